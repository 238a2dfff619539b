#include "lib/api/in_order.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace mmdc::api {

std::vector<Diagnostic> in_order(std::vector<Diagnostic> diagnostics) {
  std::ranges::stable_sort(diagnostics, {}, [](const Diagnostic& one) {
    return one.span ? std::optional<std::size_t>(one.span->begin) : std::nullopt;
  });
  return diagnostics;
}

}  // namespace mmdc::api

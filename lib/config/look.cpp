#include "lib/config/look.hpp"

#include <algorithm>
#include <iterator>

namespace mmdc::config {
namespace {

constexpr std::string_view names[] = {"classic", "handDrawn", "neo"};

}  // namespace

std::optional<Look> look_named(std::string_view name) {
  const auto* const found = std::ranges::find(names, name);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<Look>(found - std::begin(names));
}

std::string_view name_of(Look look) {
  return names[static_cast<std::size_t>(look)];
}

}  // namespace mmdc::config

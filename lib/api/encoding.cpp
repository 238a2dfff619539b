#include "lib/api/encoding.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "lib/base/utf8.hpp"

namespace mmdc::api {

Result<Parsed> told_of_encoding(Result<Parsed> parsed, std::string_view text) {
  const std::optional<std::size_t> place = base::find_no_utf8(text);
  if (!place) return parsed;
  std::vector<Diagnostic> told = parsed.diagnostics();
  const bool is_told = std::ranges::any_of(told, [&](const Diagnostic& one) {
    return one.severity == Severity::error && one.span && one.span->begin == *place;
  });
  if (is_told) return parsed;
  const auto behind = std::ranges::find_if(
      told, [&](const Diagnostic& one) { return one.span && one.span->begin > *place; });
  told.insert(behind, {Severity::warning,
                       "text.not-utf8",
                       "this is not UTF-8: where it is shown, '\uFFFD' stands for it",
                       Span{*place, *place + 1},
                       {{"save the text as UTF-8: it may be in Latin-1"}}});
  if (!parsed) return Result<Parsed>::failure(std::move(told));
  return {*std::move(parsed), std::move(told)};
}

}  // namespace mmdc::api

#include "lib/source/font_names.hpp"

#include <algorithm>

#include "lib/base/ascii.hpp"

namespace mmdc::source {
namespace {

/// Past the quotes, backslashes and blanks that may stand around a name.
std::size_t skip_wrapping(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t\"'\\", at), text.size());
}

/// Bytes. What is longer is no name.
constexpr std::size_t longest_name = 200;

void add_name_at(std::string_view text, std::size_t at, std::vector<FontName>& names) {
  at = skip_wrapping(text, at);
  if (at == text.size() || text[at] != ':') return;
  const std::size_t begin = skip_wrapping(text, at + 1);
  const std::string_view rest = text.substr(begin, longest_name + 1);
  const std::size_t size = std::min(rest.find_first_of(",;\"'\\\n\r}"), rest.size());
  if (size == 0 || size > longest_name) return;
  names.push_back({base::lower(rest.substr(0, size)), {begin, begin + size}});
}

}  // namespace

std::vector<FontName> find_font_names(std::string_view text) {
  constexpr std::string_view family = "amily";
  constexpr std::string_view keys[] = {"fontFamily", "font-family", "FontFamily"};
  std::vector<FontName> names;
  for (std::size_t at = text.find(family); at != text.npos; at = text.find(family, at + 1)) {
    const std::size_t end = at + family.size();
    const bool is_key = std::ranges::any_of(
        keys, [&](std::string_view key) { return text.substr(0, end).ends_with(key); });
    if (is_key) add_name_at(text, end, names);
  }
  return names;
}

}  // namespace mmdc::source

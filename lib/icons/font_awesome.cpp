#include "lib/icons/font_awesome.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace mmdc::icons {
namespace {

/// The line that the byte at `at` belongs to.
std::string_view line_at(std::string_view lines, std::size_t at) {
  const std::size_t before = at == 0 ? lines.npos : lines.rfind('\n', at - 1);
  const std::size_t begin = before == lines.npos ? 0 : before + 1;
  return lines.substr(begin, lines.find('\n', at) - begin);
}

/// What stands behind a key; empty if it is not there.
std::string_view find_line(std::string_view key) {
  std::string_view rest = font_awesome_lines;
  while (!rest.empty()) {
    const std::string_view line = line_at(rest, rest.size() / 2);
    const std::string_view found = line.substr(0, line.find(' '));
    if (found == key) return line.substr(key.size() + 1);
    const auto begin = static_cast<std::size_t>(line.data() - rest.data());
    if (key < found) {
      rest = rest.substr(0, begin);
    } else {
      rest.remove_prefix(begin + line.size() + 1);
    }
  }
  return {};
}

std::optional<FontAwesomeIcon> find_in_style(std::string_view style, std::string_view name) {
  std::string_view found = find_line(std::string(style) + '/' + std::string(name));
  if (found.starts_with('=')) found = find_line(found.substr(1));
  if (found.empty()) return std::nullopt;
  FontAwesomeIcon icon;
  const char* const end = std::from_chars(found.begin(), found.end(), icon.width).ptr;
  icon.outline = std::string_view(end + 1, found.end());
  return icon;
}

struct Prefix {
  std::string_view name;
  std::string_view style;
};

/// Font Awesome's own and those of Iconify's copies. The Pro styles are not free: their icons are
/// shown in the nearest style.
constexpr Prefix prefixes[] = {
    {"fa", "solid"},           {"fas", "solid"},           {"fa-solid", "solid"},
    {"fa6-solid", "solid"},    {"fa7-solid", "solid"},     {"far", "regular"},
    {"fa-regular", "regular"}, {"fa6-regular", "regular"}, {"fa7-regular", "regular"},
    {"fab", "brands"},         {"fa-brands", "brands"},    {"fa6-brands", "brands"},
    {"fa7-brands", "brands"},  {"fal", "regular"},
};

}  // namespace

bool is_font_awesome_prefix(std::string_view prefix) {
  return std::ranges::find(prefixes, prefix, &Prefix::name) != std::end(prefixes);
}

std::optional<FontAwesomeIcon> find_font_awesome(std::string_view prefix, std::string_view name) {
  const auto* const known = std::ranges::find(prefixes, prefix, &Prefix::name);
  if (known == std::end(prefixes)) return std::nullopt;
  if (name.starts_with("fa-")) name.remove_prefix(3);
  if (auto icon = find_in_style(known->style, name)) return icon;
  for (const std::string_view style : {"solid", "old", "brands", "regular"}) {
    if (auto icon = find_in_style(style, name)) return icon;
  }
  // In version 4 the icons of the regular style were called so.
  if (name.ends_with("-o")) return find_in_style("regular", name.substr(0, name.size() - 2));
  return std::nullopt;
}

}  // namespace mmdc::icons

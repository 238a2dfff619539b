#include "lib/text/font.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "lib/base/ascii.hpp"
#include "lib/base/trim.hpp"

namespace mmdc::text {
namespace {

struct KnownFamily {
  std::string_view name;
  FontFamily family;
};

constexpr KnownFamily known_families[] = {
    {"arial", FontFamily::sans},
    {"arimo", FontFamily::sans},
    {"helvetica", FontFamily::sans},
    {"liberation sans", FontFamily::sans},
    {"liberation serif", FontFamily::serif},
    {"times", FontFamily::serif},
    {"times new roman", FontFamily::serif},
    {"tinos", FontFamily::serif},
    {"courier", FontFamily::mono},
    {"courier new", FontFamily::mono},
    {"cousine", FontFamily::mono},
    {"liberation mono", FontFamily::mono},
};

/// Parts of names that give a family's kind away; the first one found decides, so "sans mono" and
/// "monospace" come before "sans", and "sans-serif" before "serif".
constexpr KnownFamily telling_parts[] = {
    {"mono", FontFamily::mono},      {"consol", FontFamily::mono},
    {"courier", FontFamily::mono},   {"menlo", FontFamily::mono},
    {"code", FontFamily::mono},      {"typewriter", FontFamily::mono},
    {"monaco", FontFamily::mono},    {"sans", FontFamily::sans},
    {"arial", FontFamily::sans},     {"helvetica", FontFamily::sans},
    {"verdana", FontFamily::sans},   {"trebuchet", FontFamily::sans},
    {"tahoma", FontFamily::sans},    {"segoe", FontFamily::sans},
    {"roboto", FontFamily::sans},    {"calibri", FontFamily::sans},
    {"inter", FontFamily::sans},     {"system-ui", FontFamily::sans},
    {"serif", FontFamily::serif},    {"times", FontFamily::serif},
    {"georgia", FontFamily::serif},  {"garamond", FontFamily::serif},
    {"palatino", FontFamily::serif}, {"cambria", FontFamily::serif},
    {"bookman", FontFamily::serif},
};

/// What may stand around the names of a list.
constexpr std::string_view around_names = " \t\r\n\"';";

bool is_exact(std::string_view name) {
  return std::ranges::find(known_families, name, &KnownFamily::name) != std::end(known_families);
}

/// One of the families is everywhere.
bool ends_somewhere(std::string_view css_list) {
  return std::ranges::any_of(family_names(css_list), is_generic_family);
}

std::optional<FamilyMatch> match_name(std::string_view name) {
  for (const KnownFamily& known : known_families) {
    if (name == known.name) return FamilyMatch{known.family, true};
  }
  for (const KnownFamily& part : telling_parts) {
    if (name.find(part.name) != name.npos) return FamilyMatch{part.family, false};
  }
  return std::nullopt;
}

}  // namespace

std::string_view css_stack(FontFamily family) {
  switch (family) {
    case FontFamily::serif:
      return R"("Liberation Serif", "Times New Roman", Times, serif)";
    case FontFamily::mono:
      return R"("Liberation Mono", "Courier New", Courier, monospace)";
    case FontFamily::sans:
      break;
  }
  return R"("Liberation Sans", Arial, Helvetica, sans-serif)";
}

std::string_view css_family(const Font& font) {
  return font.css_family.empty() ? css_stack(font.family) : std::string_view(font.css_family);
}

std::vector<std::string> family_names(std::string_view css_list) {
  std::vector<std::string> names;
  for (size_t at = 0; at < css_list.size();) {
    const size_t comma = std::min(css_list.find(',', at), css_list.size());
    const auto name = base::trimmed(css_list.substr(at, comma - at), around_names);
    if (!name.empty()) names.push_back(base::lower(name));
    at = comma + 1;
  }
  return names;
}

std::string_view first_family(std::string_view css_list) {
  const size_t begin = css_list.find_first_not_of(", \t\r\n\"';");
  if (begin == css_list.npos) return {};
  const std::string_view rest = css_list.substr(begin);
  return base::trimmed(rest.substr(0, rest.find(',')), around_names);
}

bool is_generic_family(std::string_view name) {
  return name == "sans-serif" || name == "serif" || name == "monospace";
}

bool is_builtin_family(std::string_view name) {
  return is_generic_family(name) || is_exact(name);
}

FamilyMatch match_family(std::string_view css_list) {
  const std::vector<std::string> names = family_names(css_list);
  for (const std::string& name : names) {
    const auto match = match_name(name);
    if (match) return {match->family, match->exact && name == names.front()};
  }
  return {};
}

Font font_of(std::string_view css_list, double size) {
  const FamilyMatch match = match_family(css_list);
  Font font{.family = match.family, .size = size};
  if (match.exact) return font;
  font.css_family = base::trimmed(css_list, " \t\r\n,;");
  if (font.css_family.empty()) return font;
  // What is shown where none of the families is there is what was measured.
  if (!ends_somewhere(css_list)) font.css_family.append(", ").append(css_stack(match.family));
  return font;
}

}  // namespace mmdc::text

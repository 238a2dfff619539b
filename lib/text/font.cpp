#include "lib/text/font.hpp"

#include <optional>

namespace mmdc::text {
namespace {

struct KnownFamily {
  std::string_view name;
  FontFamily family;
  bool exact;
};

constexpr KnownFamily known_families[] = {
    {"arial", FontFamily::sans, true},
    {"arimo", FontFamily::sans, true},
    {"helvetica", FontFamily::sans, true},
    {"liberation sans", FontFamily::sans, true},
    {"liberation serif", FontFamily::serif, true},
    {"times", FontFamily::serif, true},
    {"times new roman", FontFamily::serif, true},
    {"tinos", FontFamily::serif, true},
    {"courier", FontFamily::mono, true},
    {"courier new", FontFamily::mono, true},
    {"cousine", FontFamily::mono, true},
    {"liberation mono", FontFamily::mono, true},
};

/// Parts of names that give a family's kind away; the first one found decides, so "sans mono" and
/// "monospace" come before "sans", and "sans-serif" before "serif".
constexpr KnownFamily telling_parts[] = {
    {"mono", FontFamily::mono, false},      {"consol", FontFamily::mono, false},
    {"courier", FontFamily::mono, false},   {"menlo", FontFamily::mono, false},
    {"code", FontFamily::mono, false},      {"typewriter", FontFamily::mono, false},
    {"sans", FontFamily::sans, false},      {"arial", FontFamily::sans, false},
    {"helvetica", FontFamily::sans, false}, {"verdana", FontFamily::sans, false},
    {"trebuchet", FontFamily::sans, false}, {"tahoma", FontFamily::sans, false},
    {"segoe", FontFamily::sans, false},     {"roboto", FontFamily::sans, false},
    {"calibri", FontFamily::sans, false},   {"inter", FontFamily::sans, false},
    {"system-ui", FontFamily::sans, false}, {"serif", FontFamily::serif, false},
    {"times", FontFamily::serif, false},    {"georgia", FontFamily::serif, false},
    {"garamond", FontFamily::serif, false}, {"palatino", FontFamily::serif, false},
    {"cambria", FontFamily::serif, false},  {"bookman", FontFamily::serif, false},
};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string_view without_ends(std::string_view text, std::string_view ends) {
  const size_t first = text.find_first_not_of(ends);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(ends) - first + 1);
}

std::optional<FamilyMatch> match_name(std::string_view name) {
  for (const KnownFamily& known : known_families) {
    if (name == known.name) return FamilyMatch{known.family, known.exact};
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

FamilyMatch match_family(std::string_view css_list) {
  const std::string names = lower(css_list);
  bool first = true;
  for (size_t at = 0; at < names.size(); first = false) {
    const size_t comma = std::min(names.find(',', at), names.size());
    const auto name = without_ends(std::string_view(names).substr(at, comma - at), " \t\r\n\"';");
    if (const auto match = match_name(name)) return {match->family, match->exact && first};
    at = comma + 1;
  }
  return {};
}

Font font_of(std::string_view css_list, double size) {
  const FamilyMatch match = match_family(css_list);
  Font font{.family = match.family, .size = size};
  if (!match.exact) font.css_family = without_ends(css_list, " \t\r\n;");
  return font;
}

}  // namespace mmdc::text

#include "lib/api/font_warnings.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "lib/base/ascii.hpp"
#include "lib/base/utf8.hpp"
#include "lib/text/font.hpp"

namespace mmdc::api {
namespace {

/// 'ไ' (U+0E44)
std::string named(char32_t character) {
  std::string name = "'";
  base::append_utf8(name, character);
  name += "' (U+";
  constexpr int least_digits = 4, most_digits = 6, bits = 4;
  for (int digit = most_digits; digit-- > 0;) {
    const std::uint32_t rest = static_cast<std::uint32_t>(character) >> (bits * digit);
    if (rest > 0 || digit < least_digits) name += "0123456789ABCDEF"[rest & 0xFU];
  }
  return name + ")";
}

}  // namespace

std::optional<Diagnostic> missing_glyphs(const text::AssistedMeasurer& measurer) {
  constexpr std::size_t most_told = 5;
  const std::set<char32_t> missing = measurer.missing_characters();
  if (missing.empty()) return std::nullopt;
  std::string told;
  std::size_t count = 0;
  for (const char32_t c : missing) {
    if (count++ == most_told) break;
    told += (told.empty() ? "" : ", ") + named(c);
  }
  if (missing.size() > most_told) {
    told += " and " + std::to_string(missing.size() - most_told) + " more";
  }
  return Diagnostic{Severity::warning,
                    "text.missing-glyph",
                    "no font here has " + told + ": boxes are shown instead",
                    std::nullopt,
                    {}};
}

std::vector<Diagnostic> unknown_fonts(const text::AssistedMeasurer& measurer,
                                      std::span<const source::FontName> places) {
  std::vector<Diagnostic> warnings;
  for (const std::string& list : measurer.unknown_families()) {
    const std::string_view name = text::first_family(list);
    if (name.empty() || list == text::script_families) continue;
    const auto place = std::ranges::find(places, base::lower(name), &source::FontName::name);
    const std::string_view stack = text::css_stack(text::match_family(list).family);
    warnings.push_back({Severity::warning,
                        "text.unknown-font",
                        "there is no font '" + std::string(name) +
                            "' here: its widths are taken to be those of " +
                            std::string(text::first_family(stack)),
                        place == places.end() ? std::nullopt : std::optional(place->span),
                        {}});
  }
  return warnings;
}

}  // namespace mmdc::api

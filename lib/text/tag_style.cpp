#include "lib/text/tag_style.hpp"

#include <algorithm>
#include <charconv>

#include "lib/base/ascii.hpp"
#include "lib/base/css_number.hpp"
#include "lib/base/font_weight.hpp"
#include "lib/base/read_number.hpp"
#include "lib/base/trim.hpp"

namespace mmdc::text {
namespace {

std::string_view trim(std::string_view text) {
  return base::trimmed(text, base::white_space);
}

/// A number that is not negative and what stands behind it.
std::optional<base::LeadingNumber> read_number(std::string_view text) {
  constexpr double largest = 10'000;
  const auto number = base::read_leading_number(text);
  return number && number->value >= 0 && number->value <= largest ? number : std::nullopt;
}

/// Nothing without a unit.
std::optional<CssLength> read_length(std::string_view css) {
  const auto number = read_number(css);
  if (!number) return std::nullopt;
  const auto& [value, unit] = *number;
  if (unit == "em") return CssLength{0, value};
  const auto pixels = base::pixels_of_unit(unit);
  if (!pixels) return std::nullopt;
  return CssLength{base::bounded_length(value * *pixels), 0};
}

/// What browsers make of the seven sizes of the tag font.
constexpr double sizes_of_font[] = {10, 13, 16, 18, 24, 32, 48};

std::optional<CssLength> read_font_size(std::string_view css) {
  if (css == "smaller") return CssLength{0, smaller};
  if (css == "larger") return CssLength{0, larger};
  if (const auto pixels = base::pixels_of_size_word(css)) return CssLength{*pixels, 0};
  if (const auto number = read_number(css); number && number->rest == "%") {
    return CssLength{0, number->value / 100};
  }
  return read_length(css);
}

/// The attribute `size` of the tag font: 1 to 7, with a sign counted from 3.
std::optional<CssLength> read_size_of_font(std::string_view value) {
  const bool is_more = value.starts_with('+');
  const bool is_less = value.starts_with('-');
  int number = 0;
  const auto [end, error] =
      std::from_chars(value.begin() + (is_more || is_less ? 1 : 0), value.end(), number);
  if (error != std::errc()) return std::nullopt;
  constexpr int most = 7;
  number = std::clamp(number, -most, most);
  const int size = is_more ? 3 + number : is_less ? 3 - number : number;
  return CssLength{sizes_of_font[std::clamp(size, 1, most) - 1], 0};
}

/// Each run of what the tag holds has a copy of it, and no colour is longer.
void set_color(std::string& color, std::string_view value) {
  constexpr std::size_t longest = 64;
  if (value.size() <= longest) color = value;
}

void apply(TagStyle& style, std::string_view property, std::string_view value) {
  if (property == "color") set_color(style.color, value);
  if (property == "background" || property == "background-color") {
    set_color(style.background, value);
  }
  if (property == "font-size") style.font_size = read_font_size(value);
  if (property == "font-weight") {
    if (const auto weight = base::parse_weight(value)) style.bold = base::is_bold(*weight);
  }
  if (property == "font-style") style.italic = value == "italic" || value == "oblique";
  if (property == "width" || property == "min-width") {
    style.width = read_length(value).value_or(CssLength{});
  }
  if (property == "text-align") style.align = read_align(value);
  if (property == "text-decoration" || property == "text-decoration-line") {
    style.underline = value.find("underline") != std::string_view::npos;
    style.line_through = value.find("line-through") != std::string_view::npos;
    style.is_undecorated = value == "none";
  }
}

void apply_declarations(TagStyle& style, std::string_view css) {
  while (!css.empty()) {
    const std::size_t end = std::min(css.find(';'), css.size());
    const std::string_view one = css.substr(0, end);
    const std::size_t colon = one.find(':');
    if (colon != std::string_view::npos) {
      apply(style, base::lower(trim(one.substr(0, colon))),
            base::lower(trim(one.substr(colon + 1))));
    }
    css.remove_prefix(std::min(end + 1, css.size()));
  }
}

}  // namespace

std::string attribute(std::string_view attributes, std::string_view name) {
  for (std::size_t at = attributes.find(name); at != std::string_view::npos;
       at = attributes.find(name, at + 1)) {
    if (at == 0 || (!base::is_white(attributes[at - 1]) && attributes[at - 1] != '/')) continue;
    std::size_t value = attributes.find_first_not_of(" \t\n", at + name.size());
    if (value == std::string_view::npos || attributes[value] != '=') continue;
    value = attributes.find_first_not_of(" \t\n", value + 1);
    if (value == std::string_view::npos) return {};
    const char quote = attributes[value];
    if (quote != '"' && quote != '\'') {
      const std::size_t end = std::min(attributes.find_first_of(" \t\n", value), attributes.size());
      return std::string(attributes.substr(value, end - value));
    }
    const std::size_t end = attributes.find(quote, value + 1);
    if (end == std::string_view::npos) return {};
    return std::string(attributes.substr(value + 1, end - value - 1));
  }
  return {};
}

std::optional<Align> read_align(std::string_view value) {
  if (value == "left" || value == "start" || value == "justify") return Align::left;
  if (value == "right" || value == "end") return Align::right;
  if (value == "center") return Align::center;
  return std::nullopt;
}

TagStyle read_tag_style(std::string_view name, std::string_view attributes) {
  TagStyle style;
  if (attributes.empty()) return style;
  if (name == "font") {
    set_color(style.color, attribute(attributes, "color"));
    style.font_size = read_size_of_font(attribute(attributes, "size"));
  }
  style.align = read_align(base::lower(attribute(attributes, "align")));
  apply_declarations(style, attribute(attributes, "style"));
  return style;
}

}  // namespace mmdc::text

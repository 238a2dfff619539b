#include "lib/diagrams/style_paint.hpp"

#include <algorithm>
#include <optional>

#include "lib/base/css_number.hpp"
#include "lib/base/font_weight.hpp"
#include "lib/base/read_number.hpp"

namespace mmdc::diagrams {
namespace {

double opacity_of(std::string_view css) {
  const auto number = base::read_leading_number(css);
  if (!number) return 1;
  return std::clamp(number->rest == "%" ? number->value / 100 : number->value, 0.0, 1.0);
}

void set_fill(scene::Paint& paint, std::string_view css) {
  if (css.empty()) return;
  if (css == "none" || css == "transparent") {
    paint.fill = std::nullopt;
  } else if (const auto color = base::parse_color(css)) {
    paint.fill = color;
  }
}

void set_stroke(scene::Paint& paint, const theme::Style& style) {
  const std::string_view css = style["stroke"];
  if (css == "none") {
    paint.stroke = std::nullopt;
    return;
  }
  if (const auto color = base::parse_color(css)) {
    if (!paint.stroke) paint.stroke = scene::Stroke{*color};
    paint.stroke->color = *color;
    paint.stroke->gradient = std::nullopt;
  }
  if (!paint.stroke) return;
  if (const auto width = base::parse_length(style["stroke-width"])) {
    paint.stroke->width = std::max(0.0, *width);
  }
  if (!style["stroke-dasharray"].empty()) {
    paint.stroke->dashes = theme::parse_dashes(style["stroke-dasharray"]);
  }
}

/// What is painted, or is the layout's: a shape that is wider than its room would be cut off.
constexpr std::string_view painted[] = {
    "fill",    "stroke",       "stroke-width",   "stroke-dasharray",
    "opacity", "fill-opacity", "stroke-opacity", "rx",
    "ry",      "width",        "height",         "visibility",
    "display"};

/// People hide the boxes of nodes in which lines meet by a width or height of 0.
bool has_no_size(const theme::Style& style) {
  const auto is_zero = [](std::optional<double> length) { return length == 0; };
  return is_zero(base::parse_length(style["width"])) ||
         is_zero(base::parse_length(style["height"]));
}

bool is_safe_value(std::string_view value) {
  return value.find_first_of("\\<>{}()\"';@&") == std::string_view::npos;
}

bool is_safe_property(std::string_view property) {
  const auto is_name = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
  return std::ranges::all_of(property, is_name) && property != "behavior";
}

/// A number counts for each font size in the label, a length for all of it.
std::optional<text::CssLength> line_height_of(std::string_view css, double font_size) {
  const auto number = base::read_leading_number(css);
  if (!number || number->value <= 0) return std::nullopt;
  constexpr double most = 100;
  const double times = std::min(number->value, most);
  if (number->rest.empty()) return text::CssLength{0, times};
  if (number->rest == "em") return text::CssLength{times * font_size, 0};
  if (number->rest == "%") return text::CssLength{std::min(number->value / 100, most) * font_size};
  const auto length = base::parse_length(css);
  return length ? std::optional(text::CssLength{*length}) : std::nullopt;
}

text::LetterCase letter_case_of(std::string_view css) {
  using enum text::LetterCase;
  if (css == "uppercase") return upper;
  if (css == "lowercase") return lower;
  if (css == "capitalize") return capitalized;
  return as_written;
}

}  // namespace

scene::Paint styled(scene::Paint paint, const theme::Style& style) {
  paint = styled_solid(std::move(paint), style);
  const double opacity = opacity_of(style["opacity"]);
  paint.fill_opacity *= opacity;
  if (paint.stroke) paint.stroke->opacity *= opacity;
  return paint;
}

scene::Paint styled_solid(scene::Paint paint, const theme::Style& style) {
  if (style.empty()) return paint;
  if (has_no_size(style)) return {};
  set_fill(paint, style["fill"]);
  set_stroke(paint, style);
  paint.fill_opacity *= opacity_of(style["fill-opacity"]);
  if (paint.stroke) paint.stroke->opacity *= opacity_of(style["stroke-opacity"]);
  return paint;
}

text::Font styled(text::Font font, const theme::Style& style) {
  if (style.empty()) return font;
  double size = font.size;
  if (const auto length = base::parse_font_size(style["font-size"]); length && *length > 0) {
    size = *length;
  }
  if (!style["font-family"].empty()) {
    const text::Font named = text::font_of(style["font-family"], size);
    font.family = named.family;
    font.css_family = named.css_family;
  }
  font.size = size;
  if (const auto weight = base::parse_weight(style["font-weight"])) {
    font.bold = base::is_bold(*weight);
  }
  const std::string_view slant = style["font-style"];
  if (slant == "italic" || slant == "oblique") font.italic = true;
  if (slant == "normal") font.italic = false;
  return font;
}

text::LabelStyle styled(text::LabelStyle label, const theme::Style& style) {
  if (style.empty()) return label;
  label.align = text::read_align(style["text-align"]).value_or(label.align);
  label.letter_case = letter_case_of(style["text-transform"]);
  label.line_height =
      line_height_of(style["line-height"], label.font.size).value_or(label.line_height);
  if (style["white-space"] == "nowrap" && !label.is_svg) label.max_width = text::unlimited_width;
  return label;
}

scene::Color text_color(const theme::Style& style, scene::Color otherwise) {
  return base::parse_color(style["color"]).value_or(otherwise);
}

void fade(scene::Element& element, const theme::Style& style) {
  if (style["opacity"].empty()) return;
  element.opacity *= opacity_of(style["opacity"]);
}

void hide(scene::Element& element, const theme::Style& style) {
  const std::string_view visibility = style["visibility"];
  if (style["display"] == "none") {
    element.shown = scene::Shown::removed;
  } else if (visibility == "hidden" || visibility == "collapse") {
    const bool is_group = std::holds_alternative<scene::Group>(element.shape);
    element.shown = is_group ? scene::Shown::removed : scene::Shown::hidden;
  }
}

void fix(scene::Tag& tag, const theme::Style& style) {
  for (const theme::Declaration& one : style.declarations())
    tag.fixed.append(one.property).append(";");
}

std::string other_properties(const theme::Style& style) {
  std::string css;
  const theme::Style of_shape = style.of_shape();
  for (const theme::Declaration& one : of_shape.declarations()) {
    if (std::ranges::find(painted, one.property) != std::end(painted)) continue;
    const std::string_view value = theme::without_important(one.value);
    if (value.empty() || !is_safe_property(one.property) || !is_safe_value(value)) continue;
    css += one.property + ":" + std::string(value) + ";";
  }
  return css;
}

}  // namespace mmdc::diagrams

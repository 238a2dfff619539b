#include "lib/diagrams/style_paint.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "lib/diagrams/scene_text.hpp"

namespace mmdc::diagrams {
namespace {

std::optional<double> number_of(std::string_view css) {
  double value = 0;
  const auto [end, failure] = std::from_chars(css.begin(), css.end(), value);
  if (failure != std::errc()) return std::nullopt;
  if (std::string_view(end, css.end()) == "%") value /= 100;
  return value;
}

void set_opacity(std::optional<scene::Color>& color, std::string_view css) {
  const auto opacity = number_of(css);
  if (color && opacity) color->alpha *= std::clamp(*opacity, 0.0, 1.0);
}

void set_fill(scene::Paint& paint, std::string_view css) {
  if (css.empty()) return;
  if (css == "none") {
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
  }
  if (!paint.stroke) return;
  if (const auto width = theme::parse_length(style["stroke-width"])) {
    paint.stroke->width = std::max(0.0, *width);
  }
  if (!style["stroke-dasharray"].empty()) {
    paint.stroke->dashes = theme::parse_dashes(style["stroke-dasharray"]);
  }
}

constexpr std::string_view painted[] = {
    "fill",    "stroke",       "stroke-width",   "stroke-dasharray",
    "opacity", "fill-opacity", "stroke-opacity", "rx",
    "ry"};

bool is_safe_value(std::string_view value) {
  return value.find_first_of("\\<>{}()\"';@&") == std::string_view::npos;
}

bool is_safe_property(std::string_view property) {
  const auto is_name = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
  return std::ranges::all_of(property, is_name) && property != "behavior";
}

/// What stands where an icon belongs that is not at hand.
scene::Element icon_frame(Point baseline, const text::SetLabel::Run& run, scene::Color color) {
  const double side = 0.7 * run.font.size;
  const mmdc::Rect box{baseline.x + (run.width - side) / 2, baseline.y - side, side, side};
  return {{.id = "", .classes = "label-icon", .attributes = {{"data-icon", run.icon}}},
          scene::Rect{box, 2, {std::nullopt, scene::Stroke{color, 1}}}};
}

}  // namespace

scene::Paint styled(scene::Paint paint, const theme::Style& style) {
  if (style.empty()) return paint;
  set_fill(paint, style["fill"]);
  set_stroke(paint, style);
  std::optional<scene::Color> stroke;
  if (paint.stroke) stroke = paint.stroke->color;
  set_opacity(paint.fill, style["opacity"]);
  set_opacity(stroke, style["opacity"]);
  set_opacity(paint.fill, style["fill-opacity"]);
  set_opacity(stroke, style["stroke-opacity"]);
  if (stroke) paint.stroke->color = *stroke;
  return paint;
}

text::Font styled(text::Font font, const theme::Style& style) {
  if (style.empty()) return font;
  double size = font.size;
  if (const auto length = theme::parse_length(style["font-size"]); length && *length > 0) {
    size = *length;
  }
  if (!style["font-family"].empty()) {
    const text::Font named = text::font_of(style["font-family"], size);
    font.family = named.family;
    font.css_family = named.css_family;
  }
  font.size = size;
  const std::string_view weight = style["font-weight"];
  if (weight == "bold" || weight == "bolder") font.bold = true;
  if (weight == "normal" || weight == "lighter") font.bold = false;
  if (const auto number = number_of(weight)) font.bold = *number >= 600;
  const std::string_view slant = style["font-style"];
  if (slant == "italic" || slant == "oblique") font.italic = true;
  if (slant == "normal") font.italic = false;
  return font;
}

scene::Color text_color(const theme::Style& style, scene::Color otherwise) {
  return base::parse_color(style["color"]).value_or(otherwise);
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

std::vector<scene::Element> label_elements(const text::SetLabel& label, Point center,
                                           const theme::Style& style, scene::Color color,
                                           const std::string& classes) {
  std::vector<scene::Element> elements;
  scene::Text text{{}, scene_font(label.font), scene::Anchor::middle, text_color(style, color)};
  const bool is_underlined = style["text-decoration"].find("underline") != std::string_view::npos;
  for (const text::SetLabel::Line& line : label.lines) {
    scene::TextLine shown{{center.x, center.y + line.baseline}, {}, line.width};
    for (const text::SetLabel::Run& run : line.runs) {
      // A blank between two styles goes with the first: on its own, readers of SVG may drop it.
      if (run.text == " " && !shown.runs.empty()) {
        shown.runs.back().text += run.text;
        continue;
      }
      if (!run.icon.empty()) {
        const Point start{center.x - line.width / 2 + run.x, center.y + line.baseline};
        elements.push_back(icon_frame(start, run, text_color(style, color)));
      }
      // Of an icon a blank as wide as it keeps the rest of the line in its place.
      scene::TextRun one{run.icon.empty() ? run.text : "\xE2\x80\x83"};
      if (run.font != label.font) one.font = scene_font(run.font);
      if (run.underline || is_underlined) one.decoration = scene::Decoration::underline;
      if (run.line_through) one.decoration = scene::Decoration::line_through;
      one.rise = run.rise;
      one.href = run.href;
      shown.runs.push_back(std::move(one));
    }
    text.lines.push_back(std::move(shown));
  }
  elements.push_back({{.id = "", .classes = classes}, std::move(text)});
  return elements;
}

}  // namespace mmdc::diagrams

#include "lib/diagrams/style_paint.hpp"

#include <algorithm>
#include <optional>

#include "lib/base/css_number.hpp"
#include "lib/base/font_weight.hpp"
#include "lib/base/read_number.hpp"
#include "lib/diagrams/picture_element.hpp"
#include "lib/diagrams/scene_inset.hpp"
#include "lib/diagrams/scene_text.hpp"

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

/// Of the line of the tag hr in browsers.
constexpr scene::Color rule_color = scene::Color::rgb(0x9a9a9a);

constexpr std::string_view no_break_space = "\xC2\xA0";

/// What XML and SVG would drop at the ends of a stretch of text.
void keep_outer_blanks(scene::TextLine& stretch) {
  std::string& first = stretch.runs.front().text;
  if (first.starts_with(' ')) first.replace(0, 1, no_break_space);
  std::string& last = stretch.runs.back().text;
  if (last.ends_with(' ')) last.replace(last.size() - 1, 1, no_break_space);
}

/// Turns the lines of a label into one text, which has as many stretches as pictures leave, and the
/// pictures.
class LabelSetter {
 public:
  LabelSetter(const text::SetLabel& label, Point center, scene::Color color, bool is_underlined)
      : label_(label), center_(center), is_underlined_(is_underlined) {
    text_ = {{}, scene_font(label.font), scene::Anchor::middle, color};
    for (const text::SetLabel::Ground& ground : label.grounds) {
      elements_.push_back({{.id = "", .classes = "label-ground"},
                           scene::Rect{ground.box.moved(center), 0, {ground.color}}});
    }
  }

  void add(const text::SetLabel::Line& line) {
    if (line.is_rule) return add_rule(line);
    const Point start{center_.x - line.width / 2, center_.y + line.baseline};
    if (line.marker) add_marker(start, *line.marker);
    const bool has_box =
        std::ranges::any_of(line.runs, [](const auto& run) { return run.box.has_value(); });
    const double indent = line.runs.empty() ? 0 : line.runs.front().x;
    scene::TextLine stretch{start + Point{indent, 0}, {}, 0};
    for (const text::SetLabel::Run& run : line.runs) {
      if (!run.box) {
        add_run(stretch, run);
        continue;
      }
      end_stretch(stretch, has_box);
      add_picture(start + Point{run.x, -run.rise}, run);
      stretch.position.x = start.x + run.x + run.width;
    }
    end_stretch(stretch, has_box);
  }

  std::vector<scene::Element> take(scene::Tag tag) {
    if (!text_.lines.empty()) elements_.push_back({std::move(tag), std::move(text_)});
    return std::move(elements_);
  }

 private:
  void add_run(scene::TextLine& stretch, const text::SetLabel::Run& run) const {
    stretch.width += run.width;
    scene::TextRun one{run.text};
    if (run.text == " " && !stretch.runs.empty()) {
      // On its own, readers of SVG may drop a blank: it goes with what is before it.
      if (takes_blank(stretch.runs.back(), scene_font(run.font))) {
        stretch.runs.back().text += run.text;
        return;
      }
      one.text = no_break_space;
    }
    if (run.font != label_.font) one.font = scene_font(run.font);
    if (run.underline || is_underlined_) one.decoration = scene::Decoration::underline;
    if (run.line_through) one.decoration = scene::Decoration::line_through;
    one.rise = run.rise;
    one.href = run.href;
    one.fill = run.color;
    stretch.runs.push_back(std::move(one));
  }

  /// Whether a blank of that font looks the same in the run.
  bool takes_blank(const scene::TextRun& run, const scene::Font& font) const {
    const scene::Font& own = run.font ? *run.font : text_.font;
    return own.size == font.size && own.family == font.family &&
           run.decoration == scene::Decoration::none && run.rise == 0;
  }

  void end_stretch(scene::TextLine& stretch, bool has_box) {
    if (has_box && stretch.runs.empty()) return;
    if (has_box) keep_outer_blanks(stretch);
    stretch.position.x += stretch.width / 2;
    const Point position = stretch.position;
    text_.lines.push_back(std::move(stretch));
    stretch = {position, {}, 0};
  }

  void add_rule(const text::SetLabel::Line& line) {
    const Point middle = center_ + Point{0, line.baseline};
    elements_.push_back({{.id = "", .classes = "label-rule"},
                         scene::Rect{Rect::around(middle, {line.width, 1}), 0, {rule_color}}});
  }

  void add_marker(Point start, const text::SetLabel::Marker& marker) {
    using enum text::ListMarker::Shape;
    const Rect box = marker.box.moved(start);
    if (marker.shape == number) {
      text::SetLabel::Run run;
      run.text = marker.text;
      run.font = marker.font;
      run.width = box.width;
      scene::TextLine line{start + Point{marker.box.x, 0}, {}, 0};
      add_run(line, run);
      return end_stretch(line, false);
    }
    scene::Tag tag{.id = "", .classes = "label-marker"};
    const bool is_open = marker.shape == circle;
    const scene::Paint paint = is_open ? scene::Paint{.stroke = scene::Stroke{text_.fill}}
                                       : scene::Paint{.fill = text_.fill};
    if (marker.shape == square) {
      elements_.push_back({std::move(tag), scene::Rect{box, 0, paint}});
    } else {
      const Size radii{box.width / 2, box.height / 2};
      elements_.push_back({std::move(tag), scene::Ellipse{box.center(), radii, paint}});
    }
  }

  void add_picture(Point start, const text::SetLabel::Run& run) {
    if (!run.box->picture) return;
    scene::Element element =
        picture_element(*run.box->picture, base::Transform::translation(start) * run.box->placement,
                        run.color.value_or(text_.fill));
    element.tag = {.id = "", .classes = "label-icon", .attributes = {{"data-icon", run.icon}}};
    elements_.push_back(std::move(element));
  }

  const text::SetLabel& label_;
  Point center_;
  bool is_underlined_;
  scene::Text text_;
  std::vector<scene::Element> elements_;
};

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

std::vector<scene::Element> label_elements(const text::SetLabel& label, Point center,
                                           const theme::Style& style, scene::Color color,
                                           const std::string& classes) {
  if (label.picture) {
    return inset_elements(*label.picture, {center.x - label.picture->width / 2, center.y},
                          scene_font(label.font), text_color(style, color), classes);
  }
  const bool is_underlined = style["text-decoration"].find("underline") != std::string_view::npos;
  LabelSetter setter(label, center, text_color(style, color), is_underlined);
  for (const text::SetLabel::Line& line : label.lines) setter.add(line);
  scene::Tag tag{.id = "", .classes = classes};
  fix(tag, style.of_text());
  return setter.take(std::move(tag));
}

}  // namespace mmdc::diagrams

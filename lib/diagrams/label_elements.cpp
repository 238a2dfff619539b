#include "lib/diagrams/label_elements.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "lib/diagrams/picture_element.hpp"
#include "lib/diagrams/scene_inset.hpp"
#include "lib/diagrams/scene_text.hpp"
#include "lib/diagrams/style_paint.hpp"

namespace mmdc::diagrams {
namespace {

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

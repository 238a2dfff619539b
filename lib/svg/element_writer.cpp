#include "lib/svg/element_writer.hpp"

#include <algorithm>
#include <string>
#include <variant>

#include "lib/base/number.hpp"
#include "lib/scene/direction.hpp"
#include "lib/scene/presentation.hpp"
#include "lib/svg/path_data.hpp"
#include "lib/svg/view_box.hpp"

namespace mmdc::svg {
namespace {

using base::format_factor;
using base::format_number;
using base::TextBuffer;

std::string format_transform(const base::Transform& t) {
  if (t.is_translation()) {
    return "translate(" + format_number(t.e) + ", " + format_number(t.f) + ")";
  }
  return "matrix(" + format_factor(t.a) + ", " + format_factor(t.b) + ", " + format_factor(t.c) +
         ", " + format_factor(t.d) + ", " + format_number(t.e) + ", " + format_number(t.f) + ")";
}

void append_points(TextBuffer& out, const std::vector<Point>& points) {
  for (const Point& point : points) {
    if (&point != &points.front()) out.append(' ');
    out.append_number(point.x);
    out.append(',');
    out.append_number(point.y);
  }
}

/// SVG's start of a line is at its right where it is written from right to left.
const char* name_of(scene::Anchor anchor, bool right_to_left) {
  switch (anchor) {
    case scene::Anchor::start:
      return right_to_left ? "end" : "start";
    case scene::Anchor::middle:
      return "middle";
    case scene::Anchor::end:
      return right_to_left ? "start" : "end";
  }
  return "start";
}

/// Blanks that count for where a line stands, which not every viewer keeps unasked: librsvg drops
/// even those that don't break.
bool has_outer_blanks(const scene::Text& text) {
  const auto is_blank = [](const std::string& run) {
    constexpr std::string_view no_break = "\u00A0";
    return run.starts_with(' ') || run.ends_with(' ') || run.starts_with(no_break) ||
           run.ends_with(no_break);
  };
  return std::ranges::any_of(text.lines, [&](const scene::TextLine& line) {
    return std::ranges::any_of(line.runs, is_blank, &scene::TextRun::text);
  });
}

/// A link is called as what is in it.
bool is_linked(const scene::Element& element) {
  const auto* const group = std::get_if<scene::Group>(&element.shape);
  return group != nullptr && group->link.has_value();
}

}  // namespace

void ElementWriter::write_all(const std::vector<scene::Element>& elements) {
  for (const scene::Element& element : elements) {
    if (cancel_.tick()) return;
    std::visit([&](const auto& shape) { write(element, shape); }, element.shape);
  }
}

// --- What elements have in common

void ElementWriter::set_tag(const scene::Tag& tag, bool has_id) {
  if (has_id && !tag.id.empty()) stream_.set("id", tag.id);
  if (!tag.classes.empty()) stream_.set("class", tag.classes);
  for (const auto& [name, value] : tag.attributes) {
    if (scene_.has_styles || name != "style") stream_.set(name, value);
  }
}

void ElementWriter::begin(const char* name, const scene::Element& element) {
  const std::string* const called = is_linked(element) ? nullptr : names_.name_of(element);
  const std::string id = called != nullptr ? names_.id_of(element) : std::string();
  const bool has_id = called == nullptr || id == element.tag.id;
  stream_.begin(name);
  set_tag(element.tag, has_id);
  scene::visit_common_looks(element, setter());
  if (names_.is_silent(element)) stream_.set("aria-hidden", "true");
  if (called == nullptr) return;
  if (!has_id) stream_.set("id", id);
  stream_.set("role", "img");
  stream_.set("aria-label", *called);
}

void ElementWriter::set_all(const HandedDown& handed_down) {
  for (const auto& [name, value] : handed_down) stream_.set(name, value);
}

// --- Markers

void ElementWriter::write_markers() {
  if (scene_.markers.empty()) return;
  stream_.begin("defs");
  for (const scene::Marker& marker : scene_.markers) write(marker);
  stream_.end();
}

void ElementWriter::write(const scene::Marker& marker) {
  using Marker = scene::Marker;
  stream_.begin("marker");
  set_tag(marker.tag, true);
  stream_.set("viewBox", format_view_box(marker.view_box));
  stream_.set("refX", marker.reference.x);
  stream_.set("refY", marker.reference.y);
  stream_.set("markerWidth", marker.size.width);
  stream_.set("markerHeight", marker.size.height);
  stream_.set("markerUnits",
              marker.units == Marker::Units::user_space ? "userSpaceOnUse" : "strokeWidth");
  stream_.set("orient", marker.orientation == Marker::Orientation::along_line
                            ? "auto"
                            : "auto-start-reverse");
  if (!marker.clips) stream_.set("overflow", "visible");
  write_all(marker.children);
  stream_.end();
}

void ElementWriter::set_markers(scene::MarkerIndex start, scene::MarkerIndex end) {
  const auto set = [&](const char* name, scene::MarkerIndex marker) {
    if (marker) stream_.set(name, scene::reference(scene_.markers[*marker].tag.id));
  };
  set("marker-start", start);
  set("marker-end", end);
}

// --- Figures

void ElementWriter::write(const scene::Element& element, const scene::Rect& rect) {
  begin("rect", element);
  stream_.set("x", rect.box.x);
  stream_.set("y", rect.box.y);
  // Margins below zero may leave less than nothing of a box.
  stream_.set("width", std::max(0.0, rect.box.width));
  stream_.set("height", std::max(0.0, rect.box.height));
  // `ry` follows it; written beside it, a style sheet's `rx` would change one of two radii.
  if (rect.corner_radius > 0) stream_.set("rx", rect.corner_radius);
  scene::visit_looks(rect.paint, setter());
  stream_.end();
}

void ElementWriter::write(const scene::Element& element, const scene::Ellipse& ellipse) {
  const bool is_circle = ellipse.radii.width == ellipse.radii.height;
  begin(is_circle ? "circle" : "ellipse", element);
  stream_.set("cx", ellipse.center.x);
  stream_.set("cy", ellipse.center.y);
  if (is_circle) {
    stream_.set("r", ellipse.radii.width);
  } else {
    stream_.set("rx", ellipse.radii.width);
    stream_.set("ry", ellipse.radii.height);
  }
  scene::visit_looks(ellipse.paint, setter());
  stream_.end();
}

void ElementWriter::write(const scene::Element& element, const scene::Polygon& polygon) {
  begin("polygon", element);
  stream_.set_value("points", [&](TextBuffer& out) { append_points(out, polygon.points); });
  scene::visit_looks(polygon.paint, setter());
  stream_.end();
}

void ElementWriter::write(const scene::Element& element, const scene::Line& line) {
  begin("line", element);
  stream_.set("x1", line.from.x);
  stream_.set("y1", line.from.y);
  stream_.set("x2", line.to.x);
  stream_.set("y2", line.to.y);
  scene::visit_looks(line.paint, setter(to_lines_));
  set_markers(line.marker_start, line.marker_end);
  stream_.end();
}

void ElementWriter::write(const scene::Element& element, const scene::Path& path) {
  begin("path", element);
  stream_.set_value("d", [&](TextBuffer& out) { append_path_data(out, path.path); });
  if (path.fill_rule == scene::FillRule::evenodd) stream_.set("fill-rule", "evenodd");
  scene::visit_looks(path.paint, setter(to_lines_));
  set_markers(path.marker_start, path.marker_end);
  stream_.end();
}

void ElementWriter::write(const scene::Element& element, const scene::Image& image) {
  begin("image", element);
  stream_.set("x", image.box.x);
  stream_.set("y", image.box.y);
  stream_.set("width", image.box.width);
  stream_.set("height", image.box.height);
  stream_.set("xlink:href", image.href);
  if (!image.keeps_ratio) stream_.set("preserveAspectRatio", "none");
  stream_.end();
}

// --- Texts

void ElementWriter::write(const scene::Element& element, const scene::Text& text) {
  begin("text", element);
  const auto set_unless_handed_down = setter(to_texts_);
  scene::visit_looks(text.font, set_unless_handed_down);
  const bool right_to_left = scene::is_right_to_left(text);
  set_unless_handed_down("text-anchor", name_of(text.anchor, right_to_left));
  if (right_to_left) stream_.set("direction", "rtl");
  if (text.is_outlined) {
    // What is not painted is not selected in browsers, unless it takes pointers.
    stream_.set("fill", "none");
    stream_.set("pointer-events", "all");
  } else {
    stream_.set("fill", base::format_color(text.fill));
    if (text.stroke) scene::visit_looks(*text.stroke, setter());
  }
  if (has_outer_blanks(text)) stream_.set("xml:space", "preserve");
  // A line by itself needs no element of its own, but for style sheets, which know it by that.
  if (hands_down_ && text.lines.size() == 1 && !text.is_outlined) {
    const scene::TextLine& line = text.lines.front();
    if (line.position.x != 0) stream_.set("x", line.position.x);
    if (line.position.y != 0) stream_.set("y", line.position.y);
    write(line.runs);
  } else {
    for (const scene::TextLine& line : text.lines) write(line, text.is_outlined);
  }
  stream_.end();
}

/// With a fixed length the line is as long as its outlines in any font.
void ElementWriter::write(const scene::TextLine& line, bool has_fixed_length) {
  stream_.begin("tspan");
  stream_.set("x", line.position.x);
  stream_.set("y", line.position.y);
  if (has_fixed_length && line.width > 0) {
    stream_.set("textLength", line.width);
    stream_.set("lengthAdjust", "spacingAndGlyphs");
  }
  write(line.runs);
  stream_.end();
}

void ElementWriter::write(const std::vector<scene::TextRun>& runs) {
  double rise = 0;
  for (const scene::TextRun& run : runs) {
    write(run, rise);
    rise = run.rise;
  }
}

/// `rise` is that of the run before: what `dy` moves stays moved.
void ElementWriter::write(const scene::TextRun& run, double rise) {
  if (!run.href.empty()) {
    stream_.begin("a");
    set_link(run.href);
  }
  const bool is_plain =
      !run.font && !run.fill && run.decoration == scene::Decoration::none && run.rise == rise;
  if (!is_plain) stream_.begin("tspan");
  if (run.font) scene::visit_looks(*run.font, setter());
  if (run.fill) stream_.set("fill", base::format_color(*run.fill));
  if (run.decoration == scene::Decoration::underline) stream_.set("text-decoration", "underline");
  if (run.decoration == scene::Decoration::line_through) {
    stream_.set("text-decoration", "line-through");
  }
  if (run.rise != rise) stream_.set("dy", rise - run.rise);
  stream_.add_text(run.text);
  if (!is_plain) stream_.end();
  if (!run.href.empty()) stream_.end();
}

// --- Groups

void ElementWriter::write(const scene::Element& element, const scene::Group& group) {
  if (group.link) begin_link(element, *group.link);
  begin("g", element);
  if (!group.transform.is_identity()) {
    stream_.set("transform", format_transform(group.transform));
  }
  if (hands_down_) to_lines_ = handed_to_lines(group);
  set_all(to_lines_);
  if (!group.tooltip.empty()) {
    stream_.begin("title");
    stream_.add_text(group.tooltip);
    stream_.end();
  }
  write_all(group.children);
  stream_.end();
  to_lines_.clear();
  if (group.link) stream_.end();
}

/// By both names: Inkscape 1.2, Batik and others know the older one only.
void ElementWriter::set_link(const std::string& href) {
  stream_.set("href", href);
  stream_.set("xlink:href", href);
}

void ElementWriter::begin_link(const scene::Element& element, const scene::Hyperlink& link) {
  stream_.begin("a");
  set_link(link.href);
  if (!link.target.empty()) stream_.set("target", link.target);
  const std::string* const called = names_.name_of(element);
  if (called == nullptr) return;
  stream_.set("id", names_.id_of(element));
  stream_.set("aria-label", *called);
}

}  // namespace mmdc::svg

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <variant>

#include <pugixml.hpp>

#include "lib/base/base64.hpp"
#include "lib/base/cancel.hpp"
#include "lib/base/number.hpp"
#include "lib/scene/direction.hpp"
#include "lib/scene/presentation.hpp"
#include "lib/svg/effects.hpp"
#include "lib/svg/handed_down.hpp"
#include "lib/svg/names.hpp"
#include "lib/svg/path_data.hpp"
#include "lib/svg/svg.hpp"
#include "lib/svg/xml_stream.hpp"
#include "lib/svg/xml_tree.hpp"

namespace mmdc::svg {
namespace {

using base::format_factor;
using base::format_number;
using pugi::xml_node;

// pugixml's own number setters follow the C locale, so it is given strings only.

void set(xml_node node, const char* name, std::string_view value) {
  add_attribute(node, name, value);
}

void set(xml_node node, const char* name, double value) {
  add_plain_attribute(node, name, format_number(value));
}

std::string format_view_box(const mmdc::Rect& box) {
  return format_number(box.x) + ' ' + format_number(box.y) + ' ' + format_number(box.width) + ' ' +
         format_number(box.height);
}

std::string format_transform(const base::Transform& t) {
  if (t.is_translation()) {
    return "translate(" + format_number(t.e) + ", " + format_number(t.f) + ")";
  }
  return "matrix(" + format_factor(t.a) + ", " + format_factor(t.b) + ", " + format_factor(t.c) +
         ", " + format_factor(t.d) + ", " + format_number(t.e) + ", " + format_number(t.f) + ")";
}

std::string format_points(const std::vector<Point>& points) {
  std::string out;
  for (const Point& point : points) {
    if (!out.empty()) out += ' ';
    out += format_number(point.x) + ',' + format_number(point.y);
  }
  return out;
}

void set_tag(xml_node node, const scene::Tag& tag, bool has_styles) {
  if (!tag.id.empty()) set(node, "id", tag.id);
  if (!tag.classes.empty()) set(node, "class", tag.classes);
  for (const auto& [name, value] : tag.attributes) {
    if (has_styles || name != "style") set(node, name.c_str(), value);
  }
}

/// What sets visited looks as attributes of a node, but those that it has from around it.
auto setter(xml_node node, const HandedDown& handed_down) {
  return [node, &handed_down](const char* name, const std::string& value) {
    if (!has(handed_down, name, value)) set(node, name, value);
  };
}

auto setter(xml_node node) {
  return [node](const char* name, const std::string& value) { set(node, name, value); };
}

void set_all(xml_node node, const HandedDown& handed_down) {
  for (const auto& [name, value] : handed_down) set(node, name, value);
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

/// Whether an element is so large that it isn't made whole before it is written: more than `rest`
/// elements are in it.
bool is_large(const scene::Element& element, std::size_t& rest) {
  const auto* const group = std::get_if<scene::Group>(&element.shape);
  if (group == nullptr) return false;
  if (group->children.size() > rest) return true;
  rest -= group->children.size();
  return std::ranges::any_of(
      group->children, [&rest](const scene::Element& child) { return is_large(child, rest); });
}

/// Writes elements under a parent.
class Writer {
 public:
  /// After `cancel` has said so it writes nothing more.
  Writer(const scene::Scene& scene, const Names& names, XmlStream& stream, base::Cancel& cancel)
      : scene_(scene), names_(names), stream_(stream), cancel_(cancel) {
    // A style sheet of somebody else may tell what an element has from around it from its own.
    hands_down_ = scene.style_sheet.empty();
    if (hands_down_) to_texts_ = handed_to_texts(scene);
  }

  /// `root` is what the stream has made last.
  void write_all(xml_node root) {
    set_all(root, to_texts_);
    write_markers(root);
    if (scene_.elements.empty()) return;
    stream_.open_last();
    stream_all(scene_.elements);
    stream_.close("svg");
  }

 private:
  void stream_all(const std::vector<scene::Element>& elements) {
    for (const scene::Element& element : elements) {
      if (cancel_.tick()) return;
      std::size_t small = 20;
      const auto* const group = std::get_if<scene::Group>(&element.shape);
      if (group != nullptr && !group->link && is_large(element, small)) {
        begin_group(stream_.piece(), element, *group);
        stream_.open_last();
        stream_all(group->children);
        stream_.close("g");
        to_lines_.clear();
      } else {
        std::visit([&](const auto& shape) { write(stream_.piece(), element, shape); },
                   element.shape);
        stream_.settle();
      }
    }
  }

  void write_all(xml_node parent, const std::vector<scene::Element>& elements) {
    for (const scene::Element& element : elements) {
      if (cancel_.tick()) return;
      std::visit([&](const auto& shape) { write(parent, element, shape); }, element.shape);
    }
  }

  void write_markers(xml_node root) {
    if (scene_.markers.empty()) return;
    xml_node defs = add_child(root, "defs");
    for (const scene::Marker& marker : scene_.markers) write_marker(defs, marker);
  }

  xml_node open(xml_node parent, const char* name, const scene::Tag& tag) const {
    xml_node node = add_child(parent, name);
    set_tag(node, tag, scene_.has_styles);
    return node;
  }

  xml_node open(xml_node parent, const char* name, const scene::Element& element) const {
    xml_node node = open(parent, name, element.tag);
    scene::visit_common_looks(element, setter(node));
    if (names_.is_silent(element)) set(node, "aria-hidden", "true");
    if (!is_linked(element)) set_name(node, element);
    return node;
  }

  /// A link is called as what is in it.
  static bool is_linked(const scene::Element& element) {
    const auto* const group = std::get_if<scene::Group>(&element.shape);
    return group != nullptr && group->link.has_value();
  }

  void set_name(xml_node node, const scene::Element& element) const {
    const std::string* const name = names_.name_of(element);
    if (name == nullptr) return;
    const std::string id = names_.id_of(element);
    if (id != node.attribute("id").value()) {
      node.remove_attribute("id");
      set(node, "id", id);
    }
    if (!is_linked(element)) set(node, "role", "img");
    set(node, "aria-label", *name);
  }

  void write_marker(xml_node defs, const scene::Marker& marker) {
    using Marker = scene::Marker;
    xml_node node = open(defs, "marker", marker.tag);
    set(node, "viewBox", format_view_box(marker.view_box));
    set(node, "refX", marker.reference.x);
    set(node, "refY", marker.reference.y);
    set(node, "markerWidth", marker.size.width);
    set(node, "markerHeight", marker.size.height);
    set(node, "markerUnits",
        marker.units == Marker::Units::user_space ? "userSpaceOnUse" : "strokeWidth");
    set(node, "orient",
        marker.orientation == Marker::Orientation::along_line ? "auto" : "auto-start-reverse");
    if (!marker.clips) set(node, "overflow", "visible");
    write_all(node, marker.children);
  }

  void set_markers(xml_node node, scene::MarkerIndex start, scene::MarkerIndex end) const {
    if (start) set(node, "marker-start", "url(#" + scene_.markers[*start].tag.id + ")");
    if (end) set(node, "marker-end", "url(#" + scene_.markers[*end].tag.id + ")");
  }

  void write(xml_node parent, const scene::Element& element, const scene::Rect& rect) const {
    xml_node node = open(parent, "rect", element);
    set(node, "x", rect.box.x);
    set(node, "y", rect.box.y);
    set(node, "width", rect.box.width);
    set(node, "height", rect.box.height);
    // `ry` follows it; written beside it, a style sheet's `rx` would change one of two radii.
    if (rect.corner_radius > 0) set(node, "rx", rect.corner_radius);
    scene::visit_looks(rect.paint, setter(node));
  }

  void write(xml_node parent, const scene::Element& element, const scene::Ellipse& ellipse) const {
    const bool is_circle = ellipse.radii.width == ellipse.radii.height;
    xml_node node = open(parent, is_circle ? "circle" : "ellipse", element);
    set(node, "cx", ellipse.center.x);
    set(node, "cy", ellipse.center.y);
    if (is_circle) {
      set(node, "r", ellipse.radii.width);
    } else {
      set(node, "rx", ellipse.radii.width);
      set(node, "ry", ellipse.radii.height);
    }
    scene::visit_looks(ellipse.paint, setter(node));
  }

  void write(xml_node parent, const scene::Element& element, const scene::Polygon& polygon) const {
    xml_node node = open(parent, "polygon", element);
    set(node, "points", format_points(polygon.points));
    scene::visit_looks(polygon.paint, setter(node));
  }

  void write(xml_node parent, const scene::Element& element, const scene::Line& line) const {
    xml_node node = open(parent, "line", element);
    set(node, "x1", line.from.x);
    set(node, "y1", line.from.y);
    set(node, "x2", line.to.x);
    set(node, "y2", line.to.y);
    scene::visit_looks(line.paint, setter(node, to_lines_));
    set_markers(node, line.marker_start, line.marker_end);
  }

  void write(xml_node parent, const scene::Element& element, const scene::Path& path) const {
    xml_node node = open(parent, "path", element);
    set(node, "d", format_path_data(path.path));
    if (path.fill_rule == scene::FillRule::evenodd) set(node, "fill-rule", "evenodd");
    scene::visit_looks(path.paint, setter(node, to_lines_));
    set_markers(node, path.marker_start, path.marker_end);
  }

  void write(xml_node parent, const scene::Element& element, const scene::Text& text) const {
    xml_node node = open(parent, "text", element);
    const auto set_unless_handed_down = setter(node, to_texts_);
    scene::visit_looks(text.font, set_unless_handed_down);
    const bool right_to_left = scene::is_right_to_left(text);
    set_unless_handed_down("text-anchor", name_of(text.anchor, right_to_left));
    if (right_to_left) set(node, "direction", "rtl");
    if (text.is_outlined) {
      // Painted, but not to be seen: what is not painted can't be selected in browsers.
      set(node, "fill-opacity", 0);
    } else {
      set(node, "fill", base::format_color(text.fill));
      if (text.stroke) scene::visit_looks(*text.stroke, setter(node));
    }
    if (has_outer_blanks(text)) set(node, "xml:space", "preserve");
    for (const scene::TextLine& line : text.lines) write_line(node, line, text.is_outlined);
  }

  /// With a fixed length the line is as long as its outlines in any font.
  static void write_line(xml_node text, const scene::TextLine& line, bool has_fixed_length) {
    xml_node node = add_child(text, "tspan");
    set(node, "x", line.position.x);
    set(node, "y", line.position.y);
    if (has_fixed_length && line.width > 0) {
      set(node, "textLength", line.width);
      set(node, "lengthAdjust", "spacingAndGlyphs");
    }
    double rise = 0;
    for (const scene::TextRun& run : line.runs) {
      write_run(node, run, rise);
      rise = run.rise;
    }
  }

  /// `rise` is that of the run before: what `dy` moves stays moved.
  static void write_run(xml_node line, const scene::TextRun& run, double rise) {
    xml_node target = line;
    if (!run.href.empty()) {
      target = add_child(target, "a");
      set(target, "href", run.href);
    }
    const bool is_plain =
        !run.font && !run.fill && run.decoration == scene::Decoration::none && run.rise == rise;
    if (!is_plain) target = add_child(target, "tspan");
    if (run.font) scene::visit_looks(*run.font, setter(target));
    if (run.fill) set(target, "fill", base::format_color(*run.fill));
    if (run.decoration == scene::Decoration::underline) set(target, "text-decoration", "underline");
    if (run.decoration == scene::Decoration::line_through) {
      set(target, "text-decoration", "line-through");
    }
    if (run.rise != rise) set(target, "dy", rise - run.rise);
    add_text(target, run.text);
  }

  void write(xml_node parent, const scene::Element& element, const scene::Image& image) const {
    xml_node node = open(parent, "image", element);
    set(node, "x", image.box.x);
    set(node, "y", image.box.y);
    set(node, "width", image.box.width);
    set(node, "height", image.box.height);
    set(node, "href", image.href);
    if (!image.keeps_ratio) set(node, "preserveAspectRatio", "none");
  }

  void write(xml_node parent, const scene::Element& element, const scene::Group& group) {
    if (group.link) {
      parent = add_child(parent, "a");
      set(parent, "href", group.link->href);
      if (!group.link->target.empty()) set(parent, "target", group.link->target);
      set_name(parent, element);
    }
    write_all(begin_group(parent, element, group), group.children);
    to_lines_.clear();
  }

  xml_node begin_group(xml_node parent, const scene::Element& element, const scene::Group& group) {
    xml_node node = open(parent, "g", element);
    if (!group.transform.is_identity()) set(node, "transform", format_transform(group.transform));
    if (hands_down_) to_lines_ = handed_to_lines(group);
    set_all(node, to_lines_);
    return node;
  }

  const scene::Scene& scene_;
  const Names& names_;
  XmlStream& stream_;
  base::Cancel& cancel_;
  bool hands_down_ = false;
  HandedDown to_texts_;  ///< by the root
  HandedDown to_lines_;  ///< by the group that is being written
};

/// Text alternatives, tied to the root as assistive technology wants it.
void write_accessible_text(xml_node root, const scene::Scene& scene) {
  set(root, "role", "graphics-document document");
  set(root, "aria-roledescription", scene.role_description);
  const auto write_one = [&](const char* element, const char* attribute, const std::string& text) {
    if (text.empty()) return;
    const std::string id = std::string("chart-") + element + "-" + scene.tag.id;
    set(root, attribute, id);
    xml_node node = add_child(root, element);
    set(node, "id", id);
    add_text(node, text);
  };
  write_one("title", "aria-labelledby", scene.title);
  write_one("desc", "aria-describedby", scene.description);
}

/// Background by CSS and not by a rectangle: it is no part of the drawing.
void set_background(xml_node root, const scene::Scene& scene) {
  if (!scene.background || !scene.has_styles) return;
  set(root, "style", "background-color: " + base::format_color(*scene.background) + ";");
}

/// What is behind a drawing that may have no styles.
void write_background(xml_node root, const scene::Scene& scene) {
  if (!scene.background || scene.has_styles) return;
  xml_node node = add_child(root, "rect");
  set(node, "x", scene.view_box.x);
  set(node, "y", scene.view_box.y);
  set(node, "width", scene.view_box.width);
  set(node, "height", scene.view_box.height);
  set(node, "fill", base::format_color(*scene.background));
}

/// The kind of a font file, by its first bytes.
bool is_postscript(const scene::FontFace& face) {
  return face.bytes.starts_with("OTTO");
}

std::string font_faces_of(const scene::Scene& scene) {
  std::string css;
  for (const scene::FontFace& face : scene.font_faces) {
    css += "@font-face{font-family:\"" + face.family +
           "\";font-weight:" + (face.is_variable ? "1 1000" : std::to_string(face.weight)) +
           (face.italic ? ";font-style:italic" : "") + ";src:url(data:font/" +
           (is_postscript(face) ? "otf" : "ttf") + ";base64," + base::base64(face.bytes) + ")}";
  }
  return css;
}

}  // namespace

std::string write(const scene::Scene& scene) {
  return *write(scene, nullptr);
}

std::optional<std::string> write(const scene::Scene& scene,
                                 const std::function<bool()>& cancelled) {
  base::Cancel cancel(cancelled);
  XmlStream stream;
  xml_node root = add_child(stream.piece(), "svg");
  set(root, "xmlns", "http://www.w3.org/2000/svg");
  set_tag(root, scene.tag, scene.has_styles);
  set(root, "width", scene.view_box.width);
  set(root, "height", scene.view_box.height);
  set(root, "viewBox", format_view_box(scene.view_box));
  if (scene.has_exact_letters) set(root, "text-rendering", "geometricPrecision");
  set_background(root, scene);
  write_accessible_text(root, scene);
  const Names names(scene);
  if (const std::string order = names.reading_order(); !order.empty()) {
    set(root, "aria-owns", order);
  }

  const std::string css = font_faces_of(scene) + scene.style_sheet;
  if (scene.has_styles && !css.empty()) add_text(add_child(root, "style"), css);
  write_background(root, scene);
  write_effects(root, scene);
  Writer(scene, names, stream, cancel).write_all(root);
  if (cancel.requested()) return std::nullopt;
  return stream.take();
}

}  // namespace mmdc::svg

#include "lib/scene/dump.hpp"

#include <string_view>
#include <utility>
#include <variant>

#include "lib/base/number.hpp"

namespace mmdc::scene {
namespace {

using base::format_number;

std::string text_of(Point p) {
  return format_number(p.x) + ',' + format_number(p.y);
}

std::string text_of(const mmdc::Rect& box) {
  return text_of(Point{box.x, box.y}) + ' ' + format_number(box.width) + 'x' +
         format_number(box.height);
}

std::string text_of(const Font& font) {
  return '[' + font.family + ' ' + format_number(font.size) + ' ' + std::to_string(font.weight) +
         (font.italic ? " italic]" : "]");
}

std::string text_of(const TextRun& run) {
  constexpr std::string_view decorations[] = {"", " underline", " line-through"};
  std::string out;
  if (run.font) out += ' ' + text_of(*run.font);
  if (run.fill) out += " fill " + format_color(*run.fill);
  out += decorations[static_cast<std::size_t>(run.decoration)];
  if (run.rise != 0) out += " rise " + format_number(run.rise);
  if (!run.href.empty()) out += " link " + run.href;
  return out + " \"" + run.text + '"';
}

std::string text_of(const Tag& tag) {
  std::string out;
  if (!tag.id.empty()) out += " #" + tag.id;
  if (!tag.classes.empty()) out += " ." + tag.classes;
  for (const auto& [name, value] : tag.attributes) out += " [" + name + '=' + value + ']';
  return out;
}

std::string opacity_of(double opacity) {
  return opacity == 1 ? "" : " at " + format_number(opacity);
}

/// Of the element as a whole.
std::string text_of(const Element& element) {
  constexpr std::string_view shown[] = {"", " hidden", " removed"};
  std::string out = text_of(element.tag) + opacity_of(element.opacity);
  out += shown[static_cast<std::size_t>(element.shown)];
  return out;
}

std::string text_of(const Stroke& stroke) {
  std::string out;
  if (stroke.gradient) out += " gradient #" + stroke.gradient->id;
  out += " stroke " + format_color(stroke.color) + opacity_of(stroke.opacity) + ' ' +
         format_number(stroke.width);
  for (const double dash : stroke.dashes) out += " -" + format_number(dash);
  constexpr std::string_view caps[] = {"", " round-cap", " square-cap"};
  constexpr std::string_view joins[] = {"", " round-join", " bevel-join"};
  out += caps[static_cast<std::size_t>(stroke.cap)];
  out += joins[static_cast<std::size_t>(stroke.join)];
  return out;
}

std::string text_of(const Paint& paint) {
  std::string out;
  if (paint.shadow) out += " shadow #" + paint.shadow->id;
  if (paint.fill) out += " fill " + format_color(*paint.fill) + opacity_of(paint.fill_opacity);
  if (paint.stroke) out += text_of(*paint.stroke);
  return out;
}

char letter_of(base::Path::Verb verb) {
  constexpr std::string_view letters = "MLQCAZ";
  return letters[static_cast<std::size_t>(verb)];
}

std::string text_of(const base::Path& path) {
  std::string out;
  for (const base::Path::Segment& s : path.segments()) {
    out += ' ';
    out += letter_of(s.verb);
    if (s.verb == base::Path::Verb::close) continue;
    if (s.verb >= base::Path::Verb::quadratic) out += text_of(s.control1) + ' ';
    if (s.verb == base::Path::Verb::cubic) out += text_of(s.control2) + ' ';
    if (s.verb == base::Path::Verb::arc) out += std::to_string(2 * s.large_arc + s.sweep) + ' ';
    out += text_of(s.to);
  }
  return out;
}

std::string text_of(MarkerIndex start, MarkerIndex end) {
  std::string out;
  if (start) out += " start-marker " + std::to_string(*start);
  if (end) out += " end-marker " + std::to_string(*end);
  return out;
}

class Dumper {
 public:
  std::string out;

  void dump_all(const std::vector<Element>& elements, std::size_t depth) {
    for (const Element& element : elements) {
      std::visit([&](const auto& shape) { dump(shape, text_of(element), depth); }, element.shape);
    }
  }

  void line(std::size_t depth, const std::string& text) {
    out.append(2 * depth, ' ');
    out += text + '\n';
  }

 private:
  void dump(const Rect& rect, const std::string& tag, std::size_t depth) {
    std::string text = "rect" + tag + ' ' + text_of(rect.box);
    if (rect.corner_radius > 0) text += " r " + format_number(rect.corner_radius);
    line(depth, text + text_of(rect.paint));
  }

  void dump(const Ellipse& ellipse, const std::string& tag, std::size_t depth) {
    const Size radii = ellipse.radii;
    line(depth, "ellipse" + tag + ' ' + text_of(ellipse.center) + ' ' +
                    text_of(Point{radii.width, radii.height}) + text_of(ellipse.paint));
  }

  void dump(const Polygon& polygon, const std::string& tag, std::size_t depth) {
    std::string points;
    for (const Point& point : polygon.points) points += ' ' + text_of(point);
    line(depth, "polygon" + tag + points + text_of(polygon.paint));
  }

  void dump(const Line& shape, const std::string& tag, std::size_t depth) {
    line(depth, "line" + tag + ' ' + text_of(shape.from) + ' ' + text_of(shape.to) +
                    text_of(shape.paint) + text_of(shape.marker_start, shape.marker_end));
  }

  void dump(const Path& path, const std::string& tag, std::size_t depth) {
    line(depth, "path" + tag + text_of(path.path) + text_of(path.paint) +
                    (path.fill_rule == FillRule::evenodd ? " evenodd" : "") +
                    text_of(path.marker_start, path.marker_end));
  }

  void dump(const Text& text, const std::string& tag, std::size_t depth) {
    constexpr std::string_view anchors[] = {"start", "middle", "end"};
    line(depth, "text" + tag + ' ' + text_of(text.font) + ' ' +
                    std::string(anchors[static_cast<std::size_t>(text.anchor)]) + " fill " +
                    format_color(text.fill) + (text.stroke ? text_of(*text.stroke) : "") +
                    (text.is_outlined ? " outlined" : ""));
    for (const TextLine& one : text.lines) {
      std::string runs;
      for (const TextRun& run : one.runs) {
        runs += text_of(run);
      }
      line(depth + 1, text_of(one.position) + " w " + format_number(one.width) + runs);
    }
  }

  void dump(const Image& image, const std::string& tag, std::size_t depth) {
    line(depth, "image" + tag + ' ' + text_of(image.box) + ' ' + image.href +
                    (image.keeps_ratio ? "" : " stretched"));
  }

  void dump(const Group& group, const std::string& tag, std::size_t depth) {
    const base::Transform& t = group.transform;
    std::string transform;
    if (!t.is_identity()) {
      transform = " matrix";
      for (const double v : {t.a, t.b, t.c, t.d}) transform += ' ' + base::format_factor(v);
      for (const double v : {t.e, t.f}) transform += ' ' + format_number(v);
    }
    if (!group.tooltip.empty()) transform += " tooltip \"" + group.tooltip + '"';
    if (group.link) transform += " link " + group.link->href + ' ' + group.link->target;
    line(depth, "group" + tag + transform);
    dump_all(group.children, depth + 1);
  }
};

}  // namespace

std::string dump(const Scene& scene) {
  Dumper dumper;
  dumper.line(0, "scene" + text_of(scene.tag) + ' ' + text_of(scene.view_box) + " background " +
                     (scene.background ? format_color(*scene.background) : "none") + " role " +
                     scene.role_description);
  if (!scene.title.empty()) dumper.line(1, "title " + scene.title);
  if (!scene.description.empty()) dumper.line(1, "description " + scene.description);
  if (!scene.style_sheet.empty()) dumper.line(1, "style " + scene.style_sheet);
  for (const Gradient& one : scene.gradients) {
    dumper.line(1,
                "gradient #" + one.id + ' ' + format_color(one.from) + ' ' + format_color(one.to));
  }
  for (const Shadow& one : scene.shadows) {
    dumper.line(1, "shadow #" + one.id + ' ' + text_of(one.offset) + " blur " +
                       format_number(one.blur) + ' ' + format_color(one.color));
  }
  for (const Marker& marker : scene.markers) {
    dumper.line(1, "marker" + text_of(marker.tag) + ' ' + text_of(marker.view_box) + " size " +
                       text_of(Point{marker.size.width, marker.size.height}) + " reference " +
                       text_of(marker.reference) + " orientation " +
                       std::to_string(static_cast<int>(marker.orientation)) + " units " +
                       std::to_string(static_cast<int>(marker.units)) +
                       (marker.clips ? " clips" : ""));
    dumper.dump_all(marker.children, 2);
  }
  dumper.dump_all(scene.elements, 1);
  return std::move(dumper.out);
}

}  // namespace mmdc::scene

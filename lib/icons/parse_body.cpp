#include "lib/icons/parse_body.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include <pugixml.hpp>

#include "lib/base/transform.hpp"
#include "lib/base/trim.hpp"
#include "lib/icons/parse_numbers.hpp"
#include "lib/icons/parse_path_data.hpp"

namespace mmdc::icons {
namespace {

using base::Color;
using base::Ink;
using base::Path;
using base::PictureShape;
using pugi::xml_node;

constexpr std::size_t most_shapes = 5000;
constexpr int deepest = 32;

std::string_view trimmed(std::string_view text) {
  return base::trimmed(text, " \t\r\n");
}

/// A property of an element: its style comes before its attribute. Empty if it has neither.
std::string_view property(xml_node node, std::string_view name) {
  std::string_view style = node.attribute("style").value();
  while (!style.empty()) {
    const std::string_view one = style.substr(0, style.find(';'));
    const std::size_t colon = one.find(':');
    if (colon != one.npos && trimmed(one.substr(0, colon)) == name) {
      return trimmed(one.substr(colon + 1));
    }
    style.remove_prefix(std::min(one.size() + 1, style.size()));
  }
  return trimmed(node.attribute(std::string(name).c_str()).value());
}

double number(xml_node node, const char* name, double otherwise = 0) {
  return parse_number(node.attribute(name).value()).value_or(otherwise);
}

// --- Geometry

Path ellipse(Point center, Size radii) {
  Path path;
  if (radii.width <= 0 || radii.height <= 0) return path;
  const Point r{radii.width, radii.height};
  path.move_to({center.x - r.x, center.y}).arc_to(r, false, true, {center.x + r.x, center.y});
  path.arc_to(r, false, true, {center.x - r.x, center.y}).close();
  return path;
}

Path rect(const mmdc::Rect& box, Point r) {
  Path path;
  if (box.width <= 0 || box.height <= 0) return path;
  r = {std::clamp(r.x, 0.0, box.width / 2), std::clamp(r.y, 0.0, box.height / 2)};
  const double left = box.left(), top = box.top(), right = box.right(), bottom = box.bottom();
  if (r.x == 0 || r.y == 0) {
    path.move_to({left, top}).line_to({right, top}).line_to({right, bottom});
    path.line_to({left, bottom}).close();
    return path;
  }
  path.move_to({left + r.x, top}).line_to({right - r.x, top});
  path.arc_to(r, false, true, {right, top + r.y}).line_to({right, bottom - r.y});
  path.arc_to(r, false, true, {right - r.x, bottom}).line_to({left + r.x, bottom});
  path.arc_to(r, false, true, {left, bottom - r.y}).line_to({left, top + r.y});
  path.arc_to(r, false, true, {left + r.x, top}).close();
  return path;
}

Path rect_of(xml_node node) {
  const auto rx = parse_number(node.attribute("rx").value());
  const auto ry = parse_number(node.attribute("ry").value());
  return rect({number(node, "x"), number(node, "y"), number(node, "width"), number(node, "height")},
              {rx.value_or(ry.value_or(0)), ry.value_or(rx.value_or(0))});
}

Path polyline(const std::vector<double>& numbers) {
  Path path;
  for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
    const Point point{numbers[i], numbers[i + 1]};
    path.empty() ? path.move_to(point) : path.line_to(point);
  }
  return path;
}

/// Empty for elements that are no shapes.
Path path_of(xml_node node) {
  const std::string_view name = node.name();
  const Point center{number(node, "cx"), number(node, "cy")};
  if (name == "path") return parse_path_data(node.attribute("d").value());
  if (name == "rect") return rect_of(node);
  if (name == "circle") return ellipse(center, {number(node, "r"), number(node, "r")});
  if (name == "ellipse") return ellipse(center, {number(node, "rx"), number(node, "ry")});
  if (name == "line") {
    return polyline(
        {number(node, "x1"), number(node, "y1"), number(node, "x2"), number(node, "y2")});
  }
  if (name != "polyline" && name != "polygon") return {};
  Path path = polyline(parse_numbers(node.attribute("points").value()));
  if (name == "polygon" && !path.empty()) path.close();
  return path;
}

bool is_reasonable(const base::Transform& t) {
  return std::ranges::all_of(std::array{t.a, t.b, t.c, t.d, t.e, t.f},
                             [](double v) { return std::abs(v) <= greatest_number; });
}

// --- Paint

/// What elements inherit.
struct Look {
  base::Transform transform;
  std::optional<Ink> fill = Ink{Color{}};  // SVG: black
  std::optional<Ink> stroke;
  double fill_opacity = 1;
  double stroke_opacity = 1;
  double opacity = 1;  ///< of all groups around
  double stroke_width = 1;
  base::FillRule fill_rule = base::FillRule::nonzero;
  base::LineCap cap = base::LineCap::butt;
  base::LineJoin join = base::LineJoin::miter;
};

class BodyParser {
 public:
  explicit BodyParser(xml_node root) : root_(root) { find_gradients(root, 0); }

  std::vector<PictureShape> run() {
    add_children(root_, {}, 0);
    return std::move(shapes_);
  }

 private:
  void find_gradients(xml_node parent, int depth) {
    if (depth > deepest) return;
    for (const xml_node node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "linearGradient" || name == "radialGradient") {
        gradients_.try_emplace(node.attribute("id").value(), mean_of_stops(node));
      }
      find_gradients(node, depth + 1);
    }
  }

  static Ink mean_of_stops(xml_node gradient) {
    std::array<double, 4> sum{};
    double count = 0;
    for (const xml_node stop : gradient.children("stop")) {
      const auto color = base::parse_color(property(stop, "stop-color"));
      if (!color) continue;
      const double opacity = parse_number(property(stop, "stop-opacity")).value_or(1);
      sum[0] += color->red;
      sum[1] += color->green;
      sum[2] += color->blue;
      sum[3] += color->alpha * std::clamp(opacity, 0.0, 1.0);
      ++count;
    }
    if (count == 0) return {};
    const auto mean = [&](int i) { return static_cast<std::uint8_t>(std::lround(sum[i] / count)); };
    return {Color{mean(0), mean(1), mean(2), sum[3] / count}};
  }

  void set_ink(std::optional<Ink>& ink, std::string_view css) const {
    if (css.empty() || css == "inherit") return;
    if (css == "none") {
      ink = std::nullopt;
    } else if (css == "currentColor" || css == "currentcolor") {
      ink = Ink{};
    } else if (css.starts_with("url(#")) {
      const auto found = gradients_.find(css.substr(5, css.find(')') - 5));
      ink = found == gradients_.end() ? Ink{} : found->second;
    } else if (const auto color = base::parse_color(css)) {
      ink = Ink{color};
    }
  }

  static void set_opacity(double& value, std::string_view css) {
    if (const auto found = parse_number(css)) value = std::clamp(*found, 0.0, 1.0);
  }

  Look inside(Look look, xml_node node) const {
    look.transform = look.transform * parse_transform(node.attribute("transform").value());
    set_ink(look.fill, property(node, "fill"));
    set_ink(look.stroke, property(node, "stroke"));
    set_opacity(look.fill_opacity, property(node, "fill-opacity"));
    set_opacity(look.stroke_opacity, property(node, "stroke-opacity"));
    double opacity = 1;
    set_opacity(opacity, property(node, "opacity"));
    look.opacity *= opacity;
    if (const auto width = parse_number(property(node, "stroke-width"))) look.stroke_width = *width;
    set_line_ends(look, node);
    const std::string_view rule = property(node, "fill-rule");
    if (rule == "evenodd") look.fill_rule = base::FillRule::evenodd;
    if (rule == "nonzero") look.fill_rule = base::FillRule::nonzero;
    return look;
  }

  static void set_line_ends(Look& look, xml_node node) {
    const std::string_view cap = property(node, "stroke-linecap");
    if (cap == "butt") look.cap = base::LineCap::butt;
    if (cap == "round") look.cap = base::LineCap::round;
    if (cap == "square") look.cap = base::LineCap::square;
    const std::string_view join = property(node, "stroke-linejoin");
    if (join == "miter") look.join = base::LineJoin::miter;
    if (join == "round") look.join = base::LineJoin::round;
    if (join == "bevel") look.join = base::LineJoin::bevel;
  }

  void add_children(xml_node parent, const Look& around, int depth) {
    if (depth > deepest) return;
    for (const xml_node node : parent.children()) {
      if (node.type() != pugi::node_element || property(node, "display") == "none") continue;
      const std::string_view name = node.name();
      if (name == "g" || name == "svg" || name == "a") {
        add_children(node, inside(around, node), depth + 1);
      } else {
        add_shape(node, around);
      }
    }
  }

  void add_shape(xml_node node, const Look& around) {
    Path path = path_of(node);
    if (path.empty() || shapes_.size() >= most_shapes) return;
    const Look look = inside(around, node);
    PictureShape shape{.path = std::move(path), .fill = look.fill, .fill_rule = look.fill_rule};
    if (shape.fill) shape.fill->opacity *= look.fill_opacity * look.opacity;
    const base::Transform& t = look.transform;
    if (!is_reasonable(t)) return;
    if (!t.is_identity()) shape.path = base::transformed(shape.path, t);
    if (look.stroke && look.stroke_width > 0) {
      shape.stroke = {.ink = *look.stroke,
                      .width = look.stroke_width * std::sqrt(std::abs(t.a * t.d - t.b * t.c)),
                      .cap = look.cap,
                      .join = look.join};
      shape.stroke->ink.opacity *= look.stroke_opacity * look.opacity;
    }
    shapes_.push_back(std::move(shape));
  }

  xml_node root_;
  std::map<std::string, Ink, std::less<>> gradients_;
  std::vector<PictureShape> shapes_;
};

}  // namespace

std::optional<std::vector<PictureShape>> parse_body(std::string_view markup) {
  pugi::xml_document document;
  const std::string whole = "<svg>" + std::string(markup) + "</svg>";
  if (!document.load_buffer(whole.data(), whole.size())) return std::nullopt;
  return BodyParser(document.document_element()).run();
}

}  // namespace mmdc::icons

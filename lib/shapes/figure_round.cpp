// Figures with round sides: circles, cylinders and half-round boxes.
#include <algorithm>
#include <cmath>

#include "lib/shapes/figure_parts.hpp"

namespace mmdc::shapes {
namespace {

Figure dot(double radius) {
  Figure figure = circle_figure(radius);
  figure.shows_label = false;
  figure.parts.front().sketching = Part::Sketching::solid;
  figure.parts.front().sketch_width = 1;
  return figure;
}

/// A cylinder that stands: `w` wide, with a body of `h` between the rims' middles.
struct Cylinder {
  double w;
  double h;
  double rx;
  double ry;
};

/// Mermaid: circles are as large as their label is wide. Ours are larger where its lines would
/// stick out: the ink of a label is lower than its lines.
double radius_around(const Room& room, double radius) {
  constexpr double above_and_below_ink = 8, tolerance = 4;
  const double half_height = std::max(room.label.height - above_and_below_ink, 0.0) / 2;
  const double needed = std::hypot(room.label.width / 2, half_height);
  return needed > radius + tolerance ? needed + room.padding / 2 : radius;
}

double rim_of(double radius, double across) {
  return radius / (2.5 + across / 50);
}

base::Path cylinder_path(const Cylinder& c) {
  const double left = -c.w / 2;
  const double right = c.w / 2;
  const double top = -c.h / 2;
  const Point radii{c.rx, c.ry};
  base::Path path;
  path.move_to({left, top})
      .arc_to(radii, false, false, {right, top})
      .arc_to(radii, false, false, {left, top})
      .line_to({left, top + c.h})
      .arc_to(radii, false, false, {right, top + c.h})
      .line_to({right, top});
  return path;
}

Figure cylinder_figure(const Cylinder& c) {
  Figure figure;
  figure.parts.push_back(
      {.geometry = cylinder_path(c), .classes = "basic label-container outer-path"});
  figure.outline = CylinderOutline{{c.w, c.h + 2 * c.ry}, {c.rx, c.ry}, false};
  return figure;
}

}  // namespace

Figure circle(const Room& room) {
  const double radius = room.label.width / 2 + (room.is_neo ? 32 : room.padding / 2);
  return circle_figure(radius_around(room, radius));
}

Figure ellipse(const Room& room) {
  // Mermaid: it reads this shape and fails to draw it. Ours is the ellipse around the padded label.
  const Size radii{(room.label.width + room.padding) / std::numbers::sqrt2,
                   (room.label.height + room.padding) / std::numbers::sqrt2};
  Figure figure;
  figure.parts.push_back({Part::Round{{}, radii}});
  std::vector<Point> outline;
  for (const Point& point : arc({}, 1, 73, 0, 360)) {
    outline.push_back({point.x * radii.width, point.y * radii.height});
  }
  figure.outline = PolygonOutline{std::move(outline)};
  return figure;
}

Figure dbl_circ(const Room& room) {
  constexpr double gap = 5;
  const double inner = room.label.width / 2 + (room.is_neo ? 16 : room.padding) - gap;
  const double radius = radius_around(room, inner) + gap;
  Figure figure = circle_figure(radius);
  figure.parts.front().classes = "outer-circle";
  figure.parts.front().sketch_width = 2.5;
  figure.parts.push_back({.geometry = Part::Round{{}, {radius - gap, radius - gap}},
                          .classes = "inner-circle",
                          .sketch_width = 1.5});
  return figure;
}

Figure sm_circ(const Room&) {
  Figure figure = dot(7);
  figure.parts.front().classes = "state-start";
  return figure;
}

Figure fr_circ(const Room&) {
  Figure figure = dot(7);
  figure.parts.push_back({.geometry = Part::Round{{}, {2.5, 2.5}}, .classes = {}});
  return figure;
}

Figure f_circ(const Room&) {
  Figure figure = dot(7);
  figure.parts.front().fill = Part::Fill::border;
  figure.parts.front().sketch_width = 1.3;
  return figure;
}

Figure cross_circ(const Room&) {
  const double radius = 30;
  const double at = radius / std::numbers::sqrt2;
  Figure figure = circle_figure(radius);
  figure.shows_label = false;
  base::Path cross;
  cross.move_to({-at, at}).line_to({at, -at}).move_to({-at, -at}).line_to({at, at});
  figure.parts.push_back({.geometry = std::move(cross), .fill = Part::Fill::none, .classes = {}});
  return figure;
}

Figure anchor(const Room&) {
  Figure figure = dot(1);
  figure.parts.front().fill = Part::Fill::border;
  figure.parts.front().stroke = Part::Stroke::none;
  return figure;
}

Figure cyl(const Room& room) {
  const auto [w, body] = padded(room, {1, 1}, {24, 24});
  const double rx = w / 2;
  const double ry = rim_of(rx, w);
  const double h = body + ry;
  Figure figure = cylinder_figure({w, h, rx, ry});
  figure.label_center = {0, room.padding / 1.5};
  return figure;
}

Figure lin_cyl(const Room& room) {
  const auto [w, body] = padded(room, {2, 2}, {32, 48});
  const double rx = w / 2;
  const double ry = rim_of(rx, w);
  const double h = body + ry;
  Figure figure = cylinder_figure({w, h, rx, ry});
  base::Path front;
  const double y = -h / 2 + 0.1 * h;
  front.move_to({-w / 2, y}).arc_to({rx, ry}, false, false, {w / 2, y});
  figure.parts.push_back({.geometry = std::move(front), .fill = Part::Fill::none, .classes = {}});
  figure.label_center = {0, ry};
  return figure;
}

Figure h_cyl(const Room& room) {
  const auto [body, h] = padded(room, {0.5, 0.5}, {12, 12});
  const double ry = h / 2;
  const double rx = rim_of(ry, h);
  const double w = body + rx;
  const Point radii{rx, ry};
  const double left = -w / 2;
  const double right = w / 2;
  base::Path path;
  path.move_to({left, ry})
      .arc_to(radii, false, true, {left, -ry})
      .line_to({right, -ry})
      .arc_to(radii, false, true, {right, ry})
      .move_to({right, -ry})
      .arc_to(radii, false, false, {right, ry})
      .line_to({left, ry});
  Figure figure;
  figure.parts.push_back(
      {.geometry = std::move(path), .classes = "basic label-container outer-path"});
  figure.outline = CylinderOutline{{w + 2 * rx, h}, {rx, ry}, true};
  figure.label_center = {-rx, 0};
  return figure;
}

Figure curv_trap(const Room& room) {
  const Size size = padded(room, {2, 2}, {32, 24});
  const double w = std::max(20.0, 1.25 * size.width);
  const double h = std::max(5.0, size.height);
  const double r = h / 2;
  const std::vector<Point> straight = {{w - r, 0}, {h / 4, 0}, {0, h / 2}, {h / 4, h}, {w - r, h}};
  const std::vector<Point> points = joined(straight, arc({w - r, r}, r, 50, 90, -90));
  return polygon_figure(moved(points, {-w / 2, -h / 2}));
}

Figure delay(const Room& room) {
  const Size size = padded(room, {2, 2}, {32, 24});
  const double w = size.width + std::max(0.0, 15 - room.label.width);
  const double h = size.height + std::max(0.0, 10 - room.label.height);
  const double r = h / 2;
  const std::vector<Point> left_top = {{-w / 2, -h / 2}, {w / 2 - r, -h / 2}};
  const std::vector<Point> left_bottom = {{w / 2 - r, h / 2}, {-w / 2, h / 2}};
  return polygon_figure(joined(left_top, arc({w / 2 - r, 0}, r, 50, -90, 90), left_bottom));
}

Figure bow_rect(const Room& room) {
  const auto [w, h] = padded(room, {2, 1}, {32, 12});
  const double ry = h / 2;
  const double rx = rim_of(ry, h);
  constexpr int steps = 20;
  std::vector<Point> points = {{w / 2, -ry}, {-w / 2, -ry}};
  for (int i = 0; i < steps; ++i) {
    const double t = pi * i / (steps - 1);
    points.push_back({-w / 2 - rx * std::sin(t), -ry * std::cos(t)});
  }
  points.push_back({w / 2, ry});
  for (int i = 0; i < steps; ++i) {
    const double t = pi * i / (steps - 1);
    points.push_back({w / 2 - rx * std::sin(t), ry * std::cos(t)});
  }
  return polygon_figure(moved(points, {rx / 2, 0}));
}

}  // namespace mmdc::shapes

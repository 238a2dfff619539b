#include "lib/shapes/figure.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "lib/base/grow.hpp"
#include "lib/shapes/figure_parts.hpp"

namespace mmdc::shapes {
namespace {

Maker maker_of(Shape shape) {
  switch (shape) {
    case Shape::rect:
      return rect;
    case Shape::rounded:
      return rounded;
    case Shape::stadium:
      return stadium;
    case Shape::fr_rect:
      return fr_rect;
    case Shape::cyl:
      return cyl;
    case Shape::datastore:
      return datastore;
    case Shape::folder:
      return folder;
    case Shape::bucket:
      return bucket;
    case Shape::console:
      return console;
    case Shape::browser:
      return browser;
    case Shape::person:
      return person;
    case Shape::circle:
      return circle;
    case Shape::bang:
      return bang;
    case Shape::cloud:
      return cloud;
    case Shape::diam:
      return diam;
    case Shape::hex:
      return hex;
    case Shape::lean_r:
      return lean_r;
    case Shape::lean_l:
      return lean_l;
    case Shape::trap_b:
      return trap_b;
    case Shape::trap_t:
      return trap_t;
    case Shape::dbl_circ:
      return dbl_circ;
    case Shape::text:
      return text_box;
    case Shape::notch_rect:
      return notch_rect;
    case Shape::lin_rect:
      return lin_rect;
    case Shape::sm_circ:
      return sm_circ;
    case Shape::fr_circ:
      return fr_circ;
    case Shape::fork:
      return fork;
    case Shape::hourglass:
      return hourglass;
    case Shape::brace:
      return brace;
    case Shape::brace_r:
      return brace_r;
    case Shape::braces:
      return braces;
    case Shape::bolt:
      return bolt;
    case Shape::doc:
      return doc;
    case Shape::delay:
      return delay;
    case Shape::h_cyl:
      return h_cyl;
    case Shape::lin_cyl:
      return lin_cyl;
    case Shape::curv_trap:
      return curv_trap;
    case Shape::div_rect:
      return div_rect;
    case Shape::tri:
      return tri;
    case Shape::win_pane:
      return win_pane;
    case Shape::f_circ:
      return f_circ;
    case Shape::notch_pent:
      return notch_pent;
    case Shape::flip_tri:
      return flip_tri;
    case Shape::sl_rect:
      return sl_rect;
    case Shape::docs:
      return docs;
    case Shape::st_rect:
      return st_rect;
    case Shape::bow_rect:
      return bow_rect;
    case Shape::cross_circ:
      return cross_circ;
    case Shape::tag_doc:
      return tag_doc;
    case Shape::tag_rect:
      return tag_rect;
    case Shape::flag:
      return flag;
    case Shape::odd:
      return odd;
    case Shape::lin_doc:
      return lin_doc;
    case Shape::ellipse:
      return ellipse;
    case Shape::state:
      return state;
    case Shape::choice:
      return choice;
    case Shape::note:
      return note;
    case Shape::composite:
      return composite;
    case Shape::anchor:
      return anchor;
    case Shape::icon:
      return icon;
    case Shape::image:
      return image;
    case Shape::empty_subgraph:
      return empty_subgraph;
    case Shape::collapsed_subgraph:
      return collapsed_subgraph;
  }
  return rect;
}

mmdc::Rect bounds_of(const Part::Box& box) {
  return box.box;
}
mmdc::Rect bounds_of(const Part::Round& round) {
  return mmdc::Rect::around(round.center, {2 * round.radii.width, 2 * round.radii.height});
}
mmdc::Rect bounds_of(const Part::Corners& corners) {
  return base::bounds(base::polyline(corners.points));
}
mmdc::Rect bounds_of(const base::Path& path) {
  return base::bounds(path);
}

mmdc::Rect bounds_of(const Part& part) {
  if (!part.sketch) {
    return std::visit([](const auto& geometry) { return bounds_of(geometry); }, part.geometry);
  }
  const mmdc::Rect lines = base::bounds(part.sketch->lines);
  if (part.sketch->hatching.empty()) return lines;
  return lines.united(base::bounds(part.sketch->hatching));
}

base::Path path_of(const Part::Box& box) {
  const mmdc::Rect b = box.box;
  const double r = std::min({box.corner_radius, b.width / 2, b.height / 2});
  if (r <= 0) {
    return base::polyline(std::vector<Point>{{b.left(), b.top()},
                                             {b.right(), b.top()},
                                             {b.right(), b.bottom()},
                                             {b.left(), b.bottom()}})
        .close();
  }
  base::Path path;
  path.move_to({b.left() + r, b.top()})
      .line_to({b.right() - r, b.top()})
      .arc_to({r, r}, false, true, {b.right(), b.top() + r})
      .line_to({b.right(), b.bottom() - r})
      .arc_to({r, r}, false, true, {b.right() - r, b.bottom()})
      .line_to({b.left() + r, b.bottom()})
      .arc_to({r, r}, false, true, {b.left(), b.bottom() - r})
      .line_to({b.left(), b.top() + r})
      .arc_to({r, r}, false, true, {b.left() + r, b.top()});
  return path;
}

base::Path path_of(const Part::Round& round) {
  const Point radii{round.radii.width, round.radii.height};
  const Point top = round.center - Point{0, radii.y};
  const Point bottom = round.center + Point{0, radii.y};
  base::Path path;
  path.move_to(top).arc_to(radii, false, true, bottom).arc_to(radii, false, true, top);
  return path;
}

base::Path path_of(const Part::Corners& corners) {
  return base::polyline(corners.points).close();
}

base::Path path_of(const base::Path& path) {
  return path;
}

Point on_circle(Point center, double radius, double degrees, double sign) {
  const double angle = degrees * pi / 180;
  return {sign * (center.x + radius * std::cos(angle)),
          sign * (center.y + radius * std::sin(angle))};
}

std::vector<Point> arc_points(Point center, double radius, int count, double from, double to,
                              double sign) {
  std::vector<Point> points;
  points.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    points.push_back(on_circle(center, radius, from + (to - from) * i / (count - 1), sign));
  }
  return points;
}

}  // namespace

base::Path path_of(const Part& part) {
  return std::visit([](const auto& geometry) { return path_of(geometry); }, part.geometry);
}

mmdc::Rect bounds_of(const Figure& figure, Size label) {
  std::optional<mmdc::Rect> all;
  for (const Part& part : figure.parts) base::grow(all, bounds_of(part));
  if (figure.shows_label && label.width > 0) {
    base::grow(all, mmdc::Rect::around(figure.label_center, label));
  }
  return all.value_or(mmdc::Rect{});
}

Figure make_figure(Shape shape, const Room& room) {
  Figure figure = maker_of(shape)(room);
  figure.bounds = bounds_of(figure, room.label);
  return figure;
}

Part line(Point from, Point to) {
  base::Path path;
  path.move_to(from).line_to(to);
  return {.geometry = std::move(path), .fill = Part::Fill::none, .classes = {}};
}

Figure box_figure(Size size, double corner_radius) {
  Figure figure;
  figure.parts.push_back({Part::Box{mmdc::Rect::around({}, size), corner_radius}});
  figure.outline = BoxOutline{size};
  return figure;
}

Figure polygon_figure(std::vector<Point> points) {
  Figure figure;
  figure.parts.push_back({.geometry = Part::Corners{points}, .classes = "label-container"});
  figure.outline = PolygonOutline{std::move(points)};
  return figure;
}

Figure circle_figure(double radius) {
  Figure figure;
  figure.parts.push_back({Part::Round{{}, {radius, radius}}});
  figure.outline = CircleOutline{radius};
  return figure;
}

std::vector<Point> moved(std::vector<Point> points, Point by) {
  for (Point& point : points) point = point + by;
  return points;
}

std::vector<Point> arc(Point center, double radius, int count, double from, double to) {
  return arc_points(center, radius, count, from, to, 1);
}

std::vector<Point> mirrored_arc(Point center, double radius, int count, double from, double to) {
  return arc_points(center, radius, count, from, to, -1);
}

std::vector<Point> sine(double from_x, double y, double to_x, double amplitude, double cycles) {
  constexpr int steps = 50;
  std::vector<Point> points;
  for (int i = 0; i <= steps; ++i) {
    const double t = static_cast<double>(i) / steps;
    points.push_back({from_x + (to_x - from_x) * t, y + amplitude * std::sin(2 * pi * cycles * t)});
  }
  return points;
}

}  // namespace mmdc::shapes

#include "lib/base/path.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "lib/base/grow.hpp"
#include "lib/base/length.hpp"

namespace mmdc::base {
namespace {

/// An arc by its centre, as the SVG specification's implementation notes derive it (appendix
/// "Elliptical arc implementation notes"), for ellipses with axes parallel to x and y.
struct CenteredArc {
  Point center;
  Point radii;
  double start_angle;
  double sweep_angle;

  Point at(double angle) const {
    return {center.x + radii.x * std::cos(angle), center.y + radii.y * std::sin(angle)};
  }
  Point derivative(double angle) const {
    return {-radii.x * std::sin(angle), radii.y * std::cos(angle)};
  }
};

CenteredArc centered(Point from, const Path::Segment& arc) {
  Point radii{std::abs(arc.control1.x), std::abs(arc.control1.y)};
  const Point half = (from - arc.to) * 0.5;
  const double spread = std::hypot(half.x / radii.x, half.y / radii.y);
  if (spread > 1) radii = radii * spread;  // too small to reach: grown until they do
  const double x = half.x / radii.x;
  const double y = half.y / radii.y;
  const double square = x * x + y * y;
  const double side = arc.large_arc == arc.sweep ? -1 : 1;
  const double factor = square > 0 ? side * std::sqrt(std::max(0.0, 1 / square - 1)) : 0;
  const Point unit_center{factor * y, -factor * x};
  const double start = std::atan2(y - unit_center.y, x - unit_center.x);
  double sweep = std::atan2(-y - unit_center.y, -x - unit_center.x) - start;
  if (arc.sweep && sweep < 0) sweep += 2 * std::numbers::pi;
  if (!arc.sweep && sweep > 0) sweep -= 2 * std::numbers::pi;
  const Point middle = (from + arc.to) * 0.5;
  return {{middle.x + unit_center.x * radii.x, middle.y + unit_center.y * radii.y},
          radii,
          start,
          sweep};
}

void add_arc_as_cubics(Path& path, Point from, const Path::Segment& segment) {
  if (from == segment.to) return;  // SVG leaves such an arc out
  if (segment.control1.x == 0 || segment.control1.y == 0) {
    path.line_to(segment.to);
    return;
  }
  const CenteredArc arc = centered(from, segment);
  const int pieces =
      std::max(1, static_cast<int>(std::ceil(std::abs(arc.sweep_angle) / (std::numbers::pi / 2))));
  const double step = arc.sweep_angle / pieces;
  const double handle = 4.0 / 3 * std::tan(step / 4);
  for (int i = 0; i < pieces; ++i) {
    const double begin = arc.start_angle + i * step;
    const double end = begin + step;
    const Point to = i + 1 == pieces ? segment.to : arc.at(end);
    path.cubic_to(arc.at(begin) + arc.derivative(begin) * handle, to - arc.derivative(end) * handle,
                  to);
  }
}

using Box = std::optional<Rect>;

/// Where a cubic turns round in one coordinate: the roots in (0, 1) of its derivative.
template <typename Visit>
void for_each_turn(double p0, double p1, double p2, double p3, Visit visit) {
  const double a = -p0 + 3 * p1 - 3 * p2 + p3;
  const double b = 2 * (p0 - 2 * p1 + p2);
  const double c = p1 - p0;
  const auto visit_inner = [&](double t) {
    if (t > 0 && t < 1) visit(t);
  };
  const double discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return;
  // The textbook's formula cancels where a is almost 0, as it is for each quadratic.
  const double q = -0.5 * (b + std::copysign(std::sqrt(discriminant), b));
  if (a != 0) visit_inner(q / a);
  if (q != 0) visit_inner(c / q);
}

void add_cubic(Box& box, Point from, const Path::Segment& s) {
  const auto add = [&](double t) { grow(box, cubic_at(from, s, t)); };
  for_each_turn(from.x, s.control1.x, s.control2.x, s.to.x, add);
  for_each_turn(from.y, s.control1.y, s.control2.y, s.to.y, add);
  grow(box, s.to);
}

void add_segment(Box& box, Point from, const Path::Segment& segment) {
  if (segment.verb == Path::Verb::cubic) {
    add_cubic(box, from, segment);
  } else if (segment.verb == Path::Verb::quadratic) {
    add_cubic(box, from, as_cubic(from, segment));
  } else {
    grow(box, segment.to);
  }
}

/// The path itself if it has no arcs; if it has, the one without is put into `room`.
const Path& as_curves(const Path& path, Path& room) {
  const auto is_arc = [](const Path::Segment& s) { return s.verb == Path::Verb::arc; };
  if (std::none_of(path.segments().begin(), path.segments().end(), is_arc)) return path;
  return room = without_arcs(path);
}

}  // namespace

Path::Segment as_cubic(Point from, const Path::Segment& quadratic) {
  const Point control = quadratic.control1;
  return {.verb = Path::Verb::cubic,
          .control1 = from + (control - from) * (2.0 / 3),
          .control2 = quadratic.to + (control - quadratic.to) * (2.0 / 3),
          .to = quadratic.to};
}

Point cubic_at(Point from, const Path::Segment& cubic, double t) {
  const double s = 1 - t;
  return from * (s * s * s) + cubic.control1 * (3 * s * s * t) + cubic.control2 * (3 * s * t * t) +
         cubic.to * (t * t * t);
}

Path polyline(std::span<const Point> points) {
  Path path;
  path.reserve(points.size());
  for (const Point& point : points) {
    if (path.empty()) {
      path.move_to(point);
    } else {
      path.line_to(point);
    }
  }
  return path;
}

Path without_arcs(const Path& path) {
  Path out;
  out.reserve(path.segments().size());
  Point at;
  Point start;
  for (const Path::Segment& segment : path.segments()) {
    switch (segment.verb) {
      case Path::Verb::move:
        out.move_to(segment.to);
        start = segment.to;
        break;
      case Path::Verb::line:
        out.line_to(segment.to);
        break;
      case Path::Verb::quadratic:
        out.quadratic_to(segment.control1, segment.to);
        break;
      case Path::Verb::cubic:
        out.cubic_to(segment.control1, segment.control2, segment.to);
        break;
      case Path::Verb::arc:
        add_arc_as_cubics(out, at, segment);
        break;
      case Path::Verb::close:
        out.close();
        break;
    }
    at = segment.verb == Path::Verb::close ? start : segment.to;
  }
  return out;
}

Path transformed(const Path& path, const Transform& map) {
  Path out;
  // The control points of a curve follow an affine map; an arc's radii do not.
  Path room;
  const Path& curves = as_curves(path, room);
  out.reserve(curves.segments().size());
  for (const Path::Segment& s : curves.segments()) {
    const Point to = map.apply(s.to);
    switch (s.verb) {
      case Path::Verb::move:
        out.move_to(to);
        break;
      case Path::Verb::quadratic:
        out.quadratic_to(map.apply(s.control1), to);
        break;
      case Path::Verb::cubic:
        out.cubic_to(map.apply(s.control1), map.apply(s.control2), to);
        break;
      case Path::Verb::close:
        out.close();
        break;
      case Path::Verb::line:
      case Path::Verb::arc:  // replaced before
        out.line_to(to);
        break;
    }
  }
  return out;
}

double length(const Path& path) {
  double sum = 0;
  Point at;
  Point start;
  const auto go_to = [&](Point to) {
    sum += distance(at, to);
    at = to;
  };
  const auto follow = [&](Point from, const Path::Segment& cubic) {
    constexpr int pieces = 16;
    for (int i = 1; i <= pieces; ++i) go_to(cubic_at(from, cubic, static_cast<double>(i) / pieces));
  };
  Path room;
  for (const Path::Segment& s : as_curves(path, room).segments()) {
    switch (s.verb) {
      case Path::Verb::move:
        at = start = s.to;
        break;
      case Path::Verb::line:
      case Path::Verb::arc:  // replaced before
        go_to(s.to);
        break;
      case Path::Verb::quadratic:
        follow(at, as_cubic(at, s));
        break;
      case Path::Verb::cubic:
        follow(at, s);
        break;
      case Path::Verb::close:
        go_to(start);
        break;
    }
  }
  return sum;
}

Rect bounds(const Path& path) {
  Box box;
  Point at;
  Point start;
  Path room;
  for (const Path::Segment& segment : as_curves(path, room).segments()) {
    if (segment.verb == Path::Verb::close) {
      at = start;
      continue;
    }
    add_segment(box, at, segment);
    at = segment.to;
    if (segment.verb == Path::Verb::move) start = at;
  }
  return box.value_or(Rect{});
}

}  // namespace mmdc::base

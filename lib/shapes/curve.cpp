#include "lib/shapes/curve.hpp"

#include <cmath>

namespace mmdc::shapes {
namespace {

Point moved_toward(Point from, Point to, double by) {
  const Point d = to - from;
  const double length = std::hypot(d.x, d.y);
  return length == 0 ? from : from + d * (by / length);
}

}  // namespace

base::Path basis_curve(std::span<const Point> points) {
  base::Path path;
  if (points.empty()) return path;
  path.move_to(points[0]);
  if (points.size() == 1) return path.close();
  if (points.size() == 2) return path.line_to(points[1]);

  // The control points of a uniform B-spline as those of its Bezier stretches.
  const auto third = [](Point near, Point far) { return (near * 2 + far) * (1.0 / 3); };
  path.line_to((points[0] * 5 + points[1]) * (1.0 / 6));
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    path.cubic_to(third(points[i - 1], points[i]), third(points[i], points[i - 1]),
                  (points[i - 1] + points[i] * 4 + points[i + 1]) * (1.0 / 6));
  }
  const Point last = points.back();
  const Point before = points[points.size() - 2];
  path.cubic_to(third(before, last), third(last, before), (before + last * 5) * (1.0 / 6));
  return path.line_to(last);
}

std::vector<Point> shortened(std::span<const Point> points, double at_start, double at_end) {
  std::vector<Point> out(points.begin(), points.end());
  if (points.size() < 2) return out;
  if (at_start > 0) out.front() = moved_toward(points[0], points[1], at_start);
  if (at_end > 0) out.back() = moved_toward(points.back(), points[points.size() - 2], at_end);
  return out;
}

}  // namespace mmdc::shapes

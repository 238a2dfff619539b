#include "lib/shapes/outline.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace mmdc::shapes {
namespace {

template <typename... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

Point box_border(Size size, Point toward) {
  const double half_width = size.width / 2;
  const double half_height = size.height / 2;
  if (toward == Point{}) return {};
  if (std::abs(toward.y) * half_width > std::abs(toward.x) * half_height) {
    const double y = std::copysign(half_height, toward.y);
    return {y * toward.x / toward.y, y};
  }
  const double x = std::copysign(half_width, toward.x);
  return {x, toward.x == 0 ? 0 : x * toward.y / toward.x};
}

Point circle_border(double radius, Point toward) {
  const double distance = std::hypot(toward.x, toward.y);
  return distance == 0 ? Point{} : toward * (radius / distance);
}

double cross(Point a, Point b) {
  return a.x * b.y - a.y * b.x;
}

/// Where the stretch from the origin to `toward` crosses the one from `a` to `b`.
std::optional<Point> crossing(Point toward, Point a, Point b) {
  const Point side = b - a;
  const double scale = cross(toward, side);
  if (scale == 0) return std::nullopt;
  const double along = cross(a, side) / scale;
  const double on_side = cross(a, toward) / scale;
  if (along < 0 || along > 1 || on_side < 0 || on_side > 1) return std::nullopt;
  return toward * along;
}

Point polygon_border(const std::vector<Point>& points, Point toward) {
  Point best;
  double best_distance = -1;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto hit = crossing(toward, points[i], points[(i + 1) % points.size()]);
    const double distance = hit ? std::hypot(hit->x, hit->y) : -1;
    if (distance > best_distance) {
      best = *hit;
      best_distance = distance;
    }
  }
  return best;
}

/// Of a standing cylinder: the box's border, moved onto the rim at top and bottom.
Point standing_border(Size size, Size radii, Point toward) {
  Point hit = box_border(size, toward);
  const bool on_rim =
      std::abs(hit.x) < size.width / 2 || std::abs(hit.y) > size.height / 2 - radii.height;
  if (!on_rim) return hit;
  const double share = hit.x / radii.width;
  const double depth = radii.height * (1 - std::sqrt(std::max(0.0, 1 - share * share)));
  hit.y -= std::copysign(depth, hit.y);
  return hit;
}

Point cylinder_border(const CylinderOutline& cylinder, Point toward) {
  if (!cylinder.is_lying) return standing_border(cylinder.size, cylinder.radii, toward);
  const auto swapped = [](Size size) { return Size{size.height, size.width}; };
  const Point hit =
      standing_border(swapped(cylinder.size), swapped(cylinder.radii), {toward.y, toward.x});
  return {hit.y, hit.x};
}

}  // namespace

Point border_point(const Outline& outline, Point target) {
  return std::visit(
      Overloaded{
          [&](const BoxOutline& box) { return box_border(box.size, target); },
          [&](const CircleOutline& circle) { return circle_border(circle.radius, target); },
          [&](const PolygonOutline& polygon) { return polygon_border(polygon.points, target); },
          [&](const CylinderOutline& cylinder) { return cylinder_border(cylinder, target); },
      },
      outline);
}

}  // namespace mmdc::shapes

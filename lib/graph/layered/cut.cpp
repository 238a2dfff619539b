// Purpose:  cut edges at the boxes of the clusters that they start or end at.
// Requires: edges that run from node to node.
// Ensures:  first and last point lie on the boxes.
// Source:   Mermaid does so after the layout.

#include "lib/graph/layered/cut.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "lib/base/length.hpp"

namespace mmdc::graph::layered {
namespace {

bool is_outside(const Rect& box, Point p) {
  const Point center = box.center();
  return std::abs(p.x - center.x) >= box.width / 2 || std::abs(p.y - center.y) >= box.height / 2;
}

/// Where the stretch from a point outside to one inside enters the box.
Point entry_point(const Rect& box, Point outside, Point inside) {
  double first = 0;  // the part of the way that is outside
  const auto limit = [&](double from, double to, double low, double high) {
    if (from == to) return;
    const double at = from < to ? low : high;
    const double share = (at - from) / (to - from);
    if (share > first && share <= 1) first = share;
  };
  limit(outside.x, inside.x, box.x, box.right());
  limit(outside.y, inside.y, box.y, box.bottom());
  return outside + (inside - outside) * first;
}

/// The points up to where they first enter the box; nothing if they start inside.
std::vector<Point> up_to(const std::vector<Point>& points, const Rect& box) {
  std::vector<Point> kept;
  for (const Point& point : points) {
    if (is_outside(box, point)) {
      kept.push_back(point);
      continue;
    }
    if (kept.empty()) return {};
    const Point entry = entry_point(box, kept.back(), point);
    if (!(entry == kept.back())) kept.push_back(entry);
    return kept;
  }
  return kept;
}

std::vector<Point> cut(std::vector<Point> points, const Rect* from_box, const Rect* to_box) {
  if (to_box != nullptr) points = up_to(points, *to_box);
  if (from_box != nullptr) {
    std::reverse(points.begin(), points.end());
    points = up_to(points, *from_box);
    std::reverse(points.begin(), points.end());
  }
  return points;
}

Point middle_of(const std::vector<Point>& points) {
  double left = 0;
  for (std::size_t i = 1; i < points.size(); ++i)
    left += base::distance(points[i - 1], points[i]) / 2;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const double stretch = base::distance(points[i - 1], points[i]);
    if (stretch >= left && stretch > 0) {
      return points[i - 1] + (points[i] - points[i - 1]) * (left / stretch);
    }
    left -= stretch;
  }
  return points.back();
}

}  // namespace

void cut_at_clusters(PlacedEdge& edge, const Rect* from_box, const Rect* to_box) {
  const std::vector<Point> points = cut(edge.points, from_box, to_box);
  if (points.size() < 2) return;
  edge.points = points;
  edge.label_center = middle_of(edge.points);
  edge.detour = cut(edge.detour, from_box, to_box);
  if (edge.detour.size() < 2) edge.detour.clear();
}

}  // namespace mmdc::graph::layered

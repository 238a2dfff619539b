#include "lib/diagrams/flowchart/detour.hpp"

#include <algorithm>
#include <cmath>

namespace mmdc::diagrams::flowchart {
namespace {

/// Side of the squares that the plane is divided into to find what is near.
constexpr double cell_size = 200;

/// Points on a line are so far apart.
constexpr double step = 4;

/// A line may graze a node by that much.
constexpr double grace = 1.5;

/// Nodes that an end of the line touches count as its own.
constexpr double touch = 6;

int cell_of(double coordinate) {
  return static_cast<int>(std::floor(coordinate / cell_size));
}

Point on_cubic(Point from, const base::Path::Segment& segment, double t) {
  const double u = 1 - t;
  return from * (u * u * u) + segment.control1 * (3 * u * u * t) +
         segment.control2 * (3 * u * t * t) + segment.to * (t * t * t);
}

Point on_quadratic(Point from, const base::Path::Segment& segment, double t) {
  const double u = 1 - t;
  return from * (u * u) + segment.control1 * (2 * u * t) + segment.to * (t * t);
}

double distance(Point a, Point b) {
  return std::hypot(b.x - a.x, b.y - a.y);
}

}  // namespace

std::vector<Point> sampled(const base::Path& path) {
  using Verb = base::Path::Verb;
  constexpr int most_steps = 2000;
  std::vector<Point> points;
  Point from;
  for (const base::Path::Segment& segment : path.segments()) {
    if (segment.verb == Verb::close) continue;
    if (segment.verb == Verb::move) {
      points.push_back(segment.to);
      from = segment.to;
      continue;
    }
    double length = distance(from, segment.to);
    if (segment.verb == Verb::cubic) {
      length = distance(from, segment.control1) + distance(segment.control1, segment.control2) +
               distance(segment.control2, segment.to);
    }
    const int steps = std::clamp(static_cast<int>(length / step), 1, most_steps);
    for (int i = 1; i <= steps; ++i) {
      const double t = static_cast<double>(i) / steps;
      if (segment.verb == Verb::cubic) {
        points.push_back(on_cubic(from, segment, t));
      } else if (segment.verb == Verb::quadratic) {
        points.push_back(on_quadratic(from, segment, t));
      } else {
        points.push_back(from + (segment.to - from) * t);
      }
    }
    from = segment.to;
  }
  return points;
}

Detour::Detour(const std::vector<Point>& points, const std::vector<Point>& detour)
    : points_(points), detour_(detour) {
  constexpr std::size_t most_turns = 60;
  if (detour.empty() || points.size() < 3) return;
  const std::size_t inner = points.size() - 2;
  // An edge that was cut at a cluster is taken as a whole, and so is a very long one.
  const bool is_whole = detour.size() != 2 * inner + 4 || inner > most_turns;
  taken_.assign(is_whole ? 1 : inner + 2, false);
}

std::vector<Point> Detour::points() const {
  if (taken_.size() == 1) return taken_[0] ? detour_ : points_;
  std::vector<Point> points = {points_.front()};
  if (taken_.front()) points.push_back(detour_[1]);
  for (std::size_t i = 1; i + 1 < points_.size(); ++i) {
    if (taken_[i]) {
      points.push_back(detour_[2 * i]);
      points.push_back(detour_[2 * i + 1]);
    } else {
      points.push_back(points_[i]);
    }
  }
  if (taken_.back()) points.push_back(detour_[detour_.size() - 2]);
  points.push_back(points_.back());
  return points;
}

Obstacles::Obstacles(const Layout& layout) {
  for (const PlacedNode& node : layout.nodes) add(node);
  for (const auto& node : layout.subgraph_nodes) {
    if (node) add(*node);
  }
}

void Obstacles::add(const PlacedNode& node) {
  if (!node.is_drawn) return;
  const mmdc::Rect box = node.figure.bounds.moved(node.center);
  for (int x = cell_of(box.x); x <= cell_of(box.right()); ++x) {
    for (int y = cell_of(box.y); y <= cell_of(box.bottom()); ++y) {
      cells_[{x, y}].push_back(obstacles_.size());
    }
  }
  obstacles_.push_back({node.center, box, &node.figure.outline});
}

const std::vector<std::size_t>* Obstacles::cell_at(Point point) const {
  const auto found = cells_.find({cell_of(point.x), cell_of(point.y)});
  return found == cells_.end() ? nullptr : &found->second;
}

bool Obstacles::is_inside(const Obstacle& obstacle, Point point) const {
  const mmdc::Rect& box = obstacle.box;
  if (point.x < box.x + grace || point.x > box.right() - grace || point.y < box.y + grace ||
      point.y > box.bottom() - grace) {
    return false;
  }
  const Point toward = point - obstacle.center;
  const double reach = std::hypot(toward.x, toward.y);
  if (reach == 0) return true;
  // Far along the same ray, so that the outline is met for certain.
  const Point far = toward * ((box.width + box.height) / reach);
  const Point border = shapes::border_point(*obstacle.outline, far);
  return reach < std::hypot(border.x, border.y) - grace;
}

std::size_t Obstacles::hits(const base::Path& path) const {
  const std::vector<Point> points = sampled(path);
  if (points.empty()) return 0;
  const auto touches = [](const mmdc::Rect& box, Point end) {
    const mmdc::Rect near = box.grown(touch);
    return end.x >= near.x && end.x <= near.right() && end.y >= near.y && end.y <= near.bottom();
  };
  std::size_t count = 0;
  for (const Point& point : points) {
    const auto* const near = cell_at(point);
    if (near == nullptr) continue;
    for (const std::size_t i : *near) {
      const Obstacle& obstacle = obstacles_[i];
      if (touches(obstacle.box, points.front()) || touches(obstacle.box, points.back())) continue;
      if (is_inside(obstacle, point)) ++count;
    }
  }
  return count;
}

}  // namespace mmdc::diagrams::flowchart

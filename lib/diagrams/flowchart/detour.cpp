#include "lib/diagrams/flowchart/detour.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace mmdc::diagrams::flowchart {
namespace {

using Segment = base::Path::Segment;
using Verb = base::Path::Verb;

/// Points on a line are so far apart.
constexpr double step = 6;

/// A line may graze a node by that much.
constexpr double grace = 1;

/// Nodes that an end of the line touches count as its own.
constexpr double touch = 6;

/// A point in a node is as bad as so many in labels.
constexpr int node_weight = 3;

constexpr double least_cell = 200;

/// A piece of a line as a cubic curve, which it does not leave the hull of.
struct Piece {
  Point from;
  Point control1;
  Point control2;
  Point to;

  mmdc::Rect hull() const {
    const auto dot = [](Point p) { return mmdc::Rect{p.x, p.y, 0, 0}; };
    return dot(from).united(dot(control1)).united(dot(control2)).united(dot(to));
  }
  Point at(double t) const {
    const double u = 1 - t;
    return from * (u * u * u) + control1 * (3 * u * u * t) + control2 * (3 * u * t * t) +
           to * (t * t * t);
  }
  /// De Casteljau's halves.
  std::pair<Piece, Piece> halves() const {
    const Point a = (from + control1) * 0.5;
    const Point b = (control1 + control2) * 0.5;
    const Point c = (control2 + to) * 0.5;
    const Point ab = (a + b) * 0.5;
    const Point bc = (b + c) * 0.5;
    const Point middle = (ab + bc) * 0.5;
    return {{from, a, ab, middle}, {middle, bc, c, to}};
  }
};

Piece piece_of(Point from, const Segment& segment) {
  const auto between = [](Point a, Point b, double t) { return a * (1 - t) + b * t; };
  if (segment.verb == Verb::cubic) return {from, segment.control1, segment.control2, segment.to};
  if (segment.verb == Verb::quadratic) {
    return {from, between(from, segment.control1, 2.0 / 3),
            between(segment.to, segment.control1, 2.0 / 3), segment.to};
  }
  return {from, between(from, segment.to, 1.0 / 3), between(from, segment.to, 2.0 / 3), segment.to};
}

/// Calls `visit` with points of the piece a few px apart, in order, until it returns false; leaves
/// parts out whose hull `is_clear`.
template <typename IsClear, typename Visit>
bool walk(const Piece& whole, IsClear is_clear, Visit visit) {
  constexpr double short_enough = 8 * step;
  constexpr std::size_t most_open = 20;
  std::vector<Piece> open = {whole};
  while (!open.empty()) {
    const Piece piece = open.back();
    open.pop_back();
    const mmdc::Rect hull = piece.hull();
    if (is_clear(hull)) continue;
    const double length = hull.width + hull.height;
    if (length > short_enough && open.size() < most_open) {
      const auto [first, second] = piece.halves();
      open.push_back(second);
      open.push_back(first);
      continue;
    }
    const int steps = static_cast<int>(length / step) + 1;
    for (int i = 1; i <= steps; ++i) {
      if (!visit(piece.at(static_cast<double>(i) / steps))) return false;
    }
  }
  return true;
}

bool meet(const mmdc::Rect& a, const mmdc::Rect& b) {
  return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom();
}

}  // namespace

// --- Obstacles
// ------------------------------------------------------------------------------------

Obstacles::Obstacles(const Layout& layout) {
  for (const PlacedNode& node : layout.nodes) add(node);
  for (const auto& node : layout.subgraph_nodes) {
    if (node) add(*node);
  }
  for (std::size_t i = 0; i < layout.edges.size(); ++i) {
    const PlacedEdge& edge = layout.edges[i];
    if (edge.label.lines.empty()) continue;
    add({edge.label_center, mmdc::Rect::around(edge.label_center, edge.label.size), nullptr, i});
  }
  make_grid();
}

void Obstacles::add(const PlacedNode& node) {
  if (!node.is_drawn) return;
  const mmdc::Rect box = node.figure.bounds.moved(node.center);
  add({node.center, box, &node.figure.outline, std::nullopt});
}

void Obstacles::add(const Obstacle& obstacle) {
  extent_ = obstacles_.empty() ? obstacle.box : extent_.united(obstacle.box);
  obstacles_.push_back(obstacle);
}

void Obstacles::make_grid() {
  // About as many cells as nodes: neither many empty cells nor many nodes in one.
  const double area = extent_.width * extent_.height;
  const auto count = static_cast<double>(std::max<std::size_t>(obstacles_.size(), 1));
  cell_ = std::max(least_cell, std::sqrt(area / count));
  columns_ = static_cast<int>(extent_.width / cell_) + 1;
  rows_ = static_cast<int>(extent_.height / cell_) + 1;
  cells_.resize(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
  for (std::size_t i = 0; i < obstacles_.size(); ++i) {
    const mmdc::Rect& box = obstacles_[i].box;
    for (int y = row(box.y); y <= row(box.bottom()); ++y) {
      for (int x = column(box.x); x <= column(box.right()); ++x) {
        cells_[cell_at(x, y)].push_back(i);
      }
    }
  }
}

int Obstacles::column(double x) const {
  return static_cast<int>(std::clamp(std::floor((x - extent_.x) / cell_), 0.0, columns_ - 1.0));
}

int Obstacles::row(double y) const {
  return static_cast<int>(std::clamp(std::floor((y - extent_.y) / cell_), 0.0, rows_ - 1.0));
}

std::size_t Obstacles::cell_at(int column, int row) const {
  return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
         static_cast<std::size_t>(column);
}

template <typename Wanted>
bool Obstacles::any_near(const mmdc::Rect& box, Wanted wanted) const {
  for (int y = row(box.y); y <= row(box.bottom()); ++y) {
    for (int x = column(box.x); x <= column(box.right()); ++x) {
      for (const std::size_t i : cells_[cell_at(x, y)]) {
        if (meet(obstacles_[i].box, box) && wanted(obstacles_[i])) return true;
      }
    }
  }
  return false;
}

bool Obstacles::is_inside(const Obstacle& obstacle, Point point) {
  const mmdc::Rect inner = obstacle.box.grown(-grace);
  if (!inner.contains(point)) return false;
  if (obstacle.outline == nullptr) return true;
  const Point toward = point - obstacle.center;
  const double reach = std::hypot(toward.x, toward.y);
  if (reach == 0) return true;
  // Far along the same ray, so that the outline is met for certain.
  const Point far = toward * ((obstacle.box.width + obstacle.box.height) / reach);
  const Point border = shapes::border_point(*obstacle.outline, far);
  return reach < std::hypot(border.x, border.y) - grace;
}

std::vector<std::size_t> Obstacles::hit_segments(std::size_t edge, const base::Path& path,
                                                 std::size_t most) const {
  std::vector<std::size_t> hits;
  const std::vector<Segment>& segments = path.segments();
  if (segments.empty() || obstacles_.empty()) return hits;
  const Point start = segments.front().to;
  const Point end = segments.back().to;
  const auto is_own = [&](const Obstacle& obstacle) {
    if (obstacle.edge) return *obstacle.edge == edge;
    const mmdc::Rect reach = obstacle.box.grown(touch);
    return reach.contains(start) || reach.contains(end);
  };
  const auto is_clear = [&](const mmdc::Rect& box) {
    return !any_near(box, [&](const Obstacle& obstacle) { return !is_own(obstacle); });
  };
  Point from = start;
  for (std::size_t s = 1; s < segments.size() && hits.size() < most; ++s) {
    walk(piece_of(from, segments[s]), is_clear, [&](Point point) {
      int weight = 0;
      any_near({point.x, point.y, 0, 0}, [&](const Obstacle& obstacle) {
        const bool is_hit = is_inside(obstacle, point) && !is_own(obstacle);
        if (is_hit) weight = std::max(weight, obstacle.edge ? 1 : node_weight);
        return weight == node_weight;
      });
      hits.insert(hits.end(), static_cast<std::size_t>(weight), s);
      return hits.size() < most;
    });
    from = segments[s].to;
  }
  return hits;
}

bool touches(const base::Path& path, const mmdc::Rect& box) {
  const std::vector<Segment>& segments = path.segments();
  const auto is_clear = [&](const mmdc::Rect& hull) { return !meet(hull, box); };
  for (std::size_t s = 1; s < segments.size(); ++s) {
    const bool is_outside = walk(piece_of(segments[s - 1].to, segments[s]), is_clear,
                                 [&](Point point) { return !box.contains(point); });
    if (!is_outside) return true;
  }
  return false;
}

// --- Detour
// ---------------------------------------------------------------------------------------

Detour::Detour(const std::vector<Point>& points, const std::vector<Point>& detour)
    : points_(points), detour_(detour) {
  if (detour.empty() || points.size() < 3) return;
  const std::size_t inner = points.size() - 2;
  // An edge that was cut at a cluster is taken as a whole.
  const bool is_whole = detour.size() != 2 * inner + 4;
  taken_.assign(is_whole ? 1 : inner + 2, false);
}

std::size_t Detour::nearest(Point point) const {
  if (taken_.size() == 1) return 0;
  const auto distance = [&](std::size_t i) {
    return std::hypot(points_[i].x - point.x, points_[i].y - point.y);
  };
  std::size_t best = 0;
  for (std::size_t i = 1; i < points_.size(); ++i) {
    if (distance(i) < distance(best)) best = i;
  }
  return best;
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

}  // namespace mmdc::diagrams::flowchart

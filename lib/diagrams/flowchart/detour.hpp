// Edges that run through nodes they have nothing to do with take their detour instead.
#pragma once

#include <cstddef>
#include <vector>

#include "lib/diagrams/flowchart/flowchart.hpp"

namespace mmdc::diagrams::flowchart {

/// The nodes of a layout, to ask how many of them a line runs through.
class Obstacles {
 public:
  explicit Obstacles(const Layout& layout);

  /// How many points of the line, taken every few px, lie inside nodes other than the two that its
  /// ends touch.
  std::size_t hits(const base::Path& path) const;

 private:
  struct Obstacle {
    Point center;
    mmdc::Rect box;
    const shapes::Outline* outline;
  };
  using Cell = std::pair<int, int>;

  void add(const PlacedNode& node);
  const std::vector<std::size_t>* cell_at(Point point) const;
  bool is_inside(const Obstacle& obstacle, Point point) const;

  std::vector<Obstacle> obstacles_;
  std::map<Cell, std::vector<std::size_t>> cells_;
};

/// The choices between an edge's points and its detour, one for each rank.
class Detour {
 public:
  /// Both as the layered layout gives them.
  Detour(const std::vector<Point>& points, const std::vector<Point>& detour);

  std::size_t turns() const { return taken_.size(); }
  void take(std::size_t turn) { taken_[turn] = true; }
  void leave(std::size_t turn) { taken_[turn] = false; }
  std::vector<Point> points() const;

 private:
  const std::vector<Point>& points_;
  const std::vector<Point>& detour_;
  std::vector<bool> taken_;  ///< at the tail, at each inner point, at the head; or the whole
};

/// Points on the line, none further than a few px from the next.
std::vector<Point> sampled(const base::Path& path);

}  // namespace mmdc::diagrams::flowchart

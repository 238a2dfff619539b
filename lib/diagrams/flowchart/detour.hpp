// Edges that run through nodes or labels they have nothing to do with take their detour instead.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "lib/diagrams/flowchart/flowchart.hpp"

namespace mmdc::diagrams::flowchart {

/// The nodes and the labels of edges of a layout, to ask which of them a line runs through.
class Obstacles {
 public:
  explicit Obstacles(const Layout& layout);

  /// For each point of the line of an edge, taken every few px, that lies inside another edge's
  /// label or a node other than those that the line's ends touch: the segment of the path that it
  /// is on, points in nodes several times. In order; not many more than `most`.
  std::vector<std::size_t> hit_segments(std::size_t edge, const base::Path& path,
                                        std::size_t most) const;

 private:
  struct Obstacle {
    Point center;
    mmdc::Rect box;
    const shapes::Outline* outline;   ///< of nodes
    std::optional<std::size_t> edge;  ///< whose label it is
  };

  void add(const PlacedNode& node);
  void add(const Obstacle& obstacle);
  void make_grid();
  int column(double x) const;
  int row(double y) const;
  std::size_t cell_at(int column, int row) const;
  /// True if any obstacle whose box meets the given one is wanted.
  template <typename Wanted>
  bool any_near(const mmdc::Rect& box, Wanted wanted) const;
  static bool is_inside(const Obstacle& obstacle, Point point);

  std::vector<Obstacle> obstacles_;
  // A grid over all of them: square cells, row by row.
  mmdc::Rect extent_;
  double cell_ = 1;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<std::vector<std::size_t>> cells_;
};

/// True if a point of the line, taken every few px, lies in the box.
bool touches(const base::Path& path, const mmdc::Rect& box);

/// The choices between an edge's points and its detour, one for each rank.
class Detour {
 public:
  /// Both as the layered layout gives them; they must outlive this.
  Detour(const std::vector<Point>& points, const std::vector<Point>& detour);

  std::size_t turns() const { return taken_.size(); }
  bool is_taken(std::size_t turn) const { return taken_[turn]; }
  void take(std::size_t turn) { taken_[turn] = true; }
  /// The turn that is nearest to a point.
  std::size_t nearest(Point point) const;
  void leave(std::size_t turn) { taken_[turn] = false; }
  std::vector<Point> points() const;

 private:
  const std::vector<Point>& points_;
  const std::vector<Point>& detour_;
  std::vector<bool> taken_;  ///< at the tail, at each inner point, at the head; or the whole
};

}  // namespace mmdc::diagrams::flowchart

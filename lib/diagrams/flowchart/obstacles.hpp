// What the lines of edges must not run through: nodes, labels, subgraphs, in a grid to ask them by
// place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "lib/base/meet.hpp"
#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/diagrams/flowchart/grid.hpp"

namespace mmdc::diagrams::flowchart {

struct Obstacle {
  enum class Kind {
    node,
    subgraph,  ///< all of its box, to edges that have neither end in it
    label,     ///< of an edge
    title,     ///< of a subgraph, to edges that do not cross its border
  };
  Kind kind = Kind::node;
  mmdc::Rect box = {};
  std::size_t index = 0;                     ///< in the model's nodes, subgraphs or edges
  bool is_subgraph = false;                  ///< a subgraph that is drawn as a node
  const shapes::Outline* outline = nullptr;  ///< of nodes
  Point center = {};
};

class Obstacles {
  /// An obstacle in a cell, with its box: most that are looked at are not met.
  struct Entry {
    mmdc::Rect box;
    std::size_t obstacle;
  };
  using Cell = Grid<Entry>::Cell;

 public:
  /// Both must outlive this. Takes the places of nodes, subgraphs and labels as they are now.
  Obstacles(const Model& model, const Layout& layout);

  /// For each point of the line of an edge, taken every few px, that lies inside of something that
  /// the edge has nothing to do with: the segment of the path that it is on, points in nodes and
  /// subgraphs several times. In order; not many more than `most`.
  std::vector<std::size_t> hit_segments(std::size_t edge, const base::Path& path,
                                        std::size_t most) const;

  /// The obstacles of an edge whose boxes come nearer than `clearance` to the box; may hold one
  /// more than once.
  std::vector<const Obstacle*> near(std::size_t edge, const mmdc::Rect& box,
                                    double clearance) const;

  /// Calls `visit` with the obstacles whose boxes meet the box; with some more than once.
  template <typename Visit>
  void visit_within(const mmdc::Rect& box, Visit visit) const {
    const auto [left, right, top, bottom] = grid_.range_of(box);
    for (int y = top; y <= bottom; ++y) {
      for (int x = left; x <= right; ++x) {
        const Cell& cell = grid_.at(x, y);
        looks_ += 1 + static_cast<std::int64_t>(cell.size());
        for (const Entry& entry : cell) {
          if (base::meet(entry.box, box)) visit(obstacles_[entry.obstacle]);
        }
      }
    }
  }

  /// How many boxes have been looked at so far, by any of the others.
  std::int64_t looks() const { return looks_; }

  /// How many cells of the grid `near` looks at.
  std::int64_t cells_in(const mmdc::Rect& box) const;

  /// The label of the edge, or the title of the subgraph, has gone elsewhere.
  void move_label(std::size_t edge, const mmdc::Rect& box) { move(label_[edge], box); }
  void move_title(std::size_t subgraph, const mmdc::Rect& box) { move(title_[subgraph], box); }

 private:
  /// A node's or subgraph's place in a walk over the tree of subgraphs, so that what a subgraph
  /// holds is a range.
  using Range = std::pair<std::size_t, std::size_t>;

  void number_subgraphs();
  void add(const PlacedNode& node, std::size_t index, bool is_subgraph);
  void add(Obstacle obstacle);
  void make_grid();

  /// Calls `visit` with the cells that the obstacle lies in.
  template <typename Visit>
  void for_each_cell(const Obstacle& obstacle, Visit visit);
  void enter(std::size_t obstacle);
  void move(std::size_t obstacle, const mmdc::Rect& box);
  bool holds(std::size_t subgraph, const EdgeEnd& end) const;
  /// True of what the edge has to do with.
  bool is_own(const Obstacle& obstacle, std::size_t edge) const;
  /// Adds those that `near` tells.
  void add_near(std::size_t edge, const mmdc::Rect& box, double clearance,
                std::vector<const Obstacle*>& found) const;
  static bool is_inside(const Obstacle& obstacle, Point point);
  static int weight_at(const std::vector<const Obstacle*>& obstacles, Point point);

  const Model& model_;
  std::vector<Range> range_;  ///< of subgraphs
  std::vector<Obstacle> obstacles_;
  std::vector<std::size_t> label_;  ///< of edges that have one: its obstacle
  std::vector<std::size_t> title_;  ///< of subgraphs that have one: likewise
  std::optional<mmdc::Rect> extent_;
  Grid<Entry> grid_;
  mutable std::int64_t looks_ = 0;
};

/// True if a point of the line, taken every few px, lies in the box.
bool touches(const base::Path& path, const mmdc::Rect& box);

}  // namespace mmdc::diagrams::flowchart

// Ways around boxes for edges that have no free line in the layers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "lib/base/cancel.hpp"
#include "lib/diagrams/flowchart/edge_lines.hpp"
#include "lib/diagrams/flowchart/way_finder.hpp"

namespace mmdc::diagrams::flowchart {

/// Ways keep that far from what they pass; less where there is no room.
inline constexpr double clearances[] = {10, 6, 3};

/// Room around the present line in which other lines count.
inline constexpr double surroundings = 150;

/// An open polygon.
struct Way {
  std::vector<Point> points;
  std::vector<const Obstacle*> bends_at;

  /// True if it turns by more than 120 degrees somewhere, as at a label that it runs past to come
  /// back to it.
  bool turns_back() const;
};

/// More points beside the corners of a way, so that curves do not cut across them.
std::vector<Point> held_at_corners(const std::vector<Point>& way, double reach);

class WaySearch {
 public:
  /// What is looked for.
  struct Wish {
    std::size_t edge;
    double clearance;
    bool keeps_apart;                     ///< from ways that bend round the same obstacle
    std::array<mmdc::Rect, 2> own_boxes;  ///< around what stands at start and end
    Lines others;
    double crossing_cost = 60;   ///< to cross one of them is as bad as so many px more
    bool avoids_titles = false;  ///< those too that the edge may run through
  };

  /// All must outlive this.
  WaySearch(const Model& model, const Layout& layout, const EdgeLines& lines,
            const Obstacles& obstacles, base::Cancel& cancel)
      : model_(model), layout_(layout), lines_(lines), obstacles_(obstacles), cancel_(cancel) {}

  // --- Work, in tests of a stretch against a box

  void allow(std::int64_t tests) { budget_ = tests; }
  void spend(std::int64_t tests) { budget_ -= tests; }
  bool may_go_on() const { return budget_ > 0; }
  /// True if a search ended because no more was allowed.
  bool met_budget() const { return met_budget_; }

  // --- Ways

  Wish wish_for(std::size_t edge, double clearance, const EdgeLine& now) const;

  /// What ways have to pass: from all places where the edge may start to all where it may end,
  /// through its label.
  std::vector<std::vector<Point>> stops_of(std::size_t edge, const EdgeLine& now) const;

  /// Where a way may start or end: the middle of a node; of a subgraph where the line ends now,
  /// then the middles of its sides.
  std::vector<Point> places_at(const EdgeEnd& end, Point now) const;

  /// From stop to stop. Without points if there is none, or no more work is allowed.
  Way way_through(const Wish& wish, const std::vector<Point>& stops);

  // --- Lines along ways

  /// The way from outline to outline, without corners that lie in the nodes at its ends.
  std::vector<Point> without_ends(std::vector<Point> way, const Wish& wish) const;

  /// True if the way leads to a line without faults, which is the best then; else to one with fewer
  /// at most.
  bool try_way(const Way& way, const Wish& wish, EdgeLine& best);

 private:
  Way leg(const Wish& wish, Point from, Point to);
  std::vector<const Obstacle*> obstacles_near(const Wish& wish, const mmdc::Rect& box,
                                              double clearance) const;
  bool is_on_title(const base::Path& path) const;

  const Model& model_;
  const Layout& layout_;
  const EdgeLines& lines_;
  const Obstacles& obstacles_;
  base::Cancel& cancel_;
  WayFinder finder_;
  std::map<const Obstacle*, int> ways_at_;  ///< how many ways bend round each
  std::int64_t budget_ = 0;
  bool met_budget_ = false;
};

}  // namespace mmdc::diagrams::flowchart

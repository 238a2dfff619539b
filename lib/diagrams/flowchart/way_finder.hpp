// The shortest way from a point to another around boxes; see way_finder.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

#include <mmdc/geometry.hpp>

namespace mmdc::diagrams::flowchart {

/// How much of the straight way from `a` to `b` is in the inside of the box, 0 to 1.
double share_inside(const mmdc::Rect& box, Point a, Point b);

/// True if the inside of the box is on the straight way from `a` to `b`.
bool blocks(const mmdc::Rect& box, Point a, Point b);

/// What a straight stretch costs above its length; 0 or more.
using StretchCost = std::function<double(Point a, Point b)>;

/// Finds ways around the boxes that it has been told of. What it has found out about stretches it
/// keeps for the next search, when it has been told of more. One finder can look for many ways, one
/// after the other, and takes no more memory for the next.
class WayFinder {
 public:
  /// Forgets all boxes; to be called first. The cost must be the same each time that it is asked
  /// for, which only `find` does.
  void begin(Point from, Point to, StretchCost extra);

  /// Boxes with either end inside do not count. True if the box is new.
  bool add(const mmdc::Rect& box);

  /// The cheapest open polygon from end to end, corners of boxes in between. Empty if there is none
  /// or if the search would take more than `budget` tests of a stretch against a box; takes what it
  /// might have used off the budget.
  std::vector<Point> find(std::int64_t& budget);

 private:
  /// Where ways may bend, or end.
  struct Corner {
    Point at;
    double to_goal;   ///< as the crow flies
    bool is_covered;  ///< by the inside of a box
  };

  /// What is known of the stretch between two corners.
  struct Stretch {
    double extra = unknown;
    std::size_t tested = 0;  ///< against so many boxes
  };
  static constexpr double unknown = -1;
  static constexpr double never = std::numeric_limits<double>::infinity();

  /// What a search knows of a corner.
  struct State {
    double cost = never;  ///< of the cheapest way so far
    std::size_t before = 0;
    bool is_done = false;
  };

  /// A corner to go on from.
  struct Open {
    double least;  ///< cost of a way through it
    std::size_t corner;

    friend bool operator>(const Open& a, const Open& b) {
      return a.least != b.least ? a.least > b.least : a.corner > b.corner;
    }
  };

  class Search;

  void add_corner(Point at);
  bool is_free(Point a, Point b, std::size_t tested);
  double extra_of(Stretch& stretch, Point a, Point b);

  Point from_ = {};
  Point to_ = {};
  StretchCost extra_;
  std::vector<mmdc::Rect> boxes_;
  std::vector<Corner> corners_;                  ///< the ends, then four of each box
  std::size_t covered_ = 0;                      ///< so many of them are covered
  std::vector<std::vector<Stretch>> stretches_;  ///< from each corner that a search has come to
  std::size_t last_blocker_ = 0;
  std::vector<State> states_;  // scratch
  std::vector<Open> open_;     // scratch: a heap
};

}  // namespace mmdc::diagrams::flowchart

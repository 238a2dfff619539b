// The shortest way from a point to another around boxes; see way_finder.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include <mmdc/geometry.hpp>

namespace mmdc::diagrams::flowchart {

/// True if the inside of the box is on the straight way from `a` to `b`.
bool blocks(const mmdc::Rect& box, Point a, Point b);

/// What a straight stretch costs above its length; 0 or more.
using StretchCost = std::function<double(Point a, Point b)>;

/// Finds ways around the boxes that it has been told of.
class WayFinder {
 public:
  WayFinder(Point from, Point to) : from_(from), to_(to) {}

  /// Boxes with either end inside do not count. True if the box is new.
  bool add(const mmdc::Rect& box);

  /// The cheapest open polygon from end to end, corners of boxes in between. Empty if there is none
  /// or if the search would take more than `budget` tests of a stretch against a box; takes what it
  /// used off the budget.
  std::vector<Point> find(const StretchCost& extra, std::int64_t& budget) const;

 private:
  std::vector<Point> corners() const;
  bool is_free(Point a, Point b) const;

  Point from_;
  Point to_;
  std::vector<mmdc::Rect> boxes_;
};

}  // namespace mmdc::diagrams::flowchart

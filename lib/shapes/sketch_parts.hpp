// What a sketch is made of: the lines of a path in runs that a hand draws in one go, and the lines
// that fill a path.
#pragma once

#include <span>
#include <vector>

#include "lib/base/path.hpp"
#include "lib/shapes/sketch.hpp"

namespace mmdc::shapes {

/// A cubic, or a straight line as one.
struct Stretch {
  Point from;
  Point control1;
  Point control2;
  Point to;
  double length = 0;  ///< of curves about
  bool is_straight = false;
};

Stretch straight(Point from, Point to);

/// Stretches that follow each other without a corner.
using Run = std::vector<Stretch>;

double length_of(std::span<const Stretch> stretches);

/// All lines of a path; those without length are left out.
std::vector<Run> runs_of(const base::Path& path);

/// Parallel lines that fill the path by the nonzero rule.
std::vector<Stretch> hatch_lines(const base::Path& path, std::size_t most);

}  // namespace mmdc::shapes

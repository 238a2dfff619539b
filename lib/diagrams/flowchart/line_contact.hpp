// Where lines cross, and how far they lie on each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lib/diagrams/flowchart/line_grid.hpp"
#include "lib/diagrams/flowchart/polyline.hpp"

namespace mmdc::diagrams::flowchart {

/// Some of the lines of a grid, which must outlive this.
struct Lines {
  const LineGrid* grid = nullptr;
  std::vector<bool> is_chosen = {};  ///< of its lines; empty for none
};

/// How often the stretch crosses the lines.
std::size_t crossings(const Lines& lines, Point from, Point to);

/// How often the line crosses the others; stops counting where that is more than `most`.
std::size_t crossings(const Lines& lines, const Polyline& line, std::size_t most);

/// True if any of the lines runs through the inside of the box.
bool is_on_any(const mmdc::Rect& box, const Lines& lines);

/// What one line shares with others.
struct Contact {
  std::size_t crossings = 0;
  double shared_length = 0;  ///< so far it lies on any of them
  std::int64_t tests = 0;    ///< so many tests of a stretch against a line or a stretch it took
};

/// Leaves what is within `ends` out of the shared length: there lines come together. Stops where
/// the shared length, with `crossing_length` for each crossing, is more than `most`.
Contact contact_of(const Polyline& line, const Lines& others, const std::vector<mmdc::Rect>& ends,
                   double crossing_length, double most);

}  // namespace mmdc::diagrams::flowchart

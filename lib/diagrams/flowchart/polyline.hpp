// Lines as straight stretches: where they cross, and how far they lie on each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lib/base/path.hpp"

namespace mmdc::diagrams::flowchart {

struct Polyline {
  /// So many stretches make a part, but for the last one.
  static constexpr std::size_t part_length = 8;

  std::vector<Point> points;
  mmdc::Rect bounds;
  std::vector<mmdc::Rect> parts;  ///< bounds of each
};

/// The line of a path, near enough to count crossings.
Polyline flattened(const base::Path& path);

/// Lines that somebody else owns.
using Lines = std::vector<const Polyline*>;

/// How often the stretch crosses the lines.
std::size_t crossings(const Lines& lines, Point from, Point to);

/// How often the line crosses the others; stops counting where that is more than `most`.
std::size_t crossings(const Lines& lines, const Polyline& line, std::size_t most);

/// What one line shares with others.
struct Contact {
  std::size_t crossings = 0;
  double shared_length = 0;  ///< so far it lies on any of them
  std::int64_t tests = 0;    ///< so many tests of a stretch against a line or a stretch it took
};

/// Leaves what is within `ends` out of the shared length: there lines come together. Stops where
/// there are more than `most_crossings`.
Contact contact_of(const Polyline& line, const Lines& others, const std::vector<mmdc::Rect>& ends,
                   double most_crossings);

}  // namespace mmdc::diagrams::flowchart

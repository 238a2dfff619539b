// Lines as straight stretches.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "lib/base/path.hpp"

namespace mmdc::diagrams::flowchart {

struct Polyline {
  /// So many stretches make a part, but for the last one.
  static constexpr std::size_t part_length = 6;

  std::vector<Point> points;
  mmdc::Rect bounds;
  std::vector<mmdc::Rect> parts;  ///< bounds of each

  /// The points of a part; where parts meet each has one.
  std::span<const Point> part(std::size_t i) const;
};

/// The line of a path, near enough to count crossings.
Polyline flattened(const base::Path& path);

/// The same with the room of the heads, by which the path is shorter than its way: nothing is to
/// slip through between a head and what it points at.
Polyline flattened(const base::Path& path, std::span<const Point> way);

/// Points of a path some way apart: its ends, those between its segments, more on curves.
std::vector<Point> places_along(const base::Path& path);

}  // namespace mmdc::diagrams::flowchart

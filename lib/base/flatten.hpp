// Paths as straight lines, and where a point lies relative to them.
#pragma once

#include <vector>

#include "lib/base/path.hpp"

namespace mmdc::base {

/// The stretches of a path between its moves, curves as chords that keep within about a tenth of a
/// unit of them. A closed stretch ends at its first point.
std::vector<std::vector<Point>> flatten(const Path& path);

/// The distance from `p` to the nearest point of the lines; infinite if there are none.
double distance(const std::vector<std::vector<Point>>& lines, Point p);

/// True if `p` lies inside by the non-zero rule, which SVG fills by. Open stretches count as
/// closed.
bool encloses(const std::vector<std::vector<Point>>& lines, Point p);

}  // namespace mmdc::base

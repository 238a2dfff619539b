// Smooth lines through the points of an edge.
#pragma once

#include <span>

#include "lib/base/path.hpp"

namespace mmdc::shapes {

/// A uniform cubic B-spline: it starts and ends at the first and last point and is drawn toward
/// the others. One point: a dot; two: a straight line.
base::Path basis_curve(std::span<const Point> points);

/// The points with the first and the last moved inward along their stretches, so that an arrow head
/// of that length fits between the line and what it points at.
std::vector<Point> shortened(std::span<const Point> points, double at_start, double at_end);

}  // namespace mmdc::shapes

// Lines through the points of an edge.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/path.hpp"

namespace mmdc::shapes {

enum class Curve {
  basis,
  bump_x,
  bump_y,
  cardinal,
  catmull_rom,
  linear,
  monotone_x,
  monotone_y,
  natural,
  rounded,
  step,
  step_after,
  step_before,
};

/// The curve of Mermaid's name ("basis", "stepAfter", ...); nothing if there is none.
std::optional<Curve> curve_named(std::string_view name);

/// The name that is most like `name`; empty if none is close.
std::string nearest_curve_name(std::string_view name);

/// The line of a curve. One point: a dot; two: a straight line but for steps and bumps.
base::Path draw_curve(Curve curve, std::span<const Point> points);

/// A uniform cubic B-spline: it starts and ends at the first and last point and is drawn toward
/// the others.
base::Path basis_curve(std::span<const Point> points);

/// The points with the first and the last moved inward along their stretches, so that an arrow head
/// of that length fits between the line and what it points at.
std::vector<Point> shortened(std::vector<Point> points, double at_start, double at_end);

/// Mermaid: a corner between a horizontal and a vertical stretch, both longer than 5, is cut off.
std::vector<Point> with_cut_corners(std::span<const Point> points);

}  // namespace mmdc::shapes

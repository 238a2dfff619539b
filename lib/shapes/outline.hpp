// Outlines of nodes and where lines meet them. Pure geometry around the origin.
#pragma once

#include <variant>
#include <vector>

#include <mmdc/geometry.hpp>

namespace mmdc::shapes {

/// A box whose corners may be rounded; lines meet the straight box.
struct BoxOutline {
  Size size;
  double corner_radius = 0;
};

struct CircleOutline {
  double radius = 0;
};

/// A polygon around the origin.
struct PolygonOutline {
  std::vector<Point> points;
};

/// A cylinder around the origin.
struct CylinderOutline {
  Size size;   ///< rims included
  Size radii;  ///< of the rims
  bool is_lying = false;
};

using Outline = std::variant<BoxOutline, CircleOutline, PolygonOutline, CylinderOutline>;

/// The extent of the outline.
Size size_of(const Outline& outline);

/// Where the line from the origin toward `target` leaves the outline. The origin itself if it does
/// not leave it.
Point border_point(const Outline& outline, Point target);

}  // namespace mmdc::shapes

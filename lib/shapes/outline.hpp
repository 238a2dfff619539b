// Outlines of nodes and where lines meet them. Pure geometry around the origin.
#pragma once

#include <variant>
#include <vector>

#include <mmdc/geometry.hpp>

namespace mmdc::shapes {

/// A box around the origin. Lines meet it straight, also where its corners are drawn round.
struct BoxOutline {
  Size size;
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

/// Where the line from the origin toward `target` leaves the outline. The origin itself if it does
/// not leave it.
Point border_point(const Outline& outline, Point target);

}  // namespace mmdc::shapes

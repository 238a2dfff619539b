// Lengths in the plane.
#pragma once

#include <cmath>

#include <mmdc/geometry.hpp>

namespace mmdc::base {

/// Pictures are far from where squares overflow, and std::hypot takes several times as long.
inline double length_of(Point vector) {
  return std::sqrt(vector.x * vector.x + vector.y * vector.y);
}

inline double distance(Point a, Point b) {
  return length_of(b - a);
}

}  // namespace mmdc::base

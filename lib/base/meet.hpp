// Boxes that meet.
#pragma once

#include <algorithm>

#include <mmdc/geometry.hpp>

namespace mmdc::base {

/// True of boxes that overlap or touch. Without branches, which nobody can foretell where lots of
/// boxes are looked at.
inline bool meet(const mmdc::Rect& a, const mmdc::Rect& b) {
  const double apart_x = std::max(a.x - b.right(), b.x - a.right());
  const double apart_y = std::max(a.y - b.bottom(), b.y - a.bottom());
  return std::max(apart_x, apart_y) <= 0;
}

}  // namespace mmdc::base

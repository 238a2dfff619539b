// Boxes that lie on each other.
#pragma once

#include <mmdc/geometry.hpp>

namespace mmdc::graph::layered {

/// False of boxes that only touch.
constexpr bool overlap(const Rect& a, const Rect& b) {
  return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() &&
         b.top() < a.bottom();
}

}  // namespace mmdc::graph::layered

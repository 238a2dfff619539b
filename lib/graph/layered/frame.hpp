// The frame of the passes, in which ranks grow downward whatever the direction is.
#pragma once

#include "lib/graph/layered/layered.hpp"

namespace mmdc::graph::layered {

constexpr bool is_sideways(Direction direction) {
  return direction == Direction::left_to_right || direction == Direction::right_to_left;
}

/// From the caller's frame into that of the passes, and back.
constexpr Size turned(Size size, Direction direction) {
  return is_sideways(direction) ? Size{size.height, size.width} : size;
}

}  // namespace mmdc::graph::layered

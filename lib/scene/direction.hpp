// Which way the lines of a text are written.
#pragma once

#include "lib/base/direction.hpp"
#include "lib/scene/scene.hpp"

namespace mmdc::scene {

/// Whether the lines start at the right: as in HTML with dir=auto, the first letter of the whole
/// text decides (rules P2 and P3 of Unicode Standard Annex 9).
inline bool is_right_to_left(const Text& text) {
  for (const TextLine& line : text.lines) {
    for (const TextRun& run : line.runs) {
      const base::Direction direction = base::first_direction(run.text);
      if (direction != base::Direction::neutral) return direction == base::Direction::right_to_left;
    }
  }
  return false;
}

}  // namespace mmdc::scene

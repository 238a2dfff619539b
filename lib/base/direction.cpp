#include "lib/base/direction.hpp"

#include <algorithm>

#include "lib/base/utf8.hpp"

namespace mmdc::base {

Direction direction_of(char32_t code_point) {
  const DirectionRange* end = direction_ranges + direction_range_count;
  const DirectionRange* range =
      std::lower_bound(direction_ranges, end, code_point,
                       [](const DirectionRange& r, char32_t c) { return r.last < c; });
  return range != end && range->first <= code_point ? range->direction : Direction::left_to_right;
}

Direction first_direction(std::string_view text) {
  for (const Utf8View::Item item : Utf8View(text)) {
    const Direction direction = direction_of(item.code_point);
    if (direction != Direction::neutral) return direction;
  }
  return Direction::neutral;
}

}  // namespace mmdc::base

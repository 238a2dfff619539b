/// @file
/// Which way text is written.
#pragma once

#include <cstdint>
#include <string_view>

namespace mmdc::base {

enum class Direction : uint8_t { left_to_right, right_to_left, neutral };

struct DirectionRange {
  uint32_t first, last;
  Direction direction;
};

extern const DirectionRange direction_ranges[];
extern const int direction_range_count;

/// Which way the character makes a text go: that of letters; neutral for digits, marks, blanks and
/// punctuation. Unicode Standard Annex 9 calls the first two strong.
Direction direction_of(char32_t code_point);

/// The direction of the first character that has one; neutral if none has.
Direction first_direction(std::string_view text);

}  // namespace mmdc::base

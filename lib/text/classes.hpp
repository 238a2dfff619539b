/// @file
/// What kind of character a code point is, for widths where no metrics are known.
#pragma once

#include <cstdint>

namespace mmdc::text {

enum class CharClass : uint8_t {
  letter,       ///< Anything that is none of the following.
  mark,         ///< Drawn onto the character before it.
  ignored,      ///< Control and format characters: not drawn.
  wide,         ///< East Asian wide and full-width characters.
  pictograph,   ///< Drawn as text, or as an emoji if U+FE0F follows.
  emoji,        ///< Drawn as an emoji.
  skin_tone,    ///< Changes the emoji before it.
  flag_letter,  ///< Two of them make a flag.
};

struct ClassRange {
  uint32_t first, last;
  CharClass char_class;
};

extern const ClassRange class_ranges[];
extern const int class_range_count;

CharClass class_of(char32_t code_point);

}  // namespace mmdc::text

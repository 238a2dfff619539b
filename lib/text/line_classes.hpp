/// @file
/// Where Unicode's line breaking algorithm (UAX #14) puts a character.
#pragma once

#include <cstdint>

namespace mmdc::text {

/// UAX #14's classes, merged where browsers treat them alike.
enum class LineClass : uint8_t {
  letter,
  ideograph,  ///< Breaks on both sides: CJK characters, most emoji, Hangul syllables.
  emoji_base,
  emoji_modifier,
  flag_letter,
  mark,    ///< Belongs to the character before it.
  joiner,  ///< A mark that also binds the next character.
  digit,
  prefix,   ///< Stands before numbers: currency signs.
  postfix,  ///< Stands after numbers: percent and degree signs.
  opening,
  opening_wide,  ///< East Asian.
  closing,       ///< Closing brackets, exclamation marks.
  infix,         ///< Full stops, commas, colons: may stand inside numbers.
  closing_parenthesis,
  slash,
  quotation,
  quotation_opening,
  quotation_closing,
  glue,  ///< No break on either side.
  non_starter,
  break_after,
  break_before,
  break_both,
  zero_space,
  inseparable,
  space,
};

struct LineClassRange {
  uint32_t first, last;
  LineClass line_class;
};

extern const LineClassRange line_class_ranges[];
extern const int line_class_range_count;

LineClass line_class_of(char32_t code_point);

}  // namespace mmdc::text

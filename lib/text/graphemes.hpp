/// @file
/// Where one character that people see ends and the next begins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mmdc::text {

/// The properties that the rules ask about; Hangul syllables are told from their number.
enum class GraphemeClass : uint8_t {
  other,
  control,
  extend,
  linker,  ///< A mark that binds an Indic consonant to the next.
  joiner,
  spacing_mark,
  prepend,
  flag_letter,
  leading_jamo,
  vowel_jamo,
  trailing_jamo,
  syllable_with_vowel,
  syllable_with_end,
  pictograph,
  consonant,  ///< Of an Indic script that joins consonants.
};

struct GraphemeClassRange {
  uint32_t first, last;
  GraphemeClass grapheme_class;
};

extern const GraphemeClassRange grapheme_class_ranges[];
extern const int grapheme_class_range_count;

/// Byte offsets inside the text, ascending, that lie between two extended grapheme clusters:
/// Unicode Standard Annex 29, with the rule for Indic conjuncts (GB9c) of Unicode 15.1.
std::vector<size_t> grapheme_breaks(std::string_view text);

}  // namespace mmdc::text

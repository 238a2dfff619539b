#include "lib/text/graphemes.hpp"

#include <algorithm>

#include "lib/base/utf8.hpp"

namespace mmdc::text {
namespace {

using enum GraphemeClass;

constexpr char32_t first_syllable = 0xAC00;
constexpr char32_t last_syllable = 0xD7A3;
constexpr char32_t syllables_per_vowel = 28;

GraphemeClass class_of_character(char32_t c) {
  if (c >= first_syllable && c <= last_syllable) {
    const bool ends_in_vowel = (c - first_syllable) % syllables_per_vowel == 0;
    return ends_in_vowel ? syllable_with_vowel : syllable_with_end;
  }
  const GraphemeClassRange* end = grapheme_class_ranges + grapheme_class_range_count;
  const GraphemeClassRange* range =
      std::lower_bound(grapheme_class_ranges, end, c,
                       [](const GraphemeClassRange& r, char32_t code) { return r.last < code; });
  return range != end && range->first <= c ? range->grapheme_class : other;
}

bool is_one_syllable(GraphemeClass left, GraphemeClass right) {
  switch (left) {
    case leading_jamo:
      return right == leading_jamo || right == vowel_jamo || right == syllable_with_vowel ||
             right == syllable_with_end;
    case vowel_jamo:
    case syllable_with_vowel:
      return right == vowel_jamo || right == trailing_jamo;
    case trailing_jamo:
    case syllable_with_end:
      return right == trailing_jamo;
    default:
      return false;
  }
}

/// Walks over the characters and remembers what the rules look back to.
class Clusters {
 public:
  /// Whether a cluster ends before the character, which comes next. Requires one before it.
  bool breaks_before(char32_t c, GraphemeClass right) const {
    if (last_ == '\r' && c == '\n') return false;
    if (left_ == control || right == control) return true;
    if (is_one_syllable(left_, right)) return false;
    if (right == extend || right == linker || right == joiner || right == spacing_mark)
      return false;
    if (left_ == prepend) return false;
    if (right == consonant && is_conjunct_) return false;
    if (right == pictograph && is_joined_picture_) return false;
    return !(right == flag_letter && is_half_flag_);
  }

  void remember(char32_t c, GraphemeClass right) {
    const bool extends = right == extend || right == linker || right == joiner;
    is_conjunct_ = has_consonant_ && extends && (is_conjunct_ || right == linker);
    has_consonant_ = right == consonant || (has_consonant_ && extends);
    is_joined_picture_ = has_picture_ && right == joiner;
    has_picture_ = right == pictograph || (has_picture_ && (right == extend || right == linker));
    is_half_flag_ = right == flag_letter && !is_half_flag_;
    last_ = c;
    left_ = right;
  }

 private:
  char32_t last_ = 0;
  GraphemeClass left_ = control;
  bool has_consonant_ = false;      // A consonant and marks stand before,
  bool is_conjunct_ = false;        // with a linker among the marks.
  bool has_picture_ = false;        // A pictograph and marks stand before,
  bool is_joined_picture_ = false;  // and then a joiner.
  bool is_half_flag_ = false;
};

}  // namespace

std::vector<size_t> grapheme_breaks(std::string_view text) {
  std::vector<size_t> breaks;
  Clusters clusters;
  for (const base::Utf8View::Item item : base::Utf8View(text)) {
    const GraphemeClass right = class_of_character(item.code_point);
    if (item.offset > 0 && clusters.breaks_before(item.code_point, right)) {
      breaks.push_back(item.offset);
    }
    clusters.remember(item.code_point, right);
  }
  return breaks;
}

}  // namespace mmdc::text

#include "lib/text/line_breaks.hpp"

#include <algorithm>
#include <iterator>

#include "lib/base/utf8.hpp"
#include "lib/text/classes.hpp"
#include "lib/text/graphemes.hpp"
#include "lib/text/line_classes.hpp"

namespace mmdc::text {
namespace {

using enum LineClass;

constexpr bool contains(std::string_view set, char32_t c) {
  return set.find(static_cast<char>(c)) != set.npos;
}

constexpr bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

constexpr bool is_alphanumeric(char32_t c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Chromium has a rule of its own for two ASCII characters.
bool breaks_ascii(char32_t before, char32_t left, char32_t right) {
  if (left == '-' && is_digit(right)) return is_alphanumeric(before);  // else it is a minus sign
  if (left == '-') return !contains("!$),./:;?]}", right);
  if (left == '?') return !contains("!\"'),./:;?]}", right);
  return contains("!\"#%&)*+,.:;=>\\]|}~", left) && contains("(<[{", right);
}

/// A character with what the rules ask about it.
struct Unit {
  char32_t c = ' ';
  LineClass line_class = space;
  bool east_asian = false;
};

Unit unit_of(char32_t c) {
  const CharClass width = class_of(c);
  return {c, line_class_of(c), width == CharClass::wide || width == CharClass::emoji};
}

bool is_word(LineClass c) {
  return c == letter || c == digit;
}
bool is_ideographic(LineClass c) {
  return c == ideograph || c == emoji_base;
}
bool is_quotation(LineClass c) {
  return c == quotation || c == quotation_opening || c == quotation_closing;
}

/// No break before these, whatever they follow.
bool sticks_to_left(LineClass c) {
  switch (c) {
    case mark:
    case joiner:
    case closing:
    case infix:
    case closing_parenthesis:
    case slash:
    case zero_space:
    case space:
    case non_starter:
    case break_after:
    case inseparable:
      return true;
    default:
      return false;
  }
}

/// No break after these, whatever follows.
bool sticks_to_right(LineClass c) {
  return c == joiner || c == glue || c == opening || c == opening_wide || c == break_before;
}

/// The characters around a place where a line might break, between `left` and `right`.
struct Context {
  Unit before_left, left, right, after_right;
};

/// Quotation marks hold to what they touch, but for those that open or close something between
/// East Asian characters: they hold to the inner side alone.
bool quotation_holds(const Context& at) {
  const LineClass left = at.left.line_class, right = at.right.line_class;
  if (is_quotation(right)) {
    return right != quotation_opening || !at.left.east_asian || !at.after_right.east_asian;
  }
  if (!is_quotation(left)) return false;
  return left != quotation_closing || !at.right.east_asian || !at.before_left.east_asian;
}

/// Letters, digits and the signs beside them.
bool is_one_word(LineClass left, LineClass right) {
  switch (left) {
    case letter:
    case digit:
      return is_word(right) || right == prefix || right == postfix || right == opening;
    case prefix:
      return is_word(right) || is_ideographic(right);
    case postfix:
    case closing_parenthesis:
    case infix:
      return is_word(right);
    case slash:
      return right == digit;
    default:
      return is_ideographic(left) && right == postfix;
  }
}

/// A hyphen or dash before a number, or before a letter at the start of a word, belongs to it.
bool is_sign(const Context& at) {
  if (at.left.c == '-' && at.right.line_class == digit) return true;
  const bool hyphen = at.left.c == '-' || at.left.c == 0x2010 || at.left.c == 0x2013;
  return hyphen && at.before_left.line_class == space && at.right.line_class == letter;
}

bool is_cluster(LineClass left, LineClass right) {
  return (left == break_both && right == break_both) ||
         (left == emoji_base && right == emoji_modifier);
}

bool breaks_unicode(const Context& at) {
  const LineClass left = at.left.line_class, right = at.right.line_class;
  if (left == zero_space) return right != zero_space && right != space;
  if (sticks_to_left(right) || sticks_to_right(left)) return false;
  if (right == glue) return left == break_after;
  return !quotation_holds(at) && !is_sign(at) && !is_cluster(left, right) &&
         !is_one_word(left, right);
}

/// Walks over the characters and remembers the last few.
class Breaker {
 public:
  /// Whether a line may break before `right`, which is followed by `after_right`.
  bool step(const Unit& right, const Unit& after_right) {
    const bool breaks = started_ && breaks_before(right, after_right);
    started_ = true;
    remember(right);
    return breaks;
  }

 private:
  bool breaks_before(const Unit& right, const Unit& after_right) const {
    if (last_ == ' ' || last_ == '\t') return true;
    if (last_ < 0x80 && right.c < 0x80)
      return right.c != ' ' && breaks_ascii(before_last_, last_, right.c);
    if (right.line_class == flag_letter && half_flag_) return false;
    return breaks_unicode({before_left_, left_, right, after_right});
  }

  void remember(const Unit& unit) {
    before_last_ = last_;
    last_ = unit.c;
    const bool joins = left_.line_class != space && left_.line_class != zero_space;
    if (unit.line_class == mark && joins) return;
    half_flag_ = unit.line_class == flag_letter && !half_flag_;
    before_left_ = left_;
    left_ = unit;
    if (unit.line_class == mark) left_.line_class = letter;
  }

  bool started_ = false;
  bool half_flag_ = false;
  char32_t before_last_ = ' ', last_ = ' ';  // Characters as they come.
  Unit before_left_, left_;                  // The same with marks taken into what they mark.
};

/// The places that do not lie inside of a cluster.
std::vector<size_t> outside_graphemes(const std::vector<size_t>& places, std::string_view text) {
  std::vector<size_t> out;
  const std::vector<size_t> breaks = grapheme_breaks(text);
  std::ranges::set_intersection(places, breaks, std::back_inserter(out));
  return out;
}

struct Letters {
  char32_t first, last;
};

/// Blocks of scripts that have no blanks between words. Ascending.
constexpr Letters blocks_without_blanks[] = {
    {0x0E01, 0x0EFF},  // Thai, Lao
    {0x1000, 0x109F},  // Burmese
    {0x1780, 0x17FF},  // Khmer
    {0x1950, 0x19DF},  // Tai Le, New Tai Lue
    {0x1A20, 0x1AAF},  // Tai Tham
    {0xA9E0, 0xA9FF},  // Burmese
    {0xAA60, 0xAADF},  // Burmese, Tai Viet
};

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

LineClass line_class_of(char32_t code_point) {
  const LineClassRange* end = line_class_ranges + line_class_range_count;
  const LineClassRange* range =
      std::lower_bound(line_class_ranges, end, code_point,
                       [](const LineClassRange& r, char32_t c) { return r.last < c; });
  return range != end && range->first <= code_point ? range->line_class : letter;
}

std::vector<size_t> break_opportunities(std::string_view text) {
  std::vector<size_t> out;
  Breaker breaker;
  const base::Utf8View view(text);
  if (text.empty()) return out;
  Unit now = unit_of((*view.begin()).code_point);
  for (const base::Utf8View::Item item : view) {
    const size_t end = item.offset + static_cast<size_t>(item.bytes);
    const Unit next = end < text.size() ? unit_of(base::decode_utf8(text, end).code_point) : Unit{};
    if (breaker.step(now, next)) out.push_back(item.offset);
    now = next;
  }
  return is_ascii(text) ? out : outside_graphemes(out, text);
}

bool is_written_without_blanks(char32_t c) {
  return std::ranges::any_of(blocks_without_blanks, [c](const Letters& block) {
    return c >= block.first && c <= block.last;
  });
}

std::vector<size_t> inside_scripts_without_blanks(const std::vector<size_t>& places,
                                                  std::string_view text) {
  std::vector<size_t> inside;
  bool was_letter = false;
  for (const base::Utf8View::Item item : base::Utf8View(text)) {
    const bool is_letter = is_written_without_blanks(item.code_point);
    if (was_letter && is_letter) inside.push_back(item.offset);
    was_letter = is_letter;
  }
  std::vector<size_t> out;
  std::ranges::set_intersection(places, inside, std::back_inserter(out));
  return out;
}

bool has_words_without_blanks(std::string_view text) {
  if (is_ascii(text)) return false;
  const base::Utf8View view(text);
  return std::any_of(view.begin(), view.end(), [](base::Utf8View::Item item) {
    return is_written_without_blanks(item.code_point);
  });
}

std::vector<size_t> break_opportunities(std::string_view text, const Measurer& measurer) {
  std::vector<size_t> breaks = break_opportunities(text);
  if (!has_words_without_blanks(text)) return breaks;
  const std::vector<size_t> words =
      outside_graphemes(inside_scripts_without_blanks(measurer.word_starts(text), text), text);
  std::vector<size_t> all;
  std::ranges::set_union(breaks, words, std::back_inserter(all));
  return all;
}

}  // namespace mmdc::text

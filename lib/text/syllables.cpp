#include "lib/text/syllables.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>

#include "lib/base/utf8.hpp"
#include "lib/text/graphemes.hpp"
#include "lib/text/line_breaks.hpp"

namespace mmdc::text {
namespace {

struct Letters {
  char32_t first, last;
};

bool is_in(std::span<const Letters> letters, char32_t c) {
  return std::ranges::any_of(letters,
                             [c](const Letters& r) { return c >= r.first && c <= r.last; });
}

/// Vowels that are written before their consonant, and signs that put the next one under it.
constexpr Letters binds_next[] = {
    {0x0E40, 0x0E44}, {0x0EC0, 0x0EC4},                                      // vowels
    {0x1039, 0x1039}, {0x17D2, 0x17D2}, {0x1A60, 0x1A60}, {0xAAB5, 0xAAB6},  // signs, vowels
    {0xAAB9, 0xAAB9}, {0xAABB, 0xAABC},
};

/// Vowels, tones and other signs that follow their consonant.
constexpr Letters binds_previous[] = {
    {0x0E2F, 0x0E3A}, {0x0E45, 0x0E4E},                                      // Thai
    {0x0EAF, 0x0EBD}, {0x0EC6, 0x0ECE},                                      // Lao
    {0x102B, 0x103E}, {0x1056, 0x1059}, {0x105E, 0x1060}, {0x1062, 0x1064},  // Burmese
    {0x1067, 0x106D}, {0x1071, 0x1074}, {0x1082, 0x108D}, {0x108F, 0x108F},
    {0x109A, 0x109D}, {0x17B4, 0x17D7}, {0x17DD, 0x17DD},  // Khmer
};

constexpr char32_t burmese_dot_below = 0x1037;
constexpr char32_t burmese_stacker = 0x1039;
constexpr char32_t burmese_killer = 0x103A;
constexpr char32_t khmer_silencer = 0x17CD;

bool is_digit(char32_t c) {
  constexpr Letters digits[] = {
      {0x0E50, 0x0E59}, {0x0ED0, 0x0ED9}, {0x1040, 0x1049}, {0x17E0, 0x17E9}};
  return is_in(digits, c);
}

bool is_lao_consonant(char32_t c) {
  return c >= 0x0E81 && c <= 0x0EAE;
}

char32_t at(std::u32string_view text, std::size_t index) {
  return index < text.size() ? text[index] : U'\0';
}

/// Whether the consonant at `i` has no vowel of its own.
bool is_bare_lao(std::u32string_view text, std::size_t i) {
  return is_lao_consonant(at(text, i)) && !is_in(binds_previous, at(text, i + 1));
}

/// Whether it is the first of two that begin a syllable.
bool leads_lao(std::u32string_view text, std::size_t i) {
  constexpr char32_t high_h = 0x0EAB, w = 0x0EA7;
  const bool can_lead = at(text, i) == high_h || at(text, i + 1) == w;
  return can_lead && is_bare_lao(text, i) && is_lao_consonant(at(text, i + 1)) &&
         !is_bare_lao(text, i + 1);
}

/// Whether the consonant at `i` ends the syllable before it.
bool is_final(std::u32string_view text, std::size_t i) {
  const char32_t sign = at(text, i + 1) == burmese_dot_below ? at(text, i + 2) : at(text, i + 1);
  return sign == burmese_killer || sign == burmese_stacker || sign == khmer_silencer ||
         (is_bare_lao(text, i) && !leads_lao(text, i));
}

bool is_within_syllable(std::u32string_view text, std::size_t i) {
  const char32_t before = text[i - 1];
  if (is_in(binds_next, before) || is_in(binds_previous, text[i])) return true;
  if (leads_lao(text, i - 1)) return true;
  if (is_digit(before) || is_digit(text[i])) return is_digit(before) && is_digit(text[i]);
  return is_written_without_blanks(before) && is_final(text, i);
}

}  // namespace

std::vector<size_t> syllable_breaks(std::string_view text) {
  std::vector<size_t> breaks = grapheme_breaks(text);
  if (!has_words_without_blanks(text)) return breaks;
  std::u32string characters;
  std::vector<size_t> inside;
  for (const base::Utf8View::Item item : base::Utf8View(text)) characters += item.code_point;
  std::size_t i = 0;
  for (const base::Utf8View::Item item : base::Utf8View(text)) {
    if (i > 0 && is_within_syllable(characters, i)) inside.push_back(item.offset);
    ++i;
  }
  std::vector<size_t> out;
  std::ranges::set_difference(breaks, inside, std::back_inserter(out));
  return out;
}

}  // namespace mmdc::text

// Texts as C libraries want them.
#pragma once

#include <string>
#include <string_view>

#include "lib/base/utf8.hpp"
#include "lib/text/classes.hpp"

namespace mmdc::cairo {

/// The text in UTF-8 without NULs, U+FFFD for whatever is out of shape: Pango would complain on the
/// standard error output and stop at a NUL, cairo would end in an error.
inline std::string clean_text(std::string_view text) {
  std::string out;
  for (const base::Utf8View::Item c : base::Utf8View(text)) {
    base::append_utf8(out, c.code_point != 0 ? c.code_point : base::replacement_character);
  }
  return out;
}

/// The same for a text that is to be shaped, with at most 30 marks on a letter, as many as the
/// Stream-Safe Text Format has (Unicode Standard Annex 15): HarfBuzz's time grows by the square of
/// their number.
inline std::string clean_line(std::string_view text) {
  constexpr int most_marks = 30;
  std::string out;
  int marks = 0;
  for (const base::Utf8View::Item c : base::Utf8View(text)) {
    marks = text::class_of(c.code_point) == text::CharClass::mark ? marks + 1 : 0;
    if (marks > most_marks) continue;
    base::append_utf8(out, c.code_point != 0 ? c.code_point : base::replacement_character);
  }
  return out;
}

}  // namespace mmdc::cairo

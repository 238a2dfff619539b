// Walking over CSS text without being led astray by strings and brackets.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "lib/base/ascii.hpp"

namespace mmdc::css {

/// What a name may have in it, escapes apart.
inline bool is_name_char(char c) {
  return base::is_word(c) || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

/// The text with comments as blanks, byte for byte.
std::string without_comments(std::string_view css);

/// The place of the first of `ends` that is in no string and in no bracket; the end of the text if
/// there is none. A bracket that nothing closes reaches to the end.
std::size_t find_outside(std::string_view css, std::size_t from, std::string_view ends);

/// The place of the `}` that closes the block which begins at `from` (behind its brace); the end of
/// the text if nothing does.
std::size_t block_end(std::string_view css, std::size_t from);

/// A part of a text, with where it stands.
struct Part {
  std::string_view text;
  std::size_t begin = 0;
};

/// The part without white space at its begin.
Part without_leading_blanks(Part part);

/// The part without white space at its ends.
Part trimmed(Part part);

/// Calls `visit` with each part between separators that are in no string and in no bracket.
template <typename Visit>
void for_each_part(Part list, char separator, Visit visit) {
  std::size_t at = 0;
  while (at < list.text.size()) {
    const std::size_t end = find_outside(list.text, at, std::string_view(&separator, 1));
    visit(trimmed({list.text.substr(at, end - at), list.begin + at}));
    at = end + 1;
  }
}

}  // namespace mmdc::css

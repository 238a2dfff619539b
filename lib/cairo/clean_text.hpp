// Texts as C libraries want them.
#pragma once

#include <string>
#include <string_view>

#include "lib/base/utf8.hpp"

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

}  // namespace mmdc::cairo

// What Mermaid's grammars take for white space: `\s` of JavaScript.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "lib/base/trim.hpp"

namespace mmdc::source {

/// That of ASCII. There are no carriage returns any more.
inline constexpr std::string_view white_space = " \t\v\f\n";

/// The bytes of the blank outside ASCII that the text begins with; 0 if it begins with none.
constexpr std::size_t wide_blank_length(std::string_view text) {
  constexpr std::string_view blanks[] = {"\u00A0", "\u1680", "\u2000", "\u2001", "\u2002",
                                         "\u2003", "\u2004", "\u2005", "\u2006", "\u2007",
                                         "\u2008", "\u2009", "\u200A", "\u2028", "\u2029",
                                         "\u202F", "\u205F", "\u3000", "\uFEFF"};
  if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return 0;
  for (const std::string_view blank : blanks) {
    if (text.starts_with(blank)) return blank.size();
  }
  return 0;
}

/// The same of the end of the text.
constexpr std::size_t wide_blank_length_at_end(std::string_view text) {
  constexpr std::size_t lengths[] = {2, 3};
  if (text.empty() || static_cast<unsigned char>(text.back()) < 0x80) return 0;
  for (const std::size_t length : lengths) {
    if (text.size() < length) break;
    if (wide_blank_length(text.substr(text.size() - length)) == length) return length;
  }
  return 0;
}

/// Where the first white space is; the end of the text if there is none.
constexpr std::size_t find_white_space(std::string_view text) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool is_plain = byte > ' ' && byte < 0x80;
    if (is_plain) continue;
    if (white_space.find(text[at]) != std::string_view::npos) break;
    if (wide_blank_length(text.substr(at)) > 0) break;
  }
  return at;
}

/// Where from `at` on the first character is that is neither a blank nor one of `set`.
constexpr std::size_t find_behind(std::string_view text, std::size_t at, std::string_view set) {
  while (true) {
    at = std::min(text.find_first_not_of(set, at), text.size());
    const std::size_t length = wide_blank_length(text.substr(at));
    if (length == 0) return at;
    at += length;
  }
}

/// The text without the white space at its end.
constexpr std::string_view trimmed_end(std::string_view text) {
  while (true) {
    text = text.substr(0, text.find_last_not_of(white_space) + 1);
    const std::size_t length = wide_blank_length_at_end(text);
    if (length == 0) return text;
    text.remove_suffix(length);
  }
}

/// The text without the white space around it.
constexpr std::string_view trimmed(std::string_view text) {
  text.remove_prefix(find_behind(text, 0, white_space));
  return trimmed_end(text);
}

}  // namespace mmdc::source

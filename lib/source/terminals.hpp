// The Spirit X3 terminals that the grammars share.
//
// They are byte sets and not X3's character classes: those are undefined for bytes above 127 in
// plain char text (Boost 1.74 asserts), and Mermaid's own idea of a blank is narrower anyway.
#pragma once

#include <boost/spirit/home/x3.hpp>

namespace mmdc::source {

namespace x3 = boost::spirit::x3;

using Iterator = const char*;

/// White space that does not end a line.
inline const auto blank = x3::char_(" \t\v\f");
inline const auto blanks = x3::omit[*blank];
inline const auto blanks1 = x3::omit[+blank];

/// A byte that belongs to a word in the sense of \b: keywords end where it does not follow.
inline const auto word_char = x3::char_("A-Za-z0-9_");

/// A byte of a character outside ASCII.
inline const auto non_ascii = x3::char_('\x80', '\xff');

/// A keyword: the word and the end of a word.
inline auto keyword(const char* word) {
  return x3::omit[x3::lit(word) >> !word_char];
}

}  // namespace mmdc::source

// The Spirit X3 terminals that the grammars share.
//
// They are byte sets and not X3's character classes: those are undefined for bytes above 127 in
// plain char text (Boost 1.74 asserts), and Mermaid's own idea of a blank is narrower anyway.
#pragma once

#include <algorithm>
#include <string_view>

#include <boost/spirit/home/x3.hpp>

#include "lib/base/cancel.hpp"

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

/// Under this tag the rules have the caller's cancel hook.
struct CancelTag;
using Context = x3::context<CancelTag, base::Cancel>;

/// Ends the parsing of a statement that nobody waits for any more.
struct Cancelled {};

/// Matches nothing, everywhere. Where a statement may go on for long, this asks whether it is to.
struct Ask : x3::parser<Ask> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  template <typename Outer, typename Rest, typename Attribute>
  bool parse(Iterator& /*first*/, const Iterator& /*last*/, const Outer& context, Rest& /*rest*/,
             Attribute& /*attribute*/) const {
    if (x3::get<CancelTag>(context).tick()) throw Cancelled();
    return true;
  }
};
inline constexpr Ask ask;

/// A word, in any case of its letters, which are those of ASCII in every locale. Grammars ask for
/// many words at each place, and mostly the first letter is another one.
struct AnyCase : x3::parser<AnyCase> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  constexpr explicit AnyCase(std::string_view small) : word(small) {}

  template <typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context& /*context*/,
             RuleContext& /*rule*/, Attribute& /*attribute*/) const {
    if (first == last || !is_same(word.front(), *first)) return false;
    return parse_rest(first, last);
  }

  std::string_view word;  ///< in small letters

 private:
  static constexpr bool is_same(char small, char c) {
    return c == small || (c >= 'A' && c <= 'Z' && c - 'A' + 'a' == small);
  }

  bool parse_rest(Iterator& first, Iterator last) const {
    const auto size = static_cast<std::size_t>(last - first);
    if (size < word.size() || !std::equal(word.begin(), word.end(), first, is_same)) return false;
    first += word.size();
    return true;
  }
};

inline AnyCase any_case(const char* small) {
  return AnyCase(small);
}

/// A keyword: the word and the end of a word.
inline auto keyword(const char* small) {
  return x3::omit[any_case(small) >> !word_char];
}

}  // namespace mmdc::source

// The Spirit X3 terminals that the grammars share.
//
// They are byte sets and not X3's character classes: those are undefined for bytes above 127 in
// plain char text (Boost 1.74 asserts), and Mermaid's own idea of a blank is narrower anyway.
//
// A grammar is made of constants, so that a program is not kept by them when it starts: the sets
// and words of X3 itself are put together at run time.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <boost/spirit/home/x3.hpp>

#include "lib/base/cancel.hpp"
#include "lib/source/piece.hpp"
#include "lib/source/white_space.hpp"

namespace mmdc::source {

namespace x3 = boost::spirit::x3;

/// A literal as an argument of a template.
template <std::size_t n>
struct Literal {
  constexpr Literal(const char (&text)[n]) { std::copy(text, text + n, bytes); }
  constexpr std::string_view view() const { return {bytes, n - 1}; }

  char bytes[n] = {};
};

/// The bytes that are named one by one or as ranges, `A-Z`; a dash at the end means itself.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      const bool is_range = i + 2 < names.size() && names[i + 1] == '-';
      add(names[i], is_range ? names[i + 2] : names[i]);
      if (is_range) i += 2;
    }
  }

  constexpr bool has(char c) const {
    const auto byte = static_cast<unsigned char>(c);
    return (bits_[byte / 64] >> (byte % 64) & 1U) != 0;
  }

 private:
  constexpr void add(char first, char last) {
    for (unsigned byte = static_cast<unsigned char>(first);
         byte <= static_cast<unsigned char>(last); ++byte) {
      bits_[byte / 64] |= std::uint64_t{1} << (byte % 64);
    }
  }

  std::array<std::uint64_t, 4> bits_ = {};
};

/// One byte of a set: `"A-Za-z"_byte`.
template <Literal names>
struct ByteOf : x3::char_parser<ByteOf<names>> {
  using attribute_type = char;
  static constexpr bool has_attribute = true;
  static constexpr ByteSet set{names.view()};

  template <typename Context>
  constexpr bool test(char c, const Context& /*context*/) const {
    return set.has(c);
  }
};
template <Literal names>
constexpr ByteOf<names> operator""_byte() {
  return {};
}

/// A blank outside ASCII.
struct WideBlank : x3::parser<WideBlank> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  template <typename Outer, typename Rest, typename Attribute>
  bool parse(Iterator& first, const Iterator& last, const Outer& /*context*/, Rest& /*rest*/,
             Attribute& /*attribute*/) const {
    // Grammars ask at nearly every byte, and most are ASCII.
    if (first == last || static_cast<unsigned char>(*first) < 0x80) return false;
    const std::size_t length = wide_blank_length({first, static_cast<std::size_t>(last - first)});
    first += length;
    return length > 0;
  }
};
inline constexpr WideBlank wide_blank;

/// As white_space.hpp has it.
inline constexpr auto white = x3::omit[" \t\v\f\n"_byte | wide_blank];

/// White space that does not end a line.
inline constexpr auto blank = x3::omit[" \t\v\f"_byte | wide_blank];
inline constexpr auto blanks = x3::omit[*blank];
inline constexpr auto blanks1 = x3::omit[+blank];

/// A byte that belongs to a word in the sense of \b: keywords end where it does not follow.
inline constexpr auto word_char = "A-Za-z0-9_"_byte;

/// Statements of one part are set by hand: X3 takes a sequence of one for the one.
template <auto Member>
constexpr auto set = [](auto& context) { x3::_val(context).*Member = x3::_attr(context); };

/// The last place in a line where something stands, looked for once in each line: a line may hold
/// many statements.
class LastInLine {
 public:
  /// Null if it is not there from `where` on. `find` looks for it in the line that a text begins
  /// with, and tells where in that it is, or npos.
  template <typename Find>
  Iterator from(Iterator where, Iterator end_of_text, Find find) {
    if (where < begin_ || where >= end_) {
      begin_ = where;
      end_ = std::find(where, end_of_text, '\n');
      const std::size_t at = find(std::string_view(begin_, end_of_text));
      place_ = at == std::string_view::npos ? nullptr : begin_ + at;
    }
    return place_ != nullptr && place_ >= where ? place_ : nullptr;
  }

 private:
  Iterator begin_ = nullptr;  ///< the part of a line that is known
  Iterator end_ = nullptr;
  Iterator place_ = nullptr;
};

/// What goes along with the reading of statements.
struct Reading {
  base::Cancel cancel;  ///< the caller's hook
  LastInLine directions = {};
  LastInLine semicolons = {};
};

/// Under this tag the rules have it.
struct ReadingTag;
using Context = x3::context<ReadingTag, Reading>;

/// Ends the parsing of a statement that nobody waits for any more.
struct Cancelled {};

/// Matches nothing, everywhere. Where a statement may go on for long, this asks whether it is to.
struct Ask : x3::parser<Ask> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  template <typename Outer, typename Rest, typename Attribute>
  bool parse(Iterator& /*first*/, const Iterator& /*last*/, const Outer& context, Rest& /*rest*/,
             Attribute& /*attribute*/) const {
    if (x3::get<ReadingTag>(context).cancel.tick()) throw Cancelled();
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

constexpr AnyCase any_case(const char* small) {
  return AnyCase(small);
}

/// A keyword: the word and the end of a word.
constexpr auto keyword(const char* small) {
  return x3::omit[any_case(small) >> !word_char];
}

/// A word, in small letters, and what it stands for.
template <typename Value>
struct Named {
  std::string_view word;
  Value value;
};

/// One word of a table, in any case of its letters; its attribute is what the word stands for. Of
/// words that begin with each other the longer one must come first.
template <const auto& table>
struct WordOf : x3::parser<WordOf<table>> {
  using attribute_type = std::remove_cvref_t<decltype(table[0].value)>;
  static constexpr bool has_attribute = true;

  template <typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext& rule,
             Attribute& attribute) const {
    for (const auto& [word, value] : table) {
      if (!AnyCase(word).parse(first, last, context, rule, attribute)) continue;
      x3::traits::move_to(value, attribute);
      return true;
    }
    return false;
  }
};
template <const auto& table>
inline constexpr WordOf<table> word_of;

}  // namespace mmdc::source

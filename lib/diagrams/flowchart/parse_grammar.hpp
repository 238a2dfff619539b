// The rules that the parts of the flowchart grammar share. Rules whose absence is an error are
// named by its code; parse_explanations.cpp says what to tell.
#pragma once

#include <boost/spirit/home/x3.hpp>

#include "lib/diagrams/flowchart/parse_ast.hpp"
#include "lib/source/letters.hpp"
#include "lib/source/terminals.hpp"

namespace mmdc::diagrams::flowchart::grammar {

using source::ask;
using source::blank;
using source::blanks;
using source::blanks1;
using source::white;
using source::operator""_byte;
using source::x3::attr;
using source::x3::char_;
using source::x3::eoi;
using source::x3::eps;
using source::x3::lit;
using source::x3::omit;
using source::x3::raw;
using source::x3::rule;

/// An id where one must stand.
using IdRule = rule<struct id_tag, ast::Piece>;
/// A text between brackets or pipes.
using TextRule = rule<struct text_tag, ast::Text>;
using GroupRule = rule<struct group_tag, ast::Group>;
using LinkRule = rule<struct link_tag, ast::Link>;
using ChainRule = rule<struct chain_tag, ast::Chain>;
using StatementRule = rule<struct statement_tag, ast::Statement>;

constexpr IdRule id = "flowchart.missing-node";
constexpr TextRule text = "flowchart.missing-text";
constexpr GroupRule group = "group";
constexpr LinkRule link = "link";
constexpr ChainRule chain = "chain";
constexpr StatementRule statement = "statement";

BOOST_SPIRIT_DECLARE(IdRule, TextRule, GroupRule, LinkRule, ChainRule, StatementRule)

/// A letter outside ASCII.
struct LetterParser : source::x3::parser<LetterParser> {
  using attribute_type = source::x3::unused_type;

  template <typename Iterator, typename Outer, typename Rest, typename Attribute>
  bool parse(Iterator& at, const Iterator& last, const Outer&, Rest&, Attribute&) const {
    const std::size_t length = source::letter_length({at, static_cast<std::size_t>(last - at)});
    at += length;
    return length > 0;
  }
};
constexpr LetterParser letter{};

/// What the rules are used with.
using source::Context;

/// A keyword of Mermaid's: no token can begin with it.
constexpr auto reserved_word = ((lit("style") | "linkStyle" | "interpolate" | "classDef" | "class" |
                                 "flowchart-elk" | "flowchart" | "graph" | "subgraph" | "end" |
                                 "_self" | "_blank" | "_parent" | "_top" | "swimlane-beta") >>
                                !source::word_char) |
                               ((lit("click") | "href" | "call") >> (white | eoi));

/// Where a quoted text begins, the quote must be closed somewhere.
constexpr rule<struct quote_tag> closed_quote = "flowchart.unclosed-quote";
constexpr auto closed_quote_def = &('"' >> *(char_ - '"') >> '"');
BOOST_SPIRIT_DEFINE(closed_quote)

/// Mermaid: an empty pair of quotes is no text.
constexpr auto string = ((&lit('"') >> !lit("\"`")) > closed_quote) >> '"' >> +(char_ - '"') >> '"';
constexpr auto markdown = lit("\"`") >> +(char_ - "`\""_byte) >> "`\"";
constexpr auto nothing = lit("\"\"") | "\"``\"";

/// A text, which is quoted, then bare, or bare alone.
template <typename Bare>
constexpr auto text_of(const Bare& plain) {
  const auto rest = plain | nothing;
  return (attr(LabelKind::markdown) >> raw[*nothing >> markdown >> *rest]) |
         (attr(LabelKind::string) >> raw[*nothing >> string >> *rest]) |
         (attr(LabelKind::text) >> raw[*nothing >> plain >> *rest]);
}

}  // namespace mmdc::diagrams::flowchart::grammar

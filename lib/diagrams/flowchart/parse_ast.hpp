// What the grammar of flowcharts makes of each statement, before names are resolved.
#pragma once

#include <vector>

#include <boost/optional.hpp>
#include <boost/spirit/home/x3/support/ast/variant.hpp>

#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/source/accessibility.hpp"
#include "lib/source/piece.hpp"

namespace mmdc::diagrams::flowchart::ast {

using source::AccDescr;
using source::AccTitle;
using source::Piece;

struct Text {
  LabelKind kind = LabelKind::text;
  Piece raw;  ///< quotes included
};

struct ShapeText {
  Shape shape = Shape::rect;
  Text text;
};

struct NodeRef {
  Piece id;
  boost::optional<ShapeText> shape;
  boost::optional<Piece> class_name;
  boost::optional<Piece> data;  ///< between `@{` and `}`
};

using Group = std::vector<NodeRef>;

struct Link {
  boost::optional<Piece> id;    ///< `e1@`
  boost::optional<Piece> half;  ///< the half before the text, if the text stands inside the link
  Piece token;                  ///< the part that ends the link and says what it is
  boost::optional<Text> text;
};

struct Step {
  Link link;
  Group group;
};

struct Chain {
  Group first;
  std::vector<Step> steps;
};

struct SubgraphBegin {
  Piece keyword;
  Text name;  ///< as written: id or title
  boost::optional<Text> title;
};

struct SubgraphEnd {
  Piece keyword;
};

struct Direction {
  Piece line;  ///< the rest of the line; its last direction counts
};

struct Style {
  Piece id;
  Piece declarations;
};

struct LinkStyle {
  Piece targets;  ///< `default` or numbers
  boost::optional<Piece> curve;
  boost::optional<Piece> declarations;
};

struct ClassDef {
  Piece names;
  Piece declarations;
};

struct Class {
  Piece ids;
  Piece name;
};

struct Callback {
  Piece name;
};

struct Hyperlink {
  Piece url;  ///< quotes included
};

struct Click {
  Piece ids;
  boost::spirit::x3::variant<Hyperlink, Callback> action;
  boost::optional<Piece> tooltip;  ///< quotes included
  boost::optional<Piece> target;
};

struct Statement
    : boost::spirit::x3::variant<Chain, SubgraphBegin, SubgraphEnd, Direction, Style, LinkStyle,
                                 ClassDef, Class, Click, AccTitle, AccDescr> {
  using base_type::base_type;
  using base_type::operator=;
};

}  // namespace mmdc::diagrams::flowchart::ast

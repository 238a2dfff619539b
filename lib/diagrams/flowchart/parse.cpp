// Flowchart: text to model, by a Spirit X3 grammar of one statement at a time.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/optional.hpp>
#include <boost/range/iterator_range.hpp>

#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/source/statements.hpp"
#include "lib/source/terminals.hpp"
#include "lib/text/plain.hpp"

namespace mmdc::diagrams::flowchart {
namespace ast {

using Piece = boost::iterator_range<source::Iterator>;

struct ShapeText {
  Shape shape = Shape::rect;
  Piece text;
};

struct NodeRef {
  Piece id;
  boost::optional<ShapeText> shape;
};

using Group = std::vector<NodeRef>;

struct Link {
  Piece token;  // the part that ends the link and says what it is
  Piece label;  // empty for none
  Piece start;  // the half before the label, if the label stands inside the link
};

struct Step {
  Link link;
  Group group;
};

struct Chain {
  Group first;
  std::vector<Step> steps;
};

}  // namespace ast
}  // namespace mmdc::diagrams::flowchart

BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::flowchart::ast::ShapeText, shape, text)
BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::flowchart::ast::NodeRef, id, shape)
BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::flowchart::ast::Link, token, label, start)
BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::flowchart::ast::Step, link, group)
BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::flowchart::ast::Chain, first, steps)

namespace mmdc::diagrams::flowchart {
namespace grammar {

using source::blanks;
using source::blanks1;
using source::x3::attr;
using source::x3::char_;
using source::x3::eoi;
using source::x3::eps;
using source::x3::lit;
using source::x3::omit;
using source::x3::raw;
using source::x3::rule;

// Rules whose absence is an error are named by its code; parse_statements explains them.

// --- Ids
// ------------------------------------------------------------------------------------------

// A dash belongs to an id unless it begins a link.
const auto id_char =
    char_("A-Za-z0-9!#$%&'*+.`?\\_/:,") | source::non_ascii | (char_('-') >> !(char_(">.-") | eoi));

const auto reserved_word =
    (lit("style") | "linkStyle" | "interpolate" | "classDef" | "class" | "flowchart-elk" |
     "flowchart" | "graph" | "subgraph" | "end" | "_self" | "_blank" | "_parent" | "_top") >>
    !source::word_char;
const rule<struct not_reserved_tag> not_reserved = "flowchart.reserved-word";
const auto not_reserved_def = !reserved_word;

const rule<struct id_text_tag, ast::Piece> id_text = "flowchart.missing-node";
const auto id_text_def = raw[+(!lit(":::") >> id_char)];
const rule<struct id_tag, ast::Piece> id = "id";
const auto id_def = eps > not_reserved > id_text;

// --- Texts
// ----------------------------------------------------------------------------------------

const auto quoted = '"' >> *(char_ - '"') >> '"';
const auto bare_char = char_ - char_("[](){}|\"");
const auto text = raw[(blanks >> quoted >> *bare_char) | +bare_char];

const rule<struct bracket_tag> square_end = "flowchart.unclosed-bracket";
const rule<struct round_tag> round_end = "flowchart.unclosed-parenthesis";
const rule<struct circle_tag> circle_end = "flowchart.unclosed-circle";
const rule<struct brace_tag> brace_end = "flowchart.unclosed-brace";
const rule<struct hex_tag> hex_end = "flowchart.unclosed-hexagon";
const rule<struct pipe_tag> pipe_end = "flowchart.unclosed-pipe";
const rule<struct label_tag, ast::Piece> shape_text = "flowchart.missing-text";
const auto square_end_def = lit(']');
const auto round_end_def = lit(')');
const auto circle_end_def = lit("))");
const auto brace_end_def = lit('}');
const auto hex_end_def = lit("}}");
const auto pipe_end_def = lit('|');
const auto shape_text_def = text;

// Brackets of the language that are not drawn yet: named, so that the error can say so.
const rule<struct known_shape_tag> known_shape = "flowchart.unsupported-shape";
const auto known_shape_def =
    !(lit("([") | "[[" | "[(" | "(((" | "[/" | "[\\" | "(-" | "[|" | ">" | "@{" | ":::");

const rule<struct shape_tag, ast::ShapeText> shape = "shape";
const auto shape_def = (lit("((") >> attr(Shape::circle) > shape_text > circle_end) |
                       (lit("{{") >> attr(Shape::hex) > shape_text > hex_end) |
                       (lit('[') >> attr(Shape::rect) > shape_text > square_end) |
                       (lit('(') >> attr(Shape::rounded) > shape_text > round_end) |
                       (lit('{') >> attr(Shape::diam) > shape_text > brace_end);

const rule<struct node_ref_tag, ast::NodeRef> node_ref = "node";
const auto node_ref_def = id > known_shape > -shape;

const rule<struct group_tag, ast::Group> group = "group";
const auto group_def = node_ref % (blanks1 >> '&' >> blanks1);

// --- Links
// ----------------------------------------------------------------------------------------

const auto mark = char_("xo<");
const auto end_mark = char_("xo>");
const auto space = omit[*char_(" \t\v\f\n")];

// Whole links. The last dash or equals sign is the end of an open link.
const auto normal_link = -mark >> lit("--") >> *char_('-') >> end_mark |
                         -mark >> "--" >> +char_('-');
const auto thick_link = -mark >> lit("==") >> *char_('=') >> end_mark |
                        -mark >> "==" >> +char_('=');
const auto dotted_link = -mark >> -lit('-') >> +char_('.') >> '-' >> -end_mark;
const auto invisible_link = lit("~~~") >> *char_('~');

// What may stand between the two halves of a link.
const auto normal_text = raw[+(char_('-') >> !char_('-') | (char_ - char_("-")))];
const auto thick_text = raw[+(char_ - char_('='))];
const auto dotted_text = raw[+(char_ - char_('.') - (lit("-.")))];

const rule<struct link_end_tag, ast::Piece> normal_end = "flowchart.unclosed-link";
const rule<struct thick_end_tag, ast::Piece> thick_end = "flowchart.unclosed-thick-link";
const rule<struct dotted_end_tag, ast::Piece> dotted_end = "flowchart.unclosed-dotted-link";
const auto normal_end_def = raw[normal_link];
const auto thick_end_def = raw[thick_link];
const auto dotted_end_def = raw[dotted_link];

struct LabelledLink {
  ast::Piece start;
  ast::Piece label;
  ast::Piece token;
};

const auto nothing = attr(ast::Piece());
const auto piped = space >> '|' > shape_text > pipe_end;

const rule<struct whole_link_tag, ast::Link> whole_link = "link";
const auto whole_link_def = raw[normal_link | thick_link | dotted_link | invisible_link] >>
                            (piped | nothing) >> nothing;

}  // namespace grammar
}  // namespace mmdc::diagrams::flowchart

BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::flowchart::grammar::LabelledLink, start, label, token)

namespace mmdc::diagrams::flowchart {
namespace grammar {

const rule<struct labelled_link_tag, LabelledLink> labelled_link = "link with a text";
const auto labelled_link_def = (raw[-mark >> "--"] >> normal_text > normal_end) |
                               (raw[-mark >> "=="] >> thick_text > thick_end) |
                               (raw[-mark >> "-."] >> dotted_text > dotted_end);

const auto reorder = [](auto& context) {
  const LabelledLink& halves = source::x3::_attr(context);
  source::x3::_val(context) = ast::Link{halves.token, halves.label, halves.start};
};
const rule<struct split_link_tag, ast::Link> split_link = "link with a text";
const auto split_link_def = labelled_link[reorder];

const rule<struct any_link_tag, ast::Link> any_link = "flowchart.missing-link";
const auto any_link_def = whole_link | split_link;

const rule<struct step_tag, ast::Step> step = "step";
const auto step_def = space >> any_link >> space > group;

const rule<struct chain_tag, ast::Chain> chain = "chain";
const auto chain_def = group >> *step;

// --- Statements that are not drawn yet
// ------------------------------------------------------------

const auto unsupported_word =
    ((lit("subgraph") | "style" | "linkStyle" | "classDef" | "class") >> !source::word_char) |
    (lit("click") >> char_(" \t")) | (lit("direction") >> char_(" \t")) |
    ((lit("accTitle") | "accDescr") >> blanks >> char_(":{"));
const rule<struct supported_tag> supported = "flowchart.unsupported-statement";
const auto supported_def = !unsupported_word;

const rule<struct statement_tag, ast::Chain> statement = "statement";
const auto statement_def = eps > supported > chain;

BOOST_SPIRIT_DEFINE(not_reserved, id_text, id, square_end, round_end, circle_end, brace_end,
                    hex_end, pipe_end, shape_text, known_shape, shape, node_ref, group, normal_end,
                    thick_end, dotted_end, whole_link, labelled_link, split_link, any_link, step,
                    chain, supported, statement)

}  // namespace grammar

namespace {

constexpr source::Explanation explanations[] = {
    {"flowchart.reserved-word", "this word is a keyword and cannot be the id of a node",
     "write it with a capital letter, or use another id with the word as its text: `e1[end]`"},
    {"flowchart.missing-node", "expected a node"},
    {"flowchart.missing-text", "expected the text of the shape",
     "brackets, braces, parentheses and pipes need quotes: `A[\"f(x)\"]`"},
    {"flowchart.unclosed-bracket", "expected `]` here",
     "brackets, braces, parentheses and pipes inside a text need quotes: `A[\"f(x)\"]`"},
    {"flowchart.unclosed-parenthesis", "expected `)` here",
     "brackets, braces, parentheses and pipes inside a text need quotes: `A(\"f(x)\")`"},
    {"flowchart.unclosed-circle", "expected `))` here"},
    {"flowchart.unclosed-brace", "expected `}` here"},
    {"flowchart.unclosed-hexagon", "expected `}}` here"},
    {"flowchart.unclosed-pipe", "expected `|` at the end of the link's text"},
    {"flowchart.unclosed-link", "the link ends without its second half",
     "a link with a text reads `A -- text --> B` or `A -->|text| B`"},
    {"flowchart.unclosed-thick-link", "the link ends without its second half",
     "a thick link with a text reads `A == text ==> B`"},
    {"flowchart.unclosed-dotted-link", "the link ends without its second half",
     "a dotted link with a text reads `A -. text .-> B`"},
    {"flowchart.unsupported-shape", "this shape is not supported yet"},
    {"flowchart.unsupported-statement", "this statement is not supported yet"},
};

constexpr source::StatementRules rules = {
    .separators = "\n;",
    .explanations = explanations,
    .unknown = {"flowchart.missing-node", "expected a node"},
    .trailing = {"flowchart.unexpected-text", "expected a link or the end of the statement",
                 "a link has at least two dashes: `A --> B`"},
};

struct DirectionWord {
  std::string_view word;
  Direction direction;
};

constexpr DirectionWord direction_words[] = {{"TB", Direction::top_to_bottom},
                                             {"TD", Direction::top_to_bottom},
                                             {"BT", Direction::bottom_to_top},
                                             {"LR", Direction::left_to_right},
                                             {"RL", Direction::right_to_left},
                                             {"v", Direction::top_to_bottom},
                                             {"^", Direction::bottom_to_top},
                                             {">", Direction::left_to_right},
                                             {"<", Direction::right_to_left},
                                             // Mermaid: this word is accepted and means nothing.
                                             {"BR", Direction::top_to_bottom}};

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// Reads the header and returns where the statements begin.
std::size_t parse_header(const source::Source& source, Model& model,
                         source::Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  std::size_t at = source.begin();
  const std::size_t keyword = at;
  while (at < text.size() && (is_word(text[at]) || text[at] == '-')) ++at;
  const std::string_view word = text.substr(keyword, at - keyword);
  if (word != "graph" && word != "flowchart" && word != "flowchart-elk") {
    diagnostics.error("flowchart.unknown-header", "expected `flowchart` or `graph`", {keyword, at});
    return at;
  }
  while (at < text.size() && source::is_blank(text[at])) ++at;
  if (at == text.size() || text[at] == '\n') return at;

  const std::size_t begin = at;
  while (at < text.size() && text[at] != ';' && text[at] != '\n' && !source::is_blank(text[at])) {
    ++at;
  }
  const auto* found =
      std::ranges::find(direction_words, text.substr(begin, at - begin), &DirectionWord::word);
  if (found == std::end(direction_words)) {
    diagnostics.error("flowchart.unknown-direction", "expected a direction or the end of the line",
                      {begin, std::max(at, begin + 1)}, {{"directions are TB, TD, BT, LR and RL"}});
    return std::min(text.find('\n', begin), text.size());
  }
  model.direction = found->direction;
  std::size_t rest = at;
  while (rest < text.size() && source::is_blank(text[rest])) ++rest;
  if (rest < text.size() && text[rest] != '\n' && text[rest] != ';') {
    diagnostics.error("flowchart.text-after-header",
                      "expected the end of the line after the header", source::word_at(text, rest));
    return std::min(text.find('\n', rest), text.size());
  }
  return at;
}

std::string_view view_of(const ast::Piece& piece) {
  return {piece.begin(), piece.size()};
}

/// The text of a shape or link as it is shown.
std::string label_of(std::string_view raw) {
  constexpr std::string_view white_space = " \t\v\f\n";
  const auto trim = [&](std::string_view text) {
    const std::size_t begin = text.find_first_not_of(white_space);
    if (begin == std::string_view::npos) return std::string_view{};
    return text.substr(begin, text.find_last_not_of(white_space) - begin + 1);
  };
  std::string label(trim(raw));
  // A quoted text may be followed by a bare one; the quotes are not shown.
  std::erase(label, '"');
  // Mermaid: the two characters `\n` break a line too.
  for (std::size_t at = label.find("\\n"); at != std::string::npos; at = label.find("\\n", at)) {
    label.replace(at, 2, "\n");
  }
  return text::plain_lines(trim(label));
}

Head head_of(char c) {
  switch (c) {
    case '>':
    case '<':
      return Head::point;
    case 'x':
      return Head::cross;
    case 'o':
      return Head::circle;
    default:
      return Head::none;
  }
}

/// What a link's token says. `start` is its first half if its text stands between two halves.
Link read_link(std::string_view token, std::string_view start) {
  Link link;
  link.end = head_of(token.back());
  const char mark = start.empty() ? token.front() : start.front();
  if (head_of(mark) == link.end) link.start = link.end;

  std::string_view body = token.substr(0, token.size() - 1);
  // Mermaid: a mark that does not match the other end counts as length.
  const bool counted = !start.empty() || link.start == Head::none;
  if (!counted) body.remove_prefix(1);
  const auto dots = std::ranges::count(body, '.');
  if (token.front() == '~') {
    link.stroke = LinkStroke::invisible;
  } else if (body.find('=') != std::string_view::npos) {
    link.stroke = LinkStroke::thick;
  } else if (dots > 0) {
    link.stroke = LinkStroke::dotted;
  }
  constexpr std::ptrdiff_t longest = 10;
  const std::ptrdiff_t length = dots > 0 ? dots : std::ssize(body) - 1;
  link.length = static_cast<int>(std::clamp<std::ptrdiff_t>(length, 1, longest));
  return link;
}

/// Makes the model out of the statements, in their order.
class Builder {
 public:
  Builder(std::string_view text, Model& model) : text_(text), model_(model) {}

  void operator()(const ast::Chain& chain) {
    std::vector<NodeIndex> from = mention_all(chain.first);
    for (const ast::Step& step : chain.steps) {
      std::vector<NodeIndex> to = mention_all(step.group);
      Link link = read_link(view_of(step.link.token), view_of(step.link.start));
      link.label = label_of(view_of(step.link.label));
      const Span span = span_of(view_of(step.link.token));
      for (const NodeIndex tail : from) {
        for (const NodeIndex head : to) add_edge(tail, head, link, span);
      }
      from = std::move(to);
    }
  }

 private:
  Span span_of(std::string_view piece) const {
    const auto begin = static_cast<std::size_t>(piece.data() - text_.data());
    return {begin, begin + piece.size()};
  }

  std::vector<NodeIndex> mention_all(const ast::Group& group) {
    std::vector<NodeIndex> nodes;
    for (const ast::NodeRef& ref : group) nodes.push_back(mention(ref));
    return nodes;
  }

  NodeIndex mention(const ast::NodeRef& ref) {
    const std::string_view id = view_of(ref.id);
    const auto [known, is_new] = node_of_.try_emplace(std::string(id), model_.nodes.size());
    if (is_new) {
      model_.nodes.push_back(
          {std::string(id), text::plain_lines(id), Shape::rect, mentions_, span_of(id)});
    }
    ++mentions_;
    if (ref.shape) {
      Node& node = model_.nodes[known->second];
      node.shape = ref.shape->shape;
      node.label = label_of(view_of(ref.shape->text));
    }
    return known->second;
  }

  /// Mermaid: the second edge between two nodes is number 2; there is no number 1.
  void add_edge(NodeIndex start, NodeIndex end, const Link& link, Span span) {
    const std::size_t earlier = edges_between_[{start, end}]++;
    std::string id = "L_" + model_.nodes[start].id + "_" + model_.nodes[end].id + "_" +
                     std::to_string(earlier == 0 ? 0 : earlier + 1);
    model_.edges.push_back({std::move(id), start, end, link, span});
  }

  std::string_view text_;
  Model& model_;
  std::size_t mentions_ = 0;
  std::map<std::string, NodeIndex, std::less<>> node_of_;
  std::map<std::pair<NodeIndex, NodeIndex>, std::size_t> edges_between_;
};

void check_limits(const Model& model, const Limits& limits, source::Diagnostics& diagnostics) {
  if (model.nodes.size() > limits.max_nodes) {
    diagnostics.error("limit.nodes", "too many nodes", model.nodes[limits.max_nodes].span);
  }
  if (model.edges.size() > limits.max_edges) {
    diagnostics.error("limit.edges", "too many edges", model.edges[limits.max_edges].span);
  }
}

}  // namespace

Result<Model> parse(const source::Source& source, const Options& options) {
  Model model;
  source::Diagnostics diagnostics;
  const std::size_t body = parse_header(source, model, diagnostics);
  Builder builder(source.text(), model);
  source::parse_statements<ast::Chain>(source.text(), body, grammar::statement, rules, diagnostics,
                                       [&](const ast::Chain& chain) { builder(chain); });
  check_limits(model, options.limits, diagnostics);
  if (diagnostics.has_errors()) return Result<Model>::failure(diagnostics.take());
  return {std::move(model), diagnostics.take()};
}

}  // namespace mmdc::diagrams::flowchart

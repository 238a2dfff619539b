// Flowchart grammar: ids, texts, shapes and references to nodes.
#include <algorithm>
#include <string_view>

#include <boost/fusion/include/adapt_struct.hpp>

#include "lib/diagrams/flowchart/parse_grammar.hpp"

BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::flowchart::ast::Text, kind, raw)
BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::flowchart::ast::ShapeText, shape, text)
BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::flowchart::ast::NodeRef, id, shape, class_name, data)

namespace mmdc::diagrams::flowchart::grammar {
namespace {

bool is_edge_id_char(char c) {
  return c != '"' && c != ' ' && c != '\t' && c != '\n' && c != '\v' && c != '\f';
}

/// Mermaid: a stretch without blanks and quotes that has an `@` in it is the id of an edge up to
/// that `@`, wherever an id may begin.
const auto is_no_edge_id = [](auto& context) {
  // No id is longer; without an end each of a thousand ids in a line would look at all of it.
  constexpr std::size_t longest = 500;
  const auto rest = source::x3::_where(context);
  const auto* const last = rest.begin() + std::min(longest, static_cast<std::size_t>(rest.size()));
  const auto* const end = std::find_if_not(rest.begin(), last, is_edge_id_char);
  for (const auto* at = end; at != rest.begin(); --at) {
    if (at[-1] != '@' || at == rest.begin() + 1) continue;
    if (at == rest.end() || *at == '{' || *at == '"') continue;
    source::x3::_pass(context) = false;
    return;
  }
  source::x3::_pass(context) = true;
};
const rule<struct no_edge_id_tag> no_edge_id = "flowchart.misplaced-edge-id";
const auto no_edge_id_def = eps[is_no_edge_id];

}  // namespace

// --- Ids
// ------------------------------------------------------------------------------------------

namespace {

// A dash belongs to an id unless it begins a link.
const auto dash = char_('-') >> !char_(">.-");
// Mermaid: before a flag-like shape a dash belongs to the id: `a->text]`.
const auto dash_before_flag = char_('-') >> &(lit('>') >> +(char_ - char_("\n[](){}|\"")) >> ']');
const auto word = char_("A-Za-z!#$%&'*+.`?\\_/") >>
                  *(char_("A-Za-z0-9!\"#$%&'*+.`?\\_/") | (dash >> !eoi));
const auto id_piece = +char_("0-9") | char_(",") | (char_(':') >> !lit("::")) | word | dash |
                      dash_before_flag | letter;

const rule<struct not_reserved_tag> not_reserved = "flowchart.reserved-word";
const auto not_reserved_def = !reserved_word;
const rule<struct id_text_tag, ast::Piece> id_text = "flowchart.missing-node";
const auto id_text_def = raw[+(ask >> !reserved_word >> !lit(":::") >> id_piece)];

}  // namespace

const auto id_def = eps > not_reserved > no_edge_id > id_text;

// --- Texts
// ----------------------------------------------------------------------------------------

namespace {

const auto bare = char_ - char_("[](){}|\"");
// Inside slanted shapes a slash right before the bracket closes the shape.
const auto slanted_bare = bare - (char_("/\\") >> ']');

const rule<struct slanted_tag, ast::Text> slanted_text = "flowchart.missing-text";
const auto slanted_text_def = text_of(slanted_bare);

const rule<struct odd_tag, ast::Text> odd_text = "flowchart.missing-text";
const auto odd_text_def = text_of(bare);

}  // namespace

const auto text_def = text_of(bare);

// --- Shapes
// ---------------------------------------------------------------------------------------

namespace {

const rule<struct square_tag> square_end = "flowchart.unclosed-bracket";
const rule<struct round_tag> round_end = "flowchart.unclosed-parenthesis";
const rule<struct circle_tag> circle_end = "flowchart.unclosed-circle";
const rule<struct double_circle_tag> double_circle_end = "flowchart.unclosed-double-circle";
const rule<struct brace_tag> brace_end = "flowchart.unclosed-brace";
const rule<struct hex_tag> hex_end = "flowchart.unclosed-hexagon";
const rule<struct stadium_tag> stadium_end = "flowchart.unclosed-stadium";
const rule<struct subroutine_tag> subroutine_end = "flowchart.unclosed-subroutine";
const rule<struct cylinder_tag> cylinder_end = "flowchart.unclosed-cylinder";
const rule<struct ellipse_tag> ellipse_end = "flowchart.unclosed-ellipse";
const rule<struct slanted_end_tag, Shape> right_end = "flowchart.unclosed-slanted";
const rule<struct slanted_end2_tag, Shape> left_end = "flowchart.unclosed-slanted";
const rule<struct data_end_tag> data_end = "flowchart.unclosed-data";
const auto square_end_def = lit(']');
const auto round_end_def = lit(')');
const auto circle_end_def = lit("))");
const auto double_circle_end_def = lit(")))");
const auto brace_end_def = lit('}');
const auto hex_end_def = lit("}}");
const auto stadium_end_def = lit("])");
const auto subroutine_end_def = lit("]]");
const auto cylinder_end_def = lit(")]");
const auto ellipse_end_def = lit("-)");
const auto right_end_def = (lit("/]") >> attr(Shape::lean_r)) | (lit("\\]") >> attr(Shape::trap_b));
const auto left_end_def = (lit("\\]") >> attr(Shape::lean_l)) | (lit("/]") >> attr(Shape::trap_t));
const auto data_end_def = lit('}');

/// The closing bracket of a slanted shape says which it is.
struct Slanted {
  ast::Text text;
  Shape shape = Shape::rect;
};

}  // namespace
}  // namespace mmdc::diagrams::flowchart::grammar

BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::flowchart::grammar::Slanted, text, shape)

namespace mmdc::diagrams::flowchart::grammar {
namespace {

const auto turn_round = [](auto& context) {
  const Slanted& slanted = source::x3::_attr(context);
  source::x3::_val(context) = ast::ShapeText{slanted.shape, slanted.text};
};
const rule<struct right_tag, Slanted> leaning_right = "slanted shape";
const rule<struct left_tag, Slanted> leaning_left = "slanted shape";
const auto leaning_right_def = lit("[/") > slanted_text > right_end;
const auto leaning_left_def = lit("[\\") > slanted_text > left_end;
const rule<struct slanted_shape_tag, ast::ShapeText> slanted = "slanted shape";
const auto slanted_def = leaning_right[turn_round] | leaning_left[turn_round];

// Mermaid: a property of a node is read and means nothing.
const auto property_word = +char_("A-Za-z0-9!#$%&'*+.`?\\_/-");
const auto property = omit[lit("[|") >> property_word >> ':' >> property_word >> '|'];

const auto bare_ellipse = bare - (char_("-/") >> ')');
const rule<struct ellipse_text_tag, ast::Text> ellipse_text = "flowchart.missing-text";
const auto ellipse_text_def = text_of(bare_ellipse);

const rule<struct shape_tag, ast::ShapeText> shape = "shape";
const auto shape_def = (lit("(((") >> attr(Shape::dbl_circ) > text > double_circle_end) |
                       (lit("((") >> attr(Shape::circle) > text > circle_end) |
                       (lit("([") >> attr(Shape::stadium) > text > stadium_end) |
                       (lit("(-") >> attr(Shape::ellipse) > ellipse_text > ellipse_end) |
                       (lit("[[") >> attr(Shape::fr_rect) > text > subroutine_end) |
                       (lit("[(") >> attr(Shape::cyl) > text > cylinder_end) |
                       (property >> attr(Shape::rect) > text > square_end) | slanted |
                       (lit('[') >> attr(Shape::rect) > text > square_end) |
                       (lit('(') >> attr(Shape::rounded) > text > round_end) |
                       (lit("{{") >> attr(Shape::hex) > text > hex_end) |
                       (lit('{') >> attr(Shape::diam) > text > brace_end) |
                       (lit('>') >> attr(Shape::odd) > odd_text > square_end);

// --- References
// -----------------------------------------------------------------------------------

const auto data_char = (lit('"') >> *(char_ - '"') >> '"') | (char_ - char_("}\"^"));
const rule<struct data_tag, ast::Piece> data = "shape data";
const auto data_def = lit("@{") >> raw[*data_char] > data_end;

const rule<struct class_tag, ast::Piece> class_name = "class";
const auto class_name_def = lit(":::") > id;

const rule<struct node_ref_tag, ast::NodeRef> node_ref = "node";
const auto node_ref_def = id > -shape > -class_name > -data;

}  // namespace

// White space belongs to a separator only if another node follows.
const auto group_def = node_ref % (blanks1 >> '&' >> blanks1);

namespace {

BOOST_SPIRIT_DEFINE(no_edge_id, not_reserved, id_text, slanted_text, odd_text, square_end,
                    round_end, circle_end, double_circle_end, brace_end, hex_end, stadium_end,
                    subroutine_end, cylinder_end, ellipse_end, right_end, left_end, data_end,
                    leaning_right, leaning_left, slanted, ellipse_text, shape, data, class_name,
                    node_ref)

}  // namespace

BOOST_SPIRIT_DEFINE(id, text, group)
BOOST_SPIRIT_INSTANTIATE(IdRule, source::Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(TextRule, source::Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(GroupRule, source::Iterator, Context)

}  // namespace mmdc::diagrams::flowchart::grammar

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

/// Mermaid: a stretch without blanks and quotes that has an `@` in it is the id of an edge up to
/// that `@`, wherever an id may begin.
constexpr auto is_no_edge_id = [](auto& context) {
  // No id is longer; without an end each of a thousand ids in a line would look at all of it.
  constexpr std::size_t longest = 500;
  const auto rest = source::x3::_where(context);
  std::string_view id(rest.begin(), std::min(longest, static_cast<std::size_t>(rest.size())));
  id = id.substr(0, id.find('"'));
  const auto* const end = id.data() + source::find_white_space(id);
  for (const auto* at = end; at != rest.begin(); --at) {
    if (at[-1] != '@' || at == rest.begin() + 1) continue;
    if (at == rest.end() || *at == '{' || *at == '"') continue;
    source::x3::_pass(context) = false;
    return;
  }
  source::x3::_pass(context) = true;
};
constexpr rule<struct no_edge_id_tag> no_edge_id = "flowchart.misplaced-edge-id";
constexpr auto no_edge_id_def = eps[is_no_edge_id];

}  // namespace

// --- Ids

namespace {

// A dash belongs to an id unless it begins a link.
constexpr auto dash = char_('-') >> !">.-"_byte;
// Mermaid: before a flag-like shape a dash belongs to the id: `a->text]`.
constexpr auto dash_before_flag = char_('-') >> &(lit('>') >> +(char_ - "\n[](){}|\""_byte) >> ']');
constexpr auto word = "A-Za-z!#$%&'*+.`?\\_/"_byte >>
                      *("A-Za-z0-9!\"#$%&'*+.`?\\_/"_byte | (dash >> !eoi));
constexpr auto id_piece =
    +"0-9"_byte | char_(",") | (char_(':') >> !lit("::")) | word | dash | dash_before_flag | letter;

constexpr rule<struct not_reserved_tag> not_reserved = "flowchart.reserved-word";
constexpr auto not_reserved_def = !reserved_word;
constexpr rule<struct id_text_tag, ast::Piece> id_text = "flowchart.missing-node";
constexpr auto id_text_def = raw[+(ask >> !reserved_word >> !lit(":::") >> id_piece)];

}  // namespace

constexpr auto id_def = eps > not_reserved > no_edge_id > id_text;

// --- Texts

namespace {

constexpr auto bare = char_ - "[](){}|\""_byte;
// Inside slanted shapes a slash right before the bracket closes the shape.
constexpr auto slanted_bare = bare - ("/\\"_byte >> ']');

constexpr rule<struct slanted_tag, ast::Text> slanted_text = "flowchart.missing-text";
constexpr auto slanted_text_def = text_of(slanted_bare);

constexpr rule<struct odd_tag, ast::Text> odd_text = "flowchart.missing-text";
constexpr auto odd_text_def = text_of(bare);

}  // namespace

constexpr auto text_def = text_of(bare);

// --- Shapes

namespace {

constexpr rule<struct square_tag> square_end = "flowchart.unclosed-bracket";
constexpr rule<struct round_tag> round_end = "flowchart.unclosed-parenthesis";
constexpr rule<struct circle_tag> circle_end = "flowchart.unclosed-circle";
constexpr rule<struct double_circle_tag> double_circle_end = "flowchart.unclosed-double-circle";
constexpr rule<struct brace_tag> brace_end = "flowchart.unclosed-brace";
constexpr rule<struct hex_tag> hex_end = "flowchart.unclosed-hexagon";
constexpr rule<struct stadium_tag> stadium_end = "flowchart.unclosed-stadium";
constexpr rule<struct subroutine_tag> subroutine_end = "flowchart.unclosed-subroutine";
constexpr rule<struct cylinder_tag> cylinder_end = "flowchart.unclosed-cylinder";
constexpr rule<struct ellipse_tag> ellipse_end = "flowchart.unclosed-ellipse";
constexpr rule<struct slanted_end_tag, Shape> right_end = "flowchart.unclosed-slanted";
constexpr rule<struct slanted_end2_tag, Shape> left_end = "flowchart.unclosed-slanted";
constexpr rule<struct data_end_tag> data_end = "flowchart.unclosed-data";
constexpr auto square_end_def = lit(']');
constexpr auto round_end_def = lit(')');
constexpr auto circle_end_def = lit("))");
constexpr auto double_circle_end_def = lit(")))");
constexpr auto brace_end_def = lit('}');
constexpr auto hex_end_def = lit("}}");
constexpr auto stadium_end_def = lit("])");
constexpr auto subroutine_end_def = lit("]]");
constexpr auto cylinder_end_def = lit(")]");
constexpr auto ellipse_end_def = lit("-)");
constexpr auto right_end_def =
    (lit("/]") >> attr(Shape::lean_r)) | (lit("\\]") >> attr(Shape::trap_b));
constexpr auto left_end_def =
    (lit("\\]") >> attr(Shape::lean_l)) | (lit("/]") >> attr(Shape::trap_t));
constexpr auto data_end_def = lit('}');

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

constexpr auto turn_round = [](auto& context) {
  const Slanted& slanted = source::x3::_attr(context);
  source::x3::_val(context) = ast::ShapeText{slanted.shape, slanted.text};
};
constexpr rule<struct right_tag, Slanted> leaning_right = "slanted shape";
constexpr rule<struct left_tag, Slanted> leaning_left = "slanted shape";
constexpr auto leaning_right_def = lit("[/") > slanted_text > right_end;
constexpr auto leaning_left_def = lit("[\\") > slanted_text > left_end;
constexpr rule<struct slanted_shape_tag, ast::ShapeText> slanted = "slanted shape";
constexpr auto slanted_def = leaning_right[turn_round] | leaning_left[turn_round];

// Mermaid: a property of a node is read and means nothing.
constexpr auto property_word = +"A-Za-z0-9!#$%&'*+.`?\\_/-"_byte;
constexpr auto property = omit[lit("[|") >> property_word >> ':' >> property_word >> '|'];

constexpr auto bare_ellipse = bare - ("-/"_byte >> ')');
constexpr rule<struct ellipse_text_tag, ast::Text> ellipse_text = "flowchart.missing-text";
constexpr auto ellipse_text_def = text_of(bare_ellipse);

constexpr rule<struct shape_tag, ast::ShapeText> shape = "shape";
constexpr auto shape_def = (lit("(((") >> attr(Shape::dbl_circ) > text > double_circle_end) |
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

constexpr auto data_char = (lit('"') >> *(char_ - '"') >> '"') | (char_ - "}\"^"_byte);
constexpr rule<struct data_tag, ast::Piece> data = "shape data";
constexpr auto data_def = lit("@{") >> raw[*data_char] > data_end;

constexpr rule<struct class_tag, ast::Piece> class_name = "class";
constexpr auto class_name_def = lit(":::") > id;

constexpr rule<struct node_ref_tag, ast::NodeRef> node_ref = "node";
constexpr auto node_ref_def = id > -shape > -class_name > -data;

}  // namespace

// White space belongs to a separator only if another node follows.
constexpr auto group_def = node_ref % (blanks1 >> '&' >> blanks1);

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

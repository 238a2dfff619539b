// Flowchart grammar: every statement.
#include <algorithm>
#include <string_view>

#include <boost/fusion/include/adapt_struct.hpp>

#include "lib/diagrams/flowchart/direction_line.hpp"
#include "lib/diagrams/flowchart/parse_grammar.hpp"
#include "lib/source/accessibility_grammar.hpp"

namespace ast = mmdc::diagrams::flowchart::ast;

BOOST_FUSION_ADAPT_STRUCT(ast::Text, kind, raw)
BOOST_FUSION_ADAPT_STRUCT(ast::SubgraphBegin, keyword, name, title)
BOOST_FUSION_ADAPT_STRUCT(ast::Style, id, declarations)
BOOST_FUSION_ADAPT_STRUCT(ast::ClassDef, names, declarations)
BOOST_FUSION_ADAPT_STRUCT(ast::Class, ids, name)
BOOST_FUSION_ADAPT_STRUCT(ast::Click, ids, action, tooltip, target)

namespace mmdc::diagrams::flowchart::grammar {
namespace {

using ast::Piece;
using source::set;

constexpr auto end_of_statement = &("\n;"_byte | eoi);
constexpr auto word_end = !source::word_char;

// --- Subgraphs

constexpr auto title_char = (!lit(":::") >> "A-Za-z0-9!#$%&'*+.`?\\_/:"_byte) | blank | letter |
                            (char_('-') >> !">.-"_byte);
constexpr rule<struct name_tag, ast::Text> subgraph_name = "flowchart.missing-subgraph-name";
constexpr auto subgraph_name_def = (attr(LabelKind::markdown) >> raw[markdown >> *title_char]) |
                                   (attr(LabelKind::string) >> raw[string >> *title_char]) |
                                   (attr(LabelKind::text) >> raw[+title_char]);

constexpr rule<struct title_end_tag> title_end = "flowchart.unclosed-bracket";
constexpr auto title_end_def = lit(']');
constexpr rule<struct title_tag, ast::Text> subgraph_title = "title of a subgraph";
constexpr auto subgraph_title_def = lit('[') > text > title_end;

constexpr rule<struct header_end_tag> header_end = "flowchart.text-after-subgraph";
constexpr auto header_end_def = end_of_statement;

constexpr rule<struct subgraph_tag, ast::SubgraphBegin> subgraph_begin = "subgraph";
constexpr auto subgraph_begin_def = raw[lit("subgraph") >> word_end] >>
                                    omit[blank | &("\n;"_byte | eoi)] > subgraph_name >
                                    -subgraph_title > header_end;

constexpr rule<struct end_tag, ast::SubgraphEnd> subgraph_end = "end";
// What is linked or has a shape is meant to be a node.
constexpr auto looks_like_node = blanks >> "-=~.@:[({"_byte;
constexpr auto subgraph_end_def =
    raw[lit("end") >> word_end][set<&ast::SubgraphEnd::keyword>] >> !looks_like_node;

constexpr auto has_direction = [](auto& context) {
  const auto rest = source::x3::_where(context);
  source::LastInLine& directions = source::x3::get<source::ReadingTag>(context).directions;
  source::x3::_pass(context) = directions.from(rest.begin(), rest.end(), last_direction) != nullptr;
};
constexpr rule<struct direction_tag, ast::Direction> direction = "direction";
constexpr auto direction_def =
    eps[has_direction] >> raw[*(char_ - '\n')][set<&ast::Direction::line>];

// --- Styles

constexpr auto style_char = "A-Za-z0-9!#$%&'*+.`?\\_/:"_byte | blank | (char_('-') >> !">.-"_byte);
constexpr rule<struct declarations_tag, Piece> declarations = "flowchart.missing-declarations";
constexpr auto list = (+style_char) % ',';
constexpr auto declarations_def = raw[list];
// Mermaid: in a line of style or classDef that has a colour right behind a colon, the last `;` is
// not there.
constexpr auto is_color_ahead = [](auto& context) {
  bool is_value = false;
  for (const char c : source::x3::_where(context)) {
    if (c == '\n') break;
    if (c == ';' || (c == '#' && is_value)) {
      source::x3::_pass(context) = c == '#';
      return;
    }
    is_value = c == ':' || (is_value && c != ' ' && c != '\t');
  }
  source::x3::_pass(context) = false;
};
constexpr auto is_last_semicolon = [](auto& context) {
  const auto last_semicolon = [](std::string_view text) {
    return text.substr(0, text.find('\n')).rfind(';');
  };
  const auto rest = source::x3::_where(context);
  source::LastInLine& semicolons = source::x3::get<source::ReadingTag>(context).semicolons;
  source::x3::_pass(context) =
      semicolons.from(rest.begin(), rest.end(), last_semicolon) == rest.begin();
};
constexpr rule<struct color_ahead_tag> color_ahead = "color";
constexpr auto color_ahead_def = eps[is_color_ahead];
constexpr rule<struct last_semicolon_tag> last_semicolon = "last semicolon";
constexpr auto last_semicolon_def = eps[is_last_semicolon] >> ';';
constexpr rule<struct joined_tag, Piece> joined_declarations = "flowchart.missing-declarations";
constexpr auto joined_declarations_def =
    raw[(color_ahead >> list >> -(last_semicolon >> *(style_char | ','))) | list];
constexpr rule<struct declarations_end_tag> declarations_end = "flowchart.bad-declaration";
constexpr auto declarations_end_def = end_of_statement;

constexpr rule<struct blank_tag> one_blank = "flowchart.missing-blank";
constexpr auto one_blank_def = blank;
constexpr rule<struct targets_tag, Piece> link_targets = "flowchart.missing-link-number";
constexpr auto link_targets_def = raw[lit("default") >> word_end] | raw[+"0-9"_byte % (ask >> ',')];
constexpr rule<struct curve_tag, Piece> curve_name = "flowchart.missing-curve";
constexpr auto curve_name_def = raw[+"A-Za-z0-9"_byte];

constexpr rule<struct style_tag, ast::Style> style = "style";
constexpr auto style_def = (lit("style") >> word_end) > one_blank > id > one_blank >
                           joined_declarations > declarations_end;

constexpr auto set_targets = set<&ast::LinkStyle::targets>;
constexpr auto set_curve = set<&ast::LinkStyle::curve>;
constexpr auto set_declarations = set<&ast::LinkStyle::declarations>;
constexpr auto interpolate = (lit("interpolate") >> word_end) > one_blank > curve_name[set_curve];
constexpr rule<struct link_style_tag, ast::LinkStyle> link_style = "linkStyle";
constexpr auto link_style_def = (lit("linkStyle") >> word_end) > one_blank >
                                link_targets[set_targets] > one_blank >
                                ((interpolate > -(omit[blank] >> declarations[set_declarations])) |
                                 declarations[set_declarations]) > declarations_end;

constexpr rule<struct class_def_tag, ast::ClassDef> class_def = "classDef";
constexpr auto class_def_def = (lit("classDef") >> word_end) > one_blank > id > one_blank >
                               joined_declarations > declarations_end;

constexpr rule<struct class_tag, ast::Class> class_statement = "class";
constexpr auto class_statement_def = (lit("class") >> word_end) > one_blank > id > one_blank > id;

// --- Click

constexpr rule<struct string_tag, Piece> quoted = "flowchart.missing-string";
constexpr auto quoted_def = raw[string];

constexpr rule<struct hyperlink_tag, ast::Hyperlink> hyperlink = "hyperlink";
constexpr auto url = quoted[set<&ast::Hyperlink::url>];
constexpr auto hyperlink_def = ((lit("href") >> omit[white]) > url) | url;

constexpr rule<struct call_tag> call_arguments = "flowchart.missing-call-arguments";
constexpr auto call_arguments_def = omit[lit('(') >> *(char_ - ')') >> ')'];
constexpr rule<struct callback_tag, ast::Callback> callback = "callback";
constexpr auto called_name = raw[*(char_ - "(\n"_byte)][set<&ast::Callback::name>];
constexpr auto bare_name =
    raw[+("A-Za-z0-9!#$%&'*+.`?\\_/:,-"_byte | letter)][set<&ast::Callback::name>];
constexpr auto callback_def =
    ((lit("call") >> omit[+white]) > called_name > call_arguments) | bare_name;

constexpr rule<struct action_tag, boost::spirit::x3::variant<ast::Hyperlink, ast::Callback>>
    action = "flowchart.missing-action";
constexpr auto action_def = hyperlink | callback;

constexpr rule<struct target_tag, Piece> target_word = "target of a link";
constexpr auto target_word_def = raw[lit("_self") | "_blank" | "_parent" | "_top"];

// Mermaid: quotes may stand in it, so that `A["text"]` is a target that there is not.
constexpr auto click_target = (char_ - white - '"') >> *(char_ - white);
constexpr rule<struct click_tag, ast::Click> click = "click";
constexpr auto click_def = (lit("click") >> omit[+white]) >> raw[click_target] >>
                           omit[white | eoi] > action > -(omit[blank] >> quoted) >
                           -(omit[blank] >> target_word);

// --- Accessibility

constexpr rule<struct acc_title_tag, ast::AccTitle> acc_title = "accTitle";
constexpr auto acc_title_def = source::acc_title_after(lit("accTitle"));
constexpr rule<struct acc_descr_tag, ast::AccDescr> acc_descr = "accDescr";
constexpr auto acc_descr_def = source::acc_descr_after(lit("accDescr"));

}  // namespace

constexpr auto statement_def = acc_title | acc_descr | style | link_style | class_def |
                               class_statement | click | subgraph_begin | subgraph_end | direction |
                               chain;

namespace {

BOOST_SPIRIT_DEFINE(subgraph_name, title_end, subgraph_title, header_end, subgraph_begin,
                    subgraph_end, direction, declarations, color_ahead, last_semicolon,
                    joined_declarations, declarations_end, one_blank, link_targets, curve_name,
                    style, link_style, class_def, class_statement, quoted, hyperlink,
                    call_arguments, callback, action, target_word, click, acc_title, acc_descr)

}  // namespace

BOOST_SPIRIT_DEFINE(statement)
BOOST_SPIRIT_INSTANTIATE(StatementRule, source::Iterator, Context)

}  // namespace mmdc::diagrams::flowchart::grammar

// Flowchart grammar: every statement.
#include <algorithm>
#include <string_view>

#include <boost/fusion/include/adapt_struct.hpp>

#include "lib/diagrams/flowchart/direction_line.hpp"
#include "lib/diagrams/flowchart/parse_grammar.hpp"

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

const auto end_of_statement = &(char_("\n;") | eoi);
const auto word_end = !source::word_char;

/// Statements of one part are set by hand: X3 takes a sequence of one for the one.
template <auto Member>
const auto set =
    [](auto& context) { source::x3::_val(context).*Member = source::x3::_attr(context); };

// --- Subgraphs
// ------------------------------------------------------------------------------------

const auto title_char =
    (!lit(":::") >> char_(" \tA-Za-z0-9!#$%&'*+.`?\\_/:")) | letter | (char_('-') >> !char_(">.-"));
const rule<struct name_tag, ast::Text> subgraph_name = "flowchart.missing-subgraph-name";
const auto subgraph_name_def = (attr(LabelKind::markdown) >> raw[markdown >> *title_char]) |
                               (attr(LabelKind::string) >> raw[string >> *title_char]) |
                               (attr(LabelKind::text) >> raw[+title_char]);

const rule<struct title_end_tag> title_end = "flowchart.unclosed-bracket";
const auto title_end_def = lit(']');
const rule<struct title_tag, ast::Text> subgraph_title = "title of a subgraph";
const auto subgraph_title_def = lit('[') > text > title_end;

const rule<struct header_end_tag> header_end = "flowchart.text-after-subgraph";
const auto header_end_def = end_of_statement;

const rule<struct subgraph_tag, ast::SubgraphBegin> subgraph_begin = "subgraph";
const auto subgraph_begin_def = raw[lit("subgraph") >> word_end] >>
                                omit[blank | &(char_("\n;") | eoi)] > subgraph_name >
                                -subgraph_title > header_end;

const rule<struct end_tag, ast::SubgraphEnd> subgraph_end = "end";
// What is linked or has a shape is meant to be a node.
const auto looks_like_node = blanks >> char_("-=~.@:[({");
const auto subgraph_end_def =
    raw[lit("end") >> word_end][set<&ast::SubgraphEnd::keyword>] >> !looks_like_node;

const auto has_direction = [](auto& context) {
  const auto rest = source::x3::_where(context);
  const std::string_view text(rest.begin(), static_cast<std::size_t>(rest.end() - rest.begin()));
  source::x3::_pass(context) = find_direction(text).has_value();
};
const rule<struct direction_tag, ast::Direction> direction = "direction";
const auto direction_def = eps[has_direction] >> raw[*(char_ - '\n')][set<&ast::Direction::line>];

// --- Styles
// ---------------------------------------------------------------------------------------

const auto style_char = char_("A-Za-z0-9!#$%&'*+.`?\\_/: \t") | (char_('-') >> !char_(">.-"));
const rule<struct declarations_tag, Piece> declarations = "flowchart.missing-declarations";
const auto declarations_def = raw[(+style_char) % ','];
const rule<struct declarations_end_tag> declarations_end = "flowchart.bad-declaration";
const auto declarations_end_def = end_of_statement;

const rule<struct blank_tag> one_blank = "flowchart.missing-blank";
const auto one_blank_def = blank;
const rule<struct targets_tag, Piece> link_targets = "flowchart.missing-link-number";
const auto link_targets_def = raw[lit("default") >> word_end] | raw[+char_("0-9") % (ask >> ',')];
const rule<struct curve_tag, Piece> curve_name = "flowchart.missing-curve";
const auto curve_name_def = raw[+char_("A-Za-z0-9")];

const rule<struct style_tag, ast::Style> style = "style";
const auto style_def =
    (lit("style") >> word_end) > one_blank > id > one_blank > declarations > declarations_end;

const auto set_targets = set<&ast::LinkStyle::targets>;
const auto set_curve = set<&ast::LinkStyle::curve>;
const auto set_declarations = set<&ast::LinkStyle::declarations>;
const auto interpolate = (lit("interpolate") >> word_end) > one_blank > curve_name[set_curve];
const rule<struct link_style_tag, ast::LinkStyle> link_style = "linkStyle";
const auto link_style_def = (lit("linkStyle") >> word_end) > one_blank > link_targets[set_targets] >
                            one_blank >
                            ((interpolate > -(omit[blank] >> declarations[set_declarations])) |
                             declarations[set_declarations]) > declarations_end;

const rule<struct class_def_tag, ast::ClassDef> class_def = "classDef";
const auto class_def_def =
    (lit("classDef") >> word_end) > one_blank > id > one_blank > declarations > declarations_end;

const rule<struct class_tag, ast::Class> class_statement = "class";
const auto class_statement_def = (lit("class") >> word_end) > one_blank > id > one_blank > id;

// --- Click
// ----------------------------------------------------------------------------------------

const auto white = char_(" \t\v\f\n");
const rule<struct string_tag, Piece> quoted = "flowchart.missing-string";
const auto quoted_def = raw[string];

const rule<struct hyperlink_tag, ast::Hyperlink> hyperlink = "hyperlink";
const auto url = quoted[set<&ast::Hyperlink::url>];
const auto hyperlink_def = ((lit("href") >> omit[white]) > url) | url;

const rule<struct call_tag> call_arguments = "flowchart.missing-call-arguments";
const auto call_arguments_def = omit[lit('(') >> *(char_ - ')') >> ')'];
const rule<struct callback_tag, ast::Callback> callback = "callback";
const auto called_name = raw[*(char_ - char_("(\n"))][set<&ast::Callback::name>];
const auto bare_name =
    raw[+(char_("A-Za-z0-9!#$%&'*+.`?\\_/:,-") | letter)][set<&ast::Callback::name>];
const auto callback_def =
    ((lit("call") >> omit[+white]) > called_name > call_arguments) | bare_name;

const rule<struct action_tag, boost::spirit::x3::variant<ast::Hyperlink, ast::Callback>> action =
    "flowchart.missing-action";
const auto action_def = hyperlink | callback;

const rule<struct target_tag, Piece> target_word = "target of a link";
const auto target_word_def = raw[lit("_self") | "_blank" | "_parent" | "_top"];

// Mermaid: quotes may stand in it, so that `A["text"]` is a target that there is not.
const auto click_target = (char_ - white - '"') >> *(char_ - white);
const rule<struct click_tag, ast::Click> click = "click";
const auto click_def = (lit("click") >> omit[+white]) >> raw[click_target] >> omit[white | eoi] >
                       action > -(omit[blank] >> quoted) > -(omit[blank] >> target_word);

// --- Accessibility
// --------------------------------------------------------------------------------

const auto rest_of_line = raw[*(char_ - '\n')];
const rule<struct acc_title_tag, ast::AccTitle> acc_title = "accTitle";
const auto acc_title_def = lit("accTitle") >> omit[*white] >> ':' >> omit[*white] >>
                           rest_of_line[set<&ast::AccTitle::text>];

const auto block = raw[*(char_ - '}')];
const rule<struct acc_descr_tag, ast::AccDescr> acc_descr = "accDescr";
const auto acc_descr_def = lit("accDescr") >> omit[*white] >>
                           ((lit('{') >> block[set<&ast::AccDescr::text>] >> omit[-lit('}')]) |
                            (lit(':') >> omit[*white] >> rest_of_line[set<&ast::AccDescr::text>]));

}  // namespace

const auto statement_def = acc_title | acc_descr | style | link_style | class_def |
                           class_statement | click | subgraph_begin | subgraph_end | direction |
                           chain;

namespace {

BOOST_SPIRIT_DEFINE(subgraph_name, title_end, subgraph_title, header_end, subgraph_begin,
                    subgraph_end, direction, declarations, declarations_end, one_blank,
                    link_targets, curve_name, style, link_style, class_def, class_statement, quoted,
                    hyperlink, call_arguments, callback, action, target_word, click, acc_title,
                    acc_descr)

}  // namespace

BOOST_SPIRIT_DEFINE(statement)
BOOST_SPIRIT_INSTANTIATE(StatementRule, source::Iterator, Context)

}  // namespace mmdc::diagrams::flowchart::grammar

// Flowchart grammar: links and chains of them.
#include <boost/fusion/include/adapt_struct.hpp>

#include "lib/diagrams/flowchart/parse_grammar.hpp"

BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::flowchart::ast::Text, kind, raw)
BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::flowchart::ast::Step, link, group)
BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::flowchart::ast::Chain, first, steps)

namespace mmdc::diagrams::flowchart::grammar {
namespace {

using ast::Piece;
using source::x3::repeat;

constexpr auto mark = "xo<"_byte;
constexpr auto end_mark = "xo>"_byte;
constexpr auto space = omit[*white];

// Whole links. The last dash or equals sign is the end of an open link.
constexpr auto normal_link =
    (-mark >> lit("--") >> *char_('-') >> end_mark) | (-mark >> "--" >> +char_('-'));
constexpr auto thick_link =
    (-mark >> lit("==") >> *char_('=') >> end_mark) | (-mark >> "==" >> +char_('='));
constexpr auto dotted_link = -mark >> -lit('-') >> +char_('.') >> '-' >> -end_mark;
constexpr auto invisible_link = lit("~~~") >> *char_('~');

// What may stand between the two halves of a link: quoted, then bare; no second half in it. White
// space is taken at once, because what is behind it is behind each blank of it.
constexpr auto white_space = +white;
constexpr auto normal_bare =
    (!(space >> normal_link) >> (white_space | (char_ - "\"-"_byte))) | (char_('-') >> !char_('-'));
constexpr auto thick_bare = !(space >> thick_link) >> (white_space | (char_ - "\"="_byte));
constexpr auto dotted_bare = !(space >> dotted_link) >> (white_space | (char_ - "\"."_byte));

constexpr rule<struct normal_text_tag, ast::Text> normal_text = "flowchart.missing-link-text";
constexpr rule<struct thick_text_tag, ast::Text> thick_text = "flowchart.missing-link-text";
constexpr rule<struct dotted_text_tag, ast::Text> dotted_text = "flowchart.missing-link-text";
constexpr auto normal_text_def = text_of(normal_bare);
constexpr auto thick_text_def = text_of(thick_bare);
constexpr auto dotted_text_def = text_of(dotted_bare);

constexpr rule<struct normal_end_tag, Piece> normal_end = "flowchart.unclosed-link";
constexpr rule<struct thick_end_tag, Piece> thick_end = "flowchart.unclosed-thick-link";
constexpr rule<struct dotted_end_tag, Piece> dotted_end = "flowchart.unclosed-dotted-link";
constexpr auto normal_end_def = space >> raw[normal_link];
constexpr auto thick_end_def = space >> raw[thick_link];
constexpr auto dotted_end_def = space >> raw[dotted_link];

constexpr rule<struct pipe_tag> pipe_end = "flowchart.unclosed-pipe";
constexpr auto pipe_end_def = lit('|');

// Mermaid: at most one blank stands behind the text between pipes, elsewhere any white space.
constexpr rule<struct piped_tag, ast::Text> piped = "text between pipes";
constexpr auto piped_def = space >> '|' > text > pipe_end > omit[-blank];

struct WholeLink {
  Piece token;
  boost::optional<ast::Text> text;
};

struct SplitLink {
  Piece half;
  ast::Text text;
  Piece token;
};

}  // namespace
}  // namespace mmdc::diagrams::flowchart::grammar

BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::flowchart::grammar::WholeLink, token, text)
BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::flowchart::grammar::SplitLink, half, text, token)

namespace mmdc::diagrams::flowchart::grammar {
namespace {

constexpr auto set_whole = [](auto& context) {
  const WholeLink& found = source::x3::_attr(context);
  ast::Link& made = source::x3::_val(context);
  made.token = found.token;
  made.text = found.text;
};
constexpr auto set_split = [](auto& context) {
  const SplitLink& found = source::x3::_attr(context);
  ast::Link& made = source::x3::_val(context);
  made.half = found.half;
  made.token = found.token;
  made.text = found.text;
};
constexpr auto set_id = [](auto& context) {
  source::x3::_val(context).id = source::x3::_attr(context);
};

constexpr rule<struct whole_link_tag, WholeLink> whole_link = "link";
constexpr auto whole_link_def = raw[normal_link | thick_link | dotted_link | invisible_link] >>
                                (piped | space);

constexpr rule<struct split_link_tag, SplitLink> split_link = "link with a text";
constexpr auto split_link_def = (((raw[-mark >> "--"] >> space) > normal_text > normal_end) |
                                 ((raw[-mark >> "=="] >> space) > thick_text > thick_end) |
                                 ((raw[-mark >> "-."] >> space) > dotted_text > dotted_end)) >>
                                space;

constexpr rule<struct edge_id_tag, Piece> edge_id = "id of an edge";
// No id is longer; without an end each link of a chain would look at all that is behind it.
constexpr std::size_t longest_id = 500;
constexpr auto edge_id_def =
    raw[repeat(std::size_t{1}, longest_id)[char_ - " \t\v\f\n\"@"_byte - source::wide_blank]] >>
    '@' >> !"{\""_byte;

constexpr rule<struct step_tag, ast::Step> step = "step";
constexpr auto step_def = (ask >> link) > group;

}  // namespace

// A link may stand on a line of its own, its id not.
constexpr auto any_link = whole_link[set_whole] | split_link[set_split];
constexpr auto link_def = (blanks >> edge_id[set_id] >> space >> any_link) | (space >> any_link);

constexpr auto chain_def = group >> *step;

namespace {

BOOST_SPIRIT_DEFINE(normal_text, thick_text, dotted_text, normal_end, thick_end, dotted_end,
                    pipe_end, piped, whole_link, split_link, edge_id, step)

}  // namespace

BOOST_SPIRIT_DEFINE(link, chain)
BOOST_SPIRIT_INSTANTIATE(LinkRule, source::Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(ChainRule, source::Iterator, Context)

}  // namespace mmdc::diagrams::flowchart::grammar

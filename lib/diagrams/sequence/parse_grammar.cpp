// Sequence diagram: the grammar of one statement. Rules whose absence is an error are named by its
// code; parse.cpp says what to tell.
#include "lib/diagrams/sequence/parse_grammar.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

#include "lib/source/accessibility_grammar.hpp"

namespace ast = mmdc::diagrams::sequence::ast;

BOOST_FUSION_ADAPT_STRUCT(ast::Participant, is_actor, id, data, label)
BOOST_FUSION_ADAPT_STRUCT(ast::Activation, starts, id)
BOOST_FUSION_ADAPT_STRUCT(ast::Message, from, central_source, arrow, mark, central_target, to, text)
BOOST_FUSION_ADAPT_STRUCT(ast::Note, placement, from, to, text)
BOOST_FUSION_ADAPT_STRUCT(ast::Block, word, text)
BOOST_FUSION_ADAPT_STRUCT(ast::Menu, word, id, text)

namespace mmdc::diagrams::sequence::grammar {
namespace {

using ast::Piece;
using source::any_case;
using source::blank;
using source::blanks;
using source::blanks1;
using source::set;
using source::white;
using source::operator""_byte;
using source::x3::attr;
using source::x3::char_;
using source::x3::eoi;
using source::x3::eps;
using source::x3::lit;
using source::x3::matches;
using source::x3::omit;
using source::x3::raw;
using source::x3::rule;

constexpr auto word_end = !source::word_char;

// An entity such as `#35;` is the one place where `;` belongs to a name, and `#` to a text.
constexpr auto entity = lit('#') >> +source::word_char >> ';';

// --- Arrows

constexpr source::Named<Arrow> arrows[] = {
    {"<<-->>", {true, Head::arrow, Head::arrow}},
    {"<<->>", {false, Head::arrow, Head::arrow}},
    {"-->>", {true, Head::none, Head::arrow}},
    {"->>", {false, Head::none, Head::arrow}},
    {"-->", {true, Head::none, Head::none}},
    {"->", {false, Head::none, Head::none}},
    {"--x", {true, Head::none, Head::cross}},
    {"-x", {false, Head::none, Head::cross}},
    {"--)", {true, Head::none, Head::open}},
    {"-)", {false, Head::none, Head::open}},
    // Half heads, at the end and, turned round, at the start.
    {R"(--|\)", {true, Head::none, Head::solid_top}},
    {R"(-|\)", {false, Head::none, Head::solid_top}},
    {R"(/|--)", {true, Head::solid_bottom, Head::none}},
    {R"(/|-)", {false, Head::solid_bottom, Head::none}},
    {R"(--|/)", {true, Head::none, Head::solid_bottom}},
    {R"(-|/)", {false, Head::none, Head::solid_bottom}},
    {R"(\|--)", {true, Head::solid_top, Head::none}},
    {R"(\|-)", {false, Head::solid_top, Head::none}},
    {R"(--\\)", {true, Head::none, Head::stick_top}},
    {R"(-\\)", {false, Head::none, Head::stick_top}},
    {R"(//--)", {true, Head::stick_bottom, Head::none}},
    {R"(//-)", {false, Head::stick_bottom, Head::none}},
    {R"(--//)", {true, Head::none, Head::stick_bottom}},
    {R"(-//)", {false, Head::none, Head::stick_bottom}},
    {R"(\\--)", {true, Head::stick_top, Head::none}},
    {R"(\\-)", {false, Head::stick_top, Head::none}},
};
constexpr auto known_arrow = source::word_of<arrows>;

// --- Names

// Words that no name of a participant can begin with, where it stands in a message or a note.
constexpr auto number = ((+"0-9"_byte >> -('.' >> "0-9"_byte >> -"0-9"_byte)) |
                         ('.' >> "0-9"_byte >> -"0-9"_byte)) >>
                        (white | eoi);
constexpr auto reserved =
    number |
    ((any_case("activate") | any_case("actor") | any_case("alt") | any_case("and") |
      any_case("autonumber") | any_case("box") | any_case("break") | any_case("create") |
      any_case("critical") | any_case("deactivate") | any_case("destroy") | any_case("details") |
      any_case("else") | any_case("end") | any_case("links") | any_case("link") | any_case("loop") |
      any_case("note") | any_case("off") | any_case("option") | any_case("opt") | any_case("over") |
      any_case("par_over") | any_case("participant") | any_case("par") | any_case("properties") |
      any_case("rect") | any_case("sequencediagram") | any_case("left of") |
      any_case("right of")) >>
     word_end) |
    (any_case("title") >> -lit(':') >> white) |
    ((any_case("acctitle") | any_case("accdescr")) >> *white >> ":{"_byte);

// Mermaid lets blanks and inner dashes be part of the name, as long as what follows cannot be read
// as an arrow.
constexpr auto name_start = entity | (char_ - "/\\+()<>:,;\n-"_byte);
constexpr auto name_rest = entity | (char_ - "+<>:,;\n-"_byte);
constexpr auto arrow_ahead = any_case("-x") | any_case("--x") | "-)" | "--)" | "-|\\" | "-\\" |
                             "-/" | "-|/" | "/|-" | "\\|-" | "//-" | "\\\\-" | "--" | "()";
constexpr auto name = +name_start >> *(!arrow_ahead >> *char_('-') >> +name_rest);

constexpr rule<struct sender_tag, Piece> sender = "sequence.missing-sender";
constexpr rule<struct receiver_tag, Piece> receiver = "sequence.missing-receiver";
constexpr rule<struct arrow_tag, Arrow> arrow = "sequence.missing-arrow";
constexpr rule<struct colon_tag> colon = "sequence.missing-colon";
constexpr auto sender_def = !reserved >> raw[name];
constexpr auto receiver_def = !reserved >> raw[name];
constexpr auto arrow_def = known_arrow;
constexpr auto colon_def = omit[lit(':')];

// --- Texts

constexpr auto text_part = source::ask >> (entity | (char_ - "#;\n"_byte));
constexpr auto comment = omit[-(lit('#') >> *(char_ - '\n'))];
constexpr rule<struct text_tag, Piece> text = "text";
constexpr auto text_def = raw[*text_part] >> comment;

// --- Messages and notes

constexpr auto circle = matches[lit("()")];
constexpr auto mark = "+-"_byte | attr(' ');
// Mermaid: behind an arrow, too, `-x` is a cross, never the end of an activation and a name.
constexpr rule<struct no_cross_tag> no_cross = "sequence.cross-after-arrow";
constexpr auto no_cross_def = !any_case("-x");
constexpr rule<struct message_tag, ast::Message> message = "message";
constexpr auto message_def = sender >> blanks >> circle >> blanks > arrow > blanks > no_cross >
                             mark > blanks > circle > blanks > receiver > blanks > colon > text;

constexpr auto placement = (any_case("left of") >> word_end >> attr(Note::Placement::left_of)) |
                           (any_case("right of") >> word_end >> attr(Note::Placement::right_of)) |
                           (any_case("over") >> word_end >> attr(Note::Placement::over));
constexpr rule<struct placement_tag, Note::Placement> note_placement = "sequence.missing-placement";
constexpr auto note_placement_def = placement;
constexpr rule<struct note_name_tag, Piece> note_name = "sequence.missing-participant";
constexpr auto note_name_def = !reserved >> raw[name];
constexpr rule<struct note_tag, ast::Note> note = "note";
constexpr auto note_def = (source::keyword("note") >> blanks) > note_placement > blanks >
                          note_name > blanks > -(omit[lit(',')] >> blanks > note_name) > blanks
                          > colon > text;

// --- Participants

/// Nothing where a piece may stand, as a constant, which `attr()` of an optional isn't.
struct Absent : source::x3::parser<Absent> {
  using attribute_type = boost::optional<Piece>;
  static constexpr bool has_attribute = true;

  template <typename Iterator, typename Outer, typename Rest, typename Attribute>
  bool parse(Iterator&, const Iterator&, const Outer&, Rest&, Attribute& attribute) const {
    attribute = Attribute();
    return true;
  }
};

constexpr auto configured_char = entity | (char_ - "<=>:,;@ \t\v\f\n-"_byte - source::wide_blank);
constexpr auto aliased_char = entity | (char_ - "<>:,;@ \t\v\f\n"_byte - source::wide_blank);
constexpr auto plain_char = entity | (char_ - "<>:,;@\n"_byte);
constexpr auto as = omit[+white] >> any_case("as") >> omit[+blank | &(char_("\n") | eoi)];
constexpr Absent none;

constexpr rule<struct data_tag, Piece> data = "sequence.missing-data";
constexpr rule<struct data_end_tag> data_end = "sequence.unclosed-data";
constexpr auto data_def = raw[+(char_ - '}')];
constexpr auto data_end_def = omit[lit('}')];
constexpr auto actor_word =
    (source::keyword("participant") >> attr(false)) | (source::keyword("actor") >> attr(true));
constexpr rule<struct configured_id_tag, Piece> configured_id = "id";
constexpr auto configured_id_def = raw[+configured_char] >> "@{";
constexpr rule<struct aliased_id_tag, Piece> aliased_id = "id";
constexpr auto aliased_id_def = raw[+aliased_char] >> &as;
constexpr rule<struct plain_id_tag, Piece> plain_id = "sequence.missing-participant";
constexpr auto plain_id_def = !(+configured_char >> "-" >> +plain_char >> "@") >> raw[+plain_char];
constexpr rule<struct bare_id_tag, Piece> bare_id = "sequence.missing-participant";
constexpr auto bare_id_def = !(+aliased_char >> as) >> raw[+plain_char];

constexpr rule<struct configured_tag, ast::Participant> configured = "participant with data";
constexpr auto configured_def = actor_word >> blanks >> configured_id > data > data_end >
                                -(as >> text);
constexpr rule<struct aliased_tag, ast::Participant> aliased = "participant with a label";
constexpr auto aliased_def = actor_word >> blanks >> aliased_id >> none >> as >> text;
constexpr rule<struct plain_tag, ast::Participant> plain = "participant";
constexpr auto plain_def = (actor_word >> blanks) > plain_id > none > none;
constexpr rule<struct participant_tag, ast::Participant> participant =
    "sequence.missing-declaration";
constexpr auto participant_def = configured | aliased | plain;

constexpr rule<struct create_tag, ast::Create> create = "create";
constexpr auto create_def =
    (source::keyword("create") >> blanks) > participant[set<&ast::Create::participant>];
constexpr rule<struct destroy_tag, ast::Destroy> destroy = "destroy";
constexpr auto destroy_def =
    (source::keyword("destroy") >> blanks) > bare_id[set<&ast::Destroy::id>];
constexpr auto activation_word =
    (source::keyword("activate") >> attr(true)) | (source::keyword("deactivate") >> attr(false));
constexpr rule<struct activation_tag, ast::Activation> activation = "activation";
constexpr auto activation_def = (activation_word >> blanks) > bare_id;

// --- Blocks

constexpr source::Named<ast::Word> block_words[] = {
    {"loop", ast::Word::loop},
    {"alt", ast::Word::alt},
    {"option", ast::Word::option},
    {"opt", ast::Word::opt},
    // Mermaid: drawn like `par`.
    {"par_over", ast::Word::par},
    {"par", ast::Word::par},
    {"critical", ast::Word::critical},
    {"break", ast::Word::break_},
    {"rect", ast::Word::rect},
    {"box", ast::Word::box},
    {"else", ast::Word::else_},
    {"and", ast::Word::and_},
};
constexpr auto block_word = source::word_of<block_words>;
constexpr rule<struct block_tag, ast::Block> block = "block";
constexpr auto block_def = block_word >> word_end >> blanks >> text;
constexpr rule<struct end_tag, ast::End> end = "end";
// What ends a note in other languages ends no block.
constexpr auto end_of_note = +blank >> source::keyword("note") >> blanks >> ("\n;"_byte | eoi);
// A sign that no statement begins with makes it the name of a participant, which it can't be.
constexpr auto used_as_name = blanks >> "-<:()/\\"_byte;
constexpr auto end_def =
    raw[any_case("end") >> word_end >> !end_of_note >> !used_as_name][set<&ast::End::keyword>];

// --- Everything else

constexpr rule<struct autonumber_tag, ast::Autonumber> autonumber = "autonumber";
constexpr auto autonumber_def = source::keyword("autonumber") >>
                                raw[*(char_ - "#;\n"_byte)][set<&ast::Autonumber::arguments>] >>
                                comment;

constexpr source::Named<ast::MenuWord> menu_words[] = {
    {"links", ast::MenuWord::links},
    {"link", ast::MenuWord::link},
    {"properties", ast::MenuWord::properties},
    {"details", ast::MenuWord::details},
};
constexpr auto menu_word = source::word_of<menu_words>;
constexpr rule<struct menu_tag, ast::Menu> menu = "menu";
constexpr auto menu_def = (menu_word >> word_end >> blanks) > note_name > blanks > colon > text;

constexpr rule<struct title_tag, ast::Title> title = "title";
constexpr auto title_def =
    any_case("title") >>
    -lit(':') >> omit[white] >> raw[+text_part][set<&ast::Title::text>] >> comment;

constexpr rule<struct acc_title_tag, ast::AccTitle> acc_title = "accTitle";
constexpr auto acc_title_def = source::acc_title_after(any_case("acctitle"));
constexpr rule<struct acc_descr_tag, ast::AccDescr> acc_descr = "accDescr";
constexpr auto acc_descr_def = source::acc_descr_after(any_case("accdescr"));

constexpr rule<struct nothing_tag, boost::blank> nothing = "comment";
constexpr auto nothing_def = omit[!entity >> "#%"_byte >> *(char_ - '\n')] >> attr(boost::blank());

}  // namespace

constexpr auto statement_def = nothing | title | acc_title | acc_descr | participant | create |
                               destroy | activation | note | block | end | autonumber | menu |
                               message;

namespace {

BOOST_SPIRIT_DEFINE(sender, receiver, arrow, colon, text, no_cross, message, note_placement,
                    note_name, note, data, data_end, configured_id, aliased_id, plain_id, bare_id,
                    configured, aliased, plain, participant, create, destroy, activation, block,
                    end, autonumber, menu, title, acc_title, acc_descr, nothing)

}  // namespace

BOOST_SPIRIT_DEFINE(statement)
BOOST_SPIRIT_INSTANTIATE(StatementRule, source::Iterator, source::Context)

}  // namespace mmdc::diagrams::sequence::grammar

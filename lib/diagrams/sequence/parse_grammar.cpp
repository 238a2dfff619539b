// Sequence diagram: the grammar of one statement. Rules whose absence is an error are named by its
// code; parse.cpp says what to tell.
#include "lib/diagrams/sequence/parse_grammar.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

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
using source::x3::attr;
using source::x3::char_;
using source::x3::eoi;
using source::x3::eps;
using source::x3::lit;
using source::x3::matches;
using source::x3::no_case;
using source::x3::omit;
using source::x3::raw;
using source::x3::rule;
using source::x3::symbols;

/// Statements of one part are set by hand: X3 takes a sequence of one for the one.
template <auto Member>
const auto set =
    [](auto& context) { source::x3::_val(context).*Member = source::x3::_attr(context); };

const auto word_end = !source::word_char;
const auto white = char_(" \t\v\f\n");

// --- Arrows
// ---------------------------------------------------------------------------------------

struct Arrows : symbols<Arrow> {
  Arrows() {
    add("->", {false, Head::none, Head::none})("-->", {true, Head::none, Head::none});
    add("->>", {false, Head::none, Head::arrow})("-->>", {true, Head::none, Head::arrow});
    add("-x", {false, Head::none, Head::cross})("--x", {true, Head::none, Head::cross});
    add("-)", {false, Head::none, Head::open})("--)", {true, Head::none, Head::open});
    add("<<->>", {false, Head::arrow, Head::arrow})("<<-->>", {true, Head::arrow, Head::arrow});
    add_half(R"(|\)", R"(/|)", Head::solid_top, Head::solid_bottom);
    add_half(R"(|/)", R"(\|)", Head::solid_bottom, Head::solid_top);
    add_half(R"(\\)", R"(//)", Head::stick_top, Head::stick_bottom);
    add_half(R"(//)", R"(\\)", Head::stick_bottom, Head::stick_top);
  }

 private:
  /// The four arrows of a half head: at the end and, turned round, at the start.
  void add_half(const std::string& at_end, const std::string& at_start, Head end, Head start) {
    add("-" + at_end, {false, Head::none, end});
    add("--" + at_end, {true, Head::none, end});
    add(at_start + "-", {false, start, Head::none});
    add(at_start + "--", {true, start, Head::none});
  }
};

const auto known_arrow = no_case[Arrows()];

// --- Names
// ----------------------------------------------------------------------------------------

// Words that no name of a participant can begin with, where it stands in a message or a note.
const auto number = ((+char_("0-9") >> -('.' >> char_("0-9") >> -char_("0-9"))) |
                     ('.' >> char_("0-9") >> -char_("0-9"))) >>
                    (white | eoi);
const auto reserved =
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
    ((any_case("acctitle") | any_case("accdescr")) >> *white >> char_(":{"));

// Mermaid lets blanks and inner dashes be part of the name, as long as what follows cannot be read
// as an arrow.
const auto name_start = char_ - char_("/\\+()<>:,;\n-");
const auto name_rest = char_ - char_("+<>:,;\n-");
const auto arrow_ahead = any_case("-x") | any_case("--x") | "-)" | "--)" | "-|\\" | "-\\" | "-/" |
                         "-|/" | "/|-" | "\\|-" | "//-" | "\\\\-" | "--" | "()";
const auto name = +name_start >> *(!arrow_ahead >> *char_('-') >> +name_rest);

const rule<struct sender_tag, Piece> sender = "sequence.missing-sender";
const rule<struct receiver_tag, Piece> receiver = "sequence.missing-receiver";
const rule<struct arrow_tag, Arrow> arrow = "sequence.missing-arrow";
const rule<struct colon_tag> colon = "sequence.missing-colon";
const auto sender_def = !reserved >> raw[name];
const auto receiver_def = !reserved >> raw[name];
const auto arrow_def = known_arrow;
const auto colon_def = omit[lit(':')];

// --- Texts
// ----------------------------------------------------------------------------------------

// An entity such as `#35;` is the one place where `#` and `;` belong to a text.
const auto entity = lit('#') >> +source::word_char >> ';';
const auto text_part = source::ask >> (entity | (char_ - char_("#;\n")));
const auto comment = omit[-(lit('#') >> *(char_ - '\n'))];
const rule<struct text_tag, Piece> text = "text";
const auto text_def = raw[*text_part] >> comment;

// --- Messages and notes
// ---------------------------------------------------------------------------

const auto circle = matches[lit("()")];
const auto mark = char_("+-") | attr(' ');
// Mermaid: behind an arrow, too, `-x` is a cross, never the end of an activation and a name.
const rule<struct no_cross_tag> no_cross = "sequence.cross-after-arrow";
const auto no_cross_def = !any_case("-x");
const rule<struct message_tag, ast::Message> message = "message";
const auto message_def = sender >> blanks >> circle >> blanks > arrow > blanks > no_cross > mark >
                         blanks > circle > blanks > receiver > blanks > colon > text;

const auto placement = (any_case("left of") >> word_end >> attr(Note::Placement::left_of)) |
                       (any_case("right of") >> word_end >> attr(Note::Placement::right_of)) |
                       (any_case("over") >> word_end >> attr(Note::Placement::over));
const rule<struct placement_tag, Note::Placement> note_placement = "sequence.missing-placement";
const auto note_placement_def = placement;
const rule<struct note_name_tag, Piece> note_name = "sequence.missing-participant";
const auto note_name_def = !reserved >> raw[name];
const rule<struct note_tag, ast::Note> note = "note";
const auto note_def = (source::keyword("note") >> blanks) > note_placement > blanks > note_name >
                      blanks > -(omit[lit(',')] >> blanks > note_name) > blanks > colon > text;

// --- Participants
// ---------------------------------------------------------------------------------

const auto configured_char = char_ - char_("<=>:,;@ \t\v\f\n-");
const auto aliased_char = char_ - char_("<>:,;@ \t\v\f\n");
const auto plain_char = char_ - char_("<>:,;@\n");
const auto as = omit[+white] >> any_case("as") >> omit[+blank | &(char_("\n") | eoi)];
const auto none = attr(boost::optional<Piece>());

const rule<struct data_tag, Piece> data = "sequence.missing-data";
const rule<struct data_end_tag> data_end = "sequence.unclosed-data";
const auto data_def = raw[+(char_ - '}')];
const auto data_end_def = omit[lit('}')];
const auto actor_word =
    (source::keyword("participant") >> attr(false)) | (source::keyword("actor") >> attr(true));
const rule<struct configured_id_tag, Piece> configured_id = "id";
const auto configured_id_def = raw[+configured_char] >> "@{";
const rule<struct aliased_id_tag, Piece> aliased_id = "id";
const auto aliased_id_def = raw[+aliased_char] >> &as;
const rule<struct plain_id_tag, Piece> plain_id = "sequence.missing-participant";
const auto plain_id_def = !(+configured_char >> "-" >> +plain_char >> "@") >> raw[+plain_char];
const rule<struct bare_id_tag, Piece> bare_id = "sequence.missing-participant";
const auto bare_id_def = !(+aliased_char >> as) >> raw[+plain_char];

const rule<struct configured_tag, ast::Participant> configured = "participant with data";
const auto configured_def = actor_word >> blanks >> configured_id > data > data_end > -(as >> text);
const rule<struct aliased_tag, ast::Participant> aliased = "participant with a label";
const auto aliased_def = actor_word >> blanks >> aliased_id >> none >> as >> text;
const rule<struct plain_tag, ast::Participant> plain = "participant";
const auto plain_def = (actor_word >> blanks) > plain_id > none > none;
const rule<struct participant_tag, ast::Participant> participant = "sequence.missing-declaration";
const auto participant_def = configured | aliased | plain;

const rule<struct create_tag, ast::Create> create = "create";
const auto create_def =
    (source::keyword("create") >> blanks) > participant[set<&ast::Create::participant>];
const rule<struct destroy_tag, ast::Destroy> destroy = "destroy";
const auto destroy_def = (source::keyword("destroy") >> blanks) > bare_id[set<&ast::Destroy::id>];
const auto activation_word =
    (source::keyword("activate") >> attr(true)) | (source::keyword("deactivate") >> attr(false));
const rule<struct activation_tag, ast::Activation> activation = "activation";
const auto activation_def = (activation_word >> blanks) > bare_id;

// --- Blocks
// ---------------------------------------------------------------------------------------

struct BlockWords : symbols<ast::Word> {
  BlockWords() {
    using ast::Word;
    add("loop", Word::loop)("alt", Word::alt)("opt", Word::opt)("par", Word::par);
    // Mermaid: drawn like `par`.
    add("par_over", Word::par);
    add("critical", Word::critical)("break", Word::break_)("rect", Word::rect)("box", Word::box);
    add("else", Word::else_)("and", Word::and_)("option", Word::option);
  }
};
const auto block_word = no_case[BlockWords()];
const rule<struct block_tag, ast::Block> block = "block";
const auto block_def = block_word >> word_end >> blanks >> text;
const rule<struct end_tag, ast::End> end = "end";
const auto end_def = raw[any_case("end") >> word_end][set<&ast::End::keyword>];

// --- Everything else
// ------------------------------------------------------------------------------

const rule<struct autonumber_tag, ast::Autonumber> autonumber = "autonumber";
const auto autonumber_def = source::keyword("autonumber") >>
                            raw[*(char_ - char_("#;\n"))][set<&ast::Autonumber::arguments>] >>
                            comment;

struct MenuWords : symbols<ast::MenuWord> {
  MenuWords() {
    using ast::MenuWord;
    add("link", MenuWord::link)("links", MenuWord::links);
    add("properties", MenuWord::properties)("details", MenuWord::details);
  }
};
const auto menu_word = no_case[MenuWords()];
const rule<struct menu_tag, ast::Menu> menu = "menu";
const auto menu_def = (menu_word >> word_end >> blanks) > note_name > blanks > colon > text;

const rule<struct title_tag, ast::Title> title = "title";
const auto title_def =
    any_case("title") >>
    -lit(':') >> omit[white] >> raw[+(char_ - char_("#;\n"))][set<&ast::Title::text>] >> comment;

const auto rest_of_line = raw[*(char_ - '\n')];
const auto braced = raw[*(char_ - '}')];
const rule<struct acc_title_tag, ast::AccTitle> acc_title = "accTitle";
const auto acc_title_def = any_case("acctitle") >> omit[*white] >> ':' >> omit[*white] >>
                           rest_of_line[set<&ast::AccTitle::text>];
const rule<struct acc_descr_tag, ast::AccDescr> acc_descr = "accDescr";
const auto acc_descr_def = any_case("accdescr") >> omit[*white] >>
                           ((lit('{') >> braced[set<&ast::AccDescr::text>] >> omit[-lit('}')]) |
                            (lit(':') >> omit[*white] >> rest_of_line[set<&ast::AccDescr::text>]));

const rule<struct nothing_tag, boost::blank> nothing = "comment";
const auto nothing_def = omit[char_("#%") >> *(char_ - '\n')] >> attr(boost::blank());

}  // namespace

const auto statement_def = nothing | title | acc_title | acc_descr | participant | create |
                           destroy | activation | note | block | end | autonumber | menu | message;

namespace {

BOOST_SPIRIT_DEFINE(sender, receiver, arrow, colon, text, no_cross, message, note_placement,
                    note_name, note, data, data_end, configured_id, aliased_id, plain_id, bare_id,
                    configured, aliased, plain, participant, create, destroy, activation, block,
                    end, autonumber, menu, title, acc_title, acc_descr, nothing)

}  // namespace

BOOST_SPIRIT_DEFINE(statement)
BOOST_SPIRIT_INSTANTIATE(StatementRule, source::Iterator, source::Context)

}  // namespace mmdc::diagrams::sequence::grammar

// Sequence diagram: text to model, by a Spirit X3 grammar of one statement at a time.
#include <map>
#include <string>
#include <utility>

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/optional.hpp>
#include <boost/range/iterator_range.hpp>
#include <boost/variant.hpp>

#include "lib/diagrams/sequence/sequence.hpp"
#include "lib/source/statements.hpp"
#include "lib/source/terminals.hpp"
#include "lib/text/plain.hpp"

namespace mmdc::diagrams::sequence {
namespace ast {

using Piece = boost::iterator_range<source::Iterator>;

struct Participant {
  Piece id;
  boost::optional<Piece> label;
};

struct Message {
  Piece from;
  Arrow arrow;
  Piece to;
  Piece text;
};

using Statement = boost::variant<boost::blank, Participant, Message>;

}  // namespace ast
}  // namespace mmdc::diagrams::sequence

BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::sequence::ast::Participant, id, label)
BOOST_FUSION_ADAPT_STRUCT(mmdc::diagrams::sequence::ast::Message, from, arrow, to, text)

namespace mmdc::diagrams::sequence {
namespace grammar {

using source::blank;
using source::blanks;
using source::blanks1;
using source::x3::attr;
using source::x3::char_;
using source::x3::eoi;
using source::x3::lit;
using source::x3::no_case;
using source::x3::omit;
using source::x3::raw;
using source::x3::rule;
using source::x3::symbols;

// Rules whose absence is an error are named by its code; parse_statements explains them.

struct Arrows : symbols<Arrow> {
  Arrows() {
    add("->", {false, Head::none, Head::none})("-->", {true, Head::none, Head::none});
    add("->>", {false, Head::none, Head::arrow})("-->>", {true, Head::none, Head::arrow});
    add("-x", {false, Head::none, Head::cross})("--x", {true, Head::none, Head::cross});
    add("-)", {false, Head::none, Head::open})("--)", {true, Head::none, Head::open});
    add("<<->>", {false, Head::arrow, Head::arrow})("<<-->>", {true, Head::arrow, Head::arrow});
  }
};

const auto known_arrow = no_case[Arrows()];

// A participant in a message: Mermaid lets blanks and inner dashes be part of the name, as long as
// what follows cannot be read as an arrow.
const auto name_start = char_ - char_("/\\+()<>:,;\n-");
const auto name_rest = char_ - char_("+<>:,;\n-");
const auto arrow_ahead =
    no_case[lit("-x") | "--x" | "-)" | "--)" | "-|\\" | "-\\" | "-/" | "-|/" | "--" | "()"];
const auto name = +name_start >> *(!arrow_ahead >> +char_('-') >> +name_rest);

const rule<struct sender_tag, ast::Piece> sender = "sequence.missing-sender";
const rule<struct receiver_tag, ast::Piece> receiver = "sequence.missing-receiver";
const rule<struct arrow_tag, Arrow> arrow = "sequence.missing-arrow";
const rule<struct colon_tag> colon = "sequence.missing-colon";
const auto sender_def = raw[name];
const auto receiver_def = raw[name];
const auto arrow_def = known_arrow;
const auto colon_def = omit[lit(':')];

// An entity such as `#35;` is the one place where `#` and `;` belong to a text.
const auto entity = lit('#') >> +source::word_char >> ';';
const auto text_part = entity | (char_ - char_("#;\n"));
const auto comment = omit[-(lit('#') >> *(char_ - '\n'))];
const rule<struct text_tag, ast::Piece> text = "text";
const auto text_def = raw[*text_part] >> comment;

const rule<struct message_tag, ast::Message> message = "message";
const auto message_def = sender >> blanks > arrow > blanks > receiver > blanks > colon > text;

// A declared name: one word if a label follows it, else the rest of the line.
const auto aliased_char = char_ - char_("<>:,;@ \t\n");
const auto plain_char = char_ - char_("<>:,;@\n");
const auto as = blanks1 >> no_case[lit("as")] >> omit[blank];
const rule<struct aliased_tag, ast::Participant> aliased = "participant with a label";
const auto aliased_def = raw[+aliased_char] >> as >> text;
const rule<struct plain_tag, ast::Participant> plain = "participant";
const auto plain_def = raw[+plain_char] >> attr(boost::optional<ast::Piece>());

const rule<struct declared_tag, ast::Participant> declared = "sequence.missing-participant";
const auto declared_def = aliased | plain;
const rule<struct participant_tag, ast::Participant> participant = "participant declaration";
const auto participant_def = no_case[source::keyword("participant")] >> blanks > declared;

// Statements of the language that are not drawn yet: named, so that the error can say so.
const auto unsupported_word =
    no_case[lit("activate") | "actor" | "alt" | "and" | "autonumber" | "box" | "break" | "create" |
            "critical" | "deactivate" | "destroy" | "details" | "else" | "end" | "links" | "link" |
            "loop" | "note" | "option" | "opt" | "par_over" | "par" | "properties" | "rect" |
            "title" | "accTitle" | "accDescr"] >>
    !source::word_char;
const rule<struct supported_tag> supported = "sequence.unsupported-statement";
const auto supported_def = !unsupported_word;

const rule<struct statement_tag, ast::Statement> statement = "statement";
const auto statement_def = source::x3::eps > supported > (participant | message);

BOOST_SPIRIT_DEFINE(sender, receiver, arrow, colon, text, message, aliased, plain, declared,
                    participant, supported, statement)

}  // namespace grammar

namespace {

constexpr std::string_view header = "sequenceDiagram";

constexpr source::Explanation explanations[] = {
    {"sequence.missing-sender", "expected a participant"},
    {"sequence.missing-receiver", "expected the participant that receives the message"},
    {"sequence.missing-arrow", "expected an arrow after the participant",
     "a message reads `Alice->>Bob: text`"},
    {"sequence.missing-colon", "expected `:` and the text of the message",
     "a message needs its colon even if it has no text: `Alice->>Bob:`"},
    {"sequence.missing-participant", "expected the name of the participant"},
    {"sequence.unsupported-statement", "this statement is not supported yet"},
};

constexpr source::StatementRules rules = {
    .separators = "\n;",
    .explanations = explanations,
    .unknown = {"sequence.unknown-statement", "expected a participant or a message"},
    .trailing = {"sequence.unexpected-text", "expected the end of the statement"},
};

std::string_view trimmed(const ast::Piece& piece) {
  std::string_view text(piece.begin(), piece.size());
  while (!text.empty() && source::is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && source::is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Makes the model out of the statements, in their order.
class Builder {
 public:
  Builder(std::string_view text, Model& model) : text_(text), model_(model) {}

  void operator()(const boost::blank&) const {}

  void operator()(const ast::Participant& statement) {
    Participant& participant = model_.participants[mention(statement.id)];
    if (statement.label) participant.label = text::plain_lines(trimmed(*statement.label));
  }

  void operator()(const ast::Message& statement) {
    const ParticipantIndex from = mention(statement.from);
    const ParticipantIndex to = mention(statement.to);
    const auto end = static_cast<std::size_t>(statement.text.end() - text_.data());
    model_.messages.push_back({from,
                               to,
                               statement.arrow,
                               text::plain_lines(trimmed(statement.text)),
                               {span_of(trimmed(statement.from)).begin, end}});
  }

 private:
  Span span_of(std::string_view piece) const {
    const auto begin = static_cast<std::size_t>(piece.data() - text_.data());
    return {begin, begin + piece.size()};
  }

  ParticipantIndex mention(const ast::Piece& piece) {
    const std::string_view id = trimmed(piece);
    const auto [known, is_new] = index_of_.try_emplace(std::string(id), model_.participants.size());
    if (is_new)
      model_.participants.push_back({std::string(id), text::plain_lines(id), span_of(id)});
    return known->second;
  }

  std::string_view text_;
  Model& model_;
  std::map<std::string, ParticipantIndex, std::less<>> index_of_;
};

void check_limits(const Model& model, const Limits& limits, source::Diagnostics& diagnostics) {
  if (model.participants.size() > limits.max_nodes) {
    diagnostics.error("limit.nodes", "too many participants",
                      model.participants[limits.max_nodes].span);
  }
  if (model.messages.size() > limits.max_edges) {
    diagnostics.error("limit.edges", "too many messages", model.messages[limits.max_edges].span);
  }
}

}  // namespace

Result<Model> parse(const source::Source& source, const Options& options) {
  Model model;
  source::Diagnostics diagnostics;
  const std::string_view text = source.text();
  const std::size_t body = source.begin() + header.size();
  if (body < text.size() && text.find_first_of(" \t\n;", body) != body) {
    diagnostics.error("sequence.unknown-header", "expected `sequenceDiagram` alone",
                      source::word_at(text, source.begin()));
  }
  Builder builder(text, model);
  source::parse_statements<ast::Statement>(
      text, body, grammar::statement, rules, diagnostics,
      [&](const ast::Statement& statement) { boost::apply_visitor(builder, statement); });
  check_limits(model, options.limits, diagnostics);
  if (diagnostics.has_errors()) return Result<Model>::failure(diagnostics.take());
  return {std::move(model), diagnostics.take()};
}

}  // namespace mmdc::diagrams::sequence

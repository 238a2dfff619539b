// Sequence diagram: text to model. The grammar of statements is in parse_grammar.cpp.
#include <algorithm>
#include <iterator>
#include <string_view>

#include "lib/diagrams/sequence/parse_advice.hpp"
#include "lib/diagrams/sequence/parse_build.hpp"
#include "lib/diagrams/sequence/parse_grammar.hpp"
#include "lib/source/label_limit.hpp"
#include "lib/source/statements.hpp"

namespace mmdc::diagrams::sequence {
namespace {

constexpr std::string_view header = "sequenceDiagram";
constexpr std::string_view directions[] = {"TB", "TD", "BT", "LR", "RL"};

constexpr source::Explanation explanations[] = {
    {"sequence.missing-sender", "expected a participant"},
    {"sequence.missing-receiver", "expected the participant that receives the message",
     "names that are words of the language need another id: `participant e as end`"},
    {"sequence.missing-arrow", "expected an arrow after the participant",
     "a message reads `Alice->>Bob: text`"},
    {"sequence.cross-after-arrow", "`-x` is an arrow",
     "a blank tells the end of an activation from a name: `Alice-->>- xenon: text`"},
    {"sequence.missing-colon", "expected `:` and the text of the message",
     "a message needs its colon even if it has no text: `Alice->>Bob:`; `-x` in a name is an "
     "arrow"},
    {"sequence.missing-participant", "expected the name of a participant"},
    {"sequence.missing-declaration", "expected `participant` or `actor`"},
    {"sequence.missing-placement", "expected `left of`, `right of` or `over`",
     "a note reads `note right of Alice: text`"},
    {"sequence.missing-data", "expected the data of the participant",
     "`participant A@{ \"type\": \"database\" }`"},
    {"sequence.unclosed-data", "expected `}` at the end of the data"},
};

// An `end`, and a description in braces, may be followed by anything.
bool ends_itself(std::string_view statement) {
  const bool is_end = statement.size() == 3 && (statement[0] == 'e' || statement[0] == 'E');
  const bool is_block =
      statement.ends_with('}') && (statement.starts_with("acc") || statement.starts_with("Acc"));
  return is_end || is_block;
}

constexpr source::StatementRules rules = {
    .separators = "\n;",
    .explanations = explanations,
    .unknown = {"sequence.unknown-statement", "expected a participant, a message or a block",
                "a message reads `Alice->>Bob: text`"},
    .trailing = {"sequence.unexpected-text", "expected the end of the statement"},
    .ends_itself = ends_itself,
    .advise = advise,
};

/// The text that an event shows; null if it shows none.
const Label* label_of(const Event& event) {
  if (const auto* const message = std::get_if<Message>(&event)) return &message->text;
  if (const auto* const note = std::get_if<Note>(&event)) return &note->text;
  if (const auto* const block = std::get_if<BlockBegin>(&event)) return &block->title;
  if (const auto* const section = std::get_if<BlockSection>(&event)) return &section->title;
  return nullptr;
}

/// Where the event stands, or the next one whose place is known.
Span place_of(const std::vector<Event>& events, std::size_t at) {
  for (; at < events.size(); ++at) {
    if (const auto* const message = std::get_if<Message>(&events[at])) return message->span;
    if (const auto* const note = std::get_if<Note>(&events[at])) return note->span;
    if (const auto* const begin = std::get_if<BlockBegin>(&events[at])) return begin->span;
  }
  return {};
}

void check_limits(const Model& model, const Limits& limits, source::Diagnostics& diagnostics) {
  if (model.participants.size() > limits.max_nodes) {
    diagnostics.error("limit.nodes",
                      "a diagram may have " + std::to_string(limits.max_nodes) + " participants",
                      model.participants[limits.max_nodes].span,
                      {{"draw it as several diagrams, or raise `Limits::max_nodes`"}});
  }
  if (model.events.size() > limits.max_edges) {
    diagnostics.error(
        "limit.edges",
        "a diagram may have " + std::to_string(limits.max_edges) + " messages, notes and blocks",
        place_of(model.events, limits.max_edges),
        {{"draw it as several diagrams, or raise `Limits::max_edges`"}});
  }
  const auto is_too_long = [&](const Label* label) {
    return label != nullptr && label->text.size() > limits.max_label;
  };
  for (const Participant& participant : model.participants) {
    const bool has_long_link = std::ranges::any_of(participant.links, [&](const MenuLink& link) {
      return link.label.size() > limits.max_label;
    });
    if (is_too_long(&participant.label) || has_long_link) {
      diagnostics.error(source::label_error("text", limits, participant.span));
    }
  }
  for (const Box& box : model.boxes) {
    if (is_too_long(&box.title)) diagnostics.error(source::label_error("text", limits, box.span));
  }
  for (std::size_t i = 0; i < model.events.size(); ++i) {
    if (is_too_long(label_of(model.events[i]))) {
      diagnostics.error(source::label_error("text", limits, place_of(model.events, i)));
    }
  }
}

/// Where the statements begin: behind the header, or in the line below if it goes on with what
/// belongs to none.
std::size_t read_header(const source::Source& source, source::Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  const std::size_t end = source.begin() + header.size();
  const std::size_t line_end = std::min(text.find('\n', end), text.size());
  const bool goes_on = end < text.size() && text.find_first_of("\n;#%", end) != end;
  if (goes_on && !source::begins_blank(text.substr(end))) {
    diagnostics.error("sequence.unknown-header", "expected `sequenceDiagram` alone",
                      source::word_at(text, source.begin()), {{"did you mean `sequenceDiagram`?"}});
    return line_end;
  }
  const std::string_view rest = source::trimmed(text.substr(end, line_end - end));
  if (std::ranges::find(directions, rest) != std::end(directions)) {
    const auto begin = static_cast<std::size_t>(rest.data() - text.data());
    diagnostics.error("sequence.text-after-header", "a sequence diagram takes no direction",
                      {begin, begin + rest.size()},
                      {{"write `sequenceDiagram` alone: time runs down, from participant to "
                        "participant it goes to the right"}});
    return line_end;
  }
  return end;
}

}  // namespace

Result<Model> parse(const source::Source& source, const Options& options) {
  source::Diagnostics diagnostics;
  const std::string_view text = source.text();
  const std::size_t body = read_header(source, diagnostics);
  ModelBuilder builder(text, options.limits, diagnostics);
  source::parse_statements<ast::Statement>(
      text, body, grammar::statement, rules, diagnostics, options.cancelled,
      [&](const ast::Statement& statement) { boost::apply_visitor(builder, statement); },
      [&](std::string_view line) {
        if (is_meant_as_block(line)) builder.pass_over_block();
      });
  Model model = builder.take();
  check_limits(model, options.limits, diagnostics);
  if (diagnostics.has_errors()) return Result<Model>::failure(diagnostics.take());
  return {std::move(model), diagnostics.take()};
}

}  // namespace mmdc::diagrams::sequence

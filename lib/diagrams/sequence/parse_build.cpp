#include "lib/diagrams/sequence/parse_build.hpp"

#include <algorithm>

#include "lib/base/ascii.hpp"
#include "lib/base/color.hpp"
#include "lib/base/hints.hpp"
#include "lib/base/read_number.hpp"
#include "lib/math/label.hpp"
#include "lib/source/label_limit.hpp"
#include "lib/source/white_space.hpp"
#include "lib/text/entities.hpp"

namespace mmdc::diagrams::sequence {

using source::trimmed;
using source::view_of;

namespace {

std::optional<BlockKind> block_kind(ast::Word word) {
  switch (word) {
    case ast::Word::loop:
      return BlockKind::loop;
    case ast::Word::alt:
      return BlockKind::alt;
    case ast::Word::opt:
      return BlockKind::opt;
    case ast::Word::par:
      return BlockKind::par;
    case ast::Word::critical:
      return BlockKind::critical;
    case ast::Word::break_:
      return BlockKind::breaking;
    case ast::Word::rect:
      return BlockKind::rect;
    default:
      return std::nullopt;
  }
}

/// The block whose sections a word begins.
std::optional<ast::Word> block_of_section(ast::Word word) {
  switch (word) {
    case ast::Word::else_:
      return ast::Word::alt;
    case ast::Word::and_:
      return ast::Word::par;
    case ast::Word::option:
      return ast::Word::critical;
    default:
      return std::nullopt;
  }
}

/// Where the colour ends that a line begins with.
std::optional<std::size_t> end_of_color(std::string_view line) {
  const std::size_t paren = line.find('(');
  const std::string_view head = trimmed(line.substr(0, paren));
  const bool is_function = paren != std::string_view::npos &&
                           (head == "rgb" || head == "rgba" || head == "hsl" || head == "hsla");
  std::size_t end = source::find_white_space(line);
  if (is_function) {
    const std::size_t close = line.rfind(')');
    if (close != std::string_view::npos) end = close + 1;
  }
  if (!base::parse_color(line.substr(0, end))) return std::nullopt;
  return end;
}

/// The colour that a box's line begins with, and the rest of the line.
struct BoxLine {
  std::string color = "transparent";
  std::string_view title;
};

BoxLine read_box_line(std::string_view line) {
  const std::optional<std::size_t> end = end_of_color(line);
  if (!end) return {"transparent", line};
  return {std::string(line.substr(0, *end)), trimmed(line.substr(*end))};
}

/// Mermaid: digits and a point, no sign and no exponent.
std::optional<double> number_of(std::string_view text) {
  constexpr double greatest = 1e15;  // so that sums of them are exact, or nearly so
  if (text.find_first_not_of("0123456789.") != std::string_view::npos) return std::nullopt;
  const auto value = base::read_number(text);
  const std::size_t point = text.find('.');
  const bool is_short = point == std::string_view::npos || text.size() - point <= 3;
  if (!value || *value > greatest || !is_short) return std::nullopt;
  return value;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
    words.push_back(text.substr(0, source::find_white_space(text)));
    text.remove_prefix(words.back().size());
  }
  return words;
}

}  // namespace

Label read_label(std::string_view raw) {
  std::string_view text = trimmed(raw);
  Label label;
  for (const std::string_view prefix : {"wrap:", ":wrap:", "nowrap:", ":nowrap:"}) {
    if (!text.starts_with(prefix)) continue;
    label.wrap = prefix.find("no") == std::string_view::npos;
    text = trimmed(text.substr(prefix.size()));
    break;
  }
  label.text = std::string(text);
  return label;
}

Label ModelBuilder::read_text(std::string_view raw) {
  for (const math::Problem& problem : math::find_problems(raw)) {
    warning("sequence.formula", math::words_of(problem, raw),
            span_of(raw.substr(problem.at, problem.length)));
  }
  warn_of_cut(raw);
  return read_label(raw);
}

/// Mermaid: a text ends at a `#` that begins no entity, whatever stands behind it.
void ModelBuilder::warn_of_cut(std::string_view text) {
  const Span span = span_of(text);
  if (!text_.substr(span.end).starts_with('#')) return;
  const std::string statement = base::lower(text_.substr(statement_until(span).begin, 4));
  const bool is_color = statement == "rect" || statement == "box ";
  warning(
      "sequence.cut-text", "the text ends before this `#`",
      {span.end, std::min(text_.find('\n', span.end), text_.size())},
      is_color
          ? "colours are written `rgb(255, 245, 220)` here, or by their names"
          : "`#35;` stands for a `#` in a text; comments begin with `%%`, on lines of their own");
}

/// What no browser takes for a colour gets the one that it begins with, if any.
std::string ModelBuilder::read_rect_color(std::string_view raw) {
  std::string text = text::decode_entities(read_text(raw).text);
  if (text == "none") return "transparent";
  if (text.empty() || base::parse_color(text)) return text;
  warning("sequence.unreadable-color", "this is no colour", span_of(trimmed(raw)),
          "a colour alone stands behind `rect`: `rect rgb(200, 220, 255)`, `rect lightblue`");
  const std::optional<std::size_t> end = end_of_color(text);
  return end ? text.substr(0, *end) : std::string();
}

Span ModelBuilder::span_of(std::string_view piece) const {
  const auto begin = static_cast<std::size_t>(piece.data() - text_.data());
  return {begin, begin + piece.size()};
}

/// From the first word of the statement that a span begins in to the end of the span.
Span ModelBuilder::statement_until(Span span) const {
  const std::size_t end_before = text_.substr(0, span.begin).find_last_of("\n;");
  const std::size_t begin =
      text_.find_first_not_of(" \t", end_before == std::string_view::npos ? 0 : end_before + 1);
  return {std::min(begin, span.begin), span.end};
}

/// Where the word begins that stands in front of a place.
std::size_t ModelBuilder::begin_of_word(std::size_t end) const {
  end = source::trimmed_end(text_.substr(0, end)).size();
  while (end > 0 && base::is_word(text_[end - 1])) --end;
  return end;
}

/// True if an `end` stands in front of the place on its line.
bool ModelBuilder::is_behind_end(std::size_t place) const {
  const std::string_view before = text_.substr(0, place);
  return trimmed(before.substr(before.find_last_of("\n;") + 1)) == "end";
}

void ModelBuilder::error(std::string code, std::string message, Span span, std::string hint) {
  diagnostics_.error(std::move(code), std::move(message), span, base::hints_of(std::move(hint)));
}

void ModelBuilder::warning(std::string code, std::string message, Span span, std::string hint) {
  diagnostics_.warning(std::move(code), std::move(message), span, base::hints_of(std::move(hint)));
}

bool ModelBuilder::refuse_in_box(Span span) {
  if (!is_in_box()) return false;
  open_.back().is_told = true;
  error("sequence.not-in-box", "only participants can stand in a box", span,
        "close the box with `end` before this line");
  return true;
}

// --- Messages, notes

/// Mermaid: it takes effect at the very next event or never.
void ModelBuilder::warn_of_late_message(std::string code, Span span) {
  warning(std::move(code), "this has no effect: something else comes between it and its message",
          span, "move this line down, right above its message");
}

void ModelBuilder::check_creation(const Message& message, ParticipantIndex created, Span span) {
  if (message.to != created) {
    error("sequence.create-without-message",
          "the message behind this line does not go to the participant that is created", span,
          "let the next message create it: `Alice->>Bob: hello`");
  } else if (model_.participants[created].created_at != model_.events.size()) {
    warn_of_late_message("sequence.create-without-message", span);
  }
}

void ModelBuilder::check_destruction(const Message& message, const EarlyMention& destruction) {
  const auto known = index_of_.find(id_of(destruction));
  if (known == index_of_.end() || (message.to != known->second && message.from != known->second)) {
    error("sequence.destroy-without-message",
          "the message behind this line neither comes from nor goes to the participant that is "
          "destroyed",
          destruction.span, "let the next message destroy it: `Alice-xBob: bye`");
  } else if (destruction.event != model_.events.size()) {
    warn_of_late_message("sequence.destroy-without-message", destruction.span);
  } else {
    destroyed_.insert(known->second);
  }
}

void ModelBuilder::check_pending(const Message& message) {
  if (pending_create_) {
    check_creation(message, pending_create_->first, pending_create_->second);
    pending_create_.reset();
  } else if (is_destroy_pending_) {
    check_destruction(message, destructions_.back());
    is_destroy_pending_ = false;
  } else if (destroyed_.contains(message.to) || destroyed_.contains(message.from)) {
    warning("sequence.destroyed-participant",
            "a participant of this message has been destroyed before", message.span,
            "create another one with the same label: `create participant B2 as B`");
  }
}

void ModelBuilder::operator()(const ast::Message& statement) {
  const std::string_view from = trimmed(view_of(statement.from));
  const std::string_view to = trimmed(view_of(statement.to));
  if (refuse_in_box(span_of(from))) return;
  if ((statement.central_source || statement.central_target) && statement.mark != ' ') {
    return error("sequence.mark-with-circle", "`+` and `-` can't stand beside `()`", span_of(to));
  }
  Message message;
  message.from = mention(from);
  message.to = mention(to);
  message.arrow = statement.arrow;
  message.text = read_text(view_of(statement.text));
  message.activates = statement.mark == '+';
  message.central = statement.central_source
                        ? (statement.central_target ? Central::both : Central::source)
                        : (statement.central_target ? Central::target : Central::none);
  message.span = {span_of(from).begin, span_of(view_of(statement.text)).end};
  check_pending(message);
  model_.events.emplace_back(std::move(message));
  if (statement.mark == '+') activate(to, span_of(to), false);
  if (statement.mark == '-') deactivate(from, span_of(from));
  if (statement.central_target) activate(to, span_of(to), true);
  if (statement.central_source) activate(from, span_of(from), true);
}

/// Mermaid: the message behind `destroy` may be the first to name the participant.
void ModelBuilder::resolve_destructions() {
  for (const EarlyMention& destruction : destructions_) {
    const auto known = index_of_.find(id_of(destruction));
    if (known == index_of_.end()) {
      warning("sequence.unknown-participant", "there is no such participant", destruction.span);
    } else {
      model_.participants[known->second].destroyed_at = destruction.event;
    }
  }
}

void ModelBuilder::operator()(const ast::Note& statement) {
  const std::string_view from = trimmed(view_of(statement.from));
  if (refuse_in_box(span_of(from))) return;
  if (statement.to && statement.placement != Note::Placement::over) {
    return error("sequence.note-beside-two", "only a note `over` can have two participants",
                 span_of(trimmed(view_of(*statement.to))));
  }
  Note note;
  note.placement = statement.placement;
  note.from = mention(from);
  note.to = statement.to ? mention(trimmed(view_of(*statement.to))) : note.from;
  note.text = read_text(view_of(statement.text));
  note.span = statement_until({span_of(from).begin, span_of(view_of(statement.text)).end});
  model_.events.emplace_back(std::move(note));
}

// --- Blocks

void ModelBuilder::operator()(const ast::Block& statement) {
  const Span span = span_of(view_of(statement.text));
  // The word stands right before its text.
  const Span whole{begin_of_word(span.begin), span.end};
  const Span word{whole.begin, std::max(span.begin, whole.begin + 1)};
  if (refuse_in_box(word)) {
    if (!block_of_section(statement.word)) pass_over_block();
    return;
  }
  if (block_of_section(statement.word)) return begin_section(statement, word);
  if (open_.size() == limits_.max_nesting) {
    error("limit.nesting",
          "blocks may lie " + std::to_string(limits_.max_nesting) + " deep in each other", word,
          "end some of them before this one");
  }
  open_.push_back({.word = statement.word, .span = word, .begin = model_.events.size()});
  if (statement.word == ast::Word::box) {
    warn_of_cut(view_of(statement.text));
    const BoxLine read = read_box_line(trimmed(view_of(statement.text)));
    box_ = model_.boxes.size();
    model_.boxes.push_back({read.color, read_label(read.title), {}, whole});
    return;
  }
  const std::string_view text = view_of(statement.text);
  Label title = statement.word == ast::Word::rect ? Label{read_rect_color(text)} : read_text(text);
  model_.events.emplace_back(BlockBegin{*block_kind(statement.word), std::move(title), whole});
}

void ModelBuilder::pass_over_block() {
  if (open_.size() < limits_.max_nesting)
    open_.push_back({.word = ast::Word::opt, .is_guess = true});
}

void ModelBuilder::begin_section(const ast::Block& statement, Span span) {
  const bool is_guess = !open_.empty() && open_.back().is_guess;
  if (!is_guess && (open_.empty() || open_.back().word != *block_of_section(statement.word))) {
    return error("sequence.stray-section", "this section belongs to no block", span,
                 "`else` stands in `alt`, `and` in `par`, `option` in `critical`");
  }
  open_.back().section = model_.events.size();
  model_.events.emplace_back(BlockSection{read_text(view_of(statement.text))});
}

void ModelBuilder::operator()(const ast::End& statement) {
  const Span span = span_of(view_of(statement.keyword));
  if (open_.empty()) {
    return error("sequence.stray-end", "this `end` ends nothing", span,
                 "every `end` closes a block such as `loop` or `alt`");
  }
  const ast::Word word = open_.back().word;
  open_.pop_back();
  if (word == ast::Word::box) {
    box_.reset();
  } else {
    model_.events.emplace_back(BlockEnd());
  }
}

// --- Everything else

void ModelBuilder::operator()(const ast::Autonumber& statement) {
  const std::string_view all = view_of(statement.arguments);
  // Mermaid: what follows a `%` between words is a comment.
  const std::string_view arguments = trimmed(all.substr(0, all.find('%')));
  const Span span = span_of(all);
  if (refuse_in_box(span)) return;
  Autonumber event;
  const auto words = words_of(arguments);
  if (words.size() == 1 && (words[0] == "off" || words[0] == "OFF")) {
    event.is_visible = false;
    model_.events.emplace_back(event);
    return;
  }
  const auto refuse = [&] {
    error("sequence.bad-number", "expected a start and a step with at most two decimals, or `off`",
          arguments.empty() ? span : span_of(arguments));
  };
  if (words.size() > 2) return refuse();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto number = number_of(words[i]);
    if (!number) return refuse();
    (i == 0 ? event.start : event.step) = number;
  }
  model_.events.emplace_back(event);
}

void ModelBuilder::operator()(const ast::Title& statement) {
  std::string_view text = view_of(statement.text);
  warn_of_cut(text);
  text.remove_prefix(source::find_behind(text, 0, source::white_space));
  if (text.size() > limits_.max_label) {
    return diagnostics_.error(source::label_error("title", limits_, span_of(text)));
  }
  model_.title = text::decode_entities(text);
}

void ModelBuilder::operator()(const ast::AccTitle& statement) {
  model_.acc_title = text::decode_entities(words_of(statement));
}

void ModelBuilder::operator()(const ast::AccDescr& statement) {
  warn_if_unclosed(statement, text_, diagnostics_);
  model_.acc_descr = text::decode_entities(words_of(statement));
}

/// Mermaid: without a message there is no creation and no destruction.
void ModelBuilder::warn_of_pending() {
  if (diagnostics_.has_errors()) return;  // The message may be one that can't be read.
  if (pending_create_) {
    warning("sequence.create-without-message", "no message behind this line creates it",
            pending_create_->second, "let the next message create it: `Alice->>Bob: hello`");
  }
  if (is_destroy_pending_) {
    warning("sequence.destroy-without-message", "no message behind this line destroys it",
            destructions_.back().span, "let the next message destroy it: `Alice-xBob: bye`");
  }
}

/// A name may have an `as` in it: told is what else is named by a side of it.
void ModelBuilder::warn_of_labels_before_as() {
  for (const std::string_view name : names_with_as_) {
    const std::size_t as = name.find(" as ");
    const std::string_view label = trimmed(name.substr(0, as));
    const std::string_view id = trimmed(name.substr(as + 4));
    if (index_of_.find(label) == index_of_.end() && index_of_.find(id) == index_of_.end()) continue;
    warning("sequence.label-before-as", "this whole is a name, `as` included", span_of(name),
            "an id without blanks stands before `as`: `participant A as Alice Smith`");
  }
}

Model ModelBuilder::take() {
  resolve_early_activations();
  resolve_destructions();
  warn_of_pending();
  warn_of_open_activations();
  warn_of_labels_before_as();
  for (const OpenBlock& open : open_) {
    if (open.is_guess || open.is_told) continue;
    error("sequence.unclosed-block", "this block has no `end`", open.span,
          is_behind_end(open.span.begin)
              ? "a word behind `end` begins another block: write `end` alone"
              : "write `end` on a line of its own behind it");
  }
  return std::move(model_);
}

}  // namespace mmdc::diagrams::sequence

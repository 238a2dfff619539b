#include "lib/diagrams/sequence/parse_advice.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "lib/base/ascii.hpp"
#include "lib/base/nearest.hpp"
#include "lib/diagrams/sequence/sequence.hpp"
#include "lib/source/look_alikes.hpp"
#include "lib/source/white_space.hpp"

namespace mmdc::diagrams::sequence {
namespace {

using source::Advice;
using source::LookAlike;
using source::Mistake;

/// Words of other languages, and what Mermaid has for them.
struct ForeignWord {
  std::string_view word;
  std::string_view hint;
  bool begins_block = false;
};
constexpr ForeignWord foreign_words[] = {
    {"if", "write `alt` and `else` for cases, `opt` for a single one", true},
    {"switch", "write `alt` for the first case and `else` for each other one", true},
    {"elseif", "every further case of an `alt` is an `else`"},
    {"elsif", "every further case of an `alt` is an `else`"},
    {"elif", "every further case of an `alt` is an `else`"},
    {"case", "the first case of an `alt` stands beside it, every further one is an `else`"},
    {"for", "what repeats is a `loop`", true},
    {"while", "what repeats is a `loop`", true},
    {"repeat", "what repeats is a `loop`", true},
    {"try", "write `critical` and `option`, or `alt` and `else`", true},
    {"catch", "write `option` in `critical`, or `else` in `alt`"},
    {"group", "a `rect` groups messages, a `box` participants", true},
    {"parallel", "what happens at once stands in `par` and `and`", true},
    {"direction", "time runs down, from participant to participant it goes to the right"},
    {"return", "a message back reads `Bob-->>Alice: text`"},
};

constexpr std::string_view one_line_note = "a note stands on one line, which `<br/>` breaks";

std::string first_word(std::string_view line) {
  return base::lower(line.substr(0, line.find_first_of(" \t;:")));
}

bool is_end(std::string_view line) {
  constexpr std::string_view end = "end";
  return base::lower(line.substr(0, end.size())) == end &&
         (line.size() == end.size() || !base::is_word(line[end.size()]));
}

const ForeignWord* find_foreign(std::string_view line) {
  const auto* const found = std::ranges::find(foreign_words, first_word(line), &ForeignWord::word);
  return found == std::end(foreign_words) ? nullptr : found;
}

/// What looks like an arrow where it can't be read on; empty if nothing does.
std::string_view signs_at_stop(const Mistake& mistake) {
  constexpr std::string_view signs = "<>-=~.|/\\";
  const std::string_view before = mistake.text.substr(0, mistake.stop);
  const std::size_t last_other = before.find_last_not_of(signs);
  const std::size_t begin =
      std::max(mistake.start, last_other == std::string_view::npos ? 0 : last_other + 1);
  const std::size_t end = mistake.text.find_first_not_of(signs, mistake.stop);
  return mistake.text.substr(begin, std::min(end, mistake.text.size()) - begin);
}

Advice no_arrow(std::string_view signs) {
  return {.message = "`" + std::string(signs) + "` is no arrow",
          .hint =
              "arrows are `->>`, `-->>`, `->`, `-->`, `-x`, `--x`, `-)`, `--)`, `<<->>` and "
              "`<<-->>`"};
}

/// True if the next note that is spoken of is ended, as in other languages.
bool is_in_note(const Mistake& mistake) {
  // The text may be large, and each error asks.
  constexpr std::size_t furthest = 2000;
  const std::string rest = base::lower(mistake.text.substr(mistake.start, furthest));
  const std::size_t note = rest.find("note");
  if (note == std::string::npos) return false;
  const std::size_t line = rest.rfind('\n', note) + 1;  // 0 where there is no line before
  return source::trimmed(std::string_view(rest).substr(line, note - line)) == "end";
}

/// Statements that other languages have, or that lack something, by their first word.
Advice advise_on_first_word(const Mistake& mistake) {
  // The first two are words of the language.
  const auto types = std::span(participant_type_names).subspan(2);
  const std::string word = first_word(mistake.line());
  if (word == "acctitle" || word == "accdescr") {
    return {.message = "expected a `:`", .hint = "it reads `accTitle: text`, `accDescr: text`"};
  }
  if (word == "create") {
    return {.message = "expected `participant` or `actor`",
            .hint = "what is created is declared: `create participant C`"};
  }
  if (word == "destroy") {
    return {.message = "expected the name of a participant alone", .hint = "it reads `destroy C`"};
  }
  if (is_end(mistake.line())) {
    return {.message = "`end` is a word of the language and no name of a participant",
            .hint = "give it another id: `participant e as end`"};
  }
  const bool is_name_alone =
      mistake.line().find(':') == std::string_view::npos &&
      mistake.line().find_first_of(" \t") != std::string_view::npos &&
      mistake.rest().substr(0, 1).find_first_not_of(" \t\n;") == std::string_view::npos;
  if (is_name_alone && std::ranges::find(types, word) != types.end()) {
    return {.message = "there is no `" + word + "`",
            .hint = "its type stands in the data of a participant: `participant A@{ \"type\": \"" +
                    word + "\" }`"};
  }
  return {};
}

/// A statement that no other one is like is read as a message without an arrow.
Advice advise_on_keyword(const Mistake& mistake) {
  constexpr std::size_t shortest = 4;
  constexpr std::string_view keywords[] = {
      "participant", "actor",    "activate", "deactivate", "create",    "destroy",
      "autonumber",  "critical", "option",   "break",      "title",     "par_over",
      "note",        "loop",     "rect",     "links",      "properties"};
  if (const ForeignWord* const foreign = find_foreign(mistake.line())) {
    return {.message = "there is no `" + std::string(foreign->word) + "`",
            .hint = std::string(foreign->hint)};
  }
  if (is_in_note(mistake)) {
    return {.message = "expected a statement", .hint = std::string(one_line_note)};
  }
  if (Advice advice = advise_on_first_word(mistake); !advice.message.empty()) return advice;
  const std::string_view signs = signs_at_stop(mistake);
  const bool is_like_arrow = signs.find_first_of("<>-=~") != std::string_view::npos;
  if (mistake.code == "sequence.missing-arrow" && is_like_arrow) return no_arrow(signs);
  const std::string word = first_word(mistake.line());
  const std::string meant =
      word.size() < shortest ? std::string() : base::nearest_of(keywords, word);
  if (meant.empty() || meant == word) return {};
  return {.hint = "did you mean `" + meant + "`? A message reads `Alice->>Bob: text`"};
}

/// True if the statement is a message with entities in place of the signs of its arrow.
bool has_entities_for_signs(const Mistake& mistake) {
  const std::string_view before_text = mistake.line().substr(0, mistake.line().find(':'));
  return before_text.find("&gt;") != std::string_view::npos ||
         before_text.find("&lt;") != std::string_view::npos;
}

/// The name of HTML's entity whose `;` ends the text before the place; empty if it is none.
std::string_view entity_before(std::string_view text, std::size_t semicolon) {
  const std::string_view before = text.substr(0, semicolon);
  std::size_t begin = before.size();
  while (begin > 0 && base::is_word(before[begin - 1])) --begin;
  const bool is_entity = begin > 0 && before[begin - 1] == '&';
  return is_entity ? before.substr(begin) : std::string_view();
}

/// What follows a `;` is no statement.
Advice advise_on_semicolon(const Mistake& mistake) {
  const std::string_view before = mistake.text.substr(0, mistake.start);
  const std::string entity(entity_before(mistake.text, before.rfind(';')));
  return {.message = "expected a statement behind the `;`, which ends the one before it",
          .hint = entity.empty() ? "inside of a text a `;` is written `#59;`"
                                 : "an entity has `#` in place of `&`: `#" + entity + ";`"};
}

bool is_behind_semicolon(const Mistake& mistake) {
  const std::string_view before = mistake.text.substr(0, mistake.start);
  const std::size_t last = before.find_last_not_of(" \t");
  return last != std::string_view::npos && before[last] == ';';
}

/// A statement is followed by more.
Advice advise_on_rest(const Mistake& mistake) {
  const std::string word = first_word(mistake.line());
  const bool declares = word == "participant" || word == "actor" || word == "create";
  const std::string_view rest = mistake.rest();
  if (rest.starts_with(',')) {
    return {.hint = "one name in each line: `" + word + " Alice`"};
  }
  if (rest.starts_with('@') && declares) {
    return {.hint = "no blank stands before the data: `participant A@{ \"type\": \"queue\" }`"};
  }
  if (rest.starts_with(':') && declares) {
    return {.hint = "the label of a participant stands behind `as`: `participant A as Alice`"};
  }
  if (declares) {
    return {.hint =
                "a name has no `<`, `>`, `:`, `,`, `;` and `@`, but the label behind `as` has "
                "what it likes"};
  }
  return {};
}

/// A message, a note or a menu has no colon where one is due.
Advice advise_on_colon(const Mistake& mistake) {
  const std::string word = first_word(mistake.line());
  const std::string_view rest = mistake.rest();
  if (word == "note") {
    return {.message = "expected `:` and the text of the note",
            .hint = rest.starts_with(',')
                        ? "a note stands over one participant or two: `note over A,B: text`"
                        : "a note reads `note over A: text`; " + std::string(one_line_note)};
  }
  if (word == "link" || word == "links" || word == "properties" || word == "details") {
    return {.message = "expected a `:`",
            .hint = "a link reads `link Alice: Home @ https://example.com`"};
  }
  if (rest.starts_with(',')) {
    return {.hint = "a message has one receiver: each of several gets a message of its own"};
  }
  constexpr std::string_view arrows[] = {"->", "-->", "<<-", "-)", "--)"};
  if (std::ranges::any_of(arrows,
                          [&](std::string_view arrow) { return rest.starts_with(arrow); })) {
    return {.hint = "a message has one arrow: what goes on from there is a message of its own"};
  }
  return {};
}

/// No name stands behind an arrow.
Advice advise_on_receiver(const Mistake& mistake) {
  const char next = mistake.rest().empty() ? '\n' : mistake.rest().front();
  if (next == '>' || next == '<') return no_arrow(signs_at_stop(mistake));
  constexpr std::string_view no_begins = "()/\\";
  if (no_begins.find(next) != std::string_view::npos) {
    return {.hint = "no name begins with `" + std::string(1, next) +
                    "`, but a label does: `participant B as (Bob)`"};
  }
  // Left are words of the language.
  if (base::is_word(next)) return {};
  return {.hint = "a message reads `Alice->>Bob: text`"};
}

/// The sign in the statement that only looks like what is missing.
const LookAlike* find_sign(const Mistake& mistake) {
  if (const LookAlike* const sign = source::look_alike_at(mistake.rest())) return sign;
  if (mistake.code == "sequence.missing-colon") {
    return source::find_look_alike(mistake.line(), ":");
  }
  if (mistake.code == "sequence.missing-arrow") {
    return source::find_look_alike(mistake.line(), "->");
  }
  return nullptr;
}

}  // namespace

Advice advise(const Mistake& mistake) {
  if (Advice advice = source::advise_on_letters(mistake); !advice.message.empty()) return advice;
  if (const LookAlike* const sign = find_sign(mistake)) {
    if (sign->is_arrow()) {
      return {.message = "'" + std::string(sign->sign) + "' is no arrow", .hint = "write `->>`"};
    }
    return {.message = "'" + std::string(sign->sign) + "' is not " + sign->name(),
            .hint = "write " + sign->name()};
  }
  const bool is_no_statement = mistake.code == "sequence.missing-arrow" ||
                               mistake.code == "sequence.unknown-statement" ||
                               mistake.code == "sequence.missing-sender";
  if (mistake.code == "sequence.missing-arrow" && has_entities_for_signs(mistake)) {
    return {.message = "`&gt;` and `&lt;` are no signs of an arrow",
            .hint = "write `>` and `<`: `Alice->>Bob: text`"};
  }
  if (is_no_statement && is_behind_semicolon(mistake)) return advise_on_semicolon(mistake);
  if (is_no_statement) return advise_on_keyword(mistake);
  if (mistake.code == "sequence.unexpected-text") return advise_on_rest(mistake);
  if (mistake.code == "sequence.missing-colon") return advise_on_colon(mistake);
  if (mistake.code == "sequence.missing-receiver") return advise_on_receiver(mistake);
  return {};
}

bool is_meant_as_block(std::string_view line) {
  const ForeignWord* const foreign = find_foreign(line);
  return foreign != nullptr && foreign->begins_block;
}

}  // namespace mmdc::diagrams::sequence

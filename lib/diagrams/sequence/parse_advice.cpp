#include "lib/diagrams/sequence/parse_advice.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "lib/base/ascii.hpp"
#include "lib/base/nearest.hpp"
#include "lib/source/look_alikes.hpp"

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
    {"return", "a message back reads `Bob-->>Alice: text`"},
};

std::string first_word(std::string_view line) {
  return base::lower(line.substr(0, line.find_first_of(" \t;:")));
}

const ForeignWord* find_foreign(std::string_view line) {
  const auto* const found = std::ranges::find(foreign_words, first_word(line), &ForeignWord::word);
  return found == std::end(foreign_words) ? nullptr : found;
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
  const std::string word = first_word(mistake.line());
  const std::string meant =
      word.size() < shortest ? std::string() : base::nearest_of(keywords, word);
  if (meant.empty() || meant == word) return {};
  return {.hint = "did you mean `" + meant + "`? A message reads `Alice->>Bob: text`"};
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
  if (const LookAlike* const sign = find_sign(mistake)) {
    return {.message = "'" + std::string(sign->sign) + "' is not " + sign->name(),
            .hint = "write " + sign->name()};
  }
  const bool is_no_statement = mistake.code == "sequence.missing-arrow" ||
                               mistake.code == "sequence.unknown-statement" ||
                               mistake.code == "sequence.missing-sender";
  if (is_no_statement && is_behind_semicolon(mistake)) {
    return {.message = "expected a statement behind the `;`, which ends the one before it",
            .hint = "inside of a text a `;` is written `#59;`"};
  }
  if (is_no_statement) return advise_on_keyword(mistake);
  if (mistake.code == "sequence.unexpected-text") return advise_on_rest(mistake);
  return {};
}

bool is_meant_as_block(std::string_view line) {
  const ForeignWord* const foreign = find_foreign(line);
  return foreign != nullptr && foreign->begins_block;
}

}  // namespace mmdc::diagrams::sequence

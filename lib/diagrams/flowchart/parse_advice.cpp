#include "lib/diagrams/flowchart/parse_advice.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "lib/base/ascii.hpp"
#include "lib/base/nearest.hpp"
#include "lib/source/look_alikes.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

using source::Advice;
using source::Mistake;

/// The words and the signs that a line begins with, up to the first blank.
std::string_view first_word(std::string_view line) {
  return line.substr(0, line.find_first_of(" \t;"));
}

/// What stands in brackets at the beginning of the text, with them; as much of it as a hint holds.
std::string_view bracketed(std::string_view text) {
  constexpr std::size_t longest = 40;
  const std::string_view line = text.substr(0, text.find('\n'));
  std::size_t end = line.find_first_of("])}");
  while (end < line.size() && std::string_view("])}").find(line[end]) != std::string_view::npos) {
    ++end;
  }
  return end > std::min(line.size(), longest) ? std::string_view() : line.substr(0, end);
}

/// The id that ends where blanks end the text; empty if there are none.
std::string_view id_before_blanks(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \t") + 1;
  if (end == text.size()) return {};
  std::size_t begin = end;
  while (begin > 0 && (base::is_word(text[begin - 1]) || text[begin - 1] == '-')) --begin;
  return text.substr(begin, end - begin);
}

Advice advise_on_bracket(const Mistake& mistake) {
  const std::string id(
      id_before_blanks(mistake.text.substr(mistake.start, mistake.stop - mistake.start)));
  std::string_view shape = bracketed(mistake.rest());
  if (id.empty()) return {};
  if (shape.empty()) shape = "[text]";
  return {.message = "a blank stands between the id of the node and its bracket",
          .hint = "write `" + id + std::string(shape) + "`"};
}

/// A statement whose keyword is misspelt, which is read as a node.
Advice advise_on_keyword(std::string_view word) {
  constexpr std::string_view keywords[] = {"subgraph",  "classDef", "class",    "style",
                                           "linkStyle", "click",    "direction"};
  const auto* const same = std::ranges::find_if(
      keywords, [&](std::string_view one) { return base::lower(one) == base::lower(word); });
  const std::string meant = same != std::end(keywords) ? std::string(*same)
                            : word.size() > 3          ? base::nearest_of(keywords, word)
                                                       : std::string();
  if (meant.empty()) return {};
  return {.hint = "did you mean `" + meant + "`? A link between nodes reads `A --> B`"};
}

/// Colons belong to ids: `A --> B: text` is a link to `B:`.
bool is_behind_colon(const Mistake& mistake) {
  const std::string_view before = mistake.text.substr(0, mistake.stop);
  const std::size_t last = before.find_last_not_of(" \t");
  return last != std::string_view::npos && before[last] == ':';
}

/// A statement is followed by more.
Advice advise_on_rest(const Mistake& mistake) {
  const std::string_view word = first_word(mistake.line());
  const std::string_view rest = mistake.rest();
  if (word == "class") {
    return {.message = "expected the end of the statement",
            .hint = "ids are joined by commas without blanks, and get one class: `class A,B name`"};
  }
  if (word == "title") {
    return {.hint =
                "a title stands in front matter above the diagram: `---`, `title: Orders`, `---`"};
  }
  if (word == "direction") {
    return {.message = "expected a direction", .hint = "directions are TB, TD, BT, LR and RL"};
  }
  if (word.starts_with('#') || word.starts_with("//")) {
    return {.message = "this is no comment",
            .hint = "a comment begins with `%%`, on a line of its own"};
  }
  if (rest.starts_with(":::")) {
    return {.message = "a node takes one class behind `:::`",
            .hint = "others are given by statements: `class A name`"};
  }
  if (is_behind_colon(mistake)) {
    return {.hint = "the text of a link stands between pipes: `A -->|text| B`"};
  }
  if (rest.find_first_of("[({") == 0) return advise_on_bracket(mistake);
  const bool is_word = !rest.empty() && (base::is_word(rest.front()) || rest.front() == '"');
  return is_word ? advise_on_keyword(word) : Advice();
}

/// A shape or a link has brackets or pipes for a text, and no text.
Advice advise_on_text(const Mistake& mistake) {
  const std::string_view rest = mistake.rest();
  if (rest.starts_with('|')) {
    return {.message = "the text of the link is empty", .hint = "leave the pipes out: `A --> B`"};
  }
  if (rest.find_first_of("])}") != 0 && !rest.starts_with("\"\"")) return {};
  return {.message = "the text of the shape is empty",
          .hint = "a blank in quotes shows nothing: `A[\" \"]`; `A` alone shows its id"};
}

/// A statement breaks off before its second part.
Advice advise_on_blank(const Mistake& mistake) {
  const std::string_view word = first_word(mistake.line());
  if (word == "linkStyle" && mistake.rest().starts_with(',')) {
    return {.hint = "numbers are joined by commas without blanks: `linkStyle 0,1 stroke:red`"};
  }
  if (word == "linkStyle") return {.hint = "`linkStyle 0 stroke:red,stroke-width:2px`"};
  if (word == "style") return {.hint = "`style A fill:#f9f,stroke:#333`"};
  if (word == "classDef") return {.hint = "`classDef name fill:#f9f,stroke:#333`"};
  if (word == "class") return {.hint = "`class A,B name`"};
  return {};
}

}  // namespace

Advice advise(const Mistake& mistake) {
  if (const source::LookAlike* const sign = source::look_alike_at(mistake.rest())) {
    return {.message = "'" + std::string(sign->sign) + "' is not " + sign->name(),
            .hint = "write " + sign->name() + ", or put a text that holds the sign in quotes"};
  }
  if (mistake.code == "flowchart.unexpected-text") return advise_on_rest(mistake);
  if (mistake.code == "flowchart.missing-text") return advise_on_text(mistake);
  if (mistake.code == "flowchart.missing-blank") return advise_on_blank(mistake);
  if (mistake.code == "flowchart.text-after-subgraph" && mistake.rest().starts_with(":::")) {
    return {.hint = "a subgraph gets its class by a statement behind its `end`: `class id name`"};
  }
  return {};
}

}  // namespace mmdc::diagrams::flowchart

#include "lib/diagrams/flowchart/parse_advice.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "lib/base/ascii.hpp"
#include "lib/base/nearest.hpp"
#include "lib/diagrams/flowchart/check_styles.hpp"
#include "lib/source/look_alikes.hpp"
#include "lib/source/white_space.hpp"

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

/// How a statement reads that begins with the keyword; empty for other words.
std::string_view form_of(std::string_view keyword) {
  if (keyword == "linkStyle") return "`linkStyle 0 stroke:red,stroke-width:2px`";
  if (keyword == "style") return "`style A fill:#f9f,stroke:#333`";
  if (keyword == "classDef") return "`classDef name fill:#f9f,stroke:#333`";
  if (keyword == "class") return "`class A,B name`";
  if (keyword == "click") return R"(`click A href "https://example.com" "Tooltip" _blank`)";
  return {};
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

/// The statement as far as it can be read, blanks behind it apart.
std::string_view read_part(const Mistake& mistake) {
  return source::trimmed_end(mistake.text.substr(mistake.start, mistake.stop - mistake.start));
}

/// What looks like a link, or like what joins nodes, and is none.
Advice advise_on_arrow(std::string_view rest) {
  if (rest.starts_with("->>")) {
    return {.message = "`->>` is an arrow of sequence diagrams", .hint = "write `A --> B`"};
  }
  if (rest.starts_with('&')) return {.hint = "blanks stand around what joins nodes: `A & B`"};
  if (rest.starts_with("@{")) {
    return {.hint = "no blank stands before the data of a node: `A@{ shape: cyl }`"};
  }
  if (rest.starts_with('|')) {
    return {.hint = "a pipe inside of a text is written `#124;`: `A -->|x #124; y| B`"};
  }
  if (rest.starts_with('<')) {
    return {.hint = "no link has a head at its start alone: `B --> A`, or at both ends `A <--> B`"};
  }
  if (rest.starts_with("=")) {
    return {.hint = "a thick link has at least two equals signs: `A ==> B`"};
  }
  if (rest.starts_with("..")) return {.hint = "a dotted link reads `A -.-> B`"};
  return {};
}

/// Two words where one id is expected: what they are as a text.
Advice advise_on_words(const Mistake& mistake) {
  constexpr std::size_t longest = 40;
  const std::string_view read = read_part(mistake);
  if (!read.empty() && std::string_view("])}").find(read.back()) != std::string_view::npos) {
    return {.hint = "a link or `&` stands between nodes: `A --> B`, `A & B`"};
  }
  std::size_t begin = read.size();
  while (begin > 0 && (base::is_word(read[begin - 1]) || read[begin - 1] == '.')) --begin;
  if (begin == read.size()) return {};
  const std::string_view rest = mistake.text.substr(mistake.start + begin);
  const std::string_view words =
      source::trimmed_end(rest.substr(0, rest.find_first_of("-=~<>[](){}|@:;,&\"#%\n")));
  const std::string text(words.size() > longest ? "My node" : words);
  return {.hint = "an id has no blanks: `n1[\"" + text + "\"]`; a link reads `A --> B`"};
}

/// Statements that lack something or that other languages have, by their first word.
Advice advise_on_first_word(std::string_view word) {
  if (word == "accTitle" || word == "accDescr") {
    return {.message = "expected a colon", .hint = "`" + std::string(word) + ": text`"};
  }
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
  if (word == "click") {
    return {.message = "expected the end of the statement", .hint = std::string(form_of(word))};
  }
  if (base::begins_with_one_of(word, "#%") || word.starts_with("//")) {
    return {.message = "this is no comment",
            .hint = "a comment begins with `%%`, on a line of its own"};
  }
  return {};
}

/// A statement is followed by more.
Advice advise_on_rest(const Mistake& mistake) {
  const std::string_view word = first_word(mistake.line());
  const std::string_view rest = mistake.rest();
  if (Advice advice = advise_on_first_word(word); !advice.hint.empty()) return advice;
  if (rest.starts_with(":::")) {
    return {.message = "a node takes one class behind `:::`",
            .hint = "others are given by statements: `class A name`"};
  }
  if (is_cut_off_declaration(mistake.text, mistake.start)) {
    return {.message = "the `;` before it makes this a node", .hint = std::string(comma_hint)};
  }
  if (is_behind_colon(mistake)) {
    return {.hint = "the text of a link stands between pipes: `A -->|text| B`"};
  }
  if (base::begins_with_one_of(rest, "[({")) return advise_on_bracket(mistake);
  if (base::begins_with_one_of(rest, "])}")) {
    return {.message = "this bracket closes nothing",
            .hint = "leave it out, or put a text that holds it in quotes: `A[\"x]\"]`"};
  }
  if (read_part(mistake).ends_with(',')) {
    return {.hint = "nodes are joined by `&`: `A --> B & C`"};
  }
  if (rest.empty() || (!base::is_word(rest.front()) && rest.front() != '"')) {
    return advise_on_arrow(rest);
  }
  const Advice on_keyword = advise_on_keyword(word);
  return on_keyword.hint.empty() ? advise_on_words(mistake) : on_keyword;
}

constexpr std::string_view pipe_hint =
    "brackets, braces and parentheses in the text of a link need quotes: `A -->|\"f(x)\"| B`";

/// A shape or a link has brackets or pipes for a text, and no text.
Advice advise_on_text(const Mistake& mistake) {
  const std::string_view rest = mistake.rest();
  if (rest.starts_with('|')) {
    return {.message = "the text of the link is empty", .hint = "leave the pipes out: `A --> B`"};
  }
  if (read_part(mistake).ends_with('|')) return {.hint = std::string(pipe_hint)};
  if (rest.starts_with("\"`")) {
    return {
        .message = "a quote with a backtick begins a text in Markdown, and nothing ends it",
        .hint = "end it with a backtick and a quote, or write a blank in front of the backtick"};
  }
  if (!base::begins_with_one_of(rest, "])}") && !rest.starts_with("\"\"")) return {};
  return {.message = "the text of the shape is empty",
          .hint = "a blank in quotes shows nothing: `A[\" \"]`; `A` alone shows its id"};
}

/// A statement breaks off before its second part.
Advice advise_on_blank(const Mistake& mistake) {
  const std::string_view word = first_word(mistake.line());
  if (word == "linkStyle" && mistake.rest().starts_with(',')) {
    return {.hint = "numbers are joined by commas without blanks: `linkStyle 0,1 stroke:red`"};
  }
  return {.hint = std::string(form_of(word))};
}

/// A keyword stands where an id is expected.
Advice advise_on_reserved_word(const Mistake& mistake) {
  std::string_view behind = mistake.rest().substr(0, mistake.rest().find('\n'));
  const auto* const end = std::ranges::find_if_not(behind, base::is_word);
  const std::string word(behind.begin(), end);
  behind.remove_prefix(word.size());
  const bool is_header = word == "graph" || word == "flowchart";
  const bool stands_alone =
      source::trimmed(behind).find_first_not_of("TBDLR;") == std::string_view::npos;
  if (is_header && mistake.start == mistake.stop && stands_alone) {
    return {.message = "this is a second first line",
            .hint = "a text holds one diagram; `subgraph` begins a part of it"};
  }
  return {.hint =
              "write it with a capital letter, or use another id with the word as its text: "
              "`e1[" +
              word + "]`"};
}

/// What ends a subgraph in other languages: here the word begins another one.
Advice advise_on_subgraph(const Mistake& mistake) {
  const std::string_view before = mistake.text.substr(0, mistake.start);
  const std::string_view line = before.substr(before.find_last_of('\n') + 1);
  if (source::trimmed(line) != "end") return {};
  return {.message = "expected the end of the line after `end`",
          .hint = "`end` alone closes a subgraph"};
}

/// A link with a text, as it seems, breaks off before its second half.
Advice advise_on_half(const Mistake& mistake) {
  const std::string_view line = mistake.line();
  const auto has = [&](std::string_view part) { return line.find(part) != std::string_view::npos; };
  if (has("&gt;") || has("&lt;")) {
    return {.message = "`&gt;` and `&lt;` are no signs of a link",
            .hint = "write `>` and `<`: `A --> B`"};
  }
  if (has("-- >") || has("== >") || has("-. ->")) {
    return {.hint = "a link has no blanks in it: `A --> B`"};
  }
  if (has("<--") || has("<==") || has("<-.")) return advise_on_arrow("<");
  return {};
}

/// What opens a text and what closes it, by what is told where it is not closed.
struct Enclosure {
  std::string_view code, open, close;
};
constexpr Enclosure enclosures[] = {
    {"flowchart.unclosed-bracket", "[", "]"},    {"flowchart.unclosed-parenthesis", "(", ")"},
    {"flowchart.unclosed-circle", "((", "))"},   {"flowchart.unclosed-double-circle", "(((", ")))"},
    {"flowchart.unclosed-brace", "{", "}"},      {"flowchart.unclosed-hexagon", "{{", "}}"},
    {"flowchart.unclosed-stadium", "([", "])"},  {"flowchart.unclosed-subroutine", "[[", "]]"},
    {"flowchart.unclosed-cylinder", "[(", ")]"}, {"flowchart.unclosed-ellipse", "(-", "-)"},
    {"flowchart.unclosed-pipe", "|", "|"},
};

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) {
    ++found;
  }
  return found;
}

/// What would close the text if nothing on its line does; empty if something does. What is opened
/// behind the mistake is closed before.
std::string_view missing_close(const Mistake& mistake) {
  const auto* const found = std::ranges::find(enclosures, mistake.code, &Enclosure::code);
  if (found == std::end(enclosures)) return {};
  const std::string_view line = mistake.rest().substr(0, mistake.rest().find('\n'));
  const std::size_t closed = count(line, found->close);
  const std::size_t opened = found->open == found->close ? 0 : count(line, found->open);
  return closed > opened ? std::string_view() : found->close;
}

/// A text that ends in the middle.
Advice advise_on_end_of_text(const Mistake& mistake) {
  const std::string_view rest = mistake.rest();
  if (rest.starts_with('"')) {
    return {.hint = "quotes stand at both ends of a text; one inside of it is written `#quot;`"};
  }
  if (const std::string close(missing_close(mistake)); !close.empty()) {
    if (!base::begins_with_one_of(rest, "])}")) {
      return {.hint = "nothing on this line closes the text: write `" + close + "` behind it"};
    }
    return {.message = "`" + std::string(1, rest.front()) + "` does not close this text",
            .hint = "write `" + close + "`"};
  }
  const std::string_view read = mistake.text.substr(mistake.start, mistake.stop - mistake.start);
  if (const source::LookAlike* const sign = source::find_look_alike(read, "\"")) {
    return {.message = "'" + std::string(sign->sign) + "' is not " + sign->name(),
            .hint = "a text with brackets stands between two " + sign->name() + ": `A[\"f(x)\"]`"};
  }
  if (mistake.code == "flowchart.unclosed-pipe") return {.hint = std::string(pipe_hint)};
  return {};
}

/// True if the last that could be read is the end of a link.
bool ends_link(std::string_view read) {
  constexpr std::string_view ends[] = {"-", "=", ">", "~", "|", "-x", "-o", "=x", "=o"};
  return std::ranges::any_of(ends, [&](std::string_view end) { return read.ends_with(end); });
}

/// No node stands where one must.
Advice advise_on_node(const Mistake& mistake) {
  constexpr std::size_t longest = 40;
  const std::string_view rest = mistake.rest();
  const std::string_view word = first_word(mistake.line());
  if (word == "click" && mistake.start != mistake.stop) {
    return {.message = "expected a text in quotes", .hint = std::string(form_of(word))};
  }
  if (word == "linkStyle" && mistake.start != mistake.stop) {
    return {.message = "expected the number of a link or `default`",
            .hint = "links are counted from 0: `linkStyle 0,2 stroke:red`"};
  }
  if (rest.starts_with('"')) {
    std::string_view text = rest.substr(0, rest.find('"', 1)).substr(1);
    if (text.empty() || text.size() > longest || text.find('\n') != text.npos) text = "My node";
    return {.hint = "a text stands in the brackets of a node: `n1[\"" + std::string(text) + "\"]`"};
  }
  if (rest.starts_with('>') && ends_link(read_part(mistake))) {
    return {.hint = "a link has one head at each end at most: `A --> B`"};
  }
  const bool begins_link = base::begins_with_one_of(rest, "-=<~");
  if (begins_link || ends_link(read_part(mistake))) {
    return {.hint = "a link leads from a node to a node: `A --> B`"};
  }
  return {};
}

}  // namespace

Advice advise(const Mistake& mistake) {
  if (Advice advice = source::advise_on_letters(mistake); !advice.message.empty()) return advice;
  if (const source::LookAlike* const sign = source::look_alike_at(mistake.rest())) {
    return {.message = "'" + std::string(sign->sign) + "' is not " + sign->name(),
            .hint = "write " + sign->name() + ", or put a text that holds the sign in quotes"};
  }
  if (mistake.code == "flowchart.unexpected-text") return advise_on_rest(mistake);
  if (mistake.code == "flowchart.missing-node") return advise_on_node(mistake);
  if (mistake.code == "flowchart.missing-text") return advise_on_text(mistake);
  if (mistake.code == "flowchart.missing-blank") return advise_on_blank(mistake);
  if (mistake.code == "flowchart.text-after-subgraph" && mistake.rest().starts_with(":::")) {
    return {.hint = "a subgraph gets its class by a statement behind its `end`: `class id name`"};
  }
  if (mistake.code == "flowchart.missing-subgraph-name") return advise_on_subgraph(mistake);
  if (mistake.code == "flowchart.reserved-word") return advise_on_reserved_word(mistake);
  if (mistake.code == "flowchart.bad-declaration" && mistake.rest().starts_with('=')) {
    return {.hint = "a colon parts a property from its value: `fill:red`"};
  }
  if (mistake.code.ends_with("link")) return advise_on_half(mistake);
  const bool is_open = mistake.code.starts_with("flowchart.unclosed-");
  if (is_open && mistake.code != "flowchart.unclosed-quote") return advise_on_end_of_text(mistake);
  return {};
}

}  // namespace mmdc::diagrams::flowchart

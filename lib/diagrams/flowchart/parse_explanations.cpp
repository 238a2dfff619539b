#include "lib/diagrams/flowchart/parse_explanations.hpp"

#include "lib/diagrams/flowchart/parse_advice.hpp"
#include "lib/source/statement_text.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

constexpr std::string_view quote_hint =
    "brackets, braces, parentheses and pipes inside a text need quotes: `A[\"f(x)\"]`";

constexpr source::Explanation explanations[] = {
    {"flowchart.reserved-word", "this word is a keyword and cannot be the id of a node"},
    {"flowchart.missing-node", "expected a node"},
    {"flowchart.misplaced-edge-id",
     "an `@` makes this the id of a link, which stands between two nodes",
     "a text with an `@` in it needs quotes: `A[\"me@example.com\"]`"},
    {"flowchart.missing-text", "expected the text of the shape", quote_hint},
    {"flowchart.unclosed-quote", "this quote is never closed",
     "a text in quotes ends with a quote: `A[\"text\"]`"},
    {"flowchart.unclosed-bracket", "expected `]` here", quote_hint},
    {"flowchart.unclosed-parenthesis", "expected `)` here", quote_hint},
    {"flowchart.unclosed-circle", "expected `))` here", quote_hint},
    {"flowchart.unclosed-double-circle", "expected `)))` here", quote_hint},
    {"flowchart.unclosed-brace", "expected `}` here", quote_hint},
    {"flowchart.unclosed-hexagon", "expected `}}` here", quote_hint},
    {"flowchart.unclosed-stadium", "expected `])` here", quote_hint},
    {"flowchart.unclosed-subroutine", "expected `]]` here", quote_hint},
    {"flowchart.unclosed-cylinder", "expected `)]` here", quote_hint},
    {"flowchart.unclosed-ellipse", "expected `-)` here", quote_hint},
    {"flowchart.unclosed-slanted", "expected `/]` or `\\]` here",
     "slanted shapes are `[/text/]`, `[\\text\\]`, `[/text\\]` and `[\\text/]`"},
    {"flowchart.unclosed-data", "expected `}` at the end of the data",
     "the data of a node reads `A@{ shape: diam, label: \"Really?\" }`"},
    {"flowchart.unclosed-pipe", "expected `|` at the end of the link's text"},
    {"flowchart.missing-link-text", "expected the text of the link",
     "a link without a text has no blank in it: `A --> B`"},
    {"flowchart.unclosed-link", "the link ends without its second half",
     "a link with a text reads `A -- text --> B` or `A -->|text| B`"},
    {"flowchart.unclosed-thick-link", "the link ends without its second half",
     "a thick link with a text reads `A == text ==> B`"},
    {"flowchart.unclosed-dotted-link", "the link ends without its second half",
     "a dotted link with a text reads `A -. text .-> B`"},
    {"flowchart.missing-subgraph-name", "expected the id or the title of the subgraph",
     "`subgraph id [Title]`, or `subgraph \"Title (with brackets)\"`"},
    {"flowchart.text-after-subgraph", "expected the end of the line after the subgraph's title",
     "`subgraph id [Title]`; brackets and commas inside of a title need quotes"},
    {"flowchart.missing-blank", "expected a blank here"},
    {"flowchart.missing-declarations", "expected styles",
     "styles read `fill:#f9f,stroke:#333,stroke-width:2px`"},
    {"flowchart.bad-declaration", "this can't stand in a style",
     "values have no brackets or quotes: write colours as `#ff00ff` or by their names"},
    {"flowchart.missing-link-number", "expected the number of a link or `default`",
     "links are counted from 0: `linkStyle 0,2 stroke:red`"},
    {"flowchart.missing-curve", "expected the name of a curve"},
    {"flowchart.missing-string", "expected a text in quotes"},
    {"flowchart.missing-action", "expected a link in quotes or the name of a function",
     "`click A href \"https://example.com\" \"Tooltip\" _blank`"},
    {"flowchart.missing-call-arguments", "expected the arguments of the call in parentheses"},
};

// Mermaid: an `end` and a described diagram may be followed by anything.
bool ends_itself(std::string_view statement) {
  return statement == "end" || (statement.starts_with("accDescr") && statement.ends_with('}'));
}

/// True if a bracket that was opened before is closed on this line.
bool closes_bracket(std::string_view line) {
  int open = 0;
  for (const char c : line) {
    if (c == '[' || c == '(' || c == '{') ++open;
    if ((c == ']' || c == ')' || c == '}') && --open < 0) return true;
  }
  return false;
}

/// A bracket that nothing closes is read on into the lines below it: the mistake is at the end of
/// its own line.
std::size_t place_of_mistake(std::string_view text, std::size_t start, std::size_t stop,
                             std::string_view code) {
  const bool is_bracket = code.starts_with("flowchart.unclosed-") && !code.ends_with("link") &&
                          code != "flowchart.unclosed-quote";
  if (!is_bracket) return stop;
  const std::size_t opener = text.substr(0, stop).find_last_of("[({|");
  const std::size_t line_end = text.find('\n', opener);
  if (opener == text.npos || opener < start || line_end >= stop) return stop;
  const std::string_view rest = text.substr(stop, text.find('\n', stop) - stop);
  return closes_bracket(rest) ? stop : line_end;
}

constexpr source::StatementRules rules = {
    .separators = "\n;",
    .explanations = explanations,
    .unknown = {"flowchart.missing-node", "expected a node"},
    .trailing = {"flowchart.unexpected-text", "expected a link or the end of the statement",
                 "a link has at least two dashes: `A --> B`; comments begin with `%%`, on lines of "
                 "their own"},
    .ends_itself = ends_itself,
    .place_of_mistake = place_of_mistake,
    .advise = advise,
};

}  // namespace

const source::StatementRules& statement_rules() {
  return rules;
}

}  // namespace mmdc::diagrams::flowchart

// Whatever stands wherever, however often: the text ends in a picture or in errors, and the picture
// grows with the text and not with its square.
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

struct Place {
  const char* before;
  const char* behind;
};

constexpr Place places[] = {
    {"graph TD\nA[\"", "\"]"},
    {"graph TD\nA[\"`", "`\"]"},
    {"graph TD\nA[", "]"},
    {"graph TD\nA -->|", "| B"},
    {"graph TD\nA -- ", " --> B"},
    {"graph TD\nsubgraph s[", "]\nA\nend"},
    {"graph TD\n", ""},
    {"graph TD\nA ", " B"},
    {"graph TD\nA@{ ", " }"},
    {"graph TD\nA:::c\nclassDef c ", ""},
    {"graph TD\nA --> B\nlinkStyle 0 ", ""},
    {"graph TD\nA\nclick A \"", "\""},
    {"graph TD\nA[\"$$", "$$\"]"},
    {"sequenceDiagram\n", ""},
    {"sequenceDiagram\nA->>B: ", ""},
    {"sequenceDiagram\nA->>B: wrap: ", ""},
    {"sequenceDiagram\nNote over A,B: ", ""},
    {"sequenceDiagram\nparticipant A as ", "\nA->>A: x"},
    {"sequenceDiagram\nbox ", "\nparticipant A\nend"},
    {"sequenceDiagram\nA->>B: $$", "$$"},
    {"sequenceDiagram\nlinks A: ", ""},
    {"---\nconfig:\n  ", "\n---\ngraph TD\nA"},
    {"---\nconfig:\n  themeCSS: \"", "\"\n---\ngraph TD\nA"},
    {"%%{init: ", "}%%\ngraph TD\nA"},
    {"%% ", "\ngraph TD\nA"},
};

constexpr const char* parts[] = {
    "a",
    "a ",
    "<b>",
    "</b>",
    "<ul><li>",
    "<a href='x'>",
    "<br>",
    "<sup>",
    "&amp;",
    "#quot;",
    "#",
    "**",
    "_",
    "`",
    "[a](b)",
    "[",
    "](",
    "(",
    "{",
    "}",
    "\"",
    "'",
    "<",
    ">",
    "\\n",
    "\\",
    "fa:fa-user",
    "fontFamily:",
    "$$",
    "\\frac{",
    "^{",
    "\\left(",
    "&",
    "--",
    "-->",
    "%%{",
    ";",
    ":",
    ":::",
    "@{",
    "\u00e9",
    "a\u0301",
    "\u6f22",
    "\u0e01",
    "\u0647a",
    "\U0001f642",
    "\u200d",
    "A-->B\n",
    "A & B --> ",
    "A[x]\n",
    "subgraph\n",
    "end\n",
    "style A fill:red\n",
    "A->>A: x\n",
    "loop\n",
    "Note over A: x\n",
    "activate A\n",
    "- a\n",
    "a: &a b\n",
    ".a{fill:red}",
};

std::string repeated(const std::string& part, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += part;
  return out;
}

}  // namespace

TEST_CASE("no part of a text makes a picture out of proportion by being repeated") {
  constexpr std::size_t bytes = 8'000;
  constexpr std::size_t most_bytes = 200 * bytes;
  for (const Place& place : places) {
    for (const char* const part : parts) {
      CAPTURE(place.before, part);
      const auto svg = mmdc::render_svg(place.before + repeated(part, bytes) + place.behind);
      if (svg) {
        CHECK(svg->size() < most_bytes);
      } else {
        CHECK_FALSE(svg.diagnostics().empty());
      }
    }
  }
}

// Texts that are hostile by their size or their shape: all end soon, with a picture or an error.
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

std::string repeated(const std::string& part, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += part;
  return out;
}

/// True if the text gives a picture or errors, and not both.
bool ends_well(const std::string& text) {
  const auto svg = mmdc::render_svg(text);
  return svg ? svg->ends_with("</svg>") : !svg.diagnostics().empty();
}

}  // namespace

TEST_CASE("endless brackets, quotes and dashes end") {
  for (const char* part :
       {"[", "(", "{", "\"", "-", "=", ".", "<", "A[", "-- ", "& ", "%%{", "~"}) {
    CAPTURE(part);
    CHECK(ends_well("graph TD\nA" + repeated(part, 20000)));
    CHECK(ends_well("sequenceDiagram\nA" + repeated(part, 20000)));
  }
}

TEST_CASE("a thousand mistakes are twenty errors") {
  const auto diagram = mmdc::Diagram::parse("graph TD\n" + repeated("A -> B\n", 1000));
  REQUIRE_FALSE(diagram);
  CHECK(diagram.diagnostics().size() == 20);
}

TEST_CASE("long chains of links need no deep stack") {
  CHECK(ends_well("graph TD\nA" + repeated(" --> B --> A", 500)));
}

TEST_CASE("thousands of messages are drawn") {
  CHECK(ends_well("sequenceDiagram\n" + repeated("A->>B: x\nB-->>A: y\n", 2000)));
}

TEST_CASE("one very long label is drawn") {
  CHECK(ends_well("graph TD\nA[" + repeated("word ", 20000) + "]"));
  CHECK(ends_well("graph TD\nA[" + repeated("w", 100000) + "]"));
}

TEST_CASE("many short rows below a wide one are as quick as their text is long") {
  const std::string table =
      R"(\begin{matrix})" + repeated("&", 63) + repeated(R"(\\\\)", 9900) + R"(\end{matrix})";
  std::string text = "graph TD\n";
  for (int i = 0; i < 20; ++i) text += "N" + std::to_string(i) + "[\"$$" + table + "$$\"]\n";
  CHECK(ends_well(text));
}

TEST_CASE("activations without end are drawn") {
  CHECK(ends_well("sequenceDiagram\n" + repeated("activate A\n", 40000)));
}

TEST_CASE("margins below zero leave a picture") {
  const auto is_positive = [](const std::string& text) {
    const auto svg = mmdc::render_svg(text);
    return svg && svg->find("width=\"-") == std::string::npos &&
           svg->find("height=\"-") == std::string::npos;
  };
  CHECK(is_positive("%%{init: {\"flowchart\": {\"diagramPadding\": -1000}}}%%\ngraph TD\nA-->B"));
  for (int margin = 5; margin < 300; margin += 5) {
    CAPTURE(margin);
    CHECK(is_positive("%%{init: {\"sequence\": {\"diagramMarginX\": -" + std::to_string(margin) +
                      "}}}%%\nsequenceDiagram\ntitle " + repeated("long ", 60) + "\nA->>B: x"));
  }
  for (const std::string key : {"diagramMarginX", "diagramMarginY"}) {
    CHECK(is_positive("%%{init: {\"sequence\": {\"" + key +
                      "\": -1000}}}%%\nsequenceDiagram\nA->>B: x"));
  }
}

TEST_CASE("formulas that nest without end, close nothing or are huge end") {
  for (const char* part : {"{",
                           "}",
                           R"(\frac{)",
                           R"(\sqrt[)",
                           "^{",
                           "_",
                           "'",
                           R"(\left()",
                           R"(\right))",
                           R"(\begin{matrix})",
                           R"(\text{)",
                           R"(\text{$\text{)",
                           "&",
                           R"(\\)",
                           R"(\color{red})",
                           R"(\displaystyle)",
                           R"(a\over )",
                           R"(\hat)",
                           R"(\not)",
                           R"(\big)",
                           R"(\substack{)",
                           R"(\operatorname{)",
                           R"(\hspace{)"}) {
    CAPTURE(part);
    for (const int count : {60, 3000}) {
      const std::string formula = "$$" + repeated(part, count) + "$$";
      CHECK(ends_well("graph TD\nA[\"" + formula + "\"]"));
      CHECK(ends_well("sequenceDiagram\nA->>B: " + formula));
    }
  }
  CHECK(ends_well("graph TD\nA[\"" + repeated("$$x$$ ", 2000) + "\"]"));
  CHECK(ends_well("graph TD\nA[\"$$" + repeated("x^2+", 10000) + "$$\"]"));
  CHECK(ends_well("graph TD\nA[\"$$" + repeated("\xFF\xC3", 100) + "$$\"]"));
}

TEST_CASE("tags, links and scripts in a label that nothing closes end") {
  mmdc::Options options;
  options.limits.max_label = 1'000'000;
  for (const std::string part : {"<b", "<b<i'", "[", "[a](", "<script></script>", "<!-- "}) {
    std::string label;
    while (label.size() < 500'000) label += part;
    CAPTURE(part);
    CHECK(mmdc::render_svg("flowchart TD\na[\"`" + label + "`\"]", options));
    CHECK(mmdc::render_svg("sequenceDiagram\nA->>B: " + label, options));
  }
}

TEST_CASE("blanks in the text of a link are read once") {
  const std::string blanks(500'000, ' ');
  for (const char* half : {"--", "==", "-."}) {
    CAPTURE(half);
    CHECK(ends_well("flowchart TD\nA " + std::string(half) + " x" + blanks + "y"));
  }
}

TEST_CASE("a line of thousands of ids is read") {
  std::string text = "flowchart TD\nA";
  for (int i = 0; i < 20'000; ++i) text += "-->A" + std::to_string(i);
  CHECK(mmdc::Diagram::parse(text));
}

TEST_CASE("thousands of statements in one line are read") {
  CHECK(mmdc::Diagram::parse("graph TD;" + repeated("a-->b;", 60000)));
  CHECK(ends_well("graph TD;" + repeated("a direction ;", 60000)));
  CHECK(ends_well("graph TD\na\n" + repeated("style a fill:red;", 20000)));
}

TEST_CASE("tags by the hundred thousand and sizes of fonts out of all bounds are read") {
  CHECK(ends_well("graph TD\n%% " + repeated("<b>x", 300000) + "\na"));
  CHECK(ends_well("graph TD\na[\"<font size='--2147483648'>x</font>\"]"));
  CHECK(ends_well("graph TD\na[\"<font size='+-2147483648'>x</font>\"]"));
}

TEST_CASE("long words of sequence diagrams are cut into lines in time") {
  const std::string letters(99'000, 'x');
  for (const std::string& word :
       {letters, repeated("\u6f22", 33'000), repeated("\u0e01", 33'000)}) {
    CHECK(ends_well("sequenceDiagram\nA->>B: wrap: " + word));
    CHECK(ends_well("sequenceDiagram\nbox transparent wrap:" + word + "\nparticipant A\nend"));
  }
}

TEST_CASE("what a tag says is not repeated without bound") {
  const std::string url(49'000, 'u');
  const auto lines =
      mmdc::render_svg("graph TD\nA[\"<a href='" + url + "'>" + repeated("a<br>", 9'800) + "\"]");
  REQUIRE(lines);
  CHECK(lines->size() < 2'000'000);
  CHECK(ends_well("graph TD\nA[\"<a href='" + url + "'>" + repeated("<b>", 16'000) + "x\"]"));
}

TEST_CASE("names of fonts without end are none") {
  CHECK(ends_well("graph TD\nA\n%% " + repeated("fontFamily:", 100'000)));
}

TEST_CASE("thousands of words beside a formula are set in time") {
  CHECK(ends_well("sequenceDiagram\nNote over A: $$" + std::string(9'000, 'a') + "$$<br>" +
                  repeated("a ", 20'000)));
}

TEST_CASE("thousands of links of a participant are read") {
  std::string text = "sequenceDiagram\n";
  for (int i = 0; i < 40'000; ++i) text += "link A: l" + std::to_string(i) + " @ https://e.org\n";
  CHECK(mmdc::Diagram::parse(text));
}

TEST_CASE("lengths in formulas are numbers") {
  const auto svg = mmdc::render_svg("graph TD\nA[\"$$a\\hspace{nanem}b\\rule{infpt}{1pt}$$\"]");
  REQUIRE(svg);
  // The formula itself is what is read out.
  std::string numbers = *svg;
  for (const std::string word : {"nanem", "infpt"}) {
    for (std::size_t at = numbers.find(word); at != std::string::npos; at = numbers.find(word)) {
      numbers.erase(at, word.size());
    }
  }
  CHECK(numbers.find("nan") == std::string::npos);
  CHECK(numbers.find("inf") == std::string::npos);
}

TEST_CASE("each of many links says a long name in short") {
  const std::string label(90'000, 'x');
  const auto flowchart =
      mmdc::render_svg("graph TD\nA[" + label + "]\n" + repeated("A --> A\n", 1000));
  REQUIRE(flowchart);
  CHECK(flowchart->size() < 2'000'000);
  const auto sequence = mmdc::render_svg("sequenceDiagram\nparticipant A as " + label + "\n" +
                                         repeated("A->>A: x\n", 1000));
  REQUIRE(sequence);
  CHECK(sequence->size() < 3'000'000);
}

TEST_CASE("thousands of tooltips find their nodes") {
  std::string text = "graph TD\n";
  for (int i = 0; i < 100'000; ++i) {
    text += "click n" + std::to_string(i) + " \"#\" \"t\"\nn" + std::to_string(i) + "\n";
  }
  CHECK(mmdc::Diagram::parse(text));
}

TEST_CASE("thousands of unknown icons are told of as long as anyone listens") {
  std::string text = "graph TD\n";
  for (int i = 0; i < 100'000; ++i) {
    const std::string number = std::to_string(i);
    text += "n" + number + "@{ icon: \"fa:unknown-" + number + "\" }\n";
  }
  const auto diagram = mmdc::Diagram::parse(text);
  REQUIRE(diagram);
  CHECK(diagram.diagnostics().size() == 200);
}

TEST_CASE("an empty key in front of endless blanks is read") {
  CHECK(ends_well("%%{" + std::string(90'000, ' ') + "init: {\"\":1}}%%\ngraph TD\nA"));
}

TEST_CASE("dashes without end are a solid line") {
  const auto svg =
      mmdc::render_svg("graph TD\nA\nstyle A stroke-dasharray:" + repeated("1 ", 5000));
  REQUIRE(svg);
  CHECK(svg->find("stroke-dasharray") == std::string::npos);
}

TEST_CASE("formulas have sizes within bounds, and one of size 0 is none") {
  const auto huge = mmdc::render_svg("graph TD\nA(\"$$" + repeated("\\Huge ", 90) + "x$$\")");
  REQUIRE(huge);
  CHECK(huge->find("e+") == std::string::npos);
  const auto none = mmdc::render_svg(
      "%%{init: {\"fontSize\":0,\"sequence\":{\"messageFontSize\":0}}}%%\nsequenceDiagram\n"
      "A->>B: $$\\left(x+\\frac{1}{2}\\right)$$");
  REQUIRE(none);
  CHECK(none->find("nan") == std::string::npos);
}

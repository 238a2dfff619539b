#include "lib/source/line_ends.hpp"

#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

using mmdc::Span;
using mmdc::source::LineEnds;
using mmdc::source::with_line_feeds;

TEST_CASE("every line ends in a line feed") {
  CHECK(with_line_feeds("a\r\nb\rc\n\r\n\r\r\nd\r") == "a\nb\nc\n\n\n\nd\n");
  CHECK(with_line_feeds("ab") == "ab");
}

TEST_CASE("places are found again before, at and behind the end of a line") {
  const LineEnds line_ends("ab\r\ncd\r\r\ne");
  CHECK(line_ends.in_original(Span{0, 2}) == Span{0, 2});
  CHECK(line_ends.in_original(Span{2, 3}) == Span{2, 4});
  CHECK(line_ends.in_original(Span{3, 5}) == Span{4, 6});
  CHECK(line_ends.in_original(Span{6, 7}) == Span{7, 9});
  CHECK(line_ends.in_original(Span{7, 8}) == Span{9, 10});
}

TEST_CASE("a text of Windows is drawn as any other") {
  const std::string text =
      "---\ntitle: a\nconfig:\n  themeVariables: {lineColor: red}\n---\n"
      "flowchart LR\n%% a comment\nsubgraph s [A title]\na[\"two\nlines\"] --> "
      "b[\"`**x**\ny`\"]\nend\n"
      "subgraph Plain\nc\nend\na --> Plain\naccDescr {\nsome\nwords\n}\n";
  std::string windows;
  for (const char c : text) windows += c == '\n' ? "\r\n" : std::string(1, c);
  const auto svg = mmdc::render_svg(windows);
  REQUIRE(svg);
  CHECK(*svg == mmdc::render_svg(text).value());
}

TEST_CASE("errors, warnings and elements have their places in a text of Windows") {
  const std::string bad = "graph TD\r\nA --> B\r\n%% c\r\nC -> D\r\n";
  const auto failure = mmdc::render_svg(bad);
  REQUIRE_FALSE(failure);
  CHECK(mmdc::format(failure.diagnostics().front(), "f", bad).starts_with("f:4:"));
  const std::string odd = "graph TD\r\nA:::none --> B\r\nB[\"$$\\nothing$$\"]\r\n";
  const auto diagram = mmdc::Diagram::parse(odd);
  REQUIRE(diagram);
  for (const mmdc::Diagnostic& warning : diagram.diagnostics()) {
    REQUIRE(warning.span);
    CAPTURE(warning.message);
    CHECK(odd.find_first_of("\r\n", warning.span->begin) >= warning.span->end);
    CHECK(std::string("ABn").find(odd[warning.span->begin]) != std::string::npos);
  }
  const auto drawing = diagram->draw();
  REQUIRE(drawing);
  for (const mmdc::Element& element : drawing->elements()) {
    if (element.id == "B") CHECK(odd.substr(element.span.begin, 1) == "B");
  }
}

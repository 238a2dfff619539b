#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

/// The errors of a text as `line:column code`.
std::vector<std::string> errors(const std::string& text) {
  std::vector<std::string> all;
  const auto diagram = mmdc::Diagram::parse(text);
  for (const mmdc::Diagnostic& one : diagram.diagnostics()) {
    const mmdc::LineColumn place = mmdc::line_column(text, one.span->begin);
    all.push_back(std::to_string(place.line) + ':' + std::to_string(place.column) + ' ' + one.code);
  }
  return all;
}

}  // namespace

TEST_CASE("every mistake of a text is told, each at its place") {
  CHECK(errors("flowchart TD\n"
               "A --> end\n"
               "B[unclosed\n"
               "C - -> D\n"
               "E@{ shape: recct }\n"
               "F --> G\n") ==
        std::vector<std::string>{"2:7 flowchart.reserved-word", "3:11 flowchart.unclosed-bracket",
                                 "4:3 flowchart.unexpected-text", "5:5 flowchart.unknown-shape"});
}

TEST_CASE("a bracket inside of a text of several lines is told where it stands") {
  CHECK(errors("flowchart TD\nA[first\nsecond (x)]\nB --> C\n") ==
        std::vector<std::string>{"3:8 flowchart.unclosed-bracket"});
}

TEST_CASE("a class that is not defined is told where it is given") {
  CHECK(errors("flowchart TD\na-->b:::foo\nclass a bar\n") ==
        std::vector<std::string>{"2:9 flowchart.undefined-class", "3:9 flowchart.undefined-class"});
}

TEST_CASE("a quote in the data of a node that nothing closes is an error") {
  CHECK(errors("flowchart TD\na@{\n  shape: rect\n  label: 'x\n}\na --> b\n") ==
        std::vector<std::string>{"4:10 flowchart.bad-data"});
}

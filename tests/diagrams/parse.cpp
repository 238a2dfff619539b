// FAMILY/parse.txt: texts that are accepted or rejected. A case begins with `=== accept` or
// `=== reject LINE:COLUMN code`; what follows, up to the next, is the text.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

#include "paths.hpp"

namespace {

struct Case {
  std::string expectation;
  std::string text;
  int line;
};

std::vector<Case> read_cases(const std::string& family) {
  std::ifstream file(std::filesystem::path(MMDC_TESTS_DIR) / "diagrams" / family / "parse.txt");
  std::vector<Case> cases;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.starts_with("=== ")) {
      cases.push_back({line.substr(4), {}, number});
    } else if (!cases.empty()) {
      cases.back().text += line + '\n';
    }
  }
  return cases;
}

std::string verdict_of(const std::string& text) {
  const auto diagram = mmdc::Diagram::parse(text);
  if (diagram) return "accept";
  // Warnings may stand before it.
  const mmdc::Diagnostic& first =
      *std::ranges::find(diagram.diagnostics(), mmdc::Severity::error, &mmdc::Diagnostic::severity);
  const mmdc::LineColumn place = mmdc::line_column(text, first.span->begin);
  return "reject " + std::to_string(place.line) + ':' + std::to_string(place.column) + ' ' +
         first.code;
}

void check_family(const std::string& family) {
  const std::vector<Case> cases = read_cases(family);
  REQUIRE_FALSE(cases.empty());
  for (const Case& one : cases) {
    CAPTURE(family, one.line, one.text);
    CHECK(verdict_of(one.text) == one.expectation);
  }
}

}  // namespace

TEST_CASE("flowcharts are accepted and rejected") {
  check_family("flowchart");
}
TEST_CASE("sequence diagrams are accepted and rejected") {
  check_family("sequence");
}

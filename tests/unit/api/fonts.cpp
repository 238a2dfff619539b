// What is told about fonts.
#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

std::vector<mmdc::Diagnostic> told_about(std::string_view text) {
  return mmdc::render_svg(text).diagnostics();
}

}  // namespace

TEST_CASE("a font that nobody knows is a warning at its place") {
  const std::string_view text =
      "---\nconfig:\n  fontFamily: Nowhere Sans, sans-serif\n---\nflowchart TD\n  A";
  const auto told = told_about(text);
  REQUIRE(told.size() == 1);
  CHECK(told[0].code == "text.unknown-font");
  CHECK(told[0].severity == mmdc::Severity::warning);
  REQUIRE(told[0].span);
  CHECK(text.substr(told[0].span->begin, told[0].span->end - told[0].span->begin) ==
        "Nowhere Sans");
}

TEST_CASE("a style's font is told once, however many nodes have it") {
  const auto told = told_about("flowchart TD\n  A:::x --> B:::x\n  classDef x font-family:Nowhere");
  REQUIRE(told.size() == 1);
  CHECK(told[0].code == "text.unknown-font");
}

TEST_CASE("fonts of the built-in metrics are not told about") {
  CHECK(told_about("---\nconfig:\n  fontFamily: Times New Roman, serif\n---\nflowchart TD\n  A")
            .empty());
  CHECK(told_about("flowchart TD\n  A").empty());
}

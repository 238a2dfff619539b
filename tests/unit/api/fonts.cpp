// What is told about fonts.
#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

std::vector<mmdc::Diagnostic> told_about(std::string_view text) {
  return mmdc::render_svg(text).diagnostics();
}

/// Has fonts without any letter of Thai.
class NoThai final : public mmdc::TextMeasurer {
 public:
  mmdc::TextExtent measure(std::string_view line, const mmdc::TextFont&) const override {
    return {10.0 * static_cast<double>(line.size()), {}, "ไท"};
  }
  mmdc::FontExtent measure_font(const mmdc::TextFont&) const override { return {}; }
  bool has_family(std::string_view) const override { return true; }
};

std::vector<mmdc::Diagnostic> told_without_thai(bool shown_here) {
  mmdc::Options options;
  options.text_measurer = [] { return std::make_shared<NoThai>(); };
  options.shown_here = shown_here;
  return mmdc::render_svg("flowchart TD\n  A[ไท] --> B[ไทท]", options).diagnostics();
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

TEST_CASE("a font is told as it is written, and those of formulas are not told") {
  const auto told = told_about("flowchart TD\n  A\n  style A font-family:Comic Neue");
  REQUIRE(told.size() == 1);
  CHECK(told[0].message ==
        "there is no font 'Comic Neue' here: its widths are taken to be those of Liberation Sans");
  CHECK(told_about("flowchart TD\n  A[\"$$\\mathcal{L}$$\"]").empty());
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

TEST_CASE("characters that are shown as boxes are told once") {
  const auto told = told_without_thai(true);
  REQUIRE(told.size() == 1);
  CHECK(told[0].code == "text.missing-glyph");
  CHECK(told[0].message == "no font here has 'ท' (U+0E17), 'ไ' (U+0E44): boxes are shown instead");
}

TEST_CASE("characters that are shown elsewhere are not told about") {
  CHECK(told_without_thai(false).empty());
}

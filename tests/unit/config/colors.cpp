// Colours of themes that nobody can read.
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

std::vector<mmdc::Diagnostic> told(const std::string& variable, const std::string& value) {
  return mmdc::check_config("{\"themeVariables\": {\"" + variable + "\": " + value + "}}");
}

std::string marked(const std::string& text, const mmdc::Diagnostic& diagnostic) {
  REQUIRE(diagnostic.span);
  return text.substr(diagnostic.span->begin, diagnostic.span->end - diagnostic.span->begin);
}

}  // namespace

TEST_CASE("a theme's colour that can't be read is a warning at the value") {
  for (const std::string before :
       {"---\nconfig:\n  themeVariables:\n    primaryColor: reddish\n---\n",
        "---\nconfig: {theme: base, themeVariables: {primaryColor: 'reddish'}}\n---\n",
        "%%{init: {'themeVariables': {'primaryColor': 'reddish'}}}%%\n"}) {
    CAPTURE(before);
    const std::string text = before + "flowchart TD\n a --> b";
    const auto svg = mmdc::render_svg(text);
    REQUIRE(svg);
    REQUIRE(svg.diagnostics().size() == 1);
    CHECK(svg.diagnostics()[0].code == "config.bad-color");
    CHECK(svg.diagnostics()[0].message == "'reddish', the value of 'primaryColor', is no colour");
    CHECK(marked(text, svg.diagnostics()[0]) == "reddish");
  }
}

TEST_CASE("whatever may be a colour of CSS is none to tell of") {
  for (const char* value : {"red",
                            "TOMATO",
                            "#abc",
                            "#aabbccdd",
                            "transparent",
                            "none",
                            "inherit",
                            "currentColor",
                            "calculated",
                            "",
                            " ",
                            "rgb(1 2 3 / 50%)",
                            "hsl(0.5turn 20% 30%)",
                            "hwb(120 0% 0%)",
                            "var(--main)",
                            "color-mix(in srgb, red, blue)",
                            "linear-gradient(red, blue)",
                            "Canvas",
                            "rgb(from red r g b)",
                            "hsla(80, 100%, 96.2745098039%, 0.5)"}) {
    CAPTURE(value);
    CHECK(told("primaryColor", '"' + std::string(value) + '"').empty());
  }
}

TEST_CASE("what no browser takes for a colour is told") {
  for (const char* value : {"\"#12\"", "\"#ggg\"", "\"rgb(1,2)\"", "\"light blue\"", "\"#fff;\"",
                            "true", "\"hsl(1,2,3,4,5)\""}) {
    CAPTURE(value);
    REQUIRE(told("lineColor", value).size() == 1);
    CHECK(told("lineColor", value)[0].code == "config.bad-color");
  }
}

TEST_CASE("a colour that only lacks its mark is told with it") {
  CHECK(told("pie1", "\"ff0000\"")[0].hints[0].message == "did you mean `#ff0000`?");
  CHECK(told("pie1", "123456")[0].hints[0].message == "did you mean `#123456`?");
}

TEST_CASE("theme variables that hold no colour may hold anything") {
  CHECK(told("fontFamily", "\"Comic Neue\"").empty());
  CHECK(told("dropShadow", "\"drop-shadow(1px 2px 2px red)\"").empty());
  CHECK(told("useGradient", "true").empty());
  CHECK(told("pieStrokeWidth", "\"2px\"").empty());
}

TEST_CASE("a word that a key does not take is a warning at the word") {
  const std::string text = "---\nconfig:\n  theme: darc\n---\ngraph TD\n a";
  const auto diagram = mmdc::Diagram::parse(text);
  REQUIRE(diagram.diagnostics().size() == 1);
  CHECK(diagram.diagnostics()[0].code == "config.unknown-value");
  CHECK(marked(text, diagram.diagnostics()[0]) == "darc");
}

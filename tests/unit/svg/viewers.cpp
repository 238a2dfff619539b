// What viewers that know less than browsers need.
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

std::string drawn(const std::string& text, const mmdc::Options& options = {}) {
  const auto svg = mmdc::render_svg(text, options);
  REQUIRE(svg);
  return *svg;
}

bool has(const std::string& svg, const std::string& part) {
  CAPTURE(svg);
  return svg.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("backgrounds of labels have their opacity beside the colour") {
  CHECK(has(drawn("flowchart LR\nA -- x --> B"), "fill=\"#e8e8e8\" fill-opacity=\"0.9\""));
  mmdc::Options options;
  options.style_sheet = ".labelBkg { fill: red }";
  CHECK_FALSE(has(drawn("flowchart LR\nA -- x --> B", options), "fill-opacity"));
}

TEST_CASE("how letters are set stands where CairoSVG passes it over, and not in strict pages") {
  mmdc::Options options;
  options.id = "1a";
  CHECK(has(drawn("flowchart LR\nA", options),
            "<style>@media all{#\\31 a{text-rendering:geometricPrecision}}</style>"));
  options.has_styles = false;
  CHECK(has(drawn("flowchart LR\nA", options), " text-rendering=\"geometricPrecision\""));
}

TEST_CASE("heads turn round only where a message begins with one") {
  CHECK_FALSE(has(drawn("sequenceDiagram\nA->>B: x"), "auto-start-reverse"));
  CHECK(has(drawn("sequenceDiagram\nA<<->>B: x"), "auto-start-reverse"));
}

TEST_CASE("numbers of messages stand on circles") {
  CHECK(has(drawn("sequenceDiagram\nautonumber\nA->>B: x"), "<circle cx=\"75\""));
}

TEST_CASE("a background that is not white is painted, but where a dark theme may change it") {
  mmdc::Options options;
  CHECK_FALSE(has(drawn("flowchart LR\nA", options), "fill=\"#ffffff\""));
  options.background = "#222";
  CHECK(has(drawn("flowchart LR\nA", options), "<rect x=\"0\" y=\"0\""));
  options.background = "rgba(0, 0, 0, 0.5)";
  CHECK_FALSE(has(drawn("flowchart LR\nA", options), "<rect x=\"0\" y=\"0\""));
  options.background = "#222";
  options.dark_theme = "dark";
  CHECK_FALSE(has(drawn("flowchart LR\nA", options), "<rect x=\"0\" y=\"0\""));
}

TEST_CASE("links and images have the names of SVG 1.1 too") {
  const std::string svg = drawn("flowchart LR\nA\nclick A \"https://example.org\"");
  CHECK(has(svg, "xmlns:xlink=\"http://www.w3.org/1999/xlink\""));
  CHECK(has(svg, "href=\"https://example.org\" xlink:href=\"https://example.org\""));
  CHECK_FALSE(has(drawn("flowchart LR\nA"), "xlink"));
}

TEST_CASE("tooltips are titles, which show themselves") {
  CHECK(has(drawn("flowchart LR\nA\nclick A \"https://example.org\" \"more <here>\""),
            "<title>more &lt;here&gt;</title>"));
}

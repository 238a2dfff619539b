#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

mmdc::Result<std::string> draw(const std::string& text, const std::string& config) {
  mmdc::Options options;
  options.config = config;
  return mmdc::render_svg(text, options);
}

std::string chain(int edges) {
  std::string text = "flowchart TD\n";
  for (int i = 0; i < edges; ++i) {
    text += "n" + std::to_string(i) + " --> n" + std::to_string(i + 1) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("more edges than the caller's maxEdges are an error at the first that is too many") {
  const std::string text = chain(4);
  CHECK(draw(text, R"({"maxEdges": 4})"));
  const auto svg = draw(text, R"({"maxEdges": 3})");
  REQUIRE_FALSE(svg);
  const mmdc::Diagnostic& error = svg.diagnostics().front();
  CHECK(error.code == "limit.edges");
  CHECK(error.message == "there are 4 edges, and the limit is 3");
  REQUIRE(error.span);
  CHECK(text.substr(text.rfind('\n', error.span->begin) + 1).starts_with("n3 --> n4"));
  REQUIRE(error.hints.size() == 1);
  CHECK(error.hints[0].message.find("`maxEdges`") != std::string::npos);
}

TEST_CASE("Mermaid's 500 edges and 50 000 characters are no limits where no caller asks for them") {
  CHECK(draw(chain(600), ""));
  CHECK(draw(chain(1) + "%% " + std::string(60000, 'x') + "\na[" + std::string(60000, 'x') + "]",
             ""));
}

TEST_CASE("maxEdges is about flowcharts only") {
  CHECK(draw("sequenceDiagram\nA->>B: x\nB->>A: y", R"({"maxEdges": 1})"));
}

TEST_CASE("the lower of maxEdges and the limits of the options holds") {
  mmdc::Options options;
  options.config = R"({"maxEdges": 1000})";
  options.limits.max_edges = 3;
  const auto svg = mmdc::render_svg(chain(4), options);
  REQUIRE_FALSE(svg);
  CHECK(svg.diagnostics().front().code == "limit.edges");
  REQUIRE(svg.diagnostics().front().hints.size() == 1);
  CHECK(svg.diagnostics().front().hints[0].message.find("`Limits::max_edges`") !=
        std::string::npos);
}

TEST_CASE("a text longer than the caller's maxTextSize is an error where it gets too long") {
  const std::string text = "graph TD\nA";
  CHECK(draw(text, R"({"maxTextSize": 10})"));
  const auto svg = draw(text, R"({"maxTextSize": 9})");
  REQUIRE_FALSE(svg);
  const mmdc::Diagnostic& error = svg.diagnostics().front();
  CHECK(error.code == "limit.text-size");
  REQUIRE(error.span);
  CHECK(error.span->begin == 9);
  REQUIRE(error.hints.size() == 1);
  CHECK(error.hints[0].message.find("`maxTextSize`") != std::string::npos);
}

TEST_CASE("front matter, directives and comments don't count for maxTextSize, and UTF-16 does") {
  const std::string limit = R"({"maxTextSize": 10})";
  CHECK(draw("---\ntitle: x\n---\n%%{init: {}}%%\ngraph TD\n%% a comment\nA", limit));
  CHECK(draw("%% %%{init: {}}%% twice\ngraph TD\nA", limit));
  CHECK(draw("graph TD\n\xC3\xA9", limit));
  CHECK_FALSE(draw("graph TD\n\xF0\x9F\x98\x80", limit));
}

TEST_CASE("a diagram can't set Mermaid's limits") {
  const auto svg = draw("%%{init: {\"maxEdges\": 9, \"maxTextSize\": 99999}}%%\n" + chain(4),
                        R"({"maxEdges": 3})");
  REQUIRE_FALSE(svg);
  CHECK(svg.diagnostics().front().code == "limit.edges");
}

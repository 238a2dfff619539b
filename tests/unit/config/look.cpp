#include "lib/config/look.hpp"

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

using mmdc::config::Look;

TEST_CASE("looks have Mermaid's names") {
  for (const std::string_view name : {"classic", "handDrawn", "neo"}) {
    CHECK(name_of(*mmdc::config::look_named(name)) == name);
  }
  CHECK_FALSE(mmdc::config::look_named("handdrawn"));
}

TEST_CASE("a look of unknown name is drawn as classic, with a warning") {
  const std::string text = "---\nconfig:\n  look: handdrawn\n---\nflowchart TD\n  A\n";
  const auto svg = mmdc::render_svg(text);
  REQUIRE(svg);
  CHECK(svg->find("data-look") == std::string::npos);
  REQUIRE(svg.diagnostics().size() == 1);
  const mmdc::Diagnostic& warning = svg.diagnostics().front();
  CHECK(warning.code == "config.unknown-value");
  CHECK(warning.message == "'handdrawn' is no value of 'look'");
  REQUIRE(warning.hints.size() == 1);
  CHECK(warning.hints.front().message == "did you mean `handDrawn`?");
}

TEST_CASE("another handDrawnSeed gives other strokes, the same one the same bytes") {
  const auto draw = [](const std::string& seed) {
    return *mmdc::render_svg("%%{init: {\"look\": \"handDrawn\", \"handDrawnSeed\": " + seed +
                             "}}%%\nflowchart TD\n  A --> B\n");
  };
  CHECK(draw("1") == draw("1"));
  CHECK(draw("1") != draw("2"));
}

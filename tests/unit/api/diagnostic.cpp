#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

using mmdc::LineColumn;

TEST_CASE("places count code points and all kinds of line ends") {
  CHECK(mmdc::line_column("a\r\nb\rc\nd", 7) == LineColumn{4, 1});
  CHECK(mmdc::line_column("\xC3\xA4\xC3\xB6x", 4) == LineColumn{1, 3});
  CHECK(mmdc::line_column("ab", 99) == LineColumn{1, 3});
}

TEST_CASE("places in a long line are those that are counted from its begin") {
  std::string text = "first\n";
  while (text.size() < 20'000) text += "ab\xC3\xA4\xE6\xBC\xA2\xFF";
  const mmdc::LineTable lines(text);
  std::size_t column = 1;
  for (std::size_t at = 6; at + 8 <= text.size(); at += 8, column += 5) {
    CHECK(lines.line_column(at) == LineColumn{2, column});
    CHECK(lines.line_column(at + 4) == LineColumn{2, column + 3});
  }
}

TEST_CASE("both halves of a CRLF are at the end of the line that they end") {
  CHECK(mmdc::line_column("ab\r\nc", 2) == LineColumn{1, 3});
  CHECK(mmdc::line_column("ab\r\nc", 3) == LineColumn{1, 3});
  CHECK(mmdc::line_column("ab\r\nc", 4) == LineColumn{2, 1});
  const mmdc::Diagnostic diagnostic{mmdc::Severity::error, "c", "m", mmdc::Span{3, 4}, {}};
  CHECK(mmdc::format(diagnostic, "f", "ab\r\nc") == "f:1:3: error: m [c]\n  ab\n    ^\n");
}

TEST_CASE("the caret stands under wide characters and those that take no room") {
  const std::string text =
      "\xE6\xBC\xA2"
      "e\xCC\x81"
      "\xE5\xAD\x97x";
  const mmdc::Diagnostic diagnostic{mmdc::Severity::error, "c", "m", mmdc::Span{6, 10}, {}};
  CHECK(mmdc::format(diagnostic, "f", text) == "f:1:4: error: m [c]\n  " + text + "\n     ^~~\n");
}

TEST_CASE("the caret stands under marks of any script") {
  const std::string thai = "\u0E17\u0E35\u0E48\u0E17\u0E35\u0E48x";
  const mmdc::Diagnostic diagnostic{
      mmdc::Severity::error, "c", "m", mmdc::Span{thai.size() - 1, thai.size()}, {}};
  CHECK(mmdc::format(diagnostic, "f", thai) == "f:1:7: error: m [c]\n  " + thai + "\n    ^\n");
}

TEST_CASE("a long line is cut around the caret") {
  const std::string text = std::string(500, 'a') + "!" + std::string(500, 'b');
  const mmdc::Diagnostic diagnostic{mmdc::Severity::error, "c", "m", mmdc::Span{500, 501}, {}};
  CHECK(mmdc::format(diagnostic, "f", text) ==
        "f:1:501: error: m [c]\n  ..." + std::string(80, 'a') + "!" + std::string(79, 'b') +
            "...\n     " + std::string(80, ' ') + "^\n");
}

TEST_CASE("a diagnostic shows its line and a caret") {
  const mmdc::Diagnostic diagnostic{
      mmdc::Severity::error, "x.y", "expected z", mmdc::Span{5, 8}, {{"try z"}}};
  CHECK(mmdc::format(diagnostic, "f.mmd", "ab\n\tcabc d") ==
        "f.mmd:2:3: error: expected z [x.y]\n  \tcabc d\n  \t ^~~\n  hint: try z\n");
}

TEST_CASE("a diagnostic without a place names the file only") {
  CHECK(mmdc::format({mmdc::Severity::warning, "c", "m"}, "f", "") == "f: warning: m [c]\n");
}

TEST_CASE("control characters of the text do not reach the terminal") {
  const mmdc::Diagnostic diagnostic{mmdc::Severity::error, "c", "m", mmdc::Span{0, 1}, {}};
  CHECK(mmdc::format(diagnostic, "f", "\x1B[31mred").find('\x1B') == std::string::npos);
  CHECK(mmdc::format(diagnostic, "\x1B[2J", "x").find('\x1B') == std::string::npos);
  CHECK(mmdc::format(diagnostic, "f",
                     "\xE2\x80\xAE"
                     "x")
            .find("\xE2\x80\xAE") == std::string::npos);
}

TEST_CASE("several mistakes are reported in one run") {
  const auto diagram = mmdc::Diagram::parse("graph TD\nA -> B\nC --> D\nE[x(y)]\nend --> F\n");
  REQUIRE_FALSE(diagram);
  REQUIRE(diagram.diagnostics().size() == 3);
  CHECK(diagram.diagnostics()[0].code == "flowchart.unexpected-text");
  CHECK(diagram.diagnostics()[1].code == "flowchart.unclosed-bracket");
  CHECK(diagram.diagnostics()[2].code == "flowchart.reserved-word");
}

TEST_CASE("a cancelled drawing ends with an error") {
  mmdc::Options options;
  options.cancelled = [] { return true; };
  const auto drawing = mmdc::Diagram::parse("graph TD\nA --> B").value().draw(options);
  REQUIRE_FALSE(drawing);
  CHECK(drawing.diagnostics()[0].code == "limit.cancelled");
}

TEST_CASE("a cancelled reading ends with an error at the place that it had reached") {
  mmdc::Options options;
  options.cancelled = [] { return true; };
  const auto diagram = mmdc::Diagram::parse("graph TD\nA --> B", options);
  REQUIRE_FALSE(diagram);
  CHECK(diagram.diagnostics()[0].code == "limit.cancelled");
  CHECK(diagram.diagnostics()[0].span->begin == 9);
}

TEST_CASE("what takes longer than it may ends with an error") {
  std::string blocks = "sequenceDiagram\n";
  for (int i = 0; i < 50'000; ++i) blocks += "A->>B: message\n";
  mmdc::Options options;
  options.limits.max_time = std::chrono::milliseconds(1);
  const auto diagram = mmdc::Diagram::parse(blocks, options);
  REQUIRE_FALSE(diagram);
  CHECK(diagram.diagnostics()[0].code == "limit.time");
  const auto drawing = mmdc::Diagram::parse(blocks).value().draw(options);
  REQUIRE_FALSE(drawing);
  CHECK(drawing.diagnostics()[0].code == "limit.time");
}

TEST_CASE("text of a diagram cannot become markup") {
  const auto svg =
      mmdc::render_svg("graph TD\nA[\"<script>alert(1)</script> <svg/onload=x> 1 < 2 & \x01\"]");
  REQUIRE(svg);
  CHECK(svg->find("<script") == std::string::npos);
  CHECK(svg->find("onload") == std::string::npos);
  CHECK(svg->find("1 &lt; 2 &amp;") != std::string::npos);
  CHECK(svg->find('\x01') == std::string::npos);
}

TEST_CASE("the id of the picture is made safe") {
  mmdc::Options options;
  options.id = "a\"> <b";
  const auto svg = mmdc::render_svg("graph TD\nA", options);
  REQUIRE(svg);
  CHECK(svg->find("id=\"a____b\"") != std::string::npos);
}

TEST_CASE("configuration that nobody knows is a warning with its place and the nearest name") {
  const std::string text = "---\nconfig:\n  flowchart:\n    curv: step\n---\ngraph TD\nA";
  const auto diagram = mmdc::Diagram::parse(text);
  REQUIRE(diagram);
  REQUIRE(diagram.diagnostics().size() == 1);
  const mmdc::Diagnostic& warning = diagram.diagnostics()[0];
  CHECK(warning.severity == mmdc::Severity::warning);
  CHECK(warning.code == "config.unknown-key");
  CHECK(warning.span == mmdc::Span{text.find("curv"), text.find("curv") + 4});
  CHECK(warning.hints[0].message == "did you mean `curve`?");
}

TEST_CASE("a diagram can't set what only the caller may") {
  const auto diagram = mmdc::Diagram::parse("%%{init: {'securityLevel': 'loose'}}%%\ngraph TD\nA");
  REQUIRE(diagram);
  REQUIRE(diagram.diagnostics().size() == 1);
  CHECK(diagram.diagnostics()[0].code == "config.secure-key");
}

TEST_CASE("the diagram's theme comes over the caller's") {
  mmdc::Options options;
  options.theme = "forest";
  const std::string plain = "graph TD\nA";
  CHECK(mmdc::render_svg(plain, options)->find("#cde498") != std::string::npos);
  options.config = R"({"theme": "dark"})";
  CHECK(mmdc::render_svg(plain, options)->find("#cde498") != std::string::npos);
  options.theme.clear();
  CHECK(mmdc::render_svg(plain, options)->find("#1f2020") != std::string::npos);
  const std::string own = "%%{init: {'theme': 'neutral'}}%%\n" + plain;
  CHECK(mmdc::render_svg(own, options)->find("#eeeeee") != std::string::npos);
}

TEST_CASE("front matter that is no YAML is an error with its place") {
  const auto diagram = mmdc::Diagram::parse("---\ntitle: [x\n---\ngraph TD\nA");
  REQUIRE_FALSE(diagram);
  CHECK(diagram.diagnostics()[0].code == "config.bad-yaml");
}

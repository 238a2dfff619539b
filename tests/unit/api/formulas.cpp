// What is told of formulas that can't be read, and where.
#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

std::string code_of(const std::string& text) {
  const auto diagram = mmdc::Diagram::parse(text);
  REQUIRE(diagram);
  return diagram.diagnostics().empty() ? "" : diagram.diagnostics().front().code;
}

}  // namespace

TEST_CASE("a command that is not known in a formula is a warning, and the picture is drawn") {
  const std::string text = "sequenceDiagram\nA->>B: see $$\\foo x$$";
  const auto diagram = mmdc::Diagram::parse(text);
  REQUIRE(diagram);
  REQUIRE(diagram.diagnostics().size() == 1);
  CHECK(diagram.diagnostics()[0].code == "sequence.formula");
  CHECK(diagram.diagnostics()[0].message == "this command is not known: \\foo");
  CHECK(diagram.diagnostics()[0].span->begin == text.find("\\foo"));
  CHECK(code_of("graph TD\nA[\"$$\\foo$$\"]") == "flowchart.formula");
}

TEST_CASE("two backslashes in a matrix of a flowchart are a warning: Mermaid takes four") {
  CHECK(code_of(R"(graph TD
A["$$\begin{matrix}a \\ b\end{matrix}$$"])") == "flowchart.formula-row");
  CHECK(code_of(R"(graph TD
A["$$\begin{matrix}a\\\\b\end{matrix}$$"])")
            .empty());
  // Nothing is called \b: here two end the row.
  CHECK(code_of(R"(graph TD
A["$$\begin{matrix}a\\b\end{matrix}$$"])")
            .empty());
  CHECK(code_of("sequenceDiagram\nA->>B: $$\\begin{matrix}a\\\\b\\end{matrix}$$").empty());
}

TEST_CASE("formulas of flowcharts with SVG labels are shown as they are written") {
  const auto svg =
      mmdc::render_svg("---\nconfig:\n  htmlLabels: false\n---\ngraph TD\nA[\"$$x^2$$\"]");
  REQUIRE(svg);
  CHECK(svg->find("$$x^2$$") != std::string::npos);
}

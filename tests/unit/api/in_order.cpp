// The order of what a caller is told.
#include "lib/api/in_order.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

TEST_CASE("errors are told in order of their places") {
  const auto diagram = mmdc::Diagram::parse("sequenceDiagram\n  box Pink\n  A->>B: x\n  B->>\n");
  REQUIRE_FALSE(diagram);
  REQUIRE(diagram.diagnostics().size() > 1);
  std::size_t last = 0;
  for (const mmdc::Diagnostic& one : diagram.diagnostics()) {
    REQUIRE(one.span);
    CHECK(one.span->begin >= last);
    last = one.span->begin;
  }
}

TEST_CASE("what has no place is told first, and what has the same place as it was met") {
  using mmdc::Diagnostic;
  using mmdc::Severity;
  using mmdc::Span;
  const std::vector<Diagnostic> told =
      mmdc::api::in_order({{Severity::warning, "a", "", Span{7, 9}},
                           {Severity::error, "b", ""},
                           {Severity::error, "c", "", Span{3, 4}},
                           {Severity::warning, "d", "", Span{7, 8}},
                           {Severity::warning, "e", ""}});
  std::string codes;
  for (const Diagnostic& one : told) codes += one.code;
  CHECK(codes == "becad");
}

TEST_CASE("diagnostics of a result that nobody keeps can be walked through") {
  int errors = 0;
  for (const mmdc::Diagnostic& one : mmdc::Diagram::parse("no diagram").diagnostics()) {
    errors += one.severity == mmdc::Severity::error && !one.message.empty() ? 1 : 0;
  }
  CHECK(errors == 1);
}

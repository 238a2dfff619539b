#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

std::string told(const std::string& text) {
  const auto diagram = mmdc::Diagram::parse(text);
  const mmdc::Diagnostic& first = diagram.diagnostics().front();
  return first.code + ": " + first.message + "; " + first.hints.front().message;
}

}  // namespace

TEST_CASE("a text that begins like no type of diagram is told the nearest one") {
  const std::string begin = "source.unknown-type: no type of diagram begins so; ";
  CHECK(told("sequence\nA->>B: x") == begin + "did you mean `sequenceDiagram`?");
  CHECK(told("SequenceDiagram\nA->>B: x") == begin + "did you mean `sequenceDiagram`?");
  CHECK(told("sequenceDigram\nA->>B: x") == begin + "did you mean `sequenceDiagram`?");
  CHECK(told("Flowchart LR\nA") == begin + "did you mean `flowchart`?");
  CHECK(told("Graph LR\nA") == begin + "did you mean `graph`?");
  CHECK(told("classDiagram\nA") == begin + "types that can be drawn: flowchart, sequenceDiagram");
}

TEST_CASE("what stands around a diagram by mistake is told") {
  CHECK(told("```mermaid\nflowchart\nA\n```\n")
            .starts_with("source.unknown-type: a fence of Markdown is no part of the diagram"));
  CHECK(told("---\ntitle: x\n--\nflowchart\nA\n")
            .starts_with("source.unknown-type: nothing closes this front matter"));
  CHECK(told("\n---\ntitle: x\n---\nflowchart\nA\n")
            .starts_with("source.unknown-type: a blank line stands before this front matter"));
}

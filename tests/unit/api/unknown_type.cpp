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
  CHECK(told("grpah TD\nA") == begin + "did you mean `graph`?");
  CHECK(told("nothing\nA") == begin + "types that can be drawn: flowchart, sequenceDiagram");
}

TEST_CASE("types of diagrams that are not drawn are told by their names") {
  for (const std::string type : {"pie", "gantt", "classDiagram", "stateDiagram-v2", "erDiagram",
                                 "mindmap", "gitGraph", "xychart-beta", "C4Context"}) {
    CHECK(told(type + " x\nA --> B") ==
          "source.undrawn-type: diagrams of the type `" + type +
              "` are not drawn yet; types that can be drawn: flowchart, sequenceDiagram");
  }
  CHECK(told("gitgraph:\ncommit").find("`gitGraph`") != std::string::npos);
  CHECK(told("clasDiagram\nA").find("`classDiagram` is not drawn yet") != std::string::npos);
}

TEST_CASE("a diagram without its first line is told which one it lacks") {
  const std::string begin = "source.unknown-type: the line with the type of the diagram is missing";
  for (const std::string line : {"a-->b", "a[Start] ==> b", "a --- b", "subgraph x"}) {
    CHECK(told(line + "\nb") == begin + "; begin with `flowchart TD` on a line of its own");
  }
  for (const std::string line : {"A->>B: x", "A -->> B: x", "A->B: x", "participant A"}) {
    CHECK(told(line + "\n") == begin + "; begin with `sequenceDiagram` on a line of its own");
  }
  CHECK_FALSE(told("[*] --> A\n").starts_with(begin));
}

TEST_CASE("a directive that nothing closes is told where it begins") {
  const std::string text = "%%{init: {\"theme\": \"dark\"}\nflowchart TD\nA\n";
  CHECK(told(text) ==
        "source.unclosed-directive: nothing closes this directive; write `}%%` at its end");
  const auto diagram = mmdc::Diagram::parse(text);
  CHECK(diagram.diagnostics().front().span == mmdc::Span{0, text.find('\n')});
}

TEST_CASE("what stands around a diagram by mistake is told") {
  CHECK(told("```mermaid\nflowchart\nA\n```\n")
            .starts_with("source.unknown-type: a fence of Markdown is no part of the diagram"));
  CHECK(told("---\ntitle: x\n--\nflowchart\nA\n")
            .starts_with("source.unknown-type: nothing closes this front matter"));
  CHECK(told("\n---\ntitle: x\n---\nflowchart\nA\n")
            .starts_with(
                "source.unknown-type: a blank line or a comment stands before this front matter"));
}

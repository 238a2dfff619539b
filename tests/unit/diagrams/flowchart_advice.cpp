#include <catch2/catch.hpp>

#include "told.hpp"

namespace {

std::string advice_on(const std::string& line) {
  return advice("flowchart LR\n" + line + "\n");
}

bool tells(const std::string& line, const std::string& part) {
  CAPTURE(line, advice_on(line));
  return advice_on(line).find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a blank before the bracket of a node is told") {
  CHECK(advice_on("A [Start] --> B") ==
        "a blank stands between the id of the node and its bracket; write `A[Start]`");
  CHECK(tells("A --> B-1 ((end))", "write `B-1((end))`"));
  CHECK(tells("A {no end", "write `A[text]`"));
}

TEST_CASE("statements that are followed by more are told what they look like") {
  CHECK(tells("class A B x", "`class A,B name`"));
  CHECK(tells("class A, B x", "`class A,B name`"));
  CHECK(tells("A:::a:::b", "a node takes one class behind `:::`"));
  CHECK(tells("title Orders", "front matter"));
  CHECK(tells("# a comment", "`%%`"));
  CHECK(tells("// a comment", "`%%`"));
  CHECK(tells("direction TX", "TB, TD, BT, LR and RL"));
  CHECK(tells("subgrph api", "did you mean `subgraph`?"));
  CHECK(tells("classdef x fill:red", "did you mean `classDef`?"));
  CHECK(tells("A --> B: text", "`A -->|text| B`"));
  CHECK(tells("A - B", "at least two dashes"));
}

TEST_CASE("statements that break off are told how they go on") {
  CHECK(tells("A --> B\nlinkStyle 0, 1 stroke:red", "`linkStyle 0,1 stroke:red`"));
  CHECK(tells("style A", "`style A fill:#f9f,stroke:#333`"));
  CHECK(tells("classDef x", "`classDef name fill:#f9f,stroke:#333`"));
}

TEST_CASE("an empty text is told as one") {
  for (const std::string node : {"A[]", "A()", "A(())", "E[\"\"]"}) {
    CHECK(tells(node, "the text of the shape is empty"));
  }
  CHECK(advice_on("A -->|| B") == "the text of the link is empty; leave the pipes out: `A --> B`");
}

TEST_CASE("signs that only look like those of the language are told") {
  CHECK(tells("A\xE3\x80\x90text\xE3\x80\x91", "is not `[`"));
  CHECK(tells("A \xEF\xBC\x8D\xEF\xBC\x8D> B", "is not `-`"));
  CHECK(tells("A --> B\xEF\xBC\x9A::hot", "is not `:`"));
}

TEST_CASE("the names of shapes that are like an unknown one are told") {
  CHECK(tells("A@{ shape: queue }", "did you mean `h-cyl`?"));
  CHECK(tells("A@{ shape: actor }", "did you mean `person`?"));
  CHECK(tells("A@{ shape: square }", "did you mean `rect`?"));
  CHECK(tells("A@{ shape: zzzzzz }", "some are `rect`"));
}

TEST_CASE("the end of a subgraph whose first line is wrong ends it all the same") {
  const std::string text = "flowchart\nsubgraph api [API]:::blue\nA\nend\n";
  CHECK(told(text) == Told{"2:19 flowchart.text-after-subgraph: a subgraph gets its class by a "
                           "statement behind its `end`: `class id name`"});
}

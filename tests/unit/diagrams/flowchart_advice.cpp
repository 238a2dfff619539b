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

TEST_CASE("what looks like a link is told how links are written") {
  CHECK(tells("A => B", "`A ==> B`"));
  CHECK(tells("A <= B", "no link has a head at its start alone"));
  CHECK(tells("A ..> B", "`A -.-> B`"));
  for (const std::string link : {"A <- B", "B <-- C", "B <== C", "B <-. C"}) {
    CHECK(tells(link, "no link has a head at its start alone"));
  }
  CHECK(tells("A --&gt; B", "write `>` and `<`"));
  CHECK(tells("A -- > B", "a link has no blanks in it"));
}

TEST_CASE("words beside each other are told how they become one node") {
  CHECK(tells("My node --> X", "an id has no blanks: `n1[\"My node\"]`"));
  CHECK(tells("A --> the last one", "`n1[\"the last one\"]`"));
  CHECK(tells("A\n--> My node --> X", "`n1[\"My node\"]`"));
  CHECK(tells("A --> B, C", "nodes are joined by `&`"));
  CHECK(tells("B, C", "nodes are joined by `&`"));
}

TEST_CASE("signs that are missing or too many are told") {
  CHECK(tells("A[x]] --> B", "this bracket closes nothing"));
  CHECK(tells("A --> B)", "this bracket closes nothing"));
  CHECK(tells("accTitle x", "`accTitle: text`"));
  CHECK(tells("accDescr x", "`accDescr: text`"));
  CHECK(tells("classDef r fill=#f00", "a colon parts a property from its value"));
}

TEST_CASE("a quote that nothing closes is told where it stands") {
  CHECK(told("flowchart\nA[\"unclosed") ==
        Told{"2:3 flowchart.unclosed-quote: a text in quotes ends with a quote: `A[\"text\"]`"});
  CHECK(told("flowchart\nA -->|\"x|B").front().starts_with("2:7 flowchart.unclosed-quote"));
  CHECK(told("flowchart\nA -- \"x --> B").front().starts_with("2:6 flowchart.unclosed-quote"));
  CHECK(tells("A[\"a \"x\" b\"]", "one inside of it is written `#quot;`"));
}

TEST_CASE("a text that nothing closes is told what is missing, not that it needs quotes") {
  for (const std::string node : {"a[x", "a[\"x\"", "a[\"x\" --> b", "a[x --> b[y]"}) {
    CHECK(tells(node, "nothing on this line closes the text: write `]` behind it"));
  }
  CHECK(tells("a{x --> b", "write `}` behind it"));
  CHECK(tells("a -->|x b", "write `|` behind it"));
  CHECK(advice_on("a(x]") == "`]` does not close this text; write `)`");
  CHECK(advice_on("a((x)") == "`)` does not close this text; write `))`");
  CHECK(tells("a[f(x)]", "need quotes"));
  CHECK(tells("a[x[0]]", "need quotes"));
  CHECK(tells("a@{ shape: rect", "the data of a node reads `A@{ shape: diam,"));
}

TEST_CASE("typographic quotes are told to be none") {
  CHECK(advice_on("a[\xE2\x80\x9Cx (y)\xE2\x80\x9D]") ==
        "'\xE2\x80\x9C' is not `\"`; a text with brackets stands between two `\"`: `A[\"f(x)\"]`");
  CHECK(advice_on("a[\xE2\x80\x9Cx\xE2\x80\x9D]").empty());
}

TEST_CASE("links that lack a node and texts that are none are told how nodes are linked") {
  for (const std::string link : {"a -->", "a --x", "a --> b ==>", "a -->|t|", "--> b"}) {
    CHECK(tells(link, "a link leads from a node to a node: `A --> B`"));
  }
  CHECK(tells("\"quoted\" --> b", "`n1[\"quoted\"]`"));
  CHECK(tells("a --> \"b\"", "`n1[\"b\"]`"));
  CHECK_FALSE(tells("a:::", "a link leads"));
}

TEST_CASE("an image in a label is told how it becomes a node, with an address that is let in") {
  CHECK(tells("a[\"<img src='https://example.com/x.png' alt='x'/>\"]",
              "`A@{ img: \"images/logo.png\" }`"));
}

TEST_CASE("keywords in the place of ids are told by themselves") {
  CHECK(tells("graph --> x", "`e1[graph]`"));
  CHECK(tells("graph-->x", "`e1[graph]`"));
  CHECK(tells("A --> style", "`e1[style]`"));
  CHECK(tells("A\nflowchart TD\nB", "this is a second first line"));
}

TEST_CASE("texts of links are told how quotes stand in pipes") {
  CHECK(tells("A -->|f(x)| B", "`A -->|\"f(x)\"| B`"));
  CHECK(tells("A -->|(x)| B", "`A -->|\"f(x)\"| B`"));
}

TEST_CASE("a direction that a link takes away is told how the link should lead") {
  const std::string inside = "subgraph S\ndirection TB\ni1 --> i2\nend\n";
  CHECK(tells(inside + "x --> i1",
              "a link leads into it; let the link end at the subgraph: "
              "`... --> S`"));
  CHECK(tells(inside + "i1 --> x",
              "a link leads out of it from inside; let the link begin at the "
              "subgraph: `S --> ...`"));
  CHECK(tells("subgraph One two\ndirection TB\ni1 --> i2\nend\ni1 --> x",
              "the direction of the subgraph 'One two'"));
}

TEST_CASE("a direction in the title of a subgraph is told to be none") {
  CHECK(told("flowchart\nsubgraph S direction TB\nA\nend") ==
        Told{"2:10 flowchart.direction-in-title: it stands on a line of its own inside of the "
             "subgraph: `direction TB`"});
  CHECK(told("flowchart\nsubgraph S direction\nA\nend").empty());
}

TEST_CASE("an empty text is told as one") {
  for (const std::string node : {"A[]", "A()", "A(())", "E[\"\"]"}) {
    CHECK(tells(node, "the text of the shape is empty"));
  }
  CHECK(advice_on("A -->|| B") == "the text of the link is empty; leave the pipes out: `A --> B`");
}

TEST_CASE("a backtick that begins a text in Markdown by mistake is told") {
  CHECK(tells("A[\"`x` is y\"] --> B", "begins a text in Markdown, and nothing ends it"));
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

TEST_CASE(
    "statements of other languages, and those that are nearly right, are told how they read") {
  CHECK(tells("A->>B: hi", "`->>` is an arrow of sequence diagrams"));
  CHECK(tells("A &B --> C", "blanks stand around what joins nodes"));
  CHECK(tells("A @{ shape: cyl }", "no blank stands before the data of a node"));
  CHECK(tells("A -->|x|y| B", "`#124;`"));
  CHECK(tells("A[x] B[y]", "a link or `&` stands between nodes"));
  CHECK(tells("1. First --> B", "`n1[\"1. First\"]`"));
  CHECK(tells("% note", "`%%`"));
  CHECK(tells("A --->> B", "a link has one head at each end at most"));
  CHECK(tells("A\nclick A \"http://x\" _new", "`click A href \"https://example.com\""));
  CHECK(tells("A\nclick A href http://x", "expected a text in quotes"));
  CHECK(tells("A --> B\nlinkStyle a stroke:red", "links are counted from 0"));
  CHECK(tells("subgraph S\nA\nend subgraph", "`end` alone closes a subgraph"));
}

TEST_CASE("a misspelt subgraph takes its end with it, a misspelt end is named") {
  for (const std::string keyword : {"Subgraph", "sub graph"}) {
    CAPTURE(keyword);
    CHECK(told("flowchart\n" + keyword + " x\nA\nend\n").size() == 1);
  }
  CHECK(tells("subgraph S\nA\nEnd", "`End` is a node"));
}

TEST_CASE("the first line is told what it lacks") {
  CHECK(advice("flowchart LR A --> B").find("behind a `;`") != std::string::npos);
  CHECK(advice("flowchart-TD\nA").find("`flowchart TD`") != std::string::npos);
}

TEST_CASE("a description that nothing closes is told") {
  CHECK(told("flowchart\naccDescr {\nA --> B\n")
            .front()
            .starts_with("2:10 source.unclosed-description"));
  CHECK(told("flowchart\naccDescr {\nx }\nA --> B\n").empty());
  CHECK(told("sequenceDiagram\naccDescr {\nA->>B: x\n")
            .front()
            .starts_with("2:10 source.unclosed-description"));
}

TEST_CASE("a link that is left out is told") {
  CHECK(told("flowchart\nA\nclick A href \"javascript:alert(1)\"")
            .front()
            .starts_with("3:14 security.link"));
  CHECK(told("flowchart\nA\nclick A href \"https://example.com\"").empty());
  CHECK(told("sequenceDiagram\nA->>B: x\nlink A: Home @ vbscript:x")
            .front()
            .starts_with("3:8 security.link"));
}

TEST_CASE("a node that only a style speaks of is told") {
  CHECK(told("flowchart\nA\nstyle Z fill:red").front() == "3:7 flowchart.unknown-id");
  CHECK(told("flowchart\nstyle A fill:red\nA").empty());
  CHECK(told("flowchart\nstyle S fill:red\nsubgraph S\nA\nend").empty());
}

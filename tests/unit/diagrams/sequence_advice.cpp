#include <catch2/catch.hpp>

#include "told.hpp"

namespace {

std::string advice_on(const std::string& line) {
  return advice("sequenceDiagram\n" + line + "\n");
}

bool tells(const std::string& line, const std::string& part) {
  CAPTURE(line, advice_on(line));
  return advice_on(line).find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a semicolon inside of a text is told") {
  CHECK(advice_on("A->>B: a; b") ==
        "expected a statement behind the `;`, which ends the one before it; inside of a text a `;` "
        "is written `#59;`");
  CHECK(tells("Note over A: a; b", "`#59;`"));
  CHECK(advice_on("A->>B: a; B->>A: b").empty());
}

TEST_CASE("entities of HTML are told how they are written") {
  CHECK(tells("A->>B: a &lt; b", "an entity has `#` in place of `&`: `#lt;`"));
  CHECK(tells("A-&gt;&gt;B: x", "`&gt;` and `&lt;` are no signs of an arrow"));
  CHECK(tells("A->>B: a; b &gt", "`#59;`"));
  CHECK_FALSE(tells("A B: x &gt; y", "no signs of an arrow"));
}

TEST_CASE("a sequence diagram is told to have no direction") {
  const Told all = told("sequenceDiagram LR\nA->>B: x\n");
  REQUIRE(all.size() == 1);
  CHECK(all.front().starts_with("1:17 sequence.text-after-header: write `sequenceDiagram` alone"));
  CHECK(tells("direction LR", "there is no `direction`"));
  CHECK(told("sequenceDiagram LR->>A: x\n").empty());
}

TEST_CASE("a header that goes on is told once") {
  CHECK(told("sequenceDiagramm\nA->>B: x\n") ==
        Told{"1:1 sequence.unknown-header: did you mean `sequenceDiagram`?"});
}

TEST_CASE("an end that is meant as a name is told to be none, and ends nothing") {
  for (const std::string line : {"end->>A: y", "end -->> A: y", "End: y", "end<<->>A: y"}) {
    CHECK(told("sequenceDiagram\nloop x\n" + line + "\nend\n") ==
          Told{"3:1 sequence.unknown-statement: give it another id: `participant e as end`"});
  }
  CHECK(told("sequenceDiagram\nloop x\nA->>B: x\nend B->>A: y\n").empty());
}

TEST_CASE("what can't stand in a declaration is told") {
  CHECK(tells("participant A, B", "one name in each line: `participant Alice`"));
  CHECK(tells("activate A,B", "one name in each line: `activate Alice`"));
  CHECK(tells("participant A: Alice", "`participant A as Alice`"));
  CHECK(tells("participant D @{ \"type\": \"queue\" }", "no blank stands before the data"));
  CHECK(tells("participant A>B", "a name has no"));
}

TEST_CASE("words of other languages are told what Mermaid has for them") {
  CHECK(tells("alt a\nA->>B: x\nelseif b\nA->>B: y\nend", "is an `else`"));
  CHECK(tells("alt a\nA->>B: x\nelif b\nA->>B: y\nend", "there is no `elif`"));
  CHECK(tells("particpant A", "did you mean `participant`?"));
  CHECK(tells("activte A", "did you mean `activate`?"));
}

TEST_CASE("the end of a block that there is not is no further mistake") {
  CHECK(told("sequenceDiagram\nif a\nA->>B: x\nelse b\nA->>B: y\nend\n").size() == 1);
  CHECK(told("sequenceDiagram\ngroup a\nA->>B: x\nend\n").size() == 1);
  CHECK(told("sequenceDiagram\ngroup a\nA->>B: x\n").size() == 1);
}

TEST_CASE("signs that only look like those of the language are told in sequence diagrams") {
  CHECK(tells("A->>B\xEF\xBC\x9Ahello", "is not `:`"));
  CHECK(tells("A\xEF\xBC\x8D>>B: hello", "is not `-`"));
  CHECK(tells("A\xE2\x80\x94>B: hello", "is not `--`"));
}

TEST_CASE("who stands where only one can is told") {
  CHECK(tells("note over A,B,C: x", "one participant or two"));
  CHECK(tells("A->>B, C: x", "a message has one receiver"));
  CHECK(tells("A -> B -> C: x", "a message has one arrow"));
  CHECK(tells("A->>my-xylophone: x", "`-x` in a name is an arrow"));
}

TEST_CASE("what is no arrow and no name is told") {
  CHECK(advice_on("A-->>>B: x").starts_with("`-->>>` is no arrow; arrows are `->>`"));
  CHECK(tells("A=>B: x", "`=>` is no arrow"));
  CHECK(tells("A <-> B: x", "`<->` is no arrow"));
  CHECK(tells("A->>(B): x", "no name begins with `(`"));
  CHECK(tells("A->>: x", "a message reads"));
  CHECK(tells("A->>end: x", "words of the language"));
}

TEST_CASE("an activation that another section has ended is told to end behind the block") {
  CHECK(tells("A->>+B: x\nalt a\nB-->>-A: y\nelse b\nB-->>-A: z\nend",
              "write `deactivate B` once, behind the `end` of the block"));
  CHECK(tells("alt a\nA->>B: x\nelse b\nB-->>-A: z\nend", "activate it first"));
  CHECK(tells("A->>+B: x\nB-->>-A: y\nalt a\nA->>B: x\nelse b\nB-->>-A: z\nend",
              "activate it first"));
}

TEST_CASE("notes over several lines are told how lines are broken") {
  const Told all = told("sequenceDiagram\nloop x\nnote over A\none\nend note\nend\n");
  REQUIRE(all.size() == 3);
  for (const std::string& one : all) CHECK(one.find("which `<br/>` breaks") != std::string::npos);
  CHECK(told("sequenceDiagram\nA->>B: x\none\nnote over A: y\n").front().find("`<br/>`") ==
        std::string::npos);
}

TEST_CASE("types as words, colons that are missing and creations without a type are told") {
  CHECK(tells("database A", "`participant A@{ \"type\": \"database\" }`"));
  CHECK(tells("queue => B: x", "`=>` is no arrow"));
  CHECK(tells("accTitle no colon", "it reads `accTitle: text`"));
  CHECK(tells("create C", "`create participant C`"));
  CHECK(tells("destroy A as B", "it reads `destroy C`"));
  CHECK(tells("links A {}", "expected a `:`"));
  CHECK(tells("participant A@{\n\"type\": \"queue\",\n\"alias\": \"x\"\n}", "without commas"));
}

TEST_CASE("a label before as is told where the parts are names") {
  CHECK(
      tells("participant Alice Smith as AS\nAS->>B: x", "an id without blanks stands before `as`"));
  CHECK(advice_on("participant Alice Smith as AS\nB->>C: x").empty());
  CHECK(advice_on("participant A as Alice as AS\nAS->>A: x").empty());
}

TEST_CASE("creations and destructions that no message follows are told") {
  CHECK(tells("A->>B: x\ncreate participant C", "no message behind this line creates it"));
  CHECK(tells("A->>B: x\ndestroy B", "no message behind this line destroys it"));
  CHECK(advice_on("A->>B: x\ndestroy B\nA-xB: y").empty());
}

TEST_CASE("creations and destructions are told that something parts from their message") {
  const auto first_of = [](const std::string& text) { return told(text).front(); };
  for (const std::string rest : {"Note over A: x\nA->>B: hi", "activate A\nA->>B: hi\ndeactivate A",
                                 "autonumber\nA->>B: hi", "loop x\nA->>B: hi\nend"}) {
    CAPTURE(rest);
    CHECK(first_of("sequenceDiagram\ncreate participant B\n" + rest)
              .starts_with("2:20 sequence.create-without-message"));
    CHECK(first_of("sequenceDiagram\nA->>B: x\ndestroy B\n" + rest)
              .starts_with("3:9 sequence.destroy-without-message"));
  }
  const std::string what =
      "this has no effect: something else comes between it and its message; move this line down, "
      "right above its message";
  CHECK(advice_on("create participant B\nNote over A: x\nA->>B: hi") == what);
  CHECK(advice_on("A->>B: x\ndestroy B\nNote over A: x\nA-xB: bye") == what);
}

TEST_CASE("creations and destructions stand right above their message whatever is no event") {
  CHECK(advice_on("A->>+C: x\ncreate participant B\n\n%% why\n\nA->>+B: hi\nB-->>-A: y\n"
                  "C-->>-A: z\ndestroy B\n%% why\n\nA-xB: bye\nA->>C: on")
            .empty());
  CHECK(advice_on("create actor B\ntitle T\nparticipant C\nlink A: Home @ https://a.b\nA->>B: hi")
            .empty());
  CHECK(advice_on("loop x\ncreate participant B\nA->>B: hi\ndestroy B\nB-xA: bye\nend").empty());
}

TEST_CASE("who is not destroyed may have messages") {
  CHECK(told("sequenceDiagram\nA->>B: x\ndestroy B\nNote over A: x\nA->>B: y\nA->>B: z").size() ==
        1);
}

TEST_CASE(
    "an activation that nothing ends is told, but for those of circles and where an error is") {
  CHECK(tells("A->>+B: x\nB->>A: y", "`deactivate B` ends it"));
  CHECK(tells("activate B\nA->>B: x\nactivate B\ndeactivate B", "nothing ends this activation"));
  CHECK(advice_on("A->>+B: x\nB-->>-A: y\nactivate A\ndeactivate A").empty());
  CHECK(advice_on("A->>()B: x").empty());
  CHECK_FALSE(tells("A->>+B: x\nB A: y", "nothing ends"));
}

TEST_CASE("what is wrong with a box or a block is told once") {
  CHECK(told("sequenceDiagram\nbox x\nparticipant A\nA->>B: y\n").size() == 1);
  CHECK(told("sequenceDiagram\nbox x\nbox y\nparticipant A\nend\nend\nA->>B: y\n").size() == 1);
  CHECK(told("sequenceDiagram\nloop x\nA->>B: y\nend loop\nA->>B: z\n").front() ==
        "4:5 sequence.unclosed-block: a word behind `end` begins another block: write `end` alone");
}

TEST_CASE("an arrow of another script is told what messages have") {
  CHECK(advice("sequenceDiagram\nA \u2192 B: x\n") == "'\u2192' is no arrow; write `->>`");
}

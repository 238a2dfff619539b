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

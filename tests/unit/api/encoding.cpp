#include <catch2/catch.hpp>

#include "tests/unit/diagrams/told.hpp"

TEST_CASE("bytes that are not UTF-8 are one warning at the first of them, in all families") {
  const std::string hint = " text.not-utf8: save the text as UTF-8: it may be in Latin-1";
  CHECK(told("flowchart TD\nA[\"caf\xE9\"] --> B[\xE9]\n") == Told{"2:7" + hint});
  CHECK(told("sequenceDiagram\r\nA->>B: caf\xE9\r\nB->>A: \xE9\r\n") == Told{"2:11" + hint});
  CHECK(told("flowchart TD\nA[\"caf\u00e9 \uFFFD\"]\n").empty());
}

TEST_CASE("where such a byte can't be read the error says so") {
  CHECK(advice("flowchart TD\nA\xE9 --> B\n") ==
        "this is not UTF-8; save the text as UTF-8: it may be in Latin-1");
  const Told other = told("flowchart TD\nA - B\nC[\xE9]\n");
  REQUIRE(other.size() == 2);
  CHECK(other[0].starts_with("2:3 flowchart.unexpected-text"));
  CHECK(other[1].starts_with("3:3 text.not-utf8"));
  CHECK(told("flowchart TD\nA\xE9 --> B\n").size() == 1);
}

TEST_CASE("UTF-16 is told by its name, with a mark of its byte order or without") {
  const std::string header = "flowchart";
  std::string big, little;
  for (const char c : header) {
    big += {'\0', c};
    little += {c, '\0'};
  }
  for (const std::string& text : {big, little, "\xFF\xFE" + little, "\xFE\xFF" + big}) {
    CHECK(advice(text) == "this looks like UTF-16; save the text as UTF-8");
    CHECK(told(text).size() == 1);
  }
}

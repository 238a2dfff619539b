#include <catch2/catch.hpp>

#include "told.hpp"

namespace {

std::string svg(const std::string& text) {
  return mmdc::render_svg(text).value();
}

}  // namespace

TEST_CASE("a key of data without a value is none, and a warning says what was meant") {
  CHECK(told("flowchart\nA@{shape:cyl} --> B") ==
        Told{"2:4 config.key-without-value: write `shape: cyl`, with a blank"});
  CHECK(told("flowchart\nA@{ label: \"a, b\", shape=cyl }") ==
        Told{"2:20 config.key-without-value: write `shape: cyl`, with a blank"});
  CHECK(told("flowchart\nA@{\n  shape:cyl\n}") ==
        Told{"3:3 config.key-without-value: write `shape: cyl`, with a blank"});
  CHECK(told("sequenceDiagram\nparticipant D@{type=database}") ==
        Told{"2:16 config.key-without-value: write `type: database`, with a blank"});
  CHECK(svg("flowchart\nA@{shape:cyl}") == svg("flowchart\nA"));
}

TEST_CASE("the keys around one without a value count") {
  const std::string text = "flowchart\nA@{ shape: cyl, animate }";
  CHECK(told(text) ==
        Told{"2:17 config.key-without-value: a key and its value read `animate: value`"});
  CHECK(svg(text) == svg("flowchart\nA@{ shape: cyl }"));
}

TEST_CASE("keys are told from their values by YAML's rules") {
  CHECK(told("flowchart\nA@{\"shape\":\"cyl\", label: 'it''s: x, y', w: [1, 2]}").empty());
  CHECK(told("flowchart\nA@{ label: http://a.b, shape : cyl, } # A").front().starts_with("2:39"));
  CHECK(told("flowchart\nA@{ shape: cyl, x, x }").front().starts_with("2:20 flowchart.bad-data"));
}

TEST_CASE("places in data whose line breaks are replaced are those of the whole") {
  // The second value loses as many blanks as the first one grows.
  CHECK(told("flowchart\nA@{ label: \"a\n   b\", zzz: 1, img: \"c\n     d\" }") ==
        Told{"2:4 flowchart.unknown-data"});
  CHECK(told("flowchart\nA@{\n  label: \"a\"\n  zzz: 1\n}") == Told{"4:3 flowchart.unknown-data"});
}

TEST_CASE("keys that mean nothing are told") {
  CHECK(told("flowchart\nA@{ shpe: cyl }") ==
        Told{"2:5 flowchart.unknown-data: did you mean `shape`?"});
  CHECK(told("flowchart\nA e@--> B\ne@{ shape: cyl }") == Told{"3:5 flowchart.unknown-data"});
  CHECK(told("sequenceDiagram\nparticipant A@{ \"alis\": \"x\" }") ==
        Told{"2:17 sequence.unknown-data: did you mean `alias`?"});
}

#include "lib/text/plain.hpp"

#include <catch2/catch.hpp>

using mmdc::text::decode_entities;
using mmdc::text::plain_lines;

TEST_CASE("entity codes are the characters they stand for") {
  CHECK(decode_entities("#35; #quot;x#quot; &amp; &#9829; #9829; #infin;") ==
        "# \"x\" & \u2665 \u2665 \u221E");
}

TEST_CASE("what is no entity stays") {
  CHECK(decode_entities("a & b; #nosuchname; #1; &#x110000; #") ==
        "a & b; #nosuchname; #1; &#x110000; #");
}

TEST_CASE("all forms of br break a line") {
  CHECK(plain_lines("a<br>b<br/>c<BR />d") == "a\nb\nc\nd");
  CHECK(plain_lines("<br>a") == "\na");
}

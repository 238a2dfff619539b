#include "lib/text/entities.hpp"

#include <catch2/catch.hpp>

using mmdc::text::decode_entities;
using mmdc::text::decode_html;

TEST_CASE("codes are the characters they stand for") {
  CHECK(decode_entities("#35; #quot;x#quot; #9829; #infin; #eacute; #emsp;") ==
        "# \"x\" \u2665 \u221E \u00E9 \u2003");
  CHECK(decode_html("#35; #quot;x#quot; #9829;") == "# \"x\" \u2665");
}

TEST_CASE("a code of two characters") {
  CHECK(decode_entities("#NotEqualTilde;") == "\u2242\u0338");
}

TEST_CASE("a code that names nothing is shown as HTML writes it") {
  CHECK(decode_entities("#nosuchname; #x41;") == "&nosuchname; &x41;");
}

TEST_CASE("what is no code stays") {
  CHECK(decode_entities("a & b; # #; #a-b; &amp; &copy") == "a & b; # #; #a-b; &amp; &copy");
}

TEST_CASE("the names of HTML are known, the first and the last of the table, too") {
  CHECK(decode_html("a&emsp;b &AElig; &zwnj; &amp;lt;") == "a\u2003b \u00C6 \u200C &lt;");
  CHECK(decode_html("&nosuchname; & &;") == "&nosuchname; & &;");
}

TEST_CASE("the old names of HTML need no semicolon") {
  CHECK(decode_html("&copyright &lt x &notin; &notit; &amp") ==
        "\u00A9right < x \u2209 \u00ACit; &");
}

TEST_CASE("a numeric reference needs no semicolon; with one Mermaid takes it for its own code") {
  CHECK(decode_html("&#9829 &#x2665 &#9829;") == "\u2665 \u2665 &\u2665");
}

TEST_CASE("numbers of Windows-1252 are its characters") {
  CHECK(decode_entities("#150; #128;") == "\u2013 \u20AC");
}

TEST_CASE("what no text can hold is the replacement character") {
  CHECK(decode_entities("#0; #27; #55296; #1114112; #99999999999;") ==
        "\uFFFD \uFFFD \uFFFD \uFFFD \uFFFD");
}

TEST_CASE("white space that is named is a space") {
  CHECK(decode_html("a#10;b&NewLine;c&Tab;d") == "a b c d");
}

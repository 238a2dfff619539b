#include "lib/base/utf8.hpp"

#include <catch2/catch.hpp>

TEST_CASE("whatever is not UTF-8 reads as the replacement character") {
  for (const char* text : {"\xff", "\xc3", "\xed\xa0\x80", "\xf8\x88\x80\x80\x80", "\xc0\x80"}) {
    for (const auto c : mmdc::base::Utf8View(text)) {
      CHECK(c.code_point == mmdc::base::replacement_character);
    }
  }
  CHECK(mmdc::base::length_utf8("a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80") == 4);
}

TEST_CASE("the place of the first byte that is not UTF-8 is found") {
  using mmdc::base::find_no_utf8;
  CHECK_FALSE(find_no_utf8(""));
  CHECK_FALSE(find_no_utf8("plain ASCII, more than eight bytes"));
  CHECK_FALSE(find_no_utf8("a\u00e4\u20ac\U0001F600 \uFFFD, and so on"));
  CHECK(find_no_utf8("caf\xE9") == 3);
  CHECK(find_no_utf8("\u00e4 plain ASCII \xC3\u00e4") == 15);
  CHECK(find_no_utf8("0123456789\xED\xA0\x80") == 10);
  CHECK(find_no_utf8("\u20ac\xE2\x82") == 3);
}

TEST_CASE("the beginning of a text ends between characters") {
  CHECK(mmdc::base::first_utf8("abc", 2) == "ab");
  CHECK(mmdc::base::first_utf8("abc", 3) == "abc");
  CHECK(mmdc::base::first_utf8("a\u00e4b", 2) == "a");
  CHECK(mmdc::base::first_utf8("a\u00e4b", 3) == "a\u00e4");
  CHECK(mmdc::base::first_utf8("\u20ac", 2).empty());
}

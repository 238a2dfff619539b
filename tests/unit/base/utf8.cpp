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

TEST_CASE("the beginning of a text ends between characters") {
  CHECK(mmdc::base::first_utf8("abc", 2) == "ab");
  CHECK(mmdc::base::first_utf8("abc", 3) == "abc");
  CHECK(mmdc::base::first_utf8("a\u00e4b", 2) == "a");
  CHECK(mmdc::base::first_utf8("a\u00e4b", 3) == "a\u00e4");
  CHECK(mmdc::base::first_utf8("\u20ac", 2).empty());
}

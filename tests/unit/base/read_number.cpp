#include "lib/base/read_number.hpp"

#include <catch2/catch.hpp>

using mmdc::base::bounded_length;
using mmdc::base::read_leading_number;
using mmdc::base::read_number;

TEST_CASE("a number is read with what stands behind it") {
  CHECK(read_leading_number("1.5px")->value == 1.5);
  CHECK(read_leading_number("1.5px")->rest == "px");
  CHECK(read_leading_number("-2")->rest.empty());
  CHECK_FALSE(read_leading_number("px"));
  CHECK_FALSE(read_leading_number(""));
}

TEST_CASE("a whole text is a number or is not") {
  CHECK(read_number("1e3") == 1000);
  CHECK_FALSE(read_number("1e3 "));
}

TEST_CASE("words are no numbers, nor is what is too large for one") {
  for (const char* const text : {"inf", "-inf", "nan", "infinity", "1e999"}) {
    CHECK_FALSE(read_leading_number(text));
  }
}

TEST_CASE("lengths are bounded") {
  CHECK(bounded_length(12.5) == 12.5);
  CHECK(bounded_length(1e308) == 100'000);
  CHECK(bounded_length(-1e308) == -100'000);
}

#include "lib/base/css_number.hpp"

#include <catch2/catch.hpp>

using mmdc::base::parse_length;

TEST_CASE("lengths of CSS are read in px, whatever their unit") {
  CHECK(parse_length("2") == 2);
  CHECK(parse_length(" +2.5px ") == 2.5);
  CHECK(parse_length("12pt") == 16);
  CHECK(parse_length("1pc") == 16);
  CHECK(parse_length("1in") == 96);
  CHECK(*parse_length("2cm") == Approx(75.59).margin(0.01));
  CHECK(*parse_length("20mm") == Approx(75.59).margin(0.01));
  CHECK(*parse_length("80Q") == Approx(75.59).margin(0.01));
  CHECK(parse_length("1.5em") == 24);
  CHECK(parse_length("2REM") == 32);
}

TEST_CASE("what is no length, or hangs on what is around, is none") {
  for (const char* css :
       {"", "px", "auto", "50%", "2 px", "2px solid", "3apples", "10vw", "+-5px"}) {
    CAPTURE(css);
    CHECK_FALSE(parse_length(css));
  }
}

TEST_CASE("sizes of fonts are lengths or words") {
  using mmdc::base::parse_font_size;
  CHECK(parse_font_size("12pt") == 16);
  CHECK(parse_font_size(" xx-small ") == 9);
  CHECK(parse_font_size("X-Large") == 24);
  CHECK_FALSE(parse_font_size("huge"));
}

TEST_CASE("lengths have a bound") {
  CHECK(parse_length("1e9in") == 100'000);
  CHECK(parse_length("-1e9px") == -100'000);
}

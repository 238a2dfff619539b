#include "lib/base/font_weight.hpp"

#include <catch2/catch.hpp>

TEST_CASE("a weight is the number that it stands for, and that of normal text if it is none") {
  using mmdc::base::weight_number;
  CHECK(weight_number("600") == 600);
  CHECK(weight_number("bold") == 700);
  for (const char* weight : {"", "normal", "heavy", "0", "2000"}) {
    CHECK(weight_number(weight) == 400);
  }
}

TEST_CASE("what is no weight is told from normal text") {
  using mmdc::base::parse_weight;
  CHECK(parse_weight("lighter") == 400);
  CHECK(parse_weight("bolder") == 700);
  CHECK(parse_weight("649.6") == 650);
  for (const char* weight : {"", "heavy", "0", "2000", "600px", "80%"}) {
    CHECK_FALSE(parse_weight(weight));
  }
}

TEST_CASE("weights from 600 on are bold") {
  using mmdc::base::is_bold;
  for (const char* weight : {"bold", "bolder", "600", "700", "900"}) CHECK(is_bold(weight));
  for (const char* weight : {"", "normal", "lighter", "400", "599", "heavy"}) {
    CHECK_FALSE(is_bold(weight));
  }
}

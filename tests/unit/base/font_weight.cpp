#include "lib/base/font_weight.hpp"

#include <catch2/catch.hpp>

TEST_CASE("weights from 600 on are bold") {
  using mmdc::base::is_bold;
  for (const char* weight : {"bold", "bolder", "600", "700", "900"}) CHECK(is_bold(weight));
  for (const char* weight : {"", "normal", "lighter", "400", "599", "heavy"}) {
    CHECK_FALSE(is_bold(weight));
  }
}

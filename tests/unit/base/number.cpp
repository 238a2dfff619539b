#include "lib/base/number.hpp"

#include <catch2/catch.hpp>

using mmdc::base::format_number;

TEST_CASE("numbers have at most three decimals and no trailing zeros") {
  CHECK(format_number(0) == "0");
  CHECK(format_number(1.5) == "1.5");
  CHECK(format_number(2.0 / 3) == "0.667");
  CHECK(format_number(-0.0001) == "0");
  CHECK(format_number(1e6) == "1000000");
}

#include "lib/base/number.hpp"

#include <cmath>
#include <cstdio>
#include <random>
#include <string>

#include <catch2/catch.hpp>

using mmdc::base::format_number;

TEST_CASE("numbers have at most three decimals and no trailing zeros") {
  CHECK(format_number(0) == "0");
  CHECK(format_number(1.5) == "1.5");
  CHECK(format_number(2.0 / 3) == "0.667");
  CHECK(format_number(-0.0001) == "0");
  CHECK(format_number(1e6) == "1000000");
}

TEST_CASE("numbers are rounded as printf rounds them") {
  CHECK(format_number(0.0625) == "0.062");
  CHECK(format_number(0.1875) == "0.188");
  CHECK(format_number(-2.0005) == "-2.001");
  CHECK(format_number(0.0005) == "0.001");
  CHECK(format_number(5e-324) == "0");
  CHECK(format_number(9007199254740991) == "9007199254740991");
  CHECK(format_number(9007199254740993) == "9007199254740992");
  CHECK(format_number(1e22) == "10000000000000000000000");
}

TEST_CASE("numbers of all sizes are those of printf") {
  std::mt19937_64 random(7);
  for (int i = 0; i < 100000; ++i) {
    const double sixteenths = std::ldexp(static_cast<double>(random() % 100000000), -4);
    const double any = std::ldexp(static_cast<double>(random() >> 11), -static_cast<int>(i % 80));
    for (const double value : {sixteenths, -any}) {
      char expected[64];
      const int length = std::snprintf(expected, sizeof expected, "%.3f", value);
      REQUIRE(length > 4);
      std::string digits(expected);
      digits.erase(digits.find_last_not_of('0') + 1);
      if (digits.back() == '.') digits.pop_back();
      if (digits == "-0") digits = "0";
      if (format_number(value) != digits) FAIL(format_number(value) << " is not " << digits);
    }
  }
}

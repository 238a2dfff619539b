#include "lib/theme/arithmetic.hpp"

#include <catch2/catch.hpp>

using namespace mmdc::theme;

TEST_CASE("parts of a colour that are out of range count as the nearest that is not") {
  CHECK(invert("rgba(1, 2678, -3, 2)") == "#fe00ff");
  CHECK(invert("hsl(0, 300%, 50%)") == invert("hsl(0, 100%, 50%)"));
  CHECK(lighten("hsl(0, 0%, 250%)", 10) == "hsl(0, 0%, 250%)");
}

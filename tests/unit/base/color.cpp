#include "lib/base/color.hpp"

#include <catch2/catch.hpp>

using mmdc::base::Color;
using mmdc::base::parse_color;

TEST_CASE("colours in all of CSS's forms") {
  CHECK(parse_color("MediumPurple") == Color::rgb(0x9370DB));
  CHECK(parse_color(" #abc ") == Color::rgb(0xAABBCC));
  CHECK(parse_color("#11223380")->alpha == Approx(128 / 255.0));
  CHECK(parse_color("rgb(1, 2, 3)") == Color::rgb(0x010203));
  CHECK(parse_color("rgb(100% 0% 50% / 25%)")->alpha == Approx(0.25));
  CHECK(parse_color("hsl(120deg, 100%, 25%)") == Color::rgb(0x008000));
  CHECK(parse_color("hsl(-240 100% 50%)") == Color::rgb(0x00FF00));
  CHECK(parse_color("transparent")->alpha == 0);
  CHECK(parse_color("rgb(50%, 10%, 0%)") == Color{128, 26, 0, 1});
  CHECK(parse_color("#F0A8")->alpha == Approx(0x88 / 255.0));
  CHECK(parse_color("RGBA(300, -5, 7, 2)") == Color::rgb(0xFF0007));
  CHECK(parse_color("aliceblue") == Color::rgb(0xF0F8FF));
  CHECK(parse_color("yellowgreen") == Color::rgb(0x9ACD32));
}

TEST_CASE("what is no colour is none") {
  for (const char* text :
       {"", "#12", "#ggg", "rgb(1,2)", "rgb(1,2,3", "nocolor", "rgb(nan,1,2)", "rgb(+-5,1,2)"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_color(text));
  }
}

TEST_CASE("colours are written as short as they can be read everywhere") {
  CHECK(mmdc::base::format_color(Color::rgb(0xECECFF)) == "#ececff");
  CHECK(mmdc::base::format_color({232, 232, 232, 0.8}) == "rgba(232,232,232,0.8)");
}

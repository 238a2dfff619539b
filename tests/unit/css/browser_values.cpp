#include "lib/css/browser_values.hpp"

#include <string>

#include <catch2/catch.hpp>

using mmdc::css::is_browser_property;
using mmdc::css::may_be_value;

TEST_CASE("properties that browsers know are known, whatever they are for") {
  for (const std::string name :
       {"accent-color", "all", "fill", "font-size", "z-index", "zoom", "--mine", "-webkit-x"}) {
    CAPTURE(name);
    CHECK(is_browser_property(name));
  }
  for (const std::string name :
       {"", " ", "a", "fil", "fills", "fill ", "font", "zz", "accent", "zoom zoom"}) {
    CAPTURE(name);
    CHECK(is_browser_property(name) == (name == "font"));
  }
}

TEST_CASE("values are taken for what a browser may make of them") {
  CHECK(may_be_value("fill", "rgb(1 2 3)"));
  CHECK(may_be_value("stroke-width", "var(--w)"));
  CHECK(may_be_value("stroke-width", "2dvmin"));
  CHECK(may_be_value("--mine", ""));
  CHECK(may_be_value("cursor", "anything"));
  CHECK_FALSE(may_be_value("fill", "redd"));
  CHECK_FALSE(may_be_value("color", "none"));
  CHECK_FALSE(may_be_value("stroke-width", "-1px"));
  CHECK_FALSE(may_be_value("cursor", ""));
}

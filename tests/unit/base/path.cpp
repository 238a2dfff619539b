#include "lib/base/path.hpp"

#include <catch2/catch.hpp>

using mmdc::base::Path;

TEST_CASE("the box of a curve is that of its true extent") {
  Path path;
  path.move_to({0, 0}).cubic_to({0, 10}, {10, 10}, {10, 0});
  CHECK(mmdc::base::bounds(path).height == Approx(7.5));
}

TEST_CASE("the box of two half circles is that of the circle") {
  Path path;
  path.move_to({-5, 0}).arc_to({5, 5}, false, true, {5, 0}).arc_to({5, 5}, false, true, {-5, 0});
  const mmdc::Rect box = mmdc::base::bounds(path);
  CHECK(box.y == Approx(-5).margin(0.01));
  CHECK(box.height == Approx(10).margin(0.02));
}

TEST_CASE("an empty path has an empty box") {
  CHECK(mmdc::base::bounds(Path()) == mmdc::Rect{});
}

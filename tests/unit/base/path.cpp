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

TEST_CASE("the box of a quadratic far from the origin is that of its true extent") {
  Path path;
  path.move_to({1000.1, 2000.7}).quadratic_to({1333.3, 2400.3}, {1666.9, 2000.7});
  const mmdc::Rect box = mmdc::base::bounds(path);
  CHECK(box.bottom() == Approx(2000.7 + 399.6 / 2));
  CHECK(box.right() == Approx(1666.9));
}

TEST_CASE("after a closed figure the path goes on at its start") {
  Path path;
  path.move_to({10, 10}).line_to({20, 10}).line_to({20, 20}).close();
  path.arc_to({5, 5}, false, true, {20, 10});
  CHECK(mmdc::base::bounds(path).y == Approx(5).margin(0.01));
}

TEST_CASE("arcs that lead nowhere are left out, flat ones are lines") {
  Path path;
  path.move_to({3, 4}).arc_to({5, 5}, true, true, {3, 4}).arc_to({0, 5}, false, true, {9, 4});
  CHECK(mmdc::base::without_arcs(path) == Path().move_to({3, 4}).line_to({9, 4}));
}

TEST_CASE("an arc too small to reach is grown") {
  Path path;
  path.move_to({0, 0}).arc_to({1, 1}, false, true, {10, 0});
  CHECK(mmdc::base::bounds(path).y == Approx(-5).margin(0.01));
}

TEST_CASE("the length of a path is that of its lines, curves and closing line") {
  Path path;
  path.move_to({0, 0}).line_to({30, 0}).line_to({30, 40}).close();
  CHECK(mmdc::base::length(path) == Approx(120));
  Path circle;
  circle.move_to({0, -10}).arc_to({10, 10}, false, true, {0, 10});
  circle.arc_to({10, 10}, false, true, {0, -10}).move_to({50, 50});
  CHECK(mmdc::base::length(circle) == Approx(62.83).epsilon(0.002));
}

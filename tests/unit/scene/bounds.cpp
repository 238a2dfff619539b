#include "lib/scene/bounds.hpp"

#include <catch2/catch.hpp>

using namespace mmdc::scene;
using mmdc::base::Transform;

namespace {

Element element(auto shape) {
  return {{}, std::move(shape)};
}

void check_box(const mmdc::Rect& box, const mmdc::Rect& expected) {
  CHECK(box.x == Approx(expected.x).margin(1e-9));
  CHECK(box.y == Approx(expected.y).margin(1e-9));
  CHECK(box.width == Approx(expected.width).margin(1e-9));
  CHECK(box.height == Approx(expected.height).margin(1e-9));
}

/// A quarter turn to the right, then `by`.
Transform quarter_turn(mmdc::Point by) {
  return {0, 1, -1, 0, by.x, by.y};
}

}  // namespace

TEST_CASE("nothing has an empty box") {
  CHECK(bounds({}) == mmdc::Rect{});
  CHECK(bounds({element(Group{})}) == mmdc::Rect{});
}

TEST_CASE("a box does not take in the origin") {
  check_box(bounds({element(Rect{{10, 20, 5, 5}, 0, {}}), element(Line{{30, 30}, {40, 22}, {}})}),
            {10, 20, 30, 10});
}

TEST_CASE("strokes do not count") {
  const Paint wide{std::nullopt, Stroke{{}, 100}};
  check_box(bounds({element(Line{{0, 0}, {10, 10}, wide})}), {0, 0, 10, 10});
}

TEST_CASE("the transforms of groups add up") {
  Group inner{Transform::translation({1, 2}), {element(Ellipse{{0, 0}, {4, 2}, {}})}};
  const Group outer{quarter_turn({100, 0}), {element(std::move(inner))}};
  check_box(bounds({element(outer)}), {96, -3, 4, 8});
}

TEST_CASE("arcs keep their extent under a turn") {
  mmdc::base::Path half;
  half.move_to({-5, 0}).arc_to({5, 5}, false, true, {5, 0});
  const mmdc::Rect box = bounds({element(Group{quarter_turn({}), {element(Path{half, {}})}})});
  CHECK(box.right() == Approx(5).margin(0.01));
  CHECK(box.left() == Approx(0).margin(0.01));
}

TEST_CASE("text reaches from its anchor by its measured width") {
  const TextLine line{{50, 100}, {{"x"}}, 20};
  Text text{{line}, {.family = "Arial", .size = 10}, Anchor::middle, {}};
  check_box(bounds({element(text)}), {40, 90.95, 20, 11.17});
  text.anchor = Anchor::end;
  check_box(bounds({element(text)}), {30, 90.95, 20, 11.17});
  text.anchor = Anchor::start;
  text.lines[0].runs.push_back({"y", Font{.family = "Arial", .size = 20}});
  check_box(bounds({element(text)}), {50, 81.9, 20, 22.34});
}

#include "lib/cairo/reach.hpp"

#include <catch2/catch.hpp>

namespace {

namespace scene = mmdc::scene;

scene::Element line(double length, scene::MarkerIndex head = std::nullopt) {
  scene::Path path;
  path.path.move_to({0, 0}).line_to({length, 0});
  path.paint.stroke = scene::Stroke{{}, 2};
  path.marker_end = head;
  return {{}, std::move(path)};
}

scene::Element text(double width) {
  scene::Text words;
  words.lines.push_back({{0, 0}, {{.text = "words"}}, width});
  return {{}, std::move(words)};
}

}  // namespace

TEST_CASE("the head of a line reaches beyond its end") {
  scene::Scene scene;
  scene.markers.push_back({.tag = {},
                           .view_box = {0, 0, 10, 10},
                           .size = {20, 20},
                           .reference = {0, 5},
                           .children = {}});
  const auto plain = mmdc::cairo::reach_of(line(100), scene);
  const auto headed = mmdc::cairo::reach_of(line(100, 0), scene);
  REQUIRE((plain && headed));
  CHECK(plain->right() >= 101);
  CHECK(headed->right() >= 120);
  CHECK(headed->bottom() >= 10);
}

TEST_CASE("how far a text reaches is known by its measured width") {
  const scene::Scene scene;
  const auto measured = mmdc::cairo::reach_of(text(40), scene);
  REQUIRE(measured);
  CHECK(measured->width >= 40);
  CHECK_FALSE(mmdc::cairo::reach_of(text(0), scene));
  scene::Group group;
  group.children = {line(10), text(0)};
  CHECK_FALSE(mmdc::cairo::reach_of({{}, group}, scene));
}

TEST_CASE("what is in a group reaches as far as the group takes it") {
  const scene::Scene scene;
  scene::Group group;
  group.transform = {5, 0, 0, 5, 100, 0};
  group.children = {line(10)};
  const auto reach = mmdc::cairo::reach_of({{}, group}, scene);
  REQUIRE(reach);
  CHECK(reach->right() >= 155);
  CHECK(reach->top() <= -5);
}

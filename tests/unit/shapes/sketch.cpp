#include "lib/shapes/sketch.hpp"

#include <catch2/catch.hpp>

#include "lib/shapes/figure.hpp"
#include "lib/shapes/sketch_figure.hpp"

using mmdc::Point;
using mmdc::Rect;
using mmdc::base::bounds;
using mmdc::base::Path;
using mmdc::shapes::Hand;
using mmdc::shapes::hatched;
using mmdc::shapes::reach_of;
using mmdc::shapes::sketched;

namespace {

Path box(double x, double y, double width, double height) {
  return Path()
      .move_to({x, y})
      .line_to({x + width, y})
      .line_to({x + width, y + height})
      .line_to({x, y + height})
      .close();
}

std::size_t strokes_in(const Path& path) {
  std::size_t count = 0;
  for (const Path::Segment& segment : path.segments()) count += segment.verb == Path::Verb::move;
  return count;
}

/// How far `inner` reaches out of `outer`; negative if it keeps away from all sides.
double excess(const Rect& inner, const Rect& outer) {
  return std::max({outer.left() - inner.left(), outer.top() - inner.top(),
                   inner.right() - outer.right(), inner.bottom() - outer.bottom()});
}

}  // namespace

TEST_CASE("the same hand draws the same strokes, another one others") {
  const Path path = box(0, 0, 100, 50);
  CHECK(sketched(path, {0.7, 5}) == sketched(path, {0.7, 5}));
  CHECK_FALSE(sketched(path, {0.7, 5}) == sketched(path, {0.7, 6}));
}

TEST_CASE("a sketch draws each side twice") {
  CHECK(strokes_in(sketched(box(0, 0, 100, 50), Hand{})) == 8);
}

TEST_CASE("a sketch strays, and never further than its reach") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Hand hand{0.7, seed};
    const double out = excess(bounds(sketched(box(0, 0, 300, 80), hand)), {0, 0, 300, 80});
    CHECK(out > 0);
    CHECK(out <= reach_of(hand));
  }
}

TEST_CASE("a sketch without roughness lies on its path") {
  CHECK(excess(bounds(sketched(box(0, 0, 300, 80), {0, 1})), {0, 0, 300, 80}) <= 0);
}

TEST_CASE("short lines stray by a tenth of their length at most") {
  const Path line = Path().move_to({0, 0}).line_to({4, 0});
  CHECK(excess(bounds(sketched(line, {1, 3})), {0, 0, 4, 0}) <= 0.4);
}

TEST_CASE("a curve is drawn without lifting the hand") {
  const Path circle = Path()
                          .move_to({0, -30})
                          .arc_to({30, 30}, false, true, {0, 30})
                          .arc_to({30, 30}, false, true, {0, -30});
  CHECK(strokes_in(sketched(circle, Hand{})) == 2);
}

TEST_CASE("hatching fills a box and keeps within the reach of the hand") {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const Hand hand{0.7, seed};
    const Rect area = bounds(hatched(box(10, 20, 200, 60), hand));
    CHECK(excess(area, {10, 20, 200, 60}) <= reach_of(hand));
    CHECK(area.width > 190);
    CHECK(area.height > 50);
  }
}

TEST_CASE("the strokes of a huge area stand further apart, and fill all of it") {
  const Path strokes = hatched(box(0, 0, 100'000, 100'000), Hand{0, 1});
  CHECK(strokes_in(strokes) <= 2 * 1000);
  CHECK(bounds(strokes).height > 99'000);
}

TEST_CASE("hatching leaves a hole that winds the other way") {
  Path ring = box(0, 0, 100, 100);
  ring.move_to({30, 30}).line_to({30, 70}).line_to({70, 70}).line_to({70, 30}).close();
  const Path strokes = hatched(ring, {0, 1});
  for (const Path::Segment& segment : strokes.segments()) {
    const bool is_inside =
        segment.to.x > 30.1 && segment.to.x < 69.9 && segment.to.y > 30.1 && segment.to.y < 69.9;
    CHECK_FALSE(is_inside);
  }
}

TEST_CASE("an open area is hatched as if it were closed, one without area not at all") {
  const Path open = Path().move_to({0, 0}).line_to({100, 0}).line_to({100, 60});
  CHECK(strokes_in(hatched(open, Hand{})) > 10);
  CHECK(hatched(Path().move_to({0, 0}).line_to({100, 0}), Hand{}).empty());
  CHECK(hatched(Path(), Hand{}).empty());
}

TEST_CASE("the bounds of a sketched figure are those of its strokes, its outline stays") {
  using namespace mmdc::shapes;
  const Figure exact = make_figure(Shape::rect, {.label = {60, 24}});
  const Figure drawn = sketched(exact, Hand{}, {60, 24});
  CHECK(drawn.bounds.width > exact.bounds.width);
  CHECK(drawn.bounds.width < exact.bounds.width + 4 * reach_of(Hand{}));
  CHECK(border_point(drawn.outline, {500, 20}) == border_point(exact.outline, {500, 20}));
}

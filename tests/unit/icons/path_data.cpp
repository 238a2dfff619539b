#include <catch2/catch.hpp>

#include "lib/base/path.hpp"
#include "lib/icons/parse_path_data.hpp"

using mmdc::base::Path;
using mmdc::icons::parse_path_data;

namespace {

mmdc::Point end_of(std::string_view data) {
  return parse_path_data(data).segments().back().to;
}

std::size_t length_of(std::string_view data) {
  return parse_path_data(data).segments().size();
}

}  // namespace

TEST_CASE("small letters count from where the pen is") {
  CHECK(end_of("M10 10l5-5") == mmdc::Point{15, 5});
  CHECK(end_of("M10 10h5v-5") == mmdc::Point{15, 5});
  CHECK(end_of("M10 10c1 1 2 2 3 3") == mmdc::Point{13, 13});
}

TEST_CASE("numbers need nothing between them where they can be told apart") {
  CHECK(end_of("M.5.5-1e1,+2") == mmdc::Point{-10, 2});
}

TEST_CASE("further numbers of a move are lines") {
  const Path path = parse_path_data("m1 1 2 2 3 3");
  REQUIRE(path.segments().size() == 3);
  CHECK(path.segments()[1].verb == Path::Verb::line);
  CHECK(path.segments()[2].to == mmdc::Point{6, 6});
}

TEST_CASE("after a closed figure the pen is where it began") {
  CHECK(end_of("M10 10h5v5zl1 1") == mmdc::Point{11, 11});
}

TEST_CASE("a smooth curve mirrors the control point before it") {
  const Path path = parse_path_data("M0 0C0 1 2 1 2 0S4-1 4 0");
  CHECK(path.segments()[2].control1 == mmdc::Point{2, -1});
}

TEST_CASE("a smooth curve after a line begins at the pen") {
  const Path path = parse_path_data("M0 0L2 0S4-1 4 0");
  CHECK(path.segments()[2].control1 == mmdc::Point{2, 0});
}

TEST_CASE("flags of arcs may stand without blanks") {
  const Path path = parse_path_data("M0 0a5 5 0 0110 0");
  REQUIRE(path.segments().size() == 2);
  CHECK(path.segments()[1].sweep);
  CHECK_FALSE(path.segments()[1].large_arc);
  CHECK(path.segments()[1].to == mmdc::Point{10, 0});
}

TEST_CASE("an arc of a turned ellipse keeps its ends and its bulge") {
  const Path path = parse_path_data("M0 0A20 10 90 0 1 0 40");
  const mmdc::Rect box = mmdc::base::bounds(path);
  CHECK(path.segments().back().to.y == Approx(40));
  CHECK(box.right() == Approx(10).margin(0.01));
}

TEST_CASE("what comes after an error is not drawn") {
  CHECK(length_of("M0 0L1 1L2,x 3") == 2);
  CHECK(length_of("M0 0 L1e400 1") == 1);
  CHECK(length_of("M0 0 a1 1 0 2 0 5 5") == 1);
  CHECK(length_of("L1 1") == 0);
  CHECK(length_of("") == 0);
}

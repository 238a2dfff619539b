#include "lib/svg/path_data.hpp"

#include <catch2/catch.hpp>

using mmdc::base::Path;

namespace {

std::string data_of(const Path& path) {
  mmdc::base::TextBuffer out;
  mmdc::svg::append_path_data(out, path);
  return out.take();
}

}  // namespace

TEST_CASE("lines along an axis name one coordinate") {
  CHECK(data_of(Path().move_to({1, 2}).line_to({5, 2}).line_to({5, 9}).line_to({6, 8})) ==
        "M1,2H5V9L6,8");
}

TEST_CASE("lines that go on are one line") {
  CHECK(data_of(Path().move_to({1, 2}).line_to({1, 5}).line_to({1, 9})) == "M1,2V9");
}

TEST_CASE("a curve that stays on an axis is a line") {
  CHECK(data_of(Path().move_to({1, 2}).cubic_to({1, 3}, {1, 4}, {1, 5}).line_to({1, 9})) ==
        "M1,2V9");
  CHECK(data_of(Path().move_to({1, 2}).cubic_to({3, 2}, {4, 2}, {5, 2})) == "M1,2H5");
}

TEST_CASE("a curve that leaves its axis, or overshoots on it, is a curve") {
  CHECK(data_of(Path().move_to({1, 2}).cubic_to({1, 3}, {1.5, 4}, {1, 5})) == "M1,2C1,3,1.5,4,1,5");
  CHECK(data_of(Path().move_to({1, 2}).cubic_to({1, 8}, {1, 4}, {1, 5})) == "M1,2C1,8,1,4,1,5");
}

TEST_CASE("a line that turns back keeps its turn") {
  CHECK(data_of(Path().move_to({1, 2}).line_to({1, 9}).line_to({1, 5})) == "M1,2V9V5");
}

TEST_CASE("a figure ends where it ends") {
  CHECK(data_of(Path().move_to({0, 0}).line_to({4, 0}).line_to({4, 4}).close()) == "M0,0H4V4Z");
}

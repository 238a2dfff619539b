#include <cmath>
#include <random>
#include <vector>

#include <catch2/catch.hpp>

#include "lib/diagrams/flowchart/line_contact.hpp"

using namespace mmdc::diagrams::flowchart;
using mmdc::Point;
using mmdc::base::Path;

namespace {

class Lots {
 public:
  double coordinate() { return static_cast<double>(random_() % 20000) / 10; }
  Point point() { return {coordinate(), coordinate()}; }

  Polyline line() {
    Path path;
    path.move_to(point());
    for (int i = 0; i < 3; ++i) path.line_to(point());
    path.cubic_to(point(), point(), point());
    return flattened(path);
  }

 private:
  std::minstd_rand random_;
};

double side(Point a, Point b, Point p) {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

bool cross(Point a, Point b, Point c, Point d) {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

std::size_t crossings_one_by_one(const std::vector<Polyline>& lines, Point from, Point to) {
  std::size_t count = 0;
  for (const Polyline& line : lines) {
    for (std::size_t i = 1; i < line.points.size(); ++i) {
      count += cross(from, to, line.points[i - 1], line.points[i]) ? 1 : 0;
    }
  }
  return count;
}

Lines all_of(const LineGrid& grid, std::size_t count) {
  return {&grid, std::vector<bool>(count, true)};
}

}  // namespace

TEST_CASE("a stretch crosses the lines that it crosses, wherever they are") {
  Lots lots;
  std::vector<Polyline> lines;
  for (int i = 0; i < 40; ++i) lines.push_back(lots.line());
  const LineGrid grid(lines);
  const Lines all = all_of(grid, lines.size());
  for (int i = 0; i < 500; ++i) {
    // Also beyond all lines, and along an axis.
    const Point from = lots.point() * 2 - Point{1000, 1000};
    const Point to = i % 5 == 0 ? Point{from.x, lots.coordinate()} : lots.point();
    CAPTURE(from.x, from.y, to.x, to.y);
    CHECK(crossings(all, from, to) == crossings_one_by_one(lines, from, to));
  }
}

TEST_CASE("a line that has changed is found where it is now") {
  Lots lots;
  std::vector<Polyline> lines;
  for (int i = 0; i < 10; ++i) lines.push_back(lots.line());
  LineGrid grid(lines);
  for (int i = 0; i < 50; ++i) {
    lines[static_cast<std::size_t>(i) % lines.size()] = lots.line();
    grid.renew(static_cast<std::size_t>(i) % lines.size());
    const Point from = lots.point();
    const Point to = lots.point();
    CHECK(crossings(all_of(grid, lines.size()), from, to) == crossings_one_by_one(lines, from, to));
  }
}

TEST_CASE("lines that were not chosen are not crossed") {
  const std::vector<Polyline> lines = {flattened(Path().move_to({0, 0}).line_to({10, 10})),
                                       flattened(Path().move_to({5, 0}).line_to({5, 10}))};
  const LineGrid grid(lines);
  CHECK(crossings({&grid, {true, false}}, {0, 9}, {9, 0}) == 1);
  CHECK(crossings(Lines{}, {0, 9}, {9, 0}) == 0);
}

TEST_CASE("lines that lie on each other share their length, but for their ends") {
  const std::vector<Polyline> lines = {flattened(Path().move_to({0, 0}).line_to({0, 100}))};
  const LineGrid grid(lines);
  const Polyline own = flattened(Path().move_to({1, 0}).line_to({1, 100}));
  constexpr double any = 1e9;
  CHECK(contact_of(own, all_of(grid, 1), {}, 100, any).shared_length == Approx(100));
  CHECK(contact_of(own, all_of(grid, 1), {{-5, 50, 10, 60}}, 100, any).shared_length ==
        Approx(50).margin(6));
}

TEST_CASE("a straight line is one stretch, of however many curves it is made") {
  const Path path = Path()
                        .move_to({0, 0})
                        .cubic_to({0, 100}, {0, 200}, {0, 300})
                        .line_to({0, 400})
                        .cubic_to({0, 500}, {0, 600}, {0, 700});
  CHECK(flattened(path).points == std::vector<Point>{{0, 0}, {0, 700}});
}

TEST_CASE("the stretches of a curve are no further from it than half a px") {
  // A quarter of a circle around the origin, but for some thousandths.
  constexpr double radius = 200;
  constexpr double pull = 0.5522847498 * radius;
  const Polyline line =
      flattened(Path().move_to({radius, 0}).cubic_to({radius, pull}, {pull, radius}, {0, radius}));
  CHECK(line.points.size() < 20);
  for (std::size_t i = 1; i < line.points.size(); ++i) {
    const Point middle = (line.points[i - 1] + line.points[i]) * 0.5;
    CHECK(std::hypot(middle.x, middle.y) == Approx(radius).margin(0.6));
  }
}

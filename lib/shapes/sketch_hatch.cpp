// Lines that fill a path, found by sweeping a line over its sides.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "lib/shapes/sketch_parts.hpp"

namespace mmdc::shapes {
namespace {

constexpr double angle = -49;    ///< degrees, clockwise on the screen from the x axis
constexpr double least_gap = 5;  ///< between the middles of neighbours

/// Turns the plane so that the lines of a hatching are level.
class Turn {
 public:
  explicit Turn(double degrees)
      : cos_(std::cos(degrees * std::numbers::pi / 180)),
        sin_(std::sin(degrees * std::numbers::pi / 180)) {}

  Point level(Point p) const { return {p.x * cos_ + p.y * sin_, p.y * cos_ - p.x * sin_}; }
  Point back(Point p) const { return {p.x * cos_ - p.y * sin_, p.y * cos_ + p.x * sin_}; }

 private:
  double cos_;
  double sin_;
};

/// A straight piece of an outline in the turned plane, from its upper to its lower end.
struct Side {
  Point top;
  Point bottom;
  int winding;  ///< 1 if the outline goes down here, -1 if up

  double x_at(double y) const {
    return top.x + (bottom.x - top.x) * (y - top.y) / (bottom.y - top.y);
  }
};

/// A place where an outline crosses a level line.
struct Crossing {
  double x;
  int winding;
};

class Outline {
 public:
  explicit Outline(const Turn& turn) : turn_(turn) {}

  std::vector<Side> sides;

  void add(Point from, Point to) {
    const Point a = turn_.level(from);
    const Point b = turn_.level(to);
    if (a.y < b.y) sides.push_back({a, b, 1});
    if (a.y > b.y) sides.push_back({b, a, -1});
  }

  void add(const Stretch& stretch) {
    constexpr double step = 4;
    const int count =
        stretch.is_straight ? 1 : static_cast<int>(std::clamp(stretch.length / step, 4.0, 64.0));
    Point at = stretch.from;
    for (int i = 1; i <= count; ++i) {
      const double t = static_cast<double>(i) / count;
      const double s = 1 - t;
      const Point next = i == count
                             ? stretch.to
                             : stretch.from * (s * s * s) + stretch.control1 * (3 * s * s * t) +
                                   stretch.control2 * (3 * s * t * t) + stretch.to * (t * t * t);
      add(at, next);
      at = next;
    }
  }

 private:
  const Turn& turn_;
};

/// Areas are closed, whether the outline says so or not.
std::vector<Side> sides_of(const base::Path& path, const Turn& turn) {
  Outline outline(turn);
  Point start;
  Point at;
  for (const Run& run : runs_of(path)) {
    if (run.front().from != at) {
      outline.add(at, start);
      start = run.front().from;
    }
    for (const Stretch& stretch : run) outline.add(stretch);
    at = run.back().to;
  }
  outline.add(at, start);
  return std::move(outline.sides);
}

std::vector<Crossing> crossings_at(const std::vector<Side>& sides, double y) {
  std::vector<Crossing> crossings;
  for (const Side& side : sides) {
    if (side.top.y <= y && y < side.bottom.y) crossings.push_back({side.x_at(y), side.winding});
  }
  std::ranges::stable_sort(crossings, {}, &Crossing::x);
  return crossings;
}

/// The stretches of the level line at `y` that lie inside.
void add_line(const std::vector<Crossing>& crossings, double y, const Turn& turn,
              std::vector<Stretch>& lines) {
  constexpr double shortest = 0.01;
  int winding = 0;
  double begin = 0;
  for (const Crossing& crossing : crossings) {
    if (winding == 0) begin = crossing.x;
    winding += crossing.winding;
    if (winding != 0 || crossing.x - begin < shortest) continue;
    lines.push_back(straight(turn.back({begin, y}), turn.back({crossing.x, y})));
  }
}

}  // namespace

std::vector<Stretch> hatch_lines(const base::Path& path, std::size_t most) {
  const Turn turn(angle);
  const std::vector<Side> sides = sides_of(path, turn);
  std::vector<Stretch> lines;
  if (sides.empty()) return lines;
  const double top = std::ranges::min(sides, {}, [](const Side& s) { return s.top.y; }).top.y;
  const double bottom =
      std::ranges::max(sides, {}, [](const Side& s) { return s.bottom.y; }).bottom.y;
  const double gap = std::max(least_gap, (bottom - top) / static_cast<double>(most));
  const int count = static_cast<int>((bottom - top) / gap);
  for (int i = 1; i <= count; ++i) {
    const double y = top + gap * i;
    add_line(crossings_at(sides, y), y, turn, lines);
  }
  return lines;
}

}  // namespace mmdc::shapes

// The lines of a path as runs without corners.
#include <cmath>

#include "lib/base/length.hpp"
#include "lib/shapes/sketch_parts.hpp"

namespace mmdc::shapes {
namespace {

using base::distance;
using base::Path;

/// A curve is about as long as the mean of its chord and the way around by its controls.
Stretch curved(Point from, const Path::Segment& s) {
  const double around =
      distance(from, s.control1) + distance(s.control1, s.control2) + distance(s.control2, s.to);
  return {from, s.control1, s.control2, s.to, (around + distance(from, s.to)) / 2, false};
}

Point end_direction(const Stretch& stretch) {
  const Point by_control = stretch.to - stretch.control2;
  return by_control == Point{} ? stretch.to - stretch.from : by_control;
}

Point start_direction(const Stretch& stretch) {
  const Point by_control = stretch.control1 - stretch.from;
  return by_control == Point{} ? stretch.to - stretch.from : by_control;
}

bool is_corner(const Stretch& before, const Stretch& after) {
  constexpr double sharpest = 0.9;  // cosine: a turn of about 25 degrees
  const Point a = end_direction(before);
  const Point b = start_direction(after);
  const double scale = std::hypot(a.x, a.y) * std::hypot(b.x, b.y);
  return scale == 0 || (a.x * b.x + a.y * b.y) / scale < sharpest;
}

class Collector {
 public:
  std::vector<Run> runs;

  void move() { is_open_ = false; }

  void add(const Stretch& stretch) {
    if (stretch.length == 0) return;
    if (!is_open_ || is_corner(runs.back().back(), stretch)) runs.emplace_back();
    runs.back().push_back(stretch);
    is_open_ = true;
  }

 private:
  bool is_open_ = false;
};

}  // namespace

Stretch straight(Point from, Point to) {
  const Point third = (to - from) * (1.0 / 3);
  return {from, from + third, to - third, to, distance(from, to), true};
}

double length_of(std::span<const Stretch> stretches) {
  double sum = 0;
  for (const Stretch& stretch : stretches) sum += stretch.length;
  return sum;
}

std::vector<Run> runs_of(const Path& path) {
  Collector collector;
  Point at;
  Point start;
  const Path curves = base::without_arcs(path);
  for (const Path::Segment& s : curves.segments()) {
    switch (s.verb) {
      case Path::Verb::move:
        collector.move();
        start = s.to;
        break;
      case Path::Verb::line:
      case Path::Verb::arc:  // replaced before
        collector.add(straight(at, s.to));
        break;
      case Path::Verb::quadratic:
        collector.add(curved(at, base::as_cubic(at, s)));
        break;
      case Path::Verb::cubic:
        collector.add(curved(at, s));
        break;
      case Path::Verb::close:
        collector.add(straight(at, start));
        break;
    }
    at = s.verb == Path::Verb::close ? start : s.to;
  }
  return std::move(collector.runs);
}

}  // namespace mmdc::shapes

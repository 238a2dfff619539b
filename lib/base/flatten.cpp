#include "lib/base/flatten.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "lib/base/length.hpp"

namespace mmdc::base {
namespace {

/// A cubic in as many chords as its size asks for: the square root of the length of the control
/// polygon keeps the error of each chord about the same.
void add_cubic(std::vector<Point>& line, const Path::Segment& s) {
  const Point from = line.back();
  const double size =
      distance(from, s.control1) + distance(s.control1, s.control2) + distance(s.control2, s.to);
  const int chords = static_cast<int>(std::clamp(2 * std::sqrt(size), 4.0, 200.0));
  for (int i = 1; i <= chords; ++i) {
    line.push_back(cubic_at(from, s, static_cast<double>(i) / chords));
  }
}

double distance_to_chord(Point a, Point b, Point p) {
  const Point along = b - a;
  const double square = along.x * along.x + along.y * along.y;
  if (square == 0) return distance(a, p);
  const Point to_p = p - a;
  const double t = std::clamp((to_p.x * along.x + to_p.y * along.y) / square, 0.0, 1.0);
  return distance(a + along * t, p);
}

/// How often a chord winds round `p`, as a ray to the right meets it: down 1, up -1.
int winding(Point a, Point b, Point p) {
  if ((a.y <= p.y) == (b.y <= p.y)) return 0;
  const double x = a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x);
  if (x <= p.x) return 0;
  return b.y > a.y ? 1 : -1;
}

}  // namespace

std::vector<std::vector<Point>> flatten(const Path& path) {
  std::vector<std::vector<Point>> lines;
  const Path curves = without_arcs(path);
  for (const Path::Segment& s : curves.segments()) {
    if (s.verb == Path::Verb::move || lines.empty()) {
      lines.push_back({s.to});
      continue;
    }
    std::vector<Point>& line = lines.back();
    switch (s.verb) {
      case Path::Verb::quadratic:
        add_cubic(line, as_cubic(line.back(), s));
        break;
      case Path::Verb::cubic:
        add_cubic(line, s);
        break;
      case Path::Verb::close:
        line.push_back(line.front());
        break;
      default:
        line.push_back(s.to);
        break;
    }
  }
  return lines;
}

double distance(const std::vector<std::vector<Point>>& lines, Point p) {
  double least = std::numeric_limits<double>::infinity();
  for (const std::vector<Point>& line : lines) {
    if (line.size() == 1) least = std::min(least, distance(line.front(), p));
    for (std::size_t i = 1; i < line.size(); ++i) {
      least = std::min(least, distance_to_chord(line[i - 1], line[i], p));
    }
  }
  return least;
}

bool encloses(const std::vector<std::vector<Point>>& lines, Point p) {
  int turns = 0;
  for (const std::vector<Point>& line : lines) {
    for (std::size_t i = 1; i < line.size(); ++i) turns += winding(line[i - 1], line[i], p);
    turns += winding(line.back(), line.front(), p);
  }
  return turns != 0;
}

}  // namespace mmdc::base

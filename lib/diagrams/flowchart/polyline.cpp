#include "lib/diagrams/flowchart/polyline.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "lib/diagrams/flowchart/curve_piece.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// Curves are cut into stretches about so long.
constexpr double stretch_length = 40;

/// Lines that are no further apart lie on each other, if the sine between them is no greater.
constexpr double same_place = 1.5;
constexpr double same_direction = 0.15;

/// The shared length is found in steps of so many px.
constexpr double step_length = 6;

/// On which side of the line from `a` to `b` the point lies.
double side(Point a, Point b, Point p) {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

/// True of points on different sides of the line from `a` to `b`.
bool are_apart(Point a, Point b, Point p, Point q) {
  return side(a, b, p) * side(a, b, q) < 0;
}

bool cross(Point a, Point b, Point c, Point d) {
  return are_apart(a, b, c, d) && are_apart(c, d, a, b);
}

mmdc::Rect bounds_of(std::span<const Point> points) {
  Point least = points.front();
  Point most = least;
  for (const Point& point : points) {
    least = {std::min(least.x, point.x), std::min(least.y, point.y)};
    most = {std::max(most.x, point.x), std::max(most.y, point.y)};
  }
  return mmdc::Rect::between(least, most);
}

/// Calls `visit` with both ends of the stretches in all parts whose bounds meet the box.
template <typename Visit>
void for_each_part(const Polyline& line, const mmdc::Rect& box, Visit visit) {
  for (std::size_t part = 0; part < line.parts.size(); ++part) {
    if (!meet(line.parts[part], box)) continue;
    const std::size_t first = part * Polyline::part_length;
    const std::size_t count = std::min(Polyline::part_length + 1, line.points.size() - first);
    visit(std::span(line.points).subspan(first, count));
  }
}

/// Some stretches of a line, and their bounds.
struct Part {
  mmdc::Rect bounds;
  std::span<const Point> points;
};

/// Those of the lines whose bounds meet the box.
std::vector<Part> parts_near(const mmdc::Rect& box, const Lines& lines) {
  std::vector<Part> parts;
  for (const Polyline* const line : lines) {
    if (!meet(line->bounds, box)) continue;
    for_each_part(*line, box, [&](std::span<const Point> points) {
      parts.push_back({bounds_of(points), points});
    });
  }
  return parts;
}

/// How often the stretch crosses the line through the points.
std::size_t crossings_with(std::span<const Point> points, Point from, Point to) {
  std::size_t count = 0;
  double before = side(from, to, points.front());
  for (std::size_t i = 1; i < points.size(); ++i) {
    const double now = side(from, to, points[i]);
    const bool is_passed = before * now < 0;
    before = now;
    if (is_passed && are_apart(points[i - 1], points[i], from, to)) ++count;
  }
  return count;
}

double length_of(Point vector) {
  return std::sqrt(vector.x * vector.x + vector.y * vector.y);
}

struct Stretch {
  Point from;
  Point to;
};

bool is_parallel(const Stretch& a, const Stretch& b) {
  const Point u = a.to - a.from;
  const Point v = b.to - b.from;
  return std::abs(u.x * v.y - u.y * v.x) <= same_direction * length_of(u) * length_of(v);
}

bool is_on(Point p, const Stretch& stretch) {
  const Point way = stretch.to - stretch.from;
  const double square = way.x * way.x + way.y * way.y;
  const Point off = p - stretch.from;
  const double share =
      square > 0 ? std::clamp((off.x * way.x + off.y * way.y) / square, 0.0, 1.0) : 0;
  return length_of(off - way * share) <= same_place;
}

/// So much of the stretch lies on any of the others, which are parallel to it.
double shared_length(const Stretch& stretch, const std::vector<Stretch>& others,
                     const std::vector<mmdc::Rect>& ends) {
  if (others.empty()) return 0;
  const Point way = stretch.to - stretch.from;
  const double length = length_of(way);
  const int steps = static_cast<int>(length / step_length) + 1;
  int shared = 0;
  for (int i = 0; i < steps; ++i) {
    const Point p = stretch.from + way * ((i + 0.5) / steps);
    const bool is_at_end = std::any_of(ends.begin(), ends.end(),
                                       [&](const mmdc::Rect& end) { return end.contains(p); });
    if (is_at_end) continue;
    const bool is_shared = std::any_of(others.begin(), others.end(),
                                       [&](const Stretch& other) { return is_on(p, other); });
    shared += is_shared ? 1 : 0;
  }
  return length * shared / steps;
}

}  // namespace

Polyline flattened(const base::Path& path) {
  const std::vector<base::Path::Segment>& segments = path.segments();
  Polyline line;
  line.points.reserve(4 * segments.size());
  if (!segments.empty()) line.points.push_back(segments.front().to);
  for (std::size_t s = 1; s < segments.size(); ++s) {
    if (segments[s].verb == base::Path::Verb::line) {
      line.points.push_back(segments[s].to);
      continue;
    }
    halve(
        piece_of(segments[s - 1].to, segments[s]), stretch_length,
        [](const mmdc::Rect&) { return false; },
        [&](const CurvePiece& piece) {
          line.points.push_back(piece.to);
          return true;
        });
  }
  if (line.points.empty()) return line;
  line.bounds = bounds_of(line.points);
  line.parts.reserve(line.points.size() / Polyline::part_length + 1);
  for (std::size_t first = 0; first + 1 < line.points.size(); first += Polyline::part_length) {
    const std::size_t count = std::min(Polyline::part_length + 1, line.points.size() - first);
    line.parts.push_back(bounds_of(std::span(line.points).subspan(first, count)));
  }
  return line;
}

std::size_t crossings(const Lines& lines, Point from, Point to) {
  const mmdc::Rect box = mmdc::Rect::between(from, to);
  std::size_t count = 0;
  for (const Polyline* const line : lines) {
    if (!meet(line->bounds, box)) continue;
    for_each_part(*line, box, [&](std::span<const Point> points) {
      count += crossings_with(points, from, to);
    });
  }
  return count;
}

std::size_t crossings(const Lines& lines, const Polyline& line, std::size_t most) {
  std::size_t count = 0;
  for_each_part(line, line.bounds, [&](std::span<const Point> own) {
    if (count > most) return;
    const mmdc::Rect box = bounds_of(own);
    for (const Polyline* const other : lines) {
      if (!meet(other->bounds, box)) continue;
      for_each_part(*other, box, [&](std::span<const Point> points) {
        for (std::size_t i = 1; i < own.size(); ++i) {
          count += crossings_with(points, own[i - 1], own[i]);
        }
      });
    }
  });
  return count;
}

Contact contact_of(const Polyline& line, const Lines& others, const std::vector<mmdc::Rect>& ends,
                   double most_crossings) {
  Contact contact;
  std::vector<Part> near;
  std::vector<Stretch> beside;
  for (std::size_t i = 1; i < line.points.size(); ++i) {
    if (static_cast<double>(contact.crossings) > most_crossings) break;
    if ((i - 1) % Polyline::part_length == 0) {
      near = parts_near(line.parts[(i - 1) / Polyline::part_length].grown(same_place), others);
      contact.tests += static_cast<std::int64_t>(others.size());
    }
    const Stretch stretch{line.points[i - 1], line.points[i]};
    const mmdc::Rect reach = mmdc::Rect::between(stretch.from, stretch.to).grown(same_place);
    beside.clear();
    for (const auto& [bounds, points] : near) {
      if (!meet(bounds, reach)) continue;
      contact.tests += static_cast<std::int64_t>(points.size());
      for (std::size_t j = 1; j < points.size(); ++j) {
        const Stretch other{points[j - 1], points[j]};
        if (!meet(mmdc::Rect::between(other.from, other.to), reach)) continue;
        contact.crossings += cross(stretch.from, stretch.to, other.from, other.to) ? 1 : 0;
        if (is_parallel(stretch, other)) beside.push_back(other);
      }
    }
    contact.shared_length += shared_length(stretch, beside, ends);
  }
  return contact;
}

}  // namespace mmdc::diagrams::flowchart

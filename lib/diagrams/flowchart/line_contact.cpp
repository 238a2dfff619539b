#include "lib/diagrams/flowchart/line_contact.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "lib/base/length.hpp"
#include "lib/base/meet.hpp"
#include "lib/diagrams/flowchart/way_finder.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

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

struct Stretch {
  Point from;
  Point to;
};

bool is_parallel(const Stretch& a, const Stretch& b) {
  const Point u = a.to - a.from;
  const Point v = b.to - b.from;
  const double product = u.x * v.y - u.y * v.x;
  return product * product <=
         same_direction * same_direction * (u.x * u.x + u.y * u.y) * (v.x * v.x + v.y * v.y);
}

/// True if all of the other one is further than `same_place` from the line that the stretch is on.
bool is_aside(const Stretch& stretch, const Stretch& other) {
  const double a = side(stretch.from, stretch.to, other.from);
  const double b = side(stretch.from, stretch.to, other.to);
  const Point way = stretch.to - stretch.from;
  const double square = (way.x * way.x + way.y * way.y) * same_place * same_place;
  return a * b > 0 && a * a > square && b * b > square;
}

bool is_on(Point p, const Stretch& stretch) {
  const Point way = stretch.to - stretch.from;
  const double square = way.x * way.x + way.y * way.y;
  const Point off = p - stretch.from;
  const double share =
      square > 0 ? std::clamp((off.x * way.x + off.y * way.y) / square, 0.0, 1.0) : 0;
  return base::length_of(off - way * share) <= same_place;
}

/// So much of the stretch lies on any of the others, which are parallel to it.
double shared_length(const Stretch& stretch, const std::vector<Stretch>& others,
                     const std::vector<mmdc::Rect>& ends) {
  if (others.empty()) return 0;
  const Point way = stretch.to - stretch.from;
  const double length = base::length_of(way);
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

/// Finds those of the lines whose bounds meet the box.
void find_parts_near(const mmdc::Rect& box, const Lines& lines,
                     std::vector<LineGrid::Part>& parts) {
  parts.clear();
  lines.grid->visit_within(box, [&](const LineGrid::Part& part) {
    if (lines.is_chosen[part.line]) parts.push_back(part);
  });
}

}  // namespace

std::size_t crossings(const Lines& lines, Point from, Point to) {
  if (lines.is_chosen.empty()) return 0;
  std::size_t count = 0;
  lines.grid->visit_along(from, to, [&](const LineGrid::Part& part) {
    if (lines.is_chosen[part.line]) count += crossings_with(part.points, from, to);
  });
  return count;
}

std::size_t crossings(const Lines& lines, const Polyline& line, std::size_t most) {
  if (lines.is_chosen.empty()) return 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < line.parts.size() && count <= most; ++i) {
    const std::span<const Point> own = line.part(i);
    lines.grid->visit_within(line.parts[i], [&](const LineGrid::Part& part) {
      if (!lines.is_chosen[part.line]) return;
      for (std::size_t p = 1; p < own.size(); ++p) {
        count += crossings_with(part.points, own[p - 1], own[p]);
      }
    });
  }
  return count;
}

bool is_on_any(const mmdc::Rect& box, const Lines& lines) {
  if (lines.is_chosen.empty()) return false;
  bool is_met = false;
  lines.grid->visit_within(box, [&](const LineGrid::Part& part) {
    if (!lines.is_chosen[part.line]) return;
    for (std::size_t i = 1; i < part.points.size() && !is_met; ++i) {
      is_met = blocks(box, part.points[i - 1], part.points[i]);
    }
  });
  return is_met;
}

Contact contact_of(const Polyline& line, const Lines& others, const std::vector<mmdc::Rect>& ends,
                   double crossing_length, double most) {
  Contact contact;
  if (others.is_chosen.empty()) return contact;
  std::vector<LineGrid::Part> near;
  std::vector<Stretch> parallel;
  for (std::size_t i = 1; i < line.points.size(); ++i) {
    const double crossed = crossing_length * static_cast<double>(contact.crossings);
    if (crossed + contact.shared_length > most) break;
    if ((i - 1) % Polyline::part_length == 0) {
      const mmdc::Rect& part = line.parts[(i - 1) / Polyline::part_length];
      find_parts_near(part.grown(same_place), others, near);
      contact.tests += static_cast<std::int64_t>(near.size());
    }
    const Stretch stretch{line.points[i - 1], line.points[i]};
    const mmdc::Rect reach = mmdc::Rect::between(stretch.from, stretch.to).grown(same_place);
    parallel.clear();
    for (const LineGrid::Part& part : near) {
      if (!base::meet(part.bounds, reach)) continue;
      contact.tests += static_cast<std::int64_t>(part.points.size());
      for (std::size_t j = 1; j < part.points.size(); ++j) {
        const Stretch other{part.points[j - 1], part.points[j]};
        if (!base::meet(mmdc::Rect::between(other.from, other.to), reach)) continue;
        contact.crossings += cross(stretch.from, stretch.to, other.from, other.to) ? 1 : 0;
        if (is_parallel(stretch, other) && !is_aside(stretch, other)) parallel.push_back(other);
      }
    }
    contact.shared_length += shared_length(stretch, parallel, ends);
  }
  return contact;
}

}  // namespace mmdc::diagrams::flowchart

#include "lib/shapes/curve.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "lib/base/length.hpp"
#include "lib/base/nearest.hpp"

namespace mmdc::shapes {
namespace {

using Points = std::span<const Point>;

struct CurveName {
  std::string_view name;
  Curve curve;
};

constexpr CurveName curve_names[] = {
    {"basis", Curve::basis},
    {"bumpX", Curve::bump_x},
    {"bumpY", Curve::bump_y},
    {"cardinal", Curve::cardinal},
    {"catmullRom", Curve::catmull_rom},
    {"linear", Curve::linear},
    {"monotoneX", Curve::monotone_x},
    {"monotoneY", Curve::monotone_y},
    {"natural", Curve::natural},
    {"rounded", Curve::rounded},
    {"step", Curve::step},
    {"stepAfter", Curve::step_after},
    {"stepBefore", Curve::step_before},
};

Point moved_toward(Point from, Point to, double by) {
  const Point d = to - from;
  const double length = std::hypot(d.x, d.y);
  return length == 0 ? from : from + d * (by / length);
}

/// Half-way steps, `share` of the way to the next point.
base::Path steps(Points points, double share) {
  base::Path path;
  path.move_to(points[0]);
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point from = points[i - 1];
    const Point to = points[i];
    const double x = from.x + (to.x - from.x) * share;
    if (share > 0) path.line_to({x, from.y});
    path.line_to({x, to.y});
    if (share == 0) path.line_to(to);
  }
  if (share > 0 && share < 1) path.line_to(points.back());
  return path;
}

base::Path bumps(Points points, bool along_x) {
  base::Path path;
  path.move_to(points[0]);
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point from = points[i - 1];
    const Point to = points[i];
    const Point middle = (from + to) * 0.5;
    if (along_x) {
      path.cubic_to({middle.x, from.y}, {middle.x, to.y}, to);
    } else {
      path.cubic_to({from.x, middle.y}, {to.x, middle.y}, to);
    }
  }
  return path;
}

/// A cardinal spline of tension 0.
base::Path cardinal(Points points) {
  if (points.size() < 3) return base::polyline(points);
  constexpr double k = 1.0 / 6;
  const std::size_t last = points.size() - 1;
  base::Path path;
  path.move_to(points[0]);
  for (std::size_t i = 0; i < last; ++i) {
    const Point before = i == 0 ? points[1] : points[i - 1];
    const Point from = points[i];
    const Point to = points[i + 1];
    const Point after = i + 1 == last ? from : points[i + 2];
    const Point control1 = i == 0 ? from : from + (to - before) * k;
    const Point control2 = i + 1 == last ? to : to - (after - from) * k;
    path.cubic_to(control1, control2, to);
  }
  return path;
}

/// A centripetal Catmull-Rom spline (Yuksel et al. 2011): alpha is one half.
base::Path catmull_rom(Points points) {
  if (points.size() < 3) return base::polyline(points);
  constexpr double nothing = 1e-12;
  const std::size_t last = points.size() - 1;
  base::Path path;
  path.move_to(points[0]);
  for (std::size_t i = 0; i < last; ++i) {
    const Point p1 = points[i];
    const Point p2 = points[i + 1];
    const double d12 = base::distance(p1, p2);
    const double l12 = std::sqrt(d12);
    Point control1 = p1;
    Point control2 = p2;
    if (i > 0) {
      const Point p0 = points[i - 1];
      const double d01 = base::distance(p0, p1);
      const double l01 = std::sqrt(d01);
      if (l01 > nothing) {
        control1 = (p1 * (2 * d01 + 3 * l01 * l12 + d12) - p0 * d12 + p2 * d01) *
                   (1 / (3 * l01 * (l01 + l12)));
      }
    }
    if (i + 1 < last) {
      const Point p3 = points[i + 2];
      const double d23 = base::distance(p2, p3);
      const double l23 = std::sqrt(d23);
      if (l23 > nothing) {
        control2 = (p2 * (2 * d23 + 3 * l23 * l12 + d12) + p1 * d23 - p3 * d12) *
                   (1 / (3 * l23 * (l23 + l12)));
      }
    }
    path.cubic_to(control1, control2, p2);
  }
  return path;
}

double sign(double value) {
  return value < 0 ? -1 : 1;
}

/// Tangents that keep the curve monotone (Steffen 1990).
double inner_tangent(Point p0, Point p1, Point p2) {
  const double h0 = p1.x - p0.x;
  const double h1 = p2.x - p1.x;
  const double s0 = (p1.y - p0.y) / (h0 != 0 ? h0 : (h1 < 0 ? -0.0 : 0.0));
  const double s1 = (p2.y - p1.y) / (h1 != 0 ? h1 : (h0 < 0 ? -0.0 : 0.0));
  const double p = (s0 * h1 + s1 * h0) / (h0 + h1);
  const double tangent =
      (sign(s0) + sign(s1)) * std::min({std::abs(s0), std::abs(s1), 0.5 * std::abs(p)});
  return std::isfinite(tangent) ? tangent : 0;
}

double end_tangent(Point p0, Point p1, double other) {
  const double h = p1.x - p0.x;
  return h != 0 ? (3 * (p1.y - p0.y) / h - other) / 2 : other;
}

/// Monotone in x; the points are given with their axes swapped for monotone in y.
base::Path monotone(std::vector<Point> points, bool is_swapped) {
  points.erase(std::unique(points.begin(), points.end()), points.end());
  const auto out = [&](Point p) { return is_swapped ? Point{p.y, p.x} : p; };
  base::Path path;
  path.move_to(out(points[0]));
  const std::size_t count = points.size();
  if (count == 2) path.line_to(out(points[1]));
  if (count < 3) return path;
  std::vector<double> tangents(count);
  for (std::size_t i = 1; i + 1 < count; ++i) {
    tangents[i] = inner_tangent(points[i - 1], points[i], points[i + 1]);
  }
  tangents[0] = end_tangent(points[0], points[1], tangents[1]);
  tangents[count - 1] = end_tangent(points[count - 2], points[count - 1], tangents[count - 2]);
  for (std::size_t i = 1; i < count; ++i) {
    const Point from = points[i - 1];
    const Point to = points[i];
    const double third = (to.x - from.x) / 3;
    path.cubic_to(out({from.x + third, from.y + third * tangents[i - 1]}),
                  out({to.x - third, to.y - third * tangents[i]}), out(to));
  }
  return path;
}

std::vector<Point> swapped(Points points) {
  std::vector<Point> out;
  for (const Point& point : points) out.push_back({point.y, point.x});
  return out;
}

/// A natural cubic spline: the tridiagonal system for the first controls (Thomas's algorithm).
base::Path natural(Points points) {
  if (points.size() < 3) return base::polyline(points);
  const std::size_t m = points.size() - 1;
  std::vector<double> diagonal(m, 4);
  std::vector<Point> first(m);
  diagonal[0] = 2;
  diagonal[m - 1] = 7;
  first[0] = points[0] + points[1] * 2;
  for (std::size_t i = 1; i + 1 < m; ++i) first[i] = points[i] * 4 + points[i + 1] * 2;
  first[m - 1] = points[m - 1] * 8 + points[m];
  for (std::size_t i = 1; i < m; ++i) {
    const double below = i + 1 == m ? 2 : 1;
    const double share = below / diagonal[i - 1];
    diagonal[i] -= share;
    first[i] = first[i] - first[i - 1] * share;
  }
  first[m - 1] = first[m - 1] * (1 / diagonal[m - 1]);
  for (std::size_t i = m - 1; i-- > 0;) first[i] = (first[i] - first[i + 1]) * (1 / diagonal[i]);
  base::Path path;
  path.move_to(points[0]);
  for (std::size_t i = 0; i < m; ++i) {
    const Point second =
        i + 1 < m ? points[i + 1] * 2 - first[i + 1] : (points[m] + first[m - 1]) * 0.5;
    path.cubic_to(first[i], second, points[i + 1]);
  }
  return path;
}

/// Straight stretches with round corners.
base::Path with_round_corners(Points points) {
  constexpr double radius = 5;
  base::Path path;
  path.move_to(points[0]);
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const Point in = points[i] - points[i - 1];
    const Point out = points[i + 1] - points[i];
    const double in_length = std::hypot(in.x, in.y);
    const double out_length = std::hypot(out.x, out.y);
    if (in_length == 0 || out_length == 0) continue;
    const Point u = in * (1 / in_length);
    const Point v = out * (1 / out_length);
    const double angle = std::acos(std::clamp(u.x * v.x + u.y * v.y, -1.0, 1.0));
    constexpr double flat = 1e-5;
    if (angle < flat || std::abs(std::numbers::pi - angle) < flat) {
      path.line_to(points[i]);
      continue;
    }
    const double cut = std::min({radius / std::sin(angle / 2), in_length / 2, out_length / 2});
    path.line_to(points[i] - u * cut).quadratic_to(points[i], points[i] + v * cut);
  }
  if (points.size() > 1) path.line_to(points.back());
  return path;
}

}  // namespace

std::optional<Curve> curve_named(std::string_view name) {
  const CurveName* const found = std::ranges::find(curve_names, name, &CurveName::name);
  if (found == std::end(curve_names)) return std::nullopt;
  return found->curve;
}

std::string nearest_curve_name(std::string_view name) {
  base::Nearest nearest(name);
  for (const CurveName& known : curve_names) nearest.offer(known.name);
  return nearest.found();
}

base::Path draw_curve(Curve curve, std::span<const Point> points) {
  if (points.empty()) return {};
  switch (curve) {
    case Curve::basis:
      return basis_curve(points);
    case Curve::bump_x:
      return bumps(points, true);
    case Curve::bump_y:
      return bumps(points, false);
    case Curve::cardinal:
      return cardinal(points);
    case Curve::catmull_rom:
      return catmull_rom(points);
    case Curve::linear:
      return base::polyline(points);
    case Curve::monotone_x:
      return monotone({points.begin(), points.end()}, false);
    case Curve::monotone_y:
      return monotone(swapped(points), true);
    case Curve::natural:
      return natural(points);
    case Curve::rounded:
      return with_round_corners(points);
    case Curve::step:
      return steps(points, 0.5);
    case Curve::step_after:
      return steps(points, 1);
    case Curve::step_before:
      return steps(points, 0);
  }
  return {};
}

base::Path basis_curve(std::span<const Point> points) {
  base::Path path;
  if (points.empty()) return path;
  path.reserve(points.size() + 2);
  path.move_to(points[0]);
  if (points.size() == 1) return path;
  if (points.size() == 2) return path.line_to(points[1]);
  const auto blend = [&](std::size_t i, double a, std::size_t j, double b) {
    return (points[i] * a + points[j] * b) * (1 / (a + b));
  };
  path.line_to(blend(0, 5, 1, 1));
  const std::size_t last = points.size() - 1;
  for (std::size_t i = 1; i < last; ++i) {
    const Point to = (points[i - 1] + points[i] * 4 + points[i + 1]) * (1.0 / 6);
    path.cubic_to(blend(i - 1, 2, i, 1), blend(i - 1, 1, i, 2), to);
  }
  path.cubic_to(blend(last - 1, 2, last, 1), blend(last - 1, 1, last, 2),
                blend(last - 1, 1, last, 5));
  return path.line_to(points[last]);
}

std::vector<Point> shortened(std::vector<Point> points, double at_start, double at_end) {
  if (points.size() < 2) return points;
  const Point second = points[1];
  const Point last_but_one = points[points.size() - 2];
  if (at_start > 0) points.front() = moved_toward(points.front(), second, at_start);
  if (at_end > 0) points.back() = moved_toward(points.back(), last_but_one, at_end);
  return points;
}

std::vector<Point> with_cut_corners(std::span<const Point> points) {
  constexpr double room = 5;
  const double pull = room - 2 * std::numbers::sqrt2;
  std::vector<Point> out;
  out.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const bool is_inner = i > 0 && i + 1 < points.size();
    const Point here = points[i];
    const Point before = is_inner ? points[i - 1] : here;
    const Point after = is_inner ? points[i + 1] : here;
    const bool turns = is_inner && ((before.x == here.x && here.y == after.y) ||
                                    (before.y == here.y && here.x == after.x));
    if (!turns || base::distance(before, here) <= room || base::distance(here, after) <= room) {
      out.push_back(here);
      continue;
    }
    const Point near_before = moved_toward(here, before, room);
    const Point near_after = moved_toward(here, after, room);
    Point corner = here;
    if (std::abs(after.x - before.x) > 10 && std::abs(after.y - before.y) >= 10) {
      const Point inward = near_before + near_after - here * 2;
      corner = here + Point{std::copysign(pull, inward.x), std::copysign(pull, inward.y)};
    }
    out.insert(out.end(), {near_before, corner, near_after});
  }
  return out;
}

}  // namespace mmdc::shapes

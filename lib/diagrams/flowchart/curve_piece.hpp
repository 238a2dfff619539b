// Pieces of lines as cubic curves, to walk along.
#pragma once

#include <utility>

#include "lib/base/path.hpp"

namespace mmdc::diagrams::flowchart {

/// A piece of a line as a cubic curve, which it does not leave the hull of.
struct CurvePiece {
  Point from;
  Point control1;
  Point control2;
  Point to;

  mmdc::Rect hull() const {
    return mmdc::Rect::between(from, to).united(mmdc::Rect::between(control1, control2));
  }
  Point at(double t) const {
    const double u = 1 - t;
    return from * (u * u * u) + control1 * (3 * u * u * t) + control2 * (3 * u * t * t) +
           to * (t * t * t);
  }
  /// De Casteljau's halves.
  std::pair<CurvePiece, CurvePiece> halves() const {
    const Point a = (from + control1) * 0.5;
    const Point b = (control1 + control2) * 0.5;
    const Point c = (control2 + to) * 0.5;
    const Point ab = (a + b) * 0.5;
    const Point bc = (b + c) * 0.5;
    const Point middle = (ab + bc) * 0.5;
    return {{from, a, ab, middle}, {middle, bc, c, to}};
  }
};

/// A segment of a path without arcs.
inline CurvePiece piece_of(Point from, const base::Path::Segment& segment) {
  using Verb = base::Path::Verb;
  const auto between = [](Point a, Point b, double t) { return a * (1 - t) + b * t; };
  if (segment.verb == Verb::cubic) return {from, segment.control1, segment.control2, segment.to};
  if (segment.verb == Verb::quadratic) return piece_of(from, base::as_cubic(from, segment));
  return {from, between(from, segment.to, 1.0 / 3), between(from, segment.to, 2.0 / 3), segment.to};
}

/// Halves the piece until hulls are no longer than `short_enough` (width and height together), and
/// calls `visit` with what comes of it, in order, until it returns false; leaves parts out whose
/// hull `is_clear`. So many second halves wait already.
template <typename IsClear, typename Visit>
bool halve(const CurvePiece& piece, double short_enough, const IsClear& is_clear,
           const Visit& visit, int waiting = 0) {
  constexpr int most_waiting = 24;
  const mmdc::Rect hull = piece.hull();
  if (is_clear(hull)) return true;
  const bool is_long = hull.width + hull.height > short_enough;
  if (!is_long || waiting >= most_waiting) return visit(piece);
  const auto [first, second] = piece.halves();
  return halve(first, short_enough, is_clear, visit, waiting + 1) &&
         halve(second, short_enough, is_clear, visit, waiting);
}

/// Calls `visit` with points of the piece a few px apart, in order, until it returns false; leaves
/// parts out whose hull `is_clear`.
template <typename IsClear, typename Visit>
bool walk(const CurvePiece& whole, IsClear is_clear, Visit visit) {
  constexpr double step = 4;
  return halve(whole, 8 * step, is_clear, [&](const CurvePiece& piece) {
    const mmdc::Rect hull = piece.hull();
    const int steps = static_cast<int>((hull.width + hull.height) / step) + 1;
    for (int i = 1; i <= steps; ++i) {
      if (!visit(piece.at(static_cast<double>(i) / steps))) return false;
    }
    return true;
  });
}

}  // namespace mmdc::diagrams::flowchart

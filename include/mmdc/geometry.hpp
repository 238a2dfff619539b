/// @file
/// Plain geometry in user units (1 user unit = 1 CSS px at scale 1). The y axis points down.
#pragma once

#include <algorithm>

namespace mmdc {

/// A place in the drawing, or a displacement between two places.
struct Point {
  double x = 0;
  double y = 0;

  friend constexpr bool operator==(const Point&, const Point&) = default;
  friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend constexpr Point operator*(Point a, double factor) { return {a.x * factor, a.y * factor}; }
};

/// An extent; neither side is negative.
struct Size {
  double width = 0;
  double height = 0;

  friend constexpr bool operator==(const Size&, const Size&) = default;
};

/// An axis-parallel box given by its top left corner and its extent.
struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  friend constexpr bool operator==(const Rect&, const Rect&) = default;

  constexpr double left() const { return x; }
  constexpr double top() const { return y; }
  constexpr double right() const { return x + width; }
  constexpr double bottom() const { return y + height; }
  constexpr Point center() const { return {x + width / 2, y + height / 2}; }
  constexpr Size size() const { return {width, height}; }

  /// True if `p` lies inside or on the border.
  constexpr bool contains(Point p) const {
    return p.x >= left() && p.x <= right() && p.y >= top() && p.y <= bottom();
  }

  /// The box of the given extent whose middle is `center`.
  static constexpr Rect around(Point center, Size size) {
    return {center.x - size.width / 2, center.y - size.height / 2, size.width, size.height};
  }

  /// The smallest box that holds both corners.
  static constexpr Rect between(Point a, Point b) {
    const double x = std::min(a.x, b.x);
    const double y = std::min(a.y, b.y);
    return {x, y, std::max(a.x, b.x) - x, std::max(a.y, b.y) - y};
  }

  /// The smallest box that holds this one and `other`.
  constexpr Rect united(const Rect& other) const {
    return between({std::min(left(), other.left()), std::min(top(), other.top())},
                   {std::max(right(), other.right()), std::max(bottom(), other.bottom())});
  }

  /// This box with every side moved outward by `margin` (inward if negative).
  constexpr Rect grown(double margin) const {
    return {x - margin, y - margin, width + 2 * margin, height + 2 * margin};
  }

  constexpr Rect moved(Point by) const { return {x + by.x, y + by.y, width, height}; }
};

}  // namespace mmdc

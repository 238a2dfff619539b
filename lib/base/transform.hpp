// Affine maps of the plane.
#pragma once

#include <mmdc/geometry.hpp>

namespace mmdc::base {

/// x' = a x + c y + e, y' = b x + d y + f, as in SVG's matrix(a b c d e f).
struct Transform {
  double a = 1;
  double b = 0;
  double c = 0;
  double d = 1;
  double e = 0;
  double f = 0;

  friend constexpr bool operator==(const Transform&, const Transform&) = default;

  static constexpr Transform translation(Point by) { return {1, 0, 0, 1, by.x, by.y}; }

  constexpr bool is_identity() const { return *this == Transform{}; }
  constexpr bool is_translation() const { return a == 1 && b == 0 && c == 0 && d == 1; }

  constexpr Point apply(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
};

/// The map that applies `inner` first.
constexpr Transform operator*(const Transform& outer, const Transform& inner) {
  return {outer.a * inner.a + outer.c * inner.b,
          outer.b * inner.a + outer.d * inner.b,
          outer.a * inner.c + outer.c * inner.d,
          outer.b * inner.c + outer.d * inner.d,
          outer.a * inner.e + outer.c * inner.f + outer.e,
          outer.b * inner.e + outer.d * inner.f + outer.f};
}

}  // namespace mmdc::base

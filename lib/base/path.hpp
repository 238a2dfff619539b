// Outlines and lines made of straight, curved and elliptic stretches.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <mmdc/geometry.hpp>

#include "lib/base/transform.hpp"

namespace mmdc::base {

/// A path as SVG knows it, absolute coordinates only. Each stretch starts where the last one ended.
class Path {
 public:
  enum class Verb { move, line, quadratic, cubic, arc, close };

  struct Segment {
    Verb verb = Verb::move;
    Point control1 = {};  ///< quadratic, cubic; radii (x, y) of an arc
    Point control2 = {};  ///< cubic
    Point to = {};        ///< all but close
    bool large_arc = false;
    bool sweep = false;  ///< arc drawn clockwise on the screen

    friend bool operator==(const Segment&, const Segment&) = default;
  };

  Path& move_to(Point to) { return add({.verb = Verb::move, .to = to}); }
  Path& line_to(Point to) { return add({.verb = Verb::line, .to = to}); }
  Path& quadratic_to(Point control, Point to) {
    return add({.verb = Verb::quadratic, .control1 = control, .to = to});
  }
  Path& cubic_to(Point control1, Point control2, Point to) {
    return add({.verb = Verb::cubic, .control1 = control1, .control2 = control2, .to = to});
  }
  /// An arc of an ellipse with axes parallel to x and y.
  Path& arc_to(Point radii, bool large_arc, bool sweep, Point to) {
    return add(
        {.verb = Verb::arc, .control1 = radii, .to = to, .large_arc = large_arc, .sweep = sweep});
  }
  Path& close() { return add({.verb = Verb::close}); }

  /// Room for so many segments, so that adding them takes no more memory.
  void reserve(std::size_t segments) { segments_.reserve(segments); }
  const std::vector<Segment>& segments() const { return segments_; }
  bool empty() const { return segments_.empty(); }

  friend bool operator==(const Path&, const Path&) = default;

 private:
  Path& add(Segment segment) {
    segments_.push_back(segment);
    return *this;
  }

  std::vector<Segment> segments_;
};

/// A quadratic from `from` as the same cubic.
Path::Segment as_cubic(Point from, const Path::Segment& quadratic);

/// Where the cubic from `from` is at `t`, 0 to 1.
Point cubic_at(Point from, const Path::Segment& cubic, double t);

/// The points as an open line.
Path polyline(std::span<const Point> points);

/// The same path with each arc replaced by cubics that keep within 0.03 % of its radius.
Path without_arcs(const Path& path);

/// The path that an affine map makes of it. Arcs become cubics.
Path transformed(const Path& path, const Transform& map);

/// How long the path is, its moves not counted; curves within about 0.1 %.
double length(const Path& path);

/// The smallest box that holds the path, curves by their true extent. Empty path: an empty box.
Rect bounds(const Path& path);

}  // namespace mmdc::base

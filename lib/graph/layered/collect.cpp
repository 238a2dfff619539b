// Purpose:  turn the places found into the caller's frame, order and margins.
// Requires: all passes have run.
// Ensures:  nothing but edge points lies outside the margins; edges start and end on the boxes of
//           their nodes.
#include <algorithm>
#include <cmath>
#include <limits>

#include "lib/base/grow.hpp"
#include "lib/graph/layered/frame.hpp"
#include "lib/graph/layered/passes.hpp"

namespace mmdc::graph::layered {
namespace {

bool is_backward(Direction direction) {
  return direction == Direction::bottom_to_top || direction == Direction::right_to_left;
}

/// From the frame in which ranks grow downward to the caller's.
struct Frame {
  Direction direction;

  Point point(Point p) const {
    if (is_backward(direction)) p.y = -p.y;
    return is_sideways(direction) ? Point{p.y, p.x} : p;
  }
  Size size(Size s) const { return turned(s, direction); }
};

/// Where the line from the middle of the box to `toward` leaves the box.
Point border_point(const Rect& box, Point toward) {
  const Point d = toward - box.center();
  double half_width = box.width / 2;
  double half_height = box.height / 2;
  if (d.x == 0 && d.y == 0) return box.center();
  if (d.x == 0 || std::abs(d.y) * half_width > std::abs(d.x) * half_height) {
    if (d.y < 0) half_height = -half_height;
    return box.center() + Point{half_height * d.x / d.y, half_height};
  }
  if (d.x < 0) half_width = -half_width;
  return box.center() + Point{half_width, half_width * d.y / d.x};
}

/// The points of an edge in the caller's frame, from box to box.
std::vector<Point> place_points(const std::vector<Point>& points, const Frame& frame,
                                const Rect& tail, const Rect& head, bool is_reversed, Point shift) {
  std::vector<Point> placed;
  placed.reserve(points.size() + 2);
  for (const Point& point : points) placed.push_back(frame.point(point) + shift);
  const Point first = placed.empty() ? head.center() : placed.front();
  const Point last = placed.empty() ? tail.center() : placed.back();
  placed.insert(placed.begin(), border_point(tail, first));
  placed.push_back(border_point(head, last));
  if (is_reversed) std::reverse(placed.begin(), placed.end());
  return placed;
}

PlacedEdge place_edge(const WorkEdge& edge, const Frame& frame, const Rect& tail, const Rect& head,
                      Point shift) {
  PlacedEdge placed;
  placed.points = place_points(edge.points, frame, tail, head, edge.reversed, shift);
  if (!edge.detour.empty()) {
    placed.detour = place_points(edge.detour, frame, tail, head, edge.reversed, shift);
  }
  if (edge.label_center) placed.label_center = frame.point(*edge.label_center) + shift;
  return placed;
}

/// The box of all nodes and labels in the caller's frame.
Rect extent_of(const WorkGraph& work, const Frame& frame) {
  std::optional<Rect> extent;
  const auto add = [&](Point center, Size size) {
    base::grow(extent, Rect::around(frame.point(center), frame.size(size)));
  };
  for (const Index v : work.work_node) add(work.nodes[v].center, work.nodes[v].size);
  for (const WorkEdge& edge : work.edges) {
    if (edge.label_center) add(*edge.label_center, edge.label);
  }
  return extent.value_or(Rect{});
}

}  // namespace

Placement collect(const WorkGraph& work, std::size_t edge_count) {
  const Frame frame{work.options.direction};
  const Rect extent = extent_of(work, frame);
  if (work.cancel->requested()) return {};
  const double margin = work.options.margin;
  const Point shift = Point{margin, margin} - Point{extent.x, extent.y};
  const auto box_of = [&](Index v) {
    const WorkNode& node = work.nodes[v];
    return Rect::around(frame.point(node.center), frame.size(node.size)).moved(shift);
  };

  Placement placement;
  for (const Index v : work.work_node) placement.nodes.push_back(box_of(v));
  placement.edges.resize(edge_count);
  for (const WorkEdge& edge : work.edges) {
    if (work.cancel->tick()) return {};
    placement.edges[static_cast<std::size_t>(edge.source)] =
        place_edge(edge, frame, box_of(edge.tail), box_of(edge.head), shift);
  }
  placement.met_budget = work.met_budget;
  return placement;
}

}  // namespace mmdc::graph::layered

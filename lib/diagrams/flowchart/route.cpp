#include "lib/diagrams/flowchart/route.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mmdc::diagrams::flowchart {
namespace {

/// How far before the outline a line with an arrow head ends.
constexpr double point_room = 4;

double room_of(Head head) {
  return head == Head::point ? point_room : 0;
}

/// A loop in a frame whose x runs along the side and whose y runs away from the node.
struct Frame {
  Point along;
  Point away;
  double reach;  ///< from the centre to the side
  double label_depth;
};

Frame frame_of(const EndFigure& node, Point toward, Size label) {
  if (std::abs(toward.x) > std::abs(toward.y)) {
    return {{0, 1}, {std::copysign(1.0, toward.x), 0}, node.size.width / 2, label.width};
  }
  return {{1, 0}, {0, std::copysign(1.0, toward.y)}, node.size.height / 2, label.height};
}

}  // namespace

Point border_of(const EndFigure& end, Point target) {
  const Point toward = target - end.center;
  if (end.outline != nullptr) return end.center + shapes::border_point(*end.outline, toward);
  return end.center + shapes::border_point(shapes::BoxOutline{end.size}, toward);
}

Point side_of(const EndFigure& node, const std::vector<Point>& slots) {
  Point sum;
  for (const Point& point : slots) sum = sum + (point - node.center);
  return sum;
}

Loop self_loop(const EndFigure& node, Point toward, Size label, const LoopSeat& seat) {
  const Frame frame = frame_of(node, toward, label);
  const double widest = std::max(36.0, std::min(100.0, 0.8 * node.size.width));
  const double usual = std::clamp(std::max(label.width, 0.35 * node.size.width), 36.0, widest) / 2;
  const double half = seat.half.value_or(usual);
  const double shallow = std::clamp(0.45 * std::min(node.size.width, node.size.height), 24.0, 48.0);
  const double depth = std::max(shallow, seat.least_depth);
  const auto at = [&](double x, double y) {
    return node.center + frame.along * (seat.offset + x) + frame.away * y;
  };
  Loop loop;
  loop.points = {at(-half, frame.reach + depth), at(half, frame.reach + depth)};
  // Around other loops, so that the curve does not cut its corners.
  if (depth > shallow) {
    loop.points.insert(loop.points.begin(), at(-half, frame.reach + shallow / 2));
    loop.points.push_back(at(half, frame.reach + shallow / 2));
  }
  loop.points.insert(loop.points.begin(), border_of(node, loop.points.front()));
  loop.points.push_back(border_of(node, loop.points.back()));
  loop.label_center = at(0, frame.reach + depth + frame.label_depth / 2 + 4);
  return loop;
}

base::Path edge_path(const Edge& edge, const std::vector<Point>& points, shapes::Curve curve) {
  std::vector<Point> line =
      curve == shapes::Curve::rounded ? points : shapes::with_cut_corners(points);
  line = shapes::shortened(std::move(line), room_of(edge.link.start), room_of(edge.link.end));
  return shapes::draw_curve(curve, line);
}

}  // namespace mmdc::diagrams::flowchart

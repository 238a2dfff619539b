#include "lib/diagrams/flowchart/polyline.hpp"

#include <algorithm>

#include "lib/diagrams/flowchart/curve_piece.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// Curves are cut into stretches about so long.
constexpr double stretch_length = 40;

mmdc::Rect bounds_of(std::span<const Point> points) {
  Point least = points.front();
  Point most = least;
  for (const Point& point : points) {
    least = {std::min(least.x, point.x), std::min(least.y, point.y)};
    most = {std::max(most.x, point.x), std::max(most.y, point.y)};
  }
  return mmdc::Rect::between(least, most);
}

}  // namespace

std::span<const Point> Polyline::part(std::size_t i) const {
  const std::size_t first = i * part_length;
  return std::span(points).subspan(first, std::min(part_length + 1, points.size() - first));
}

Polyline flattened(const base::Path& path) {
  return flattened(path, {});
}

Polyline flattened(const base::Path& path, std::span<const Point> way) {
  const std::vector<base::Path::Segment>& segments = path.segments();
  Polyline line;
  line.points.reserve(4 * segments.size());
  if (!way.empty()) line.points.push_back(way.front());
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
  if (!way.empty()) line.points.push_back(way.back());
  if (line.points.empty()) return line;
  line.bounds = bounds_of(line.points);
  line.parts.reserve(line.points.size() / Polyline::part_length + 1);
  for (std::size_t i = 0; i * Polyline::part_length + 1 < line.points.size(); ++i) {
    line.parts.push_back(bounds_of(line.part(i)));
  }
  return line;
}

}  // namespace mmdc::diagrams::flowchart

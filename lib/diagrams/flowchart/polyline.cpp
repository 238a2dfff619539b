#include "lib/diagrams/flowchart/polyline.hpp"

#include <algorithm>

#include "lib/diagrams/flowchart/curve_piece.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// Curves are cut into stretches that are no further from them than so many px.
constexpr double flatness = 0.5;

/// No piece of a curve is halved more often.
constexpr int most_halvings = 12;

/// Points that are no further from the stretch between their neighbours are left out.
constexpr double straightness = 0.01;

/// Places for labels are about so far apart on curves.
constexpr double step_between_places = 40;

mmdc::Rect bounds_of(std::span<const Point> points) {
  Point least = points.front();
  Point most = least;
  for (const Point& point : points) {
    least = {std::min(least.x, point.x), std::min(least.y, point.y)};
    most = {std::max(most.x, point.x), std::max(most.y, point.y)};
  }
  return mmdc::Rect::between(least, most);
}

/// True if the point is no further than so many px from the straight way between the others.
bool is_between(Point p, Point from, Point to, double off) {
  const Point way = to - from;
  const Point its = p - from;
  const double square = way.x * way.x + way.y * way.y;
  const double along = way.x * its.x + way.y * its.y;
  const double across = way.x * its.y - way.y * its.x;
  return along >= 0 && along <= square && across * across <= off * off * square;
}

/// The control points of a curve that is no further than `flatness` from its chord may be a third
/// further away than that.
bool is_flat(const CurvePiece& piece) {
  constexpr double reach = flatness * 4 / 3;
  return is_between(piece.control1, piece.from, piece.to, reach) &&
         is_between(piece.control2, piece.from, piece.to, reach);
}

/// In place of the last point if that is on the way.
void add_point(Point p, std::vector<Point>& points) {
  const std::size_t count = points.size();
  if (count > 1 && is_between(points[count - 1], points[count - 2], p, straightness)) {
    points.back() = p;
  } else {
    points.push_back(p);
  }
}

void add_piece(const CurvePiece& piece, int halvings, std::vector<Point>& points) {
  if (halvings == most_halvings || is_flat(piece)) {
    add_point(piece.to, points);
    return;
  }
  const auto [first, second] = piece.halves();
  add_piece(first, halvings + 1, points);
  add_piece(second, halvings + 1, points);
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
      add_point(segments[s].to, line.points);
    } else {
      add_piece(piece_of(segments[s - 1].to, segments[s]), 0, line.points);
    }
  }
  if (!way.empty()) add_point(way.back(), line.points);
  if (line.points.empty()) return line;
  line.bounds = bounds_of(line.points);
  line.parts.reserve(line.points.size() / Polyline::part_length + 1);
  for (std::size_t i = 0; i * Polyline::part_length + 1 < line.points.size(); ++i) {
    line.parts.push_back(bounds_of(line.part(i)));
  }
  return line;
}

std::vector<Point> places_along(const base::Path& path) {
  const std::vector<base::Path::Segment>& segments = path.segments();
  const auto never = [](const mmdc::Rect&) { return false; };
  std::vector<Point> places;
  if (!segments.empty()) places.push_back(segments.front().to);
  for (std::size_t s = 1; s < segments.size(); ++s) {
    if (segments[s].verb == base::Path::Verb::line) {
      places.push_back(segments[s].to);
      continue;
    }
    const CurvePiece whole = piece_of(segments[s - 1].to, segments[s]);
    halve(whole, step_between_places, never, [&](const CurvePiece& piece) {
      places.push_back(piece.to);
      return true;
    });
  }
  return places;
}

}  // namespace mmdc::diagrams::flowchart

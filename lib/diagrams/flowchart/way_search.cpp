#include "lib/diagrams/flowchart/way_search.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mmdc::diagrams::flowchart {
namespace {

/// Curves follow the corners of a way from that far on. 0: the corners are all that the curve is
/// drawn toward.
constexpr double corner_reaches[] = {0, 60, 24, 10};

/// Ways that bend round the same obstacle are that far apart, so many of them.
constexpr double gap_between_ways = 8;
constexpr int most_ways_apart = 6;

/// So many tests are the most for one stretch of a way.
constexpr std::int64_t leg_budget = 1'000'000;

bool bends_at(const std::vector<Point>& way, const mmdc::Rect& box) {
  return std::any_of(way.begin(), way.end(), [&](Point p) {
    return (p.x == box.x || p.x == box.right()) && (p.y == box.y || p.y == box.bottom());
  });
}

}  // namespace

bool Way::turns_back() const {
  constexpr double cosine = -0.5;
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const Point in = points[i] - points[i - 1];
    const Point out = points[i + 1] - points[i];
    const double lengths = std::hypot(in.x, in.y) * std::hypot(out.x, out.y);
    if (in.x * out.x + in.y * out.y < cosine * lengths) return true;
  }
  return false;
}

std::vector<Point> held_at_corners(const std::vector<Point>& way, double reach) {
  if (reach == 0) return way;
  std::vector<Point> points = {way.front()};
  const auto toward = [&](Point corner, Point other) {
    const double length = std::hypot(other.x - corner.x, other.y - corner.y);
    if (length == 0) return;
    const Point held = corner + (other - corner) * std::min(reach / length, 0.5);
    if (!(held == points.back())) points.push_back(held);
  };
  for (std::size_t i = 1; i + 1 < way.size(); ++i) {
    toward(way[i], way[i - 1]);
    points.push_back(way[i]);
    toward(way[i], way[i + 1]);
  }
  points.push_back(way.back());
  return points;
}

WaySearch::Wish WaySearch::wish_for(std::size_t edge, double clearance, const EdgeLine& now) const {
  return {.edge = edge,
          .clearance = clearance,
          .keeps_apart = clearance == clearances[0],
          .own_boxes = lines_.own_boxes(edge),
          .others = lines_.lines_near(edge, base::bounds(now.path).grown(surroundings))};
}

std::vector<std::vector<Point>> WaySearch::stops_of(std::size_t edge, const EdgeLine& now) const {
  const Edge& its = model_.edges[edge];
  const PlacedEdge& placed = layout_.edges[edge];
  std::vector<std::vector<Point>> all_stops;
  for (const Point& from : places_at(its.start, now.points.front())) {
    for (const Point& to : places_at(its.end, now.points.back())) {
      all_stops.push_back({from, to});
      std::vector<Point>& stops = all_stops.back();
      if (!placed.label.is_empty()) stops.insert(stops.begin() + 1, placed.label_center);
    }
  }
  return all_stops;
}

std::vector<Point> WaySearch::places_at(const EdgeEnd& end, Point now) const {
  const EndFigure figure = lines_.figure_of(end);
  if (figure.outline != nullptr) return {figure.center};
  const mmdc::Rect box = mmdc::Rect::around(figure.center, figure.size);
  const Point center = figure.center;
  return {
      now, {center.x, box.bottom()}, {center.x, box.y}, {box.right(), center.y}, {box.x, center.y}};
}

Way WaySearch::way_through(const Wish& wish, const std::vector<Point>& stops) {
  Way whole;
  whole.points = {stops.front()};
  for (std::size_t i = 1; i < stops.size(); ++i) {
    const Way part = leg(wish, stops[i - 1], stops[i]);
    if (part.points.empty()) return {};
    whole.points.insert(whole.points.end(), part.points.begin() + 1, part.points.end());
    whole.bends_at.insert(whole.bends_at.end(), part.bends_at.begin(), part.bends_at.end());
  }
  return whole;
}

std::vector<const Obstacle*> WaySearch::obstacles_near(const Wish& wish, const mmdc::Rect& box,
                                                       double clearance) const {
  std::vector<const Obstacle*> found = obstacles_.near(wish.edge, box, clearance);
  if (!wish.avoids_titles) return found;
  obstacles_.visit_within(box.grown(clearance), [&](const Obstacle& obstacle) {
    if (obstacle.kind == Obstacle::Kind::title) found.push_back(&obstacle);
  });
  return found;
}

/// Knows only of what was in the way so far, until nothing more is.
Way WaySearch::leg(const Wish& wish, Point from, Point to) {
  finder_.begin(from, to, [&wish](Point a, Point b) {
    return wish.crossing_cost * static_cast<double>(crossings(wish.others, a, b));
  });
  for (const mmdc::Rect& box : wish.own_boxes) finder_.add(box);
  const auto room_of = [&](const Obstacle* obstacle) {
    const auto known = ways_at_.find(obstacle);
    const int ways = known == ways_at_.end() || !wish.keeps_apart ? 0 : known->second;
    return wish.clearance + gap_between_ways * (ways % most_ways_apart);
  };
  const double most_room =
      wish.clearance + (wish.keeps_apart ? gap_between_ways * most_ways_apart : 0);
  const std::int64_t granted = std::min(leg_budget, budget_);
  std::int64_t left = granted;
  Way way;
  std::vector<std::pair<mmdc::Rect, const Obstacle*>> known;
  for (bool is_blocked = true; is_blocked;) {
    is_blocked = false;
    if (cancel_.requested()) return {};
    way.points = finder_.find(left);
    for (std::size_t i = 1; i < way.points.size(); ++i) {
      const mmdc::Rect hull = mmdc::Rect::between(way.points[i - 1], way.points[i]);
      left -= obstacles_.cells_in(hull);
      if (left < 0) break;
      for (const Obstacle* obstacle : obstacles_near(wish, hull, most_room)) {
        const mmdc::Rect box = obstacle->box.grown(room_of(obstacle));
        if (!blocks(box, way.points[i - 1], way.points[i]) || !finder_.add(box)) continue;
        known.emplace_back(box, obstacle);
        is_blocked = true;
      }
    }
  }
  if (left < 0) way.points.clear();
  budget_ -= granted - left;
  met_budget_ |= left < 0;
  for (const auto& [box, obstacle] : known) {
    if (bends_at(way.points, box)) way.bends_at.push_back(obstacle);
  }
  return way;
}

std::vector<Point> WaySearch::without_ends(std::vector<Point> way, const Wish& wish) const {
  const auto& [start, end] = wish.own_boxes;
  while (way.size() > 2 && start.contains(way[1])) way.erase(way.begin() + 1);
  while (way.size() > 2 && end.contains(way[way.size() - 2])) way.erase(way.end() - 2);
  lines_.cut_at_outlines(wish.edge, way);
  return way;
}

bool WaySearch::is_on_title(const base::Path& path) const {
  bool is_met = false;
  obstacles_.visit_within(base::bounds(path), [&](const Obstacle& obstacle) {
    is_met |= obstacle.kind == Obstacle::Kind::title && touches(path, obstacle.box);
  });
  return is_met;
}

bool WaySearch::try_way(const Way& way, const Wish& wish, EdgeLine& best) {
  const std::vector<Point> corners = without_ends(way.points, wish);
  for (const double reach : corner_reaches) {
    EdgeLine line =
        lines_.line_through(wish.edge, held_at_corners(corners, reach), obstacles_, best.faults);
    if (wish.avoids_titles && is_on_title(line.path)) continue;
    if (line.faults < best.faults) best = std::move(line);
    if (best.faults > 0) continue;
    for (const Obstacle* obstacle : way.bends_at) ++ways_at_[obstacle];
    return true;
  }
  return false;
}

}  // namespace mmdc::diagrams::flowchart

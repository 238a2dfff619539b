// Ways around boxes for edges that have no free line in the layers.
#include <algorithm>
#include <cmath>
#include <utility>

#include "lib/diagrams/flowchart/curve_piece.hpp"
#include "lib/diagrams/flowchart/edge_router.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// Ways keep that far from what they pass; less where there is no room.
constexpr double clearances[] = {10, 6, 3};

/// Curves follow the corners of a way from that far on; the first that is free is taken. None: the
/// corners are all that the curve is drawn toward.
constexpr double corner_reaches[] = {0, 60, 24, 10};

/// Ways that bend round the same obstacle are that far apart, so many of them.
constexpr double gap_between_ways = 8;
constexpr int most_ways_apart = 6;

/// So many tests are the most for one stretch of a way.
constexpr std::int64_t leg_budget = 1'000'000;

/// Crossings are counted where no more edges than that are near.
constexpr std::size_t most_lines = 200;

/// Room around the present line in which crossings are counted.
constexpr double surroundings = 150;

/// More points beside the corners, so that curves do not cut across them.
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

/// True if any of the lines runs through the inside of the box.
bool is_on_any(const mmdc::Rect& box, const Lines& lines) {
  if (lines.is_chosen.empty()) return false;
  bool is_met = false;
  lines.grid->visit_within(box, [&](const LineGrid::Part& part) {
    if (!lines.is_chosen[part.line]) return;
    for (std::size_t i = 1; i < part.points.size() && !is_met; ++i) {
      is_met = blocks(box, part.points[i - 1], part.points[i]);
    }
  });
  return is_met;
}

bool bends_at(const std::vector<Point>& way, const mmdc::Rect& box) {
  return std::any_of(way.begin(), way.end(), [&](Point p) {
    return (p.x == box.x || p.x == box.right()) && (p.y == box.y || p.y == box.bottom());
  });
}

}  // namespace

void EdgeRouter::try_ways(std::size_t index, Obstacles& obstacles, Line& best) {
  const std::vector<std::vector<Point>> all_stops = stops_of(index, best);
  const Line now = best;
  for (const double clearance : clearances) {
    Search search = search_for(index, obstacles, clearance, now);
    for (const std::vector<Point>& stops : all_stops) {
      const Way way = way_through(search, stops);
      if (!way.points.empty() && try_way(way, search, best)) return;
    }
  }
  if (!layout_.edges[index].label.is_empty()) try_ways_without_label(index, obstacles, best);
}

/// What ways have to pass: from all places where the edge may start to all where it may end,
/// through its label.
std::vector<std::vector<Point>> EdgeRouter::stops_of(std::size_t index, const Line& now) const {
  const Edge& edge = model_.edges[index];
  const PlacedEdge& placed = layout_.edges[index];
  std::vector<std::vector<Point>> all_stops;
  for (const Point& from : places_at(edge.start, now.points.front())) {
    for (const Point& to : places_at(edge.end, now.points.back())) {
      all_stops.push_back({from, to});
      std::vector<Point>& stops = all_stops.back();
      if (!placed.label.is_empty()) stops.insert(stops.begin() + 1, placed.label_center);
    }
  }
  return all_stops;
}

/// True if the way leads to a line without faults.
bool EdgeRouter::try_way(const Way& way, Search& search, Line& best) {
  const std::vector<Point> corners = without_ends(way.points, search);
  for (const double reach : corner_reaches) {
    Line line =
        line_through(search.edge, held_at_corners(corners, reach), search.obstacles, best.faults);
    if (line.faults < best.faults) best = std::move(line);
    if (best.faults > 0) continue;
    for (const Obstacle* obstacle : way.bends_at) ++ways_at_[obstacle];
    return true;
  }
  return false;
}

/// The way from outline to outline, without corners that lie in the nodes at its ends.
std::vector<Point> EdgeRouter::without_ends(std::vector<Point> way, const Search& search) const {
  const auto& [start, end] = search.own_boxes;
  while (way.size() > 2 && start.contains(way[1])) way.erase(way.begin() + 1);
  while (way.size() > 2 && end.contains(way[way.size() - 2])) way.erase(way.end() - 2);
  cut_at_outlines(model_.edges[search.edge], way);
  return way;
}

/// The label itself stands where no line can go: it moves to a free place on the shortest way.
void EdgeRouter::try_ways_without_label(std::size_t index, Obstacles& obstacles, Line& best) {
  const Edge& edge = model_.edges[index];
  PlacedEdge& placed = layout_.edges[index];
  const Point old_center = placed.label_center;
  for (const double clearance : clearances) {
    Search search = search_for(index, obstacles, clearance, best);
    for (const Point& from : places_at(edge.start, best.points.front())) {
      for (const Point& to : places_at(edge.end, best.points.back())) {
        const Way way = way_through(search, {from, to});
        if (way.points.empty()) continue;
        Line line{held_at_corners(without_ends(way.points, search), 24), {}, 0};
        line.path = edge_path(edge, line.points, curve_of(edge));
        if (!find_label_place(index, obstacles, line)) continue;
        line.faults = obstacles.hit_segments(index, line.path, best.faults).size();
        if (line.faults < best.faults) {
          obstacles.move_label(index, label_box(index));
          best = std::move(line);
          return;
        }
        placed.label_center = old_center;
      }
    }
  }
}

/// Moves the label to where it covers nothing, as near to the middle of the line as can be.
bool EdgeRouter::find_label_place(std::size_t index, const Obstacles& obstacles, const Line& line) {
  const std::vector<Point> points = places_along(line.path);
  PlacedEdge& placed = layout_.edges[index];
  const Lines others = lines_near(index, base::bounds(line.path).grown(surroundings));
  const EndFigure start = figure_of(model_.edges[index].start);
  const EndFigure end = figure_of(model_.edges[index].end);
  const auto is_free = [&](Point center) {
    const mmdc::Rect box = mmdc::Rect::around(center, placed.label.size).grown(3);
    if (!obstacles.near(index, box, 0).empty()) return false;
    for (const EndFigure& own : {start, end}) {
      if (own.outline != nullptr && meet(box, mmdc::Rect::around(own.center, own.size))) {
        return false;
      }
    }
    return !is_on_any(box, others);
  };
  const std::size_t middle = points.size() / 2;
  for (std::size_t away = 0; away <= middle; ++away) {
    for (const std::size_t i : {middle - away, middle + away}) {
      if (i + 1 >= points.size() || i == 0 || !is_free(points[i])) continue;
      placed.label_center = points[i];
      return true;
    }
  }
  return false;
}

EdgeRouter::Search EdgeRouter::search_for(std::size_t index, const Obstacles& obstacles,
                                          double clearance, const Line& now) const {
  const EndFigure start = figure_of(model_.edges[index].start);
  const EndFigure end = figure_of(model_.edges[index].end);
  return {.edge = index,
          .obstacles = obstacles,
          .clearance = clearance,
          .keeps_apart = clearance == clearances[0],
          .own_boxes = {mmdc::Rect::around(start.center, start.size),
                        mmdc::Rect::around(end.center, end.size)},
          .others = lines_near(index, base::bounds(now.path).grown(surroundings))};
}

/// Where a way may start or end: the middle of a node; of a subgraph where the line ends now, then
/// the middles of its sides.
std::vector<Point> EdgeRouter::places_at(const EdgeEnd& end, Point now) const {
  const EndFigure figure = figure_of(end);
  if (figure.outline != nullptr) return {figure.center};
  const mmdc::Rect box = mmdc::Rect::around(figure.center, figure.size);
  const Point center = figure.center;
  return {
      now, {center.x, box.bottom()}, {center.x, box.y}, {box.right(), center.y}, {box.x, center.y}};
}

EdgeRouter::Way EdgeRouter::way_through(Search& search, const std::vector<Point>& stops) {
  Way whole;
  whole.points = {stops.front()};
  for (std::size_t i = 1; i < stops.size(); ++i) {
    const Way part = leg(search, stops[i - 1], stops[i]);
    if (part.points.empty()) return {};
    whole.points.insert(whole.points.end(), part.points.begin() + 1, part.points.end());
    whole.bends_at.insert(whole.bends_at.end(), part.bends_at.begin(), part.bends_at.end());
  }
  return whole;
}

/// Knows only of what was in the way so far, until nothing more is.
EdgeRouter::Way EdgeRouter::leg(Search& search, Point from, Point to) {
  finder_.begin(from, to, [&search](Point a, Point b) {
    return search.crossing_cost * static_cast<double>(crossings(search.others, a, b));
  });
  for (const mmdc::Rect& box : search.own_boxes) finder_.add(box);
  const auto room_of = [&](const Obstacle* obstacle) {
    const auto known = ways_at_.find(obstacle);
    const int ways = known == ways_at_.end() || !search.keeps_apart ? 0 : known->second;
    return search.clearance + gap_between_ways * (ways % most_ways_apart);
  };
  constexpr double most_room = clearances[0] + gap_between_ways * most_ways_apart;
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
      left -= search.obstacles.cells_in(hull);
      if (left < 0) break;
      for (const Obstacle* obstacle : search.obstacles.near(search.edge, hull, most_room)) {
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

/// The lines of all other edges near the box; none if there are too many.
Lines EdgeRouter::lines_near(std::size_t index, const mmdc::Rect& box) const {
  if (!line_grid_) return {};
  Lines near{&*line_grid_, std::vector<bool>(bounds_.size(), false)};
  std::size_t count = 0;
  for (std::size_t i = 0; i < bounds_.size(); ++i) {
    const bool is_seen = model_.edges[i].link.stroke != LinkStroke::invisible;
    if (i == index || !is_seen || !meet(bounds_[i], box)) continue;
    near.is_chosen[i] = true;
    if (++count > most_lines) return {};
  }
  return near;
}

}  // namespace mmdc::diagrams::flowchart

#include "lib/diagrams/flowchart/edge_router.hpp"

#include <algorithm>
#include <utility>

#include "lib/base/meet.hpp"
#include "lib/diagrams/flowchart/route_loops.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// So many looks at boxes are the most to find what lines run through, for all edges together; that
/// is some seconds. What is left then runs as the engine has placed it.
constexpr std::int64_t line_budget = 500'000'000;

}  // namespace

bool EdgeRouter::run() {
  LoopRouter loops(model_, placement_, layout_, lines_, obstacles_);
  for (std::size_t i = 0; i < model_.edges.size(); ++i) {
    const Edge& edge = model_.edges[i];
    if (i % 16 == 0 && cancel_.requested()) return false;
    if (obstacles_.looks() > line_budget) {
      met_budget_ = true;
      break;
    }
    if (edge.link.stroke == LinkStroke::invisible) continue;
    if (edge.start == edge.end) {
      loops.seat(i);
    } else {
      improve(i);
    }
  }
  return true;
}

/// Mermaid draws some edges across nodes and labels that they have nothing to do with, and some
/// curves far from the label that stands at their place in the layer. Ours go round the ones and
/// through the other.
void EdgeRouter::improve(std::size_t edge) {
  EdgeLine best = lines_.line_through(edge, layout_.edges[edge].points, obstacles_, most_faults);
  if (best.faults == 0) return;
  lines_.find_places();
  try_detour(edge, best);
  if (best.faults > 0) try_ways(edge, best);
  lines_.take(edge, std::move(best));
  is_moved_[edge] = true;
}

// --- The gaps between layers

void EdgeRouter::try_detour(std::size_t edge, EdgeLine& best) const {
  const graph::layered::PlacedEdge& found = placement_.edges[edge];
  Detour detour(found.points, found.detour);
  if (detour.turns() == 0) return;
  // First the turns next to where the line hits something or should meet its label, then all.
  const std::size_t segments = best.path.segments().size();
  for (const std::size_t hit : obstacles_.hit_segments(edge, best.path, most_faults)) {
    detour.take_around(hit * detour.turns() / segments);
  }
  if (lines_.misses_label(edge, best.path)) {
    detour.take(detour.nearest(layout_.edges[edge].label_center));
  }
  EdgeLine some = lines_.line_through(edge, detour.points(), obstacles_, best.faults);
  if (some.faults > 0) {
    Detour whole = detour;
    whole.take_all();
    EdgeLine all = lines_.line_through(edge, whole.points(), obstacles_, some.faults);
    if (all.faults < some.faults) {
      some = std::move(all);
      detour.take_all();
    }
  }
  if (some.faults >= best.faults) return;
  best = std::move(some);
  leave_needless_turns(edge, detour, best);
}

/// As few bends as keep the line free.
void EdgeRouter::leave_needless_turns(std::size_t edge, Detour& detour, EdgeLine& best) const {
  std::size_t tried = 0;
  for (std::size_t turn = 0; turn < detour.turns() && tried < most_turns; ++turn) {
    if (!detour.is_taken(turn)) continue;
    ++tried;
    detour.leave(turn);
    EdgeLine simpler = lines_.line_through(edge, detour.points(), obstacles_, best.faults + 1);
    if (simpler.faults > best.faults) {
      detour.take(turn);
    } else {
      best = std::move(simpler);
    }
  }
}

// --- Ways around boxes

void EdgeRouter::try_ways(std::size_t edge, EdgeLine& best) {
  const std::vector<std::vector<Point>> all_stops = ways_.stops_of(edge, best);
  const EdgeLine now = best;
  std::vector<std::pair<Way, WaySearch::Wish>> sharp;
  for (const double clearance : clearances) {
    const WaySearch::Wish wish = ways_.wish_for(edge, clearance, now);
    for (const std::vector<Point>& stops : all_stops) {
      Way way = ways_.way_through(wish, stops);
      if (way.points.empty()) continue;
      if (way.turns_back()) {
        sharp.emplace_back(std::move(way), wish);
      } else if (ways_.try_way(way, wish, best)) {
        return;
      }
    }
  }
  if (!layout_.edges[edge].label.is_empty()) try_ways_without_label(edge, best);
  for (const auto& [way, wish] : sharp) {
    if (best.faults == 0 || ways_.try_way(way, wish, best)) return;
  }
}

/// The label itself stands where no line can go: it moves to a free place on the shortest way.
void EdgeRouter::try_ways_without_label(std::size_t edge, EdgeLine& best) {
  const Edge& its = model_.edges[edge];
  for (const double clearance : clearances) {
    const WaySearch::Wish wish = ways_.wish_for(edge, clearance, best);
    for (const Point& from : ways_.places_at(its.start, best.points.front())) {
      for (const Point& to : ways_.places_at(its.end, best.points.back())) {
        const Way way = ways_.way_through(wish, {from, to});
        if (way.points.empty()) continue;
        EdgeLine line{held_at_corners(ways_.without_ends(way.points, wish), 24), {}, 0};
        line.path = lines_.path_through(edge, line.points);
        const std::optional<Point> center = find_label_place(edge, line);
        if (!center) continue;
        line.faults = obstacles_.hit_segments(edge, line.path, best.faults).size();
        if (line.faults < best.faults) {
          layout_.edges[edge].label_center = *center;
          obstacles_.move_label(edge, lines_.label_box(edge));
          best = std::move(line);
          return;
        }
      }
    }
  }
}

/// Where the label covers nothing, as near to the middle of the line as can be.
std::optional<Point> EdgeRouter::find_label_place(std::size_t edge, const EdgeLine& line) const {
  const std::vector<Point> points = places_along(line.path);
  const Size size = layout_.edges[edge].label.size;
  const Lines others = lines_.lines_near(edge, base::bounds(line.path).grown(surroundings));
  const EndFigure start = lines_.figure_of(model_.edges[edge].start);
  const EndFigure end = lines_.figure_of(model_.edges[edge].end);
  const auto is_free = [&](Point center) {
    const mmdc::Rect box = mmdc::Rect::around(center, size).grown(3);
    if (!obstacles_.near(edge, box, 0).empty()) return false;
    for (const EndFigure& own : {start, end}) {
      if (own.outline != nullptr && base::meet(box, mmdc::Rect::around(own.center, own.size))) {
        return false;
      }
    }
    return !is_on_any(box, others);
  };
  const std::size_t middle = points.size() / 2;
  for (std::size_t away = 0; away <= middle; ++away) {
    for (const std::size_t i : {middle - away, middle + away}) {
      if (i > 0 && i + 1 < points.size() && is_free(points[i])) return points[i];
    }
  }
  return std::nullopt;
}

}  // namespace mmdc::diagrams::flowchart

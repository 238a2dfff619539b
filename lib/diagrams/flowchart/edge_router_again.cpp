// Edges that have left the way that the engine gave them, once more, now that all others are known:
// ways that cross less and lie on no others.
#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "lib/diagrams/flowchart/curve_piece.hpp"
#include "lib/diagrams/flowchart/edge_router.hpp"
#include "lib/diagrams/flowchart/way_finder.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// So often all edges are looked at again.
constexpr int rounds = 2;

/// Ways keep at least that far from what they pass.
constexpr double narrowest = 3;

/// And that far by choice: narrow gaps are for want of others, wide ones so that ways side by side
/// need not lie on each other, and because curves cut other lines where they cut other corners.
constexpr double preferred_clearances[] = {10, 20, 40};

/// In a search to cross an edge costs as much as so many px more; it has cost less before, when not
/// all edges had their lines.
constexpr double dear_crossing = 200;

/// A crossing is as bad as so many px on another line, a title that is run through half as bad, and
/// worse by each px along it.
constexpr double crossing_nuisance = 100;
constexpr double title_nuisance = 50;

/// So bad is a px more of length.
constexpr double length_nuisance = 0.1;

/// So bad is it that a line passes its end and comes back against the direction of the whole.
constexpr double passing_nuisance = 120;

/// No more than that is not worth another way, nor is it to gain no more than that.
constexpr double least_nuisance = 12;
constexpr double least_gain = 5;

/// A line with hardly any nuisance is good enough if its way costs no more than that above the
/// least.
constexpr double good_enough = 8;

/// A curve cuts the corners of its way, and may cross less there.
constexpr double corner_gain = 50;

/// Around its ends a line lies on others without harm.
constexpr double room_at_ends = 6;

/// Work, in tests as in `way_budget`, to look for better ways.
constexpr std::int64_t again_budget = 20'000'000;

double length_inside(const mmdc::Rect& box, const Polyline& line) {
  double sum = 0;
  for (std::size_t i = 1; i < line.points.size(); ++i) {
    const Point from = line.points[i - 1];
    const Point to = line.points[i];
    sum += share_inside(box, from, to) * length_of(to - from);
  }
  return sum;
}

}  // namespace

bool EdgeRouter::run_again(const Obstacles& obstacles) {
  if (!counts_crossings()) return true;
  for (std::size_t i = 0; i < model_.edges.size(); ++i) {
    if (i % 16 == 0 && cancel_.requested()) return false;
    if (is_moved_[i]) untangle(i, obstacles);
  }
  // What is not found now is no harm, so that nobody need be told.
  const bool has_met_budget = met_budget_;
  budget_ = again_budget;
  std::vector<std::size_t> known(model_.edges.size(), 0);  // so many changes, to each edge
  known_nuisance_.assign(model_.edges.size(), 0);
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < model_.edges.size() && budget_ > 0; ++i) {
      if (!is_moved_[i] || model_.edges[i].start == model_.edges[i].end) continue;
      if (round > 0 && !has_news(i, known[i])) continue;
      if (cancel_.requested()) return false;
      reroute(i, obstacles);
      known[i] = changes_.size();
    }
  }
  met_budget_ = has_met_budget;
  return true;
}

/// The whole detour crosses no more than the order in the layers asks for; where it crosses less
/// than the line that was found, the edge takes it.
void EdgeRouter::untangle(std::size_t index, const Obstacles& obstacles) {
  const graph::layered::PlacedEdge& found = placement_.edges[index];
  std::size_t least = crossings_of(index, layout_.edges[index].path, any_crossings);
  Detour detour(found.points, found.detour);
  if (least == 0 || detour.turns() == 0) return;
  detour.take_all();
  Line best = line_through(index, detour.points(), obstacles, most_faults);
  if (best.faults > 0) return;
  const std::size_t crossings = crossings_of(index, best.path, least);
  if (crossings >= least) return;
  least = crossings;
  for (std::size_t turn = 0; turn < std::min(detour.turns(), most_turns); ++turn) {
    detour.leave(turn);
    Line simpler = line_through(index, detour.points(), obstacles, 1);
    if (simpler.faults > 0 || crossings_of(index, simpler.path, least) > least) {
      detour.take(turn);
    } else {
      best = std::move(simpler);
    }
  }
  take(index, std::move(best));
}

/// True if another line has changed near the edge since it knew of so many changes.
bool EdgeRouter::has_news(std::size_t index, std::size_t known) const {
  return std::any_of(changes_.begin() + static_cast<std::ptrdiff_t>(known), changes_.end(),
                     [&](const mmdc::Rect& change) { return meet(change, bounds_[index]); });
}

/// A way with less nuisance that is right in all other respects. An edge whose nuisance has not
/// changed since it looked for one does not look again.
void EdgeRouter::reroute(std::size_t index, const Obstacles& obstacles) {
  constexpr double any = std::numeric_limits<double>::infinity();
  const double nuisance = nuisance_of(index, layout_.edges[index].path, any);
  if (nuisance <= least_nuisance || nuisance == known_nuisance_[index]) return;
  known_nuisance_[index] = nuisance;
  const Line now = line_through(index, layout_.edges[index].points, obstacles, 1);
  if (now.faults > 0) return;
  Search search = search_for(index, obstacles, narrowest, now);
  search.keeps_apart = false;
  search.crossing_cost = dear_crossing;
  Rerouting found{
      .first_nuisance = nuisance, .nuisance = nuisance, .cost = nuisance + cost_of_way(index, now)};
  find_passages(search, now, found);
  for (const double clearance : preferred_clearances) {
    search.clearance = clearance;
    for (Passage& passage : found.passages) {
      if (passage.is_open && !found.is_good_enough()) try_passage(search, passage, found);
    }
  }
  for (const Passage& passage : found.passages) {
    if (!found.is_good_enough()) try_reroute(search, passage.narrowest, found);
  }
  if (found.best.points.empty()) return;
  known_nuisance_[index] = found.nuisance;
  changes_.push_back(bounds_[index]);
  take(index, std::move(found.best));
  changes_.push_back(bounds_[index]);
}

bool EdgeRouter::Rerouting::is_good_enough() const {
  return nuisance <= least_nuisance && cost <= ideal + good_enough;
}

double EdgeRouter::Rerouting::most() const {
  return cost - least_gain + corner_gain;
}

/// The ways between all places whose lines might be better than the present one.
void EdgeRouter::find_passages(Search& search, const Line& now, Rerouting& found) {
  for (std::vector<Point>& stops : stops_of(search.edge, now)) {
    Way way = way_through(search, stops);
    if (way.points.empty()) continue;
    const double least = least_nuisance_of(way, search.others);
    if (least > found.most()) continue;
    found.ideal = std::min(found.ideal, least);
    found.passages.push_back({std::move(stops), std::move(way)});
  }
}

/// The same way with more room. A wide berth leaves no way that a narrow one doesn't leave, so that
/// where the way at one clearance is no good those at wider ones are not looked for.
void EdgeRouter::try_passage(Search& search, Passage& passage, Rerouting& found) {
  Way way = way_through(search, passage.stops);
  if (way.points.empty() || least_nuisance_of(way, search.others) > found.most()) {
    passage.is_open = false;
    return;
  }
  const auto is_same = [&](const Way& other) { return other.points == way.points; };
  if (std::any_of(found.tried.begin(), found.tried.end(), is_same)) return;
  try_reroute(search, way, found);
  found.tried.push_back(std::move(way));
}

void EdgeRouter::try_reroute(Search& search, const Way& way, Rerouting& found) {
  Line line{{}, {}, 1};
  if (!try_way(way, search, line)) return;
  const double cost = cost_of_way(search.edge, line);
  const double most = std::min(found.first_nuisance, found.cost - cost) - least_gain;
  if (most < 0) return;
  const double nuisance = nuisance_of(search.edge, line.path, most);
  if (nuisance > most) return;
  found.nuisance = nuisance;
  found.cost = cost + nuisance;
  found.best = std::move(line);
}

double EdgeRouter::cost_of_way(std::size_t index, const Line& line) const {
  return length_nuisance * base::length(line.path) +
         passing_nuisance * passed_ends(index, line.path);
}

/// Of a line along the way that lies on no other line.
double EdgeRouter::least_nuisance_of(const Way& way, const Lines& others) {
  double sum = 0;
  for (std::size_t i = 1; i < way.points.size(); ++i) {
    const Point from = way.points[i - 1];
    const Point to = way.points[i];
    sum += length_nuisance * length_of(to - from) +
           crossing_nuisance * static_cast<double>(crossings(others, from, to));
  }
  return sum;
}

/// If it is more than `most`, which is not below 0, then something above that.
double EdgeRouter::nuisance_of(std::size_t index, const base::Path& path, double most) {
  const Polyline line = flattened(path);
  const EndFigure start = figure_of(model_.edges[index].start);
  const EndFigure end = figure_of(model_.edges[index].end);
  const Contact contact =
      contact_of(line, lines_near(index, line.bounds.grown(least_gain)),
                 {mmdc::Rect::around(start.center, start.size).grown(room_at_ends),
                  mmdc::Rect::around(end.center, end.size).grown(room_at_ends)},
                 crossing_nuisance, most);
  budget_ -= contact.tests;
  double nuisance =
      crossing_nuisance * static_cast<double>(contact.crossings) + contact.shared_length;
  for (const PlacedSubgraph& subgraph : layout_.subgraphs) {
    if (!subgraph.is_drawn || subgraph.title.is_empty()) continue;
    const mmdc::Rect title = mmdc::Rect::around(subgraph.title_center, subgraph.title.size);
    if (!meet(title, line.bounds) || !touches(path, title)) continue;
    nuisance += title_nuisance + length_inside(title, line);
  }
  return nuisance;
}

/// How many ends the line passes along the direction of the whole.
int EdgeRouter::passed_ends(std::size_t index, const base::Path& path) const {
  const bool is_sideways =
      model_.direction == Direction::left_to_right || model_.direction == Direction::right_to_left;
  const EndFigure start = figure_of(model_.edges[index].start);
  const EndFigure end = figure_of(model_.edges[index].end);
  const mmdc::Rect own =
      mmdc::Rect::around(start.center, start.size).united(mmdc::Rect::around(end.center, end.size));
  const mmdc::Rect line = base::bounds(path);
  const bool passes_first = is_sideways ? line.x < own.x : line.y < own.y;
  const bool passes_last = is_sideways ? line.right() > own.right() : line.bottom() > own.bottom();
  return (passes_first ? 1 : 0) + (passes_last ? 1 : 0);
}

std::size_t EdgeRouter::crossings_of(std::size_t index, const base::Path& path,
                                     std::size_t most) const {
  const Lines others = lines_near(index, base::bounds(path));
  return others.is_chosen.empty() ? 0 : crossings(others, flattened(path), most);
}

}  // namespace mmdc::diagrams::flowchart

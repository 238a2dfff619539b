#include "lib/diagrams/flowchart/rerouter.hpp"

#include <algorithm>
#include <utility>

#include "lib/base/length.hpp"
#include "lib/base/meet.hpp"
#include "lib/diagrams/flowchart/detour.hpp"

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

/// A line runs along a title if it is so many times its height in it.
constexpr double lengthwise = 1.5;

/// So bad is a px more of length.
constexpr double length_nuisance = 0.3;

/// So bad is it that a line passes its end and comes back against the direction of the whole: a
/// reader takes it for one that comes into the node that it leaves. Where all of one layer lead to
/// all of the next it would save some crossings, none of which is as hard to read.
constexpr double passing_nuisance = 600;

/// No more than that is not worth another way, nor is it to gain no more than that.
constexpr double least_nuisance = 12;
constexpr double least_gain = 5;

/// A line with hardly any nuisance is good enough if its way costs no more than that above the
/// least.
constexpr double good_enough = 8;

/// A curve cuts the corners of its way, and may cross less there.
constexpr double corner_gain = 50;

/// Curves are taken to stay no further behind the corners of their ways than that; those that are
/// left out for it would seldom be the best.
constexpr double most_cut = 12;

/// Around its ends a line lies on others without harm.
constexpr double room_at_ends = 6;

double length_inside(const mmdc::Rect& box, const Polyline& line) {
  double sum = 0;
  for (std::size_t i = 1; i < line.points.size(); ++i) {
    const Point from = line.points[i - 1];
    const Point to = line.points[i];
    sum += share_inside(box, from, to) * base::length_of(to - from);
  }
  return sum;
}

mmdc::Rect bounds_of(const Way& way) {
  mmdc::Rect box = mmdc::Rect::between(way.points.front(), way.points.front());
  for (const Point point : way.points) box = box.united(mmdc::Rect::between(point, point));
  return box;
}

}  // namespace

bool Rerouter::run(const std::vector<bool>& is_moved) {
  if (!lines_.counts_crossings()) return true;
  for (std::size_t i = 0; i < model_.edges.size(); ++i) {
    if (i % 16 == 0 && cancel_.requested()) return false;
    if (is_moved[i]) untangle(i);
  }
  std::vector<std::size_t> known(model_.edges.size(), 0);  // so many changes, to each edge
  known_nuisance_.assign(model_.edges.size(), 0);
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < model_.edges.size() && ways_.may_go_on(); ++i) {
      if (!is_moved[i]) continue;
      if (round > 0 && !has_news(i, known[i])) continue;
      if (cancel_.requested()) return false;
      reroute(i, false);
      known[i] = changes_.size();
    }
  }
  return true;
}

bool Rerouter::clear_titles(const std::vector<bool>& is_moved) {
  if (!lines_.counts_crossings()) return true;
  for (std::size_t i = 0; i < model_.edges.size() && ways_.may_go_on(); ++i) {
    if (!is_moved[i] || !runs_along_title(layout_.edges[i].path)) continue;
    if (cancel_.requested()) return false;
    known_nuisance_[i] = 0;
    reroute(i, true);
  }
  return true;
}

/// The whole detour crosses no more than the order in the layers asks for; where it crosses less
/// than the line that was found, the edge takes it.
void Rerouter::untangle(std::size_t edge) {
  const graph::layered::PlacedEdge& found = placement_.edges[edge];
  std::size_t least = lines_.crossings_of(edge, layout_.edges[edge].path, any_crossings);
  Detour detour(found.points, found.detour);
  if (least == 0 || detour.turns() == 0) return;
  detour.take_all();
  EdgeLine best = lines_.line_through(edge, detour.points(), obstacles_, most_faults);
  if (best.faults > 0) return;
  const std::size_t crossings = lines_.crossings_of(edge, best.path, least);
  if (crossings >= least) return;
  least = crossings;
  for (std::size_t turn = 0; turn < std::min(detour.turns(), most_turns); ++turn) {
    detour.leave(turn);
    EdgeLine simpler = lines_.line_through(edge, detour.points(), obstacles_, 1);
    if (simpler.faults > 0 || lines_.crossings_of(edge, simpler.path, least) > least) {
      detour.take(turn);
    } else {
      best = std::move(simpler);
    }
  }
  lines_.take(edge, std::move(best));
}

/// True if another line has changed near the edge since it knew of so many changes.
bool Rerouter::has_news(std::size_t edge, std::size_t known) const {
  return std::any_of(
      changes_.begin() + static_cast<std::ptrdiff_t>(known), changes_.end(),
      [&](const mmdc::Rect& change) { return base::meet(change, lines_.bounds_of(edge)); });
}

/// A way with less nuisance that is right in all other respects. An edge whose nuisance has not
/// changed since it looked for one does not look again.
void Rerouter::reroute(std::size_t edge, bool avoids_titles) {
  constexpr double any = std::numeric_limits<double>::infinity();
  const double nuisance = nuisance_of(edge, layout_.edges[edge].path, any);
  if (nuisance <= least_nuisance || nuisance == known_nuisance_[edge]) return;
  known_nuisance_[edge] = nuisance;
  const EdgeLine now = lines_.line_through(edge, layout_.edges[edge].points, obstacles_, 1);
  if (now.faults > 0) return;
  WaySearch::Wish wish = ways_.wish_for(edge, narrowest, now);
  wish.keeps_apart = false;
  wish.avoids_titles = avoids_titles;
  wish.crossing_cost = dear_crossing;
  Search search{
      .first_nuisance = nuisance, .nuisance = nuisance, .cost = nuisance + cost_of_way(edge, now)};
  find_passages(wish, now, search);
  for (const double clearance : preferred_clearances) {
    wish.clearance = clearance;
    for (Passage& passage : search.passages) {
      if (passage.is_open && !search.is_good_enough()) try_passage(wish, passage, search);
    }
  }
  for (const Passage& passage : search.passages) {
    if (!search.is_good_enough()) try_way(wish, passage.narrowest, search);
  }
  if (search.best.points.empty()) return;
  known_nuisance_[edge] = search.nuisance;
  changes_.push_back(lines_.bounds_of(edge));
  lines_.take(edge, std::move(search.best));
  changes_.push_back(lines_.bounds_of(edge));
}

bool Rerouter::Search::is_good_enough() const {
  return nuisance <= least_nuisance && cost <= ideal + good_enough;
}

double Rerouter::Search::most() const {
  return cost - least_gain + corner_gain;
}

/// The ways between all places whose lines might be better than the present one.
void Rerouter::find_passages(const WaySearch::Wish& wish, const EdgeLine& now, Search& search) {
  for (std::vector<Point>& stops : ways_.stops_of(wish.edge, now)) {
    Way way = ways_.way_through(wish, stops);
    if (way.points.empty() || way.turns_back()) continue;
    const double least = least_cost_of(way, wish);
    if (least > search.most()) continue;
    search.ideal = std::min(search.ideal, least);
    search.passages.push_back({std::move(stops), std::move(way)});
  }
}

/// The same way with more room. A wide berth leaves no way that a narrow one doesn't leave, so that
/// where the way at one clearance is no good those at wider ones are not looked for.
void Rerouter::try_passage(const WaySearch::Wish& wish, Passage& passage, Search& search) {
  Way way = ways_.way_through(wish, passage.stops);
  if (way.points.empty() || way.turns_back() || least_cost_of(way, wish) > search.most()) {
    passage.is_open = false;
    return;
  }
  const auto is_same = [&](const Way& other) { return other.points == way.points; };
  if (std::any_of(search.tried.begin(), search.tried.end(), is_same)) return;
  try_way(wish, way, search);
  search.tried.push_back(std::move(way));
}

void Rerouter::try_way(const WaySearch::Wish& wish, const Way& way, Search& search) {
  EdgeLine line{{}, {}, 1};
  if (!ways_.try_way(way, wish, line)) return;
  const double cost = cost_of_way(wish.edge, line);
  const double most = std::min(search.first_nuisance, search.cost - cost) - least_gain;
  if (most < 0) return;
  const double nuisance = nuisance_of(wish.edge, line.path, most);
  if (nuisance > most) return;
  search.nuisance = nuisance;
  search.cost = cost + nuisance;
  search.best = std::move(line);
}

double Rerouter::cost_of_way(std::size_t edge, const EdgeLine& line) const {
  return length_nuisance * base::length(line.path) +
         passing_nuisance * passed_ends(edge, base::bounds(line.path));
}

/// Of a line along the way that lies on no other line. It may turn sooner than its way.
double Rerouter::least_cost_of(const Way& way, const WaySearch::Wish& wish) const {
  double sum = passing_nuisance * passed_ends(wish.edge, bounds_of(way).grown(-most_cut));
  for (std::size_t i = 1; i < way.points.size(); ++i) {
    const Point from = way.points[i - 1];
    const Point to = way.points[i];
    sum += length_nuisance * base::length_of(to - from) +
           crossing_nuisance * static_cast<double>(crossings(wish.others, from, to));
  }
  return sum;
}

/// If it is more than `most`, which is not below 0, then something above that.
double Rerouter::nuisance_of(std::size_t edge, const base::Path& path, double most) {
  const Polyline line = flattened(path);
  const auto [start, end] = lines_.own_boxes(edge);
  const Contact contact =
      contact_of(line, lines_.lines_near(edge, line.bounds.grown(least_gain)),
                 {start.grown(room_at_ends), end.grown(room_at_ends)}, crossing_nuisance, most);
  ways_.spend(contact.tests);
  double nuisance =
      crossing_nuisance * static_cast<double>(contact.crossings) + contact.shared_length;
  for (const PlacedSubgraph& subgraph : layout_.subgraphs) {
    if (!subgraph.is_drawn || subgraph.title.is_empty()) continue;
    const mmdc::Rect title = mmdc::Rect::around(subgraph.title_center, subgraph.title.size);
    if (!base::meet(title, line.bounds) || !touches(path, title)) continue;
    nuisance += title_nuisance + length_inside(title, line);
  }
  return nuisance;
}

/// A line that runs straight down through a title hardly covers it.
bool Rerouter::runs_along_title(const base::Path& path) const {
  const Polyline line = flattened(path);
  return std::any_of(
      layout_.subgraphs.begin(), layout_.subgraphs.end(), [&](const PlacedSubgraph& subgraph) {
        if (!subgraph.is_drawn || subgraph.title.is_empty()) return false;
        const mmdc::Rect title = mmdc::Rect::around(subgraph.title_center, subgraph.title.size);
        return base::meet(title, line.bounds) &&
               length_inside(title, line) > lengthwise * title.height;
      });
}

/// How many ends a line with these bounds passes along the direction of the whole.
int Rerouter::passed_ends(std::size_t edge, const mmdc::Rect& line) const {
  const bool is_sideways =
      model_.direction == Direction::left_to_right || model_.direction == Direction::right_to_left;
  const auto [start, end] = lines_.own_boxes(edge);
  const mmdc::Rect own = start.united(end);
  const bool passes_first = is_sideways ? line.x < own.x : line.y < own.y;
  const bool passes_last = is_sideways ? line.right() > own.right() : line.bottom() > own.bottom();
  return (passes_first ? 1 : 0) + (passes_last ? 1 : 0);
}

}  // namespace mmdc::diagrams::flowchart

#include "lib/diagrams/flowchart/route_loops.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "lib/base/length.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// So bad is a loop's label on something else or on a line, and a loop across the border of the
/// subgraph that its node is in.
constexpr std::size_t covered_label = 4 * missed_label;
constexpr std::size_t crossed_border = covered_label;

/// A long loop through the room that the engine keeps is as bad as a short one that crosses two
/// lines.
constexpr std::size_t long_loop = 2 * missed_label;

/// Loops of one side keep so far from each other.
constexpr double gap_between_loops = 6;

/// Where loops may lie beside each other they are so high, or as their labels.
constexpr double least_height = 24;

/// More loops than that on one side would be no use to a reader, and much work. The others lie
/// where the engine has placed them.
constexpr int most_loops = 8;

double along(const Point& direction, const Point& point) {
  return direction.x * point.x + direction.y * point.y;
}

bool is_upright(const Point& toward) {
  return toward.y == 0;
}

/// The side where `toward` points.
Point side_at(Point toward) {
  if (std::abs(toward.x) > std::abs(toward.y)) return {std::copysign(1.0, toward.x), 0};
  return {0, std::copysign(1.0, toward.y)};
}

bool holds(const mmdc::Rect& outer, const mmdc::Rect& inner) {
  return outer.contains({inner.left(), inner.top()}) &&
         outer.contains({inner.right(), inner.bottom()});
}

}  // namespace

LoopRouter::LoopRouter(const Model& model, const graph::layered::Placement& placement,
                       Layout& layout, EdgeLines& lines, Obstacles& obstacles)
    : model_(model), placement_(placement), layout_(layout), lines_(lines), obstacles_(obstacles) {
  for (std::size_t i = 0; i < model.edges.size(); ++i) {
    const Edge& edge = model.edges[i];
    if (edge.start != edge.end || edge.link.stroke == LinkStroke::invisible) continue;
    family_of(i).loops.push_back(i);
  }
}

LoopRouter::Family& LoopRouter::family_of(std::size_t loop) {
  const EdgeEnd& node = model_.edges[loop].start;
  return families_[{node.is_subgraph, node.index}];
}

void LoopRouter::seat(std::size_t loop) {
  lines_.find_places();
  Family& family = family_of(loop);
  if (family.seated == 0) prepare(family);
  const std::size_t next = family.loops[family.loops.size() - ++family.seated];
  take(next, family, best_choice(next, family));
}

/// The side where the engine keeps room comes first. Labels whose loops have no places yet are in
/// nobody's way.
void LoopRouter::prepare(Family& family) {
  const std::size_t last = family.loops.back();
  const EndFigure node = lines_.figure_of(model_.edges[last].start);
  const Point first = side_at(side_of(node, placement_.edges[last].points));
  family.sides = {{first}};
  for (const Point& side : {Point{1, 0}, Point{0, 1}, Point{-1, 0}, Point{0, -1}}) {
    if (!(side == first)) family.sides.push_back({side});
  }
  for (const std::size_t loop : family.loops) {
    if (layout_.edges[loop].label.is_empty()) continue;
    obstacles_.move_label(loop, mmdc::Rect::around(node.center, {}));
  }
}

/// A loop on a side that others have goes around those below and above the node, and beside those
/// on its left and right: labels are wide, so that they stand one below the other.
std::vector<LoopSeat> LoopRouter::seats_on(const Side& side, const Family& family,
                                           Size label) const {
  if (side.loops >= most_loops) return {};
  const bool is_alone = family.loops.size() == 1;
  if (is_upright(side.toward) && !is_alone) {
    const double half = std::max(label.height, least_height) / 2;
    if (side.loops == 0) return {{.half = half}};
    const double away = half + gap_between_loops;
    return {{.offset = side.last + away, .half = half},
            {.offset = side.first - away, .half = half}};
  }
  if (side.loops == 0) return {{}};
  const double half = std::max(-side.first, side.last) + gap_between_loops;
  return {{.least_depth = side.far + gap_between_loops, .half = half}};
}

/// Where links leave in the middle there may be room beside them.
std::vector<LoopSeat> LoopRouter::seats_at_corners(const Side& side, double width) {
  if (is_upright(side.toward) || side.loops > 0) return {};
  const double half = std::clamp(width / 4, 18.0, 50.0);
  return {{.offset = -width / 4, .half = half}, {.offset = width / 4, .half = half}};
}

LoopRouter::Choice LoopRouter::best_choice(std::size_t loop, const Family& family) const {
  std::vector<std::size_t> order(family.sides.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return family.sides[a].loops < family.sides[b].loops;
  });
  const Size label = layout_.edges[loop].label.size;
  std::optional<Choice> best;
  const auto consider = [&](Choice choice) {
    choice.line.faults += faults_of(loop, family, choice);
    if (!best || choice.line.faults < best->line.faults) best = std::move(choice);
  };
  const auto consider_all = [&](const auto& seats_of) {
    for (const std::size_t side : order) {
      for (const LoopSeat& seat : seats_of(family.sides[side])) {
        if (best && best->line.faults == 0) return;
        consider(on_side(loop, family, side, seat));
      }
    }
  };
  consider_all([&](const Side& side) { return seats_on(side, family, label); });
  const EdgeEnd& end = model_.edges[loop].start;
  if (family.loops.size() > 1 || frame_around(end)) {
    const double width = lines_.figure_of(end).size.width;
    consider_all([&](const Side& side) { return seats_at_corners(side, width); });
    if (best && best->line.faults > 0 && !family.has_used_room) consider(in_room(loop));
  }
  return best ? *best : in_room(loop);
}

LoopRouter::Choice LoopRouter::on_side(std::size_t loop, const Family& family, std::size_t side,
                                       const LoopSeat& seat) const {
  const EndFigure node = lines_.figure_of(model_.edges[loop].start);
  Loop found = self_loop(node, family.sides[side].toward, layout_.edges[loop].label.size, seat);
  base::Path path = lines_.path_through(loop, found.points);
  return {{std::move(found.points), std::move(path), 0}, found.label_center, side};
}

LoopRouter::Choice LoopRouter::in_room(std::size_t loop) const {
  const graph::layered::PlacedEdge& room = placement_.edges[loop];
  std::vector<Point> points = room.points;
  // The engine has the loop pass two tiny nodes, where two points are as good as one.
  const auto is_same = [](Point a, Point b) { return base::distance(a, b) < 1; };
  points.erase(std::unique(points.begin(), points.end(), is_same), points.end());
  lines_.cut_at_outlines(loop, points);
  base::Path path = lines_.path_through(loop, points);
  return {{std::move(points), std::move(path), long_loop}, room.label_center};
}

std::size_t LoopRouter::faults_of(std::size_t loop, const Family& family,
                                  const Choice& choice) const {
  const Size size = layout_.edges[loop].label.size;
  const bool has_label = !layout_.edges[loop].label.is_empty();
  const base::Path& path = choice.line.path;
  mmdc::Rect extent = base::bounds(path);
  const mmdc::Rect label = mmdc::Rect::around(choice.label_center, size);
  if (has_label) extent = extent.united(label);
  Lines others = lines_.lines_near(loop, extent);
  if (!others.is_chosen.empty()) {
    const auto waiting = family.loops.size() - family.seated;
    for (std::size_t i = 0; i < waiting; ++i) others.is_chosen[family.loops[i]] = false;
  }
  std::size_t sum = obstacles_.hit_segments(loop, path, most_faults).size();
  sum += missed_label * crossings(others, flattened(path), any_crossings);
  if (has_label) {
    sum += covered_label * obstacles_.near(loop, label.grown(2), 0).size();
    if (is_on_any(label, others)) sum += covered_label;
  }
  const std::optional<mmdc::Rect> frame = frame_around(model_.edges[loop].start);
  if (frame && !holds(*frame, extent)) sum += crossed_border;
  return sum;
}

std::optional<mmdc::Rect> LoopRouter::frame_around(const EdgeEnd& end) const {
  std::optional<std::size_t> home =
      end.is_subgraph ? model_.subgraphs[end.index].parent : model_.nodes[end.index].subgraph;
  while (home && !layout_.subgraphs[*home].is_drawn) home = model_.subgraphs[*home].parent;
  return home ? std::optional(layout_.subgraphs[*home].box) : std::nullopt;
}

void LoopRouter::take(std::size_t loop, Family& family, Choice choice) {
  PlacedEdge& placed = layout_.edges[loop];
  const bool has_label = !placed.label.is_empty();
  placed.label_center = choice.label_center;
  if (has_label) obstacles_.move_label(loop, lines_.label_box(loop));
  if (choice.side) {
    const mmdc::Rect label = lines_.label_box(loop);
    std::vector<Point> taken = choice.line.points;
    if (has_label) {
      taken.push_back({label.left(), label.top()});
      taken.push_back({label.right(), label.bottom()});
    }
    family.sides[*choice.side].take(lines_.figure_of(model_.edges[loop].start), taken);
  } else {
    family.has_used_room = true;
  }
  lines_.take(loop, std::move(choice.line));
}

void LoopRouter::Side::take(const EndFigure& node, const std::vector<Point>& points) {
  const Point across = is_upright(toward) ? Point{0, 1} : Point{1, 0};
  const Size size = node.size;
  const double reach = (is_upright(toward) ? size.width : size.height) / 2;
  for (const Point& point : points) {
    const Point seen = point - node.center;
    first = std::min(first, along(across, seen));
    last = std::max(last, along(across, seen));
    far = std::max(far, along(toward, seen) - reach);
  }
  ++loops;
}

}  // namespace mmdc::diagrams::flowchart

#include "lib/diagrams/flowchart/edge_router.hpp"

#include <algorithm>
#include <utility>

#include "lib/diagrams/flowchart/measure.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// A line that runs beside its own label is as bad as so many points in labels.
constexpr std::size_t missed_label = 5;

/// So bad is a loop's label on something else.
constexpr std::size_t covered_label = 4 * missed_label;

}  // namespace

EdgeRouter::EdgeRouter(const Model& model, const config::Flowchart& config,
                       const graph::layered::Placement& placement, Layout& layout,
                       base::Cancel& cancel)
    : model_(model),
      config_(config),
      placement_(placement),
      layout_(layout),
      cancel_(cancel),
      is_moved_(model.edges.size(), false),
      budget_(way_budget) {}

bool EdgeRouter::run() {
  for (std::size_t i = 0; i < model_.edges.size(); ++i) {
    place(i);
    if (i % 64 == 0 && cancel_.requested()) return false;
  }
  if (cancel_.requested()) return false;
  Obstacles obstacles(model_, layout_);
  for (std::size_t i = 0; i < model_.edges.size(); ++i) {
    const Edge& edge = model_.edges[i];
    if (i % 16 == 0 && cancel_.requested()) return false;
    if (obstacles.looks() > line_budget) {
      met_budget_ = true;
      break;
    }
    if (edge.link.stroke == LinkStroke::invisible) continue;
    if (edge.start == edge.end) {
      improve_loop(i, obstacles);
    } else {
      improve(i, obstacles);
    }
  }
  return run_again(obstacles);
}

// --- As the engine has placed them
// --------------------------------------------------------------

EndFigure EdgeRouter::figure_of(const EdgeEnd& end) const {
  if (end.is_subgraph && !layout_.subgraph_nodes[end.index]) {
    const mmdc::Rect& box = layout_.subgraphs[end.index].box;
    return {box.center(), box.size(), nullptr};
  }
  const PlacedNode& node =
      end.is_subgraph ? *layout_.subgraph_nodes[end.index] : layout_.nodes[end.index];
  return {node.center, room_of(node), &node.figure.outline};
}

shapes::Curve EdgeRouter::curve_of(const Edge& edge) const {
  const std::string& name = !edge.curve.empty()     ? edge.curve
                            : !model_.curve.empty() ? model_.curve
                                                    : config_.curve;
  return shapes::curve_named(name).value_or(shapes::Curve::basis);
}

void EdgeRouter::place(std::size_t index) {
  const graph::layered::PlacedEdge& found = placement_.edges[index];
  const Edge& edge = model_.edges[index];
  PlacedEdge& placed = layout_.edges[index];
  placed.label_center = found.label_center;
  if (edge.start == edge.end) {
    const EndFigure node = figure_of(edge.start);
    Loop loop = self_loop(node, side_of(node, found.points), placed.label.size);
    placed.points = std::move(loop.points);
    placed.label_center = loop.label_center;
  } else {
    placed.points = found.points;
    cut_at_outlines(edge, placed.points);
  }
  placed.path = edge_path(edge, placed.points, curve_of(edge));
  bounds_.push_back(base::bounds(placed.path));
  if (counts_crossings()) polylines_.push_back(flattened(placed.path, placed.points));
}

/// Replaces first and last point, which lie on boxes, by those on the outlines of nodes. At
/// subgraphs the engine has cut the line already.
void EdgeRouter::cut_at_outlines(const Edge& edge, std::vector<Point>& points) const {
  if (points.size() < 2) return;
  const Point second = points[1];
  const Point last_but_one = points[points.size() - 2];
  const EndFigure start = figure_of(edge.start);
  const EndFigure end = figure_of(edge.end);
  if (start.outline != nullptr) points.front() = border_of(start, second);
  if (end.outline != nullptr) points.back() = border_of(end, last_but_one);
}

// --- What is wrong
// ------------------------------------------------------------------------------

/// Mermaid draws some edges across nodes and labels that they have nothing to do with, and some
/// curves far from the label that stands at their place in the layer. Ours go round the ones and
/// through the other.
void EdgeRouter::improve(std::size_t index, Obstacles& obstacles) {
  Line best = line_through(index, layout_.edges[index].points, obstacles, most_faults);
  if (best.faults == 0) return;
  find_places_of_lines();
  try_detour(index, obstacles, best);
  if (best.faults > 0) try_ways(index, obstacles, best);
  take(index, std::move(best));
  is_moved_[index] = true;
}

/// In most drawings nobody asks for them.
void EdgeRouter::find_places_of_lines() {
  if (counts_crossings() && !line_grid_) line_grid_.emplace(polylines_);
}

void EdgeRouter::take(std::size_t index, Line line) {
  layout_.edges[index].points = std::move(line.points);
  layout_.edges[index].path = std::move(line.path);
  bounds_[index] = base::bounds(layout_.edges[index].path);
  if (!line_grid_) return;
  polylines_[index] = flattened(layout_.edges[index].path, layout_.edges[index].points);
  line_grid_->renew(index);
}

mmdc::Rect EdgeRouter::label_box(std::size_t index) const {
  const PlacedEdge& edge = layout_.edges[index];
  return mmdc::Rect::around(edge.label_center, edge.label.size);
}

/// Another side of the node where the loop or its label meets something, such as another loop.
void EdgeRouter::improve_loop(std::size_t index, Obstacles& obstacles) {
  constexpr Point sides[] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
  find_places_of_lines();
  const Edge& edge = model_.edges[index];
  PlacedEdge& placed = layout_.edges[index];
  const bool has_label = !placed.label.is_empty();
  const EndFigure node = figure_of(edge.start);
  const auto faults = [&](const base::Path& path, const mmdc::Rect& label) {
    std::size_t sum = obstacles.hit_segments(index, path, most_faults).size();
    if (has_label) sum += covered_label * obstacles.near(index, label.grown(2), 0).size();
    return sum + missed_label * crossings_of(index, path, any_crossings);
  };
  std::size_t least = faults(placed.path, label_box(index));
  for (const Point& side : sides) {
    if (least == 0) break;
    Loop loop = self_loop(node, side, placed.label.size);
    base::Path path = edge_path(edge, loop.points, curve_of(edge));
    const mmdc::Rect label = mmdc::Rect::around(loop.label_center, placed.label.size);
    const std::size_t sum = faults(path, label);
    if (sum >= least) continue;
    least = sum;
    placed.label_center = loop.label_center;
    take(index, {std::move(loop.points), std::move(path), 0});
  }
  if (has_label) obstacles.move_label(index, label_box(index));
}

bool EdgeRouter::misses_label(std::size_t index, const base::Path& path) const {
  if (layout_.edges[index].label.is_empty()) return false;
  const mmdc::Rect box = label_box(index);
  return !touches(path, box.grown(-0.2 * std::min(box.width, box.height)));
}

EdgeRouter::Line EdgeRouter::line_through(std::size_t index, std::vector<Point> points,
                                          const Obstacles& obstacles, std::size_t most) const {
  const Edge& edge = model_.edges[index];
  Line line{std::move(points), {}, 0};
  cut_at_outlines(edge, line.points);
  line.path = edge_path(edge, line.points, curve_of(edge));
  line.faults = obstacles.hit_segments(index, line.path, most).size();
  if (misses_label(index, line.path)) line.faults += missed_label;
  return line;
}

// --- The gaps between layers
// --------------------------------------------------------------------

void EdgeRouter::try_detour(std::size_t index, const Obstacles& obstacles, Line& best) const {
  const graph::layered::PlacedEdge& found = placement_.edges[index];
  Detour detour(found.points, found.detour);
  if (detour.turns() == 0) return;
  // First the turns next to where the line hits something or should meet its label, then all.
  const std::size_t segments = best.path.segments().size();
  for (const std::size_t hit : obstacles.hit_segments(index, best.path, most_faults)) {
    detour.take_around(hit * detour.turns() / segments);
  }
  if (misses_label(index, best.path)) {
    detour.take(detour.nearest(layout_.edges[index].label_center));
  }
  Line some = line_through(index, detour.points(), obstacles, best.faults);
  if (some.faults > 0) {
    Detour whole = detour;
    whole.take_all();
    Line all = line_through(index, whole.points(), obstacles, some.faults);
    if (all.faults < some.faults) {
      some = std::move(all);
      detour.take_all();
    }
  }
  if (some.faults >= best.faults) return;
  best = std::move(some);
  leave_needless_turns(index, detour, obstacles, best);
}

/// As few bends as keep the line free.
void EdgeRouter::leave_needless_turns(std::size_t index, Detour& detour, const Obstacles& obstacles,
                                      Line& best) const {
  std::size_t tried = 0;
  for (std::size_t turn = 0; turn < detour.turns() && tried < most_turns; ++turn) {
    if (!detour.is_taken(turn)) continue;
    ++tried;
    detour.leave(turn);
    Line simpler = line_through(index, detour.points(), obstacles, best.faults + 1);
    if (simpler.faults > best.faults) {
      detour.take(turn);
    } else {
      best = std::move(simpler);
    }
  }
}

}  // namespace mmdc::diagrams::flowchart

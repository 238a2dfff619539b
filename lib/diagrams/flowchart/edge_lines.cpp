#include "lib/diagrams/flowchart/edge_lines.hpp"

#include <algorithm>
#include <utility>

#include "lib/base/meet.hpp"
#include "lib/diagrams/flowchart/measure.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// In drawings with more edges than that nobody counts crossings.
constexpr std::size_t most_edges_to_count = 2000;

/// Crossings are counted where no more edges than that are near.
constexpr std::size_t most_lines = 200;

}  // namespace

// --- An edge

EndFigure EdgeLines::figure_of(const EdgeEnd& end) const {
  if (end.is_subgraph && !layout_.subgraph_nodes[end.index]) {
    const mmdc::Rect& box = layout_.subgraphs[end.index].box;
    return {box.center(), box.size(), nullptr};
  }
  const PlacedNode& node =
      end.is_subgraph ? *layout_.subgraph_nodes[end.index] : layout_.nodes[end.index];
  return {node.center, room_of(node), &node.figure.outline};
}

std::array<mmdc::Rect, 2> EdgeLines::own_boxes(std::size_t edge) const {
  const EndFigure start = figure_of(model_.edges[edge].start);
  const EndFigure end = figure_of(model_.edges[edge].end);
  return {mmdc::Rect::around(start.center, start.size), mmdc::Rect::around(end.center, end.size)};
}

mmdc::Rect EdgeLines::label_box(std::size_t edge) const {
  const PlacedEdge& placed = layout_.edges[edge];
  return mmdc::Rect::around(placed.label_center, placed.label.size);
}

shapes::Curve EdgeLines::curve_of(const Edge& edge) const {
  const std::string& name = !edge.curve.empty()     ? edge.curve
                            : !model_.curve.empty() ? model_.curve
                                                    : config_.curve;
  return shapes::curve_named(name).value_or(shapes::Curve::basis);
}

// --- A line that it may take

void EdgeLines::cut_at_outlines(std::size_t edge, std::vector<Point>& points) const {
  if (points.size() < 2) return;
  const Point second = points[1];
  const Point last_but_one = points[points.size() - 2];
  const EndFigure start = figure_of(model_.edges[edge].start);
  const EndFigure end = figure_of(model_.edges[edge].end);
  if (start.outline != nullptr) points.front() = border_of(start, second);
  if (end.outline != nullptr) points.back() = border_of(end, last_but_one);
}

base::Path EdgeLines::path_through(std::size_t edge, const std::vector<Point>& points) const {
  return edge_path(model_.edges[edge], points, curve_of(model_.edges[edge]));
}

EdgeLine EdgeLines::line_through(std::size_t edge, std::vector<Point> points,
                                 const Obstacles& obstacles, std::size_t most) const {
  EdgeLine line{.points = std::move(points)};
  cut_at_outlines(edge, line.points);
  line.path = path_through(edge, line.points);
  line.faults = obstacles.hit_segments(edge, line.path, most).size();
  if (misses_label(edge, line.path)) line.faults += missed_label;
  return line;
}

bool EdgeLines::misses_label(std::size_t edge, const base::Path& path) const {
  if (layout_.edges[edge].label.is_empty()) return false;
  const mmdc::Rect box = label_box(edge);
  return !touches(path, box.grown(-0.2 * std::min(box.width, box.height)));
}

std::size_t EdgeLines::crossings_of(std::size_t edge, const base::Path& path,
                                    std::size_t most) const {
  const Lines others = lines_near(edge, base::bounds(path));
  return others.is_chosen.empty() ? 0 : crossings(others, flattened(path), most);
}

// --- The lines of all edges

bool EdgeLines::counts_crossings() const {
  return model_.edges.size() <= most_edges_to_count;
}

void EdgeLines::add(std::size_t edge) {
  const PlacedEdge& placed = layout_.edges[edge];
  bounds_.push_back(base::bounds(placed.path));
  if (counts_crossings()) polylines_.push_back(flattened(placed.path, placed.points));
}

void EdgeLines::find_places() {
  if (counts_crossings() && !grid_) grid_.emplace(polylines_);
}

void EdgeLines::take(std::size_t edge, EdgeLine line) {
  PlacedEdge& placed = layout_.edges[edge];
  placed.points = std::move(line.points);
  placed.path = std::move(line.path);
  bounds_[edge] = base::bounds(placed.path);
  if (!grid_) return;
  polylines_[edge] = flattened(placed.path, placed.points);
  grid_->renew(edge);
}

Lines EdgeLines::lines_near(std::size_t edge, const mmdc::Rect& box) const {
  if (!grid_) return {};
  Lines near{&*grid_, std::vector<bool>(bounds_.size(), false)};
  std::size_t count = 0;
  for (std::size_t i = 0; i < bounds_.size(); ++i) {
    if (i == edge || !is_seen(i) || !base::meet(bounds_[i], box)) continue;
    near.is_chosen[i] = true;
    if (++count > most_lines) return {};
  }
  return near;
}

bool EdgeLines::may_meet(const mmdc::Rect& box) const {
  for (std::size_t i = 0; i < bounds_.size(); ++i) {
    if (base::meet(bounds_[i], box) && is_seen(i)) return true;
  }
  return false;
}

}  // namespace mmdc::diagrams::flowchart

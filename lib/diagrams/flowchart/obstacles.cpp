#include "lib/diagrams/flowchart/obstacles.hpp"

#include <algorithm>
#include <optional>

#include "lib/base/grow.hpp"
#include "lib/base/length.hpp"
#include "lib/base/meet.hpp"
#include "lib/diagrams/flowchart/curve_piece.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

using Kind = Obstacle::Kind;

/// A line may graze what it passes by that much.
constexpr double grace = 1;

/// A point in a node or a subgraph is as bad as so many in labels.
constexpr int node_weight = 3;

constexpr double least_box_cell = 400;

/// Room for as many obstacles as are near to a stretch, as a rule.
constexpr std::size_t usually_near = 16;

bool is_text(const Obstacle& obstacle) {
  return obstacle.kind == Kind::label || obstacle.kind == Kind::title;
}

}  // namespace

Obstacles::Obstacles(const Model& model, const Layout& layout) : model_(model) {
  number_subgraphs();
  title_.resize(layout.subgraphs.size());
  for (std::size_t i = 0; i < layout.nodes.size(); ++i) add(layout.nodes[i], i, false);
  for (std::size_t s = 0; s < layout.subgraphs.size(); ++s) {
    if (layout.subgraph_nodes[s]) add(*layout.subgraph_nodes[s], s, true);
    const PlacedSubgraph& subgraph = layout.subgraphs[s];
    if (!subgraph.is_drawn) continue;
    add(Obstacle{.kind = Kind::subgraph, .box = subgraph.box, .index = s});
    if (subgraph.title.is_empty()) continue;
    title_[s] = obstacles_.size();
    const mmdc::Rect title = mmdc::Rect::around(subgraph.title_center, subgraph.title.size);
    add(Obstacle{.kind = Kind::title, .box = title, .index = s});
  }
  label_.resize(layout.edges.size());
  for (std::size_t i = 0; i < layout.edges.size(); ++i) {
    const PlacedEdge& edge = layout.edges[i];
    if (edge.label.is_empty()) continue;
    label_[i] = obstacles_.size();
    const mmdc::Rect label = mmdc::Rect::around(edge.label_center, edge.label.size);
    add(Obstacle{.kind = Kind::label, .box = label, .index = i});
  }
  make_grid();
}

// --- What belongs together

void Obstacles::number_subgraphs() {
  const std::size_t count = model_.subgraphs.size();
  range_.resize(count);
  std::vector<std::vector<std::size_t>> children(count + 1);
  for (std::size_t s = 0; s < count; ++s) {
    children[model_.subgraphs[s].parent.value_or(count)].push_back(s);
  }
  struct Step {
    std::size_t subgraph;
    std::size_t next_child;
  };
  std::size_t number = 0;
  std::vector<Step> path = {{count, 0}};
  while (!path.empty()) {
    Step& step = path.back();
    if (step.next_child < children[step.subgraph].size()) {
      const std::size_t child = children[step.subgraph][step.next_child++];
      range_[child].first = ++number;
      path.push_back({child, 0});
      continue;
    }
    if (step.subgraph < count) range_[step.subgraph].second = number;
    path.pop_back();
  }
}

bool Obstacles::holds(std::size_t subgraph, const EdgeEnd& end) const {
  const std::optional<std::size_t> home =
      end.is_subgraph ? std::optional(end.index) : model_.nodes[end.index].subgraph;
  if (!home) return false;
  const std::size_t number = range_[*home].first;
  return number >= range_[subgraph].first && number <= range_[subgraph].second;
}

bool Obstacles::is_own(const Obstacle& obstacle, std::size_t edge) const {
  const Edge& line = model_.edges[edge];
  const EdgeEnd end{obstacle.is_subgraph, obstacle.index};
  switch (obstacle.kind) {
    case Kind::node:
      return line.start == end || line.end == end;
    case Kind::label:
      return obstacle.index == edge;
    case Kind::subgraph:
      return holds(obstacle.index, line.start) || holds(obstacle.index, line.end);
    case Kind::title:
      break;
  }
  const EdgeEnd whole{true, obstacle.index};
  const auto is_within = [&](const EdgeEnd& at) {
    return at != whole && holds(obstacle.index, at);
  };
  return is_within(line.start) != is_within(line.end);
}

// --- The grid

void Obstacles::add(const PlacedNode& node, std::size_t index, bool is_subgraph) {
  if (!node.is_drawn) return;
  add(Obstacle{.kind = Kind::node,
               .box = node.figure.bounds.moved(node.center),
               .index = index,
               .is_subgraph = is_subgraph,
               .outline = &node.figure.outline,
               .center = node.center});
}

void Obstacles::add(Obstacle obstacle) {
  // Paddings below zero turn boxes inside out.
  const mmdc::Rect& box = obstacle.box;
  obstacle.box = mmdc::Rect::between({box.left(), box.top()}, {box.right(), box.bottom()});
  base::grow(extent_, obstacle.box);
  obstacles_.push_back(obstacle);
}

void Obstacles::make_grid() {
  // Some obstacles to a cell: long lines pass fewer cells so, and most of them pass little else.
  const auto count = 0.25 * static_cast<double>(std::max<std::size_t>(obstacles_.size(), 1));
  grid_ = Grid<Entry>(extent_.value_or(mmdc::Rect{}), least_box_cell, count);
  for (std::size_t i = 0; i < obstacles_.size(); ++i) enter(i);
}

void Obstacles::enter(std::size_t obstacle) {
  const Entry entry{obstacles_[obstacle].box, obstacle};
  for_each_cell(obstacles_[obstacle], [&](Cell& cell) { cell.push_back(entry); });
}

void Obstacles::move(std::size_t obstacle, const mmdc::Rect& box) {
  if (obstacles_[obstacle].box == box) return;
  for_each_cell(obstacles_[obstacle], [&](Cell& cell) {
    std::erase_if(cell, [&](const Entry& entry) { return entry.obstacle == obstacle; });
  });
  obstacles_[obstacle].box = box;
  enter(obstacle);
}

template <typename Visit>
void Obstacles::for_each_cell(const Obstacle& obstacle, Visit visit) {
  const auto [left, right, top, bottom] = grid_.range_of(obstacle.box);
  // What runs through a subgraph from outside meets its border.
  const bool is_hollow = obstacle.kind == Kind::subgraph;
  for (int y = top; y <= bottom; ++y) {
    const bool is_side = !is_hollow || y == top || y == bottom;
    for (int x = left; x <= right; x += is_side || x == right ? 1 : right - left) {
      visit(grid_.at(x, y));
    }
  }
}

std::vector<const Obstacle*> Obstacles::near(std::size_t edge, const mmdc::Rect& box,
                                             double clearance) const {
  std::vector<const Obstacle*> found;
  found.reserve(usually_near);
  add_near(edge, box, clearance, found);
  return found;
}

void Obstacles::add_near(std::size_t edge, const mmdc::Rect& box, double clearance,
                         std::vector<const Obstacle*>& found) const {
  visit_within(box.grown(clearance), [&](const Obstacle& obstacle) {
    if (!is_own(obstacle, edge)) found.push_back(&obstacle);
  });
}

std::int64_t Obstacles::cells_in(const mmdc::Rect& box) const {
  const auto [left, right, top, bottom] = grid_.range_of(box);
  return std::int64_t{right - left + 1} * (bottom - top + 1);
}

// --- Hits

bool Obstacles::is_inside(const Obstacle& obstacle, Point point) {
  const mmdc::Rect inner = obstacle.box.grown(-grace);
  if (!inner.contains(point)) return false;
  if (obstacle.outline == nullptr) return true;
  const Point toward = point - obstacle.center;
  const double reach = base::length_of(toward);
  if (reach == 0) return true;
  // Far along the same ray, so that the outline is met for certain.
  const Point far = toward * ((obstacle.box.width + obstacle.box.height) / reach);
  const Point border = shapes::border_point(*obstacle.outline, far);
  return reach < base::length_of(border) - grace;
}

int Obstacles::weight_at(const std::vector<const Obstacle*>& obstacles, Point point) {
  int weight = 0;
  for (const Obstacle* obstacle : obstacles) {
    if (!is_inside(*obstacle, point)) continue;
    if (!is_text(*obstacle)) return node_weight;
    weight = 1;
  }
  return weight;
}

std::vector<std::size_t> Obstacles::hit_segments(std::size_t edge, const base::Path& path,
                                                 std::size_t most) const {
  std::vector<std::size_t> hits;
  std::vector<const Obstacle*> around;
  around.reserve(usually_near);
  const std::vector<base::Path::Segment>& segments = path.segments();
  const auto never = [](const mmdc::Rect&) { return false; };
  for (std::size_t s = 1; s < segments.size() && hits.size() < most; ++s) {
    const CurvePiece whole = piece_of(segments[s - 1].to, segments[s]);
    halve(whole, 2 * grid_.cell_size(), never, [&](const CurvePiece& piece) {
      around.clear();
      add_near(edge, piece.hull(), 0, around);
      if (around.empty()) return true;
      const auto is_clear = [&](const mmdc::Rect& hull) {
        return std::none_of(around.begin(), around.end(), [&](const Obstacle* obstacle) {
          return base::meet(obstacle->box, hull);
        });
      };
      return walk(piece, is_clear, [&](Point point) {
        hits.insert(hits.end(), static_cast<std::size_t>(weight_at(around, point)), s);
        return hits.size() < most;
      });
    });
  }
  return hits;
}

bool touches(const base::Path& path, const mmdc::Rect& box) {
  const std::vector<base::Path::Segment>& segments = path.segments();
  const auto is_clear = [&](const mmdc::Rect& hull) { return !base::meet(hull, box); };
  for (std::size_t s = 1; s < segments.size(); ++s) {
    const bool is_outside = walk(piece_of(segments[s - 1].to, segments[s]), is_clear,
                                 [&](Point point) { return !box.contains(point); });
    if (!is_outside) return true;
  }
  return false;
}

}  // namespace mmdc::diagrams::flowchart

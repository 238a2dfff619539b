// Purpose:  give edges between a cluster and what lies inside of it lines of their own.
// Requires: everything else has its place.
// Ensures:  such an edge runs from the node to a side of the cluster, straight or with a bend at
//           its label; through other nodes only if there is no other side.
// Source:   our own. Mermaid draws an edge to another node of the cluster, or a stray arrow head.

#include "lib/graph/layered/inner_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "lib/base/length.hpp"
#include "lib/graph/layered/clusters.hpp"
#include "lib/graph/layered/overlap.hpp"

namespace mmdc::graph::layered {
namespace {

constexpr std::array<Point, 4> sides = {{{0, 1}, {1, 0}, {-1, 0}, {0, -1}}};

/// Between a node and the label that stands beside it: that of the room of edges to themselves.
constexpr double gap_before_label = 35;

/// As bad as so many px more.
constexpr double box_nuisance = 1000;
constexpr double text_nuisance = 300;
constexpr double crossing_nuisance = 60;
constexpr double turn_back_nuisance = 100;

/// So far from its label a line runs straight on where it bends there, so that it meets it.
constexpr double held_at_label = 24;

/// Lines of the same ends keep so far apart.
constexpr double line_gap = 6;

/// So many looks are the most for all lines of a drawing; what is left takes the nearest side.
constexpr std::int64_t most_looks = 5'000'000;

/// Where the line from the point along the axis leaves the box.
Point on_side(const Rect& box, Point from, Point toward) {
  if (toward.x != 0) return {toward.x > 0 ? box.right() : box.left(), from.y};
  return {from.x, toward.y > 0 ? box.bottom() : box.top()};
}

/// On which side of the line from `a` to `b` the point lies.
double side(Point a, Point b, Point p) {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

bool cross(Point a, Point b, Point c, Point d) {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

bool runs_through(const Rect& box, Point a, Point b) {
  if (!overlap(Rect::between(a, b).grown(0.5), box)) return false;
  const Point bottom_left{box.left(), box.bottom()};
  const Point bottom_right{box.right(), box.bottom()};
  const std::array on{side(a, b, {box.left(), box.top()}), side(a, b, {box.right(), box.top()}),
                      side(a, b, bottom_left), side(a, b, bottom_right)};
  const auto [least, greatest] = std::minmax_element(on.begin(), on.end());
  return *least < 0 && *greatest > 0;
}

bool runs_through(const Rect& box, const std::vector<Point>& points) {
  if (box.width <= 0 || box.height <= 0) return false;
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (runs_through(box, points[i - 1], points[i])) return true;
  }
  return false;
}

int crossings(const std::vector<Point>& line, const std::vector<Point>& other) {
  int sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    for (std::size_t j = 1; j < other.size(); ++j) {
      sum += cross(line[i - 1], line[i], other[j - 1], other[j]) ? 1 : 0;
    }
  }
  return sum;
}

/// From the corner some way toward the other point.
Point beside(Point corner, Point other) {
  const double length = base::distance(corner, other);
  return length == 0 ? corner : corner + (other - corner) * std::min(held_at_label / length, 0.5);
}

double length_of(const std::vector<Point>& points) {
  double sum = 0;
  for (std::size_t i = 1; i < points.size(); ++i) sum += base::distance(points[i - 1], points[i]);
  return sum;
}

/// True if the line goes back at its label.
bool turns_back(const std::vector<Point>& points) {
  for (std::size_t i = 2; i < points.size(); ++i) {
    const Point in = points[i - 1] - points[i - 2];
    const Point out = points[i] - points[i - 1];
    if (in.x * out.x + in.y * out.y < 0) return true;
  }
  return false;
}

}  // namespace

void InnerLines::draw(std::size_t e) {
  const Edge& edge = graph_.edges[e];
  const bool starts_at_node = is_inside(graph_, edge.tail, edge.head);
  node_ = starts_at_node ? edge.tail : edge.head;
  cluster_ = starts_at_node ? edge.head : edge.tail;
  Line best;
  double least = std::numeric_limits<double>::infinity();
  for (const Line& start : starts_of(e)) {
    for (const Point toward : sides) {
      Line line = to_side(start, toward);
      const double cost = cost_of(e, line);
      if (cost >= least) continue;
      least = cost;
      best = std::move(line);
    }
  }
  for (std::size_t i = 1; i < best.points.size(); ++i) {
    drawn_.push_back(Rect::between(best.points[i - 1], best.points[i]).grown(line_gap));
  }
  if (edge.label.width > 0) drawn_.push_back(Rect::around(best.label_center, edge.label));
  PlacedEdge& placed = whole_.edges[e];
  placed.points = std::move(best.points);
  if (!starts_at_node) std::reverse(placed.points.begin(), placed.points.end());
  placed.detour.clear();
  placed.label_center = best.label_center;
}

std::vector<InnerLines::Line> InnerLines::starts_of(std::size_t e) const {
  const Edge& edge = graph_.edges[e];
  const PlacedEdge& placed = whole_.edges[e];
  const bool has_label = edge.label.width > 0;
  if (!has_label) return {{}};
  std::vector<Point> points = placed.points;
  if (edge.head == node_) std::reverse(points.begin(), points.end());
  const auto at_label = std::find(points.begin(), points.end(), placed.label_center);
  if (at_label != points.end()) {
    points.erase(at_label + 1, points.end());
    return {{std::move(points), placed.label_center}};
  }
  std::vector<Line> starts;
  for (const Point toward : sides) {
    const Point from = on_side(whole_.nodes[node_], whole_.nodes[node_].center(), toward);
    const double reach =
        gap_before_label + (toward.x != 0 ? edge.label.width : edge.label.height) / 2;
    starts.push_back({{from, from + toward * reach}, from + toward * reach});
  }
  return starts;
}

InnerLines::Line InnerLines::to_side(const Line& start, Point toward) const {
  const Rect& cluster = whole_.nodes[cluster_];
  if (start.points.empty()) {
    const Rect& node = whole_.nodes[node_];
    const Point from = on_side(node, node.center(), toward);
    const Point to = on_side(cluster, node.center(), toward);
    return {{from, to}, (from + to) * 0.5};
  }
  Line line = start;
  const Point label = start.label_center;
  const Point to = on_side(cluster, label, toward);
  if (line.points.size() > 1) {
    line.points.insert(line.points.end() - 1, beside(label, *(line.points.end() - 2)));
  }
  line.points.push_back(beside(label, to));
  line.points.push_back(to);
  return line;
}

template <typename Visit>
void InnerLines::visit_boxes(std::size_t e, Visit visit) const {
  const Rect& cluster = whole_.nodes[cluster_];
  for (Index v = 0; v < static_cast<Index>(graph_.nodes.size()); ++v) {
    const Rect& box = whole_.nodes[v];
    if (!overlap(box, cluster) || v == cluster_) continue;
    const bool is_around = is_inside(graph_, node_, v);
    if (!is_around) visit(box.grown(-1), box_nuisance);
  }
  for (Index v = graph_.nodes[node_].parent; v != no_index; v = graph_.nodes[v].parent) {
    const Rect& box = whole_.nodes[v];
    const Size title = graph_.nodes[v].size;
    visit(Rect{box.center().x - title.width / 2, box.y, title.width, title.height + title_margin_},
          text_nuisance);
  }
  for (std::size_t other = 0; other < graph_.edges.size(); ++other) {
    const Size label = graph_.edges[other].label;
    if (other == e || label.width == 0) continue;
    visit(Rect::around(whole_.edges[other].label_center, label), text_nuisance);
  }
  for (const Rect& line : drawn_) visit(line, text_nuisance);
}

double InnerLines::cost_of(std::size_t e, const Line& line) {
  double cost = length_of(line.points) + (turns_back(line.points) ? turn_back_nuisance : 0);
  if (looks_ > most_looks || cancel_.tick()) return cost;
  looks_ += static_cast<std::int64_t>(graph_.nodes.size() + graph_.edges.size());
  const bool has_label = graph_.edges[e].label.width > 0;
  const Rect label = Rect::around(line.label_center, graph_.edges[e].label).grown(1);
  if (has_label) cost += cost_of_label(e, label);
  visit_boxes(e, [&](const Rect& box, double nuisance) {
    if (runs_through(box, line.points)) cost += nuisance;
  });
  for (std::size_t other = 0; other < whole_.edges.size(); ++other) {
    if (other == e) continue;
    const std::vector<Point>& points = whole_.edges[other].points;
    looks_ += static_cast<std::int64_t>(points.size());
    cost += crossing_nuisance * crossings(line.points, points);
  }
  return cost;
}

double InnerLines::cost_of_label(std::size_t e, const Rect& box) const {
  const Rect& cluster = whole_.nodes[cluster_];
  const bool sticks_out =
      !cluster.contains({box.left(), box.top()}) || !cluster.contains({box.right(), box.bottom()});
  double cost = sticks_out ? text_nuisance : 0;
  visit_boxes(e, [&](const Rect& other, double nuisance) {
    if (overlap(other, box)) cost += nuisance;
  });
  return cost;
}

}  // namespace mmdc::graph::layered

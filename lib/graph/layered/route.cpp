// Purpose:  give each edge the places where it passes the ranks between its ends.
// Requires: the places of all nodes.
// Ensures:  points run in the direction in which ranks grow; labels lie on their dummies.
// Source:   Gansner et al. 1993, 5, without its splines.
#include <algorithm>

#include "lib/graph/layered/passes.hpp"

namespace mmdc::graph::layered {
namespace {

/// Through each layer at a right angle, from layer to layer in the gaps.
std::vector<Point> detour_of(const WorkGraph& work, const WorkEdge& edge) {
  const WorkNode& tail = work.nodes[edge.tail];
  const WorkNode& head = work.nodes[edge.head];
  if (edge.dummy_count == 0 || head.rank <= tail.rank) return {};
  const auto dummy = [&](Index i) -> const WorkNode& { return work.nodes[edge.first_dummy + i]; };
  // Where the straight way to the first place in between leaves the layer, but below the node.
  const auto beside = [](const WorkNode& node, Point toward, double y) {
    const double reach = 0.4 * node.size.width;
    const double share =
        toward.y == node.center.y ? 0 : (y - node.center.y) / (toward.y - node.center.y);
    const double x = node.center.x + (toward.x - node.center.x) * share;
    return Point{std::clamp(x, node.center.x - reach, node.center.x + reach), y};
  };
  const auto extent = [&](Rank rank) { return work.layer_extents[static_cast<std::size_t>(rank)]; };
  // So that the line comes to the box from above and not along it.
  const double room = 0.4 * work.rank_gap;
  std::vector<Point> points;
  points.push_back(beside(tail, dummy(0).center, extent(tail.rank).bottom + room));
  for (Index i = 0; i < edge.dummy_count; ++i) {
    const LayerExtent layer = extent(dummy(i).rank);
    points.push_back({dummy(i).center.x, layer.top});
    points.push_back({dummy(i).center.x, layer.bottom});
  }
  points.push_back(beside(head, dummy(edge.dummy_count - 1).center, extent(head.rank).top - room));
  return points;
}

}  // namespace

void route_edges(WorkGraph& work) {
  for (WorkEdge& edge : work.edges) {
    if (work.cancel->tick()) return;
    for (Index i = 0; i < edge.dummy_count; ++i) {
      edge.points.push_back(work.nodes[edge.first_dummy + i].center);
    }
    edge.detour = detour_of(work, edge);
    if (edge.label_dummy != no_index) edge.label_center = work.nodes[edge.label_dummy].center;
  }
}

}  // namespace mmdc::graph::layered

// The layered layout, pass by pass.
#include "lib/graph/layered/layered.hpp"

#include "lib/graph/layered/passes.hpp"
#include "lib/graph/layered/self_loops.hpp"

namespace mmdc::graph::layered {
namespace {

using Pass = void (*)(WorkGraph&);

constexpr Pass passes[] = {
    make_room_for_labels,  // room for labels on ranks of their own
    break_cycles,          // cycle removal
    nest_clusters,         // one connected graph, clusters held together
    assign_ranks,          // network simplex
    remove_empty_ranks,
    split_long_edges,     // dummy nodes
    order_layers,         // crossing reduction
    place_layers,         // y
    place_within_layers,  // x
    route_edges,
};

/// The three parts of a self loop as one edge from the node out and back to it.
PlacedEdge join_loop(const Placement& placement, std::size_t first) {
  PlacedEdge loop;
  for (std::size_t part = first; part < first + 3; ++part) {
    const std::vector<Point>& points = placement.edges[part].points;
    loop.points.insert(loop.points.end(), points.begin(), points.end());
  }
  loop.label_center = placement.edges[first + 1].label_center;
  return loop;
}

/// The placement in terms of the caller's nodes and edges.
Placement without_expansion(Placement placement, const Graph& graph,
                            const LoopExpansion& expansion) {
  std::vector<PlacedEdge> edges;
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    const auto first = static_cast<std::size_t>(expansion.first_edge[e]);
    const bool is_loop = graph.edges[e].tail == graph.edges[e].head;
    edges.push_back(is_loop ? join_loop(placement, first) : placement.edges[first]);
  }
  placement.edges = std::move(edges);
  placement.nodes.resize(graph.nodes.size());
  return placement;
}

}  // namespace

std::optional<Placement> layout(const Graph& graph, const Options& options) {
  Cancel cancel(options.cancelled);
  const LoopExpansion expansion = expand_self_loops(graph);
  WorkGraph work = build(expansion.graph, options, cancel);
  for (const Pass pass : passes) {
    if (cancel.requested()) return std::nullopt;
    pass(work);
  }
  if (cancel.requested()) return std::nullopt;
  return without_expansion(collect(work, expansion.graph.edges.size()), graph, expansion);
}

}  // namespace mmdc::graph::layered

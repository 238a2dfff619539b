// The layered layout, pass by pass, and part by part where clusters are laid out apart.
#include "lib/graph/layered/layered.hpp"

#include <algorithm>
#include <utility>

#include "lib/base/cancel.hpp"
#include "lib/graph/layered/assembly.hpp"
#include "lib/graph/layered/clusters.hpp"
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
    remove_empty_ranks,   bound_dummies,
    split_long_edges,  // dummy nodes
    adopt_dummies,     // dummies belong to the clusters that they pass
    add_borders,       // the sides of clusters
    order_layers,      // crossing reduction
    refine_order,      // a second one
    seat_self_edges,
    place_layers,         // y
    place_within_layers,  // x
    fit_clusters,         route_edges,
};

Placement too_many_dummies() {
  Placement placement;
  placement.has_too_many_dummies = true;
  return placement;
}

bool has_clusters(const Graph& graph) {
  return std::any_of(graph.nodes.begin(), graph.nodes.end(),
                     [](const Node& node) { return node.parent != no_index; });
}

}  // namespace

std::optional<Placement> lay_out(const Graph& graph, const Options& options, base::Cancel& cancel,
                                 const Widths& least_widths) {
  WorkGraph work = build(graph, options, cancel);
  if (cancel.requested()) return std::nullopt;
  for (std::size_t v = 0; v < least_widths.size(); ++v) {
    const Index cluster = work.nodes[work.work_node[v]].cluster;
    if (cluster != no_index) work.clusters[cluster].least_width = least_widths[v];
  }
  for (const Pass pass : passes) {
    if (cancel.requested()) return std::nullopt;
    pass(work);
    if (work.has_too_many_dummies) return too_many_dummies();
  }
  if (cancel.requested()) return std::nullopt;
  Placement placement = collect(work, graph.edges.size());
  if (cancel.requested()) return std::nullopt;
  return placement;
}

std::optional<Placement> layout(const Graph& graph, const Options& options) {
  base::Cancel cancel(options.cancelled);
  const LoopExpansion expansion = expand_self_loops(graph);
  if (cancel.requested()) return std::nullopt;
  std::optional<Placement> placement = has_clusters(graph)
                                           ? assemble(expansion.graph, options, cancel)
                                           : lay_out(expansion.graph, options, cancel);
  if (!placement || placement->has_too_many_dummies) return placement;
  return without_expansion(std::move(*placement), graph, expansion);
}

std::optional<std::vector<Direction>> directions_around(const Graph& graph,
                                                        const Options& options) {
  std::vector<Direction> directions(graph.nodes.size(), options.direction);
  if (!has_clusters(graph)) return directions;
  const LoopExpansion expansion = expand_self_loops(graph);
  directions.resize(expansion.graph.nodes.size());
  base::Cancel cancel(options.cancelled);
  const Partition partition = divide(expansion.graph, options, cancel);
  if (cancel.requested()) return std::nullopt;
  for (const Part& part : partition.parts) {
    for (const Index v : part.nodes) directions[v] = part.direction;
  }
  directions.resize(graph.nodes.size());
  return directions;
}

}  // namespace mmdc::graph::layered

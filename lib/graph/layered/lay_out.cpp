// The layered layout of one part, pass by pass.
#include "lib/graph/layered/lay_out.hpp"

#include <cstddef>

#include "lib/graph/layered/passes.hpp"

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

}  // namespace mmdc::graph::layered

// The layered layout: at one go, or part by part where clusters are laid out apart.
#include "lib/graph/layered/layered.hpp"

#include <algorithm>
#include <utility>

#include "lib/base/cancel.hpp"
#include "lib/graph/layered/assembly.hpp"
#include "lib/graph/layered/clusters.hpp"
#include "lib/graph/layered/lay_out.hpp"
#include "lib/graph/layered/self_loops.hpp"

namespace mmdc::graph::layered {
namespace {

bool has_clusters(const Graph& graph) {
  return std::any_of(graph.nodes.begin(), graph.nodes.end(),
                     [](const Node& node) { return node.parent != no_index; });
}

}  // namespace

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

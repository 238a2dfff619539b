#include "lib/graph/layered/integers_first.hpp"

#include <algorithm>
#include <numeric>

namespace mmdc::graph::layered {

std::vector<Index> integers_first(const Graph& graph) {
  std::vector<Index> order(graph.nodes.size());
  std::iota(order.begin(), order.end(), 0);
  const auto others = std::stable_partition(
      order.begin(), order.end(), [&](Index v) { return graph.nodes[v].integer_id.has_value(); });
  std::stable_sort(order.begin(), others, [&](Index a, Index b) {
    return *graph.nodes[a].integer_id < *graph.nodes[b].integer_id;
  });
  return order;
}

}  // namespace mmdc::graph::layered

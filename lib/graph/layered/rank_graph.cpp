// Purpose:  prepare a graph for the network simplex and find ranks to start from.
// Requires: no cycles.
// Ensures:  merge_parallel_edges: at most one edge from a node to another;
//           longest_path_ranks: no edge is shorter than its minlen.
// Source:   Gansner et al. 1993, 2.3 and 2.4 (init_rank).

#include "lib/graph/layered/rank_graph.hpp"

#include <algorithm>

#include "lib/graph/layered/adjacency.hpp"

namespace mmdc::graph::layered {

void merge_parallel_edges(RankGraph& graph) {
  const Adjacency out = out_edges(graph.node_count, graph.edges);
  std::vector<Index> edge_to(graph.node_count, no_index);
  std::vector<bool> merged(graph.edges.size(), false);
  for (Index v = 0; v < graph.node_count; ++v) {
    for (const Index e : out[v]) {
      RankEdge& edge = graph.edges[e];
      const Index first = edge_to[edge.head];
      const bool parallel = first != no_index && graph.edges[first].tail == v;
      merged[e] = parallel;
      if (parallel) {
        graph.edges[first].weight += edge.weight;
        graph.edges[first].minlen = std::max(graph.edges[first].minlen, edge.minlen);
      } else {
        edge_to[edge.head] = e;
      }
    }
  }
  Index kept = 0;
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    if (!merged[e]) graph.edges[kept++] = graph.edges[e];
  }
  graph.edges.resize(kept);
}

std::vector<Rank> longest_path_ranks(const RankGraph& graph) {
  const Adjacency out = out_edges(graph.node_count, graph.edges);
  const Adjacency in = in_edges(graph.node_count, graph.edges);
  std::vector<Rank> ranks(graph.node_count, 0);
  std::vector<std::size_t> open_successors(graph.node_count);
  std::vector<Index> ready;
  for (Index v = 0; v < graph.node_count; ++v) {
    open_successors[v] = out[v].size();
    if (out[v].empty()) ready.push_back(v);
  }
  while (!ready.empty()) {
    const Index v = ready.back();
    ready.pop_back();
    for (const Index e : in[v]) {
      const Index tail = graph.edges[e].tail;
      ranks[tail] = std::min(ranks[tail], ranks[v] - graph.edges[e].minlen);
      if (--open_successors[tail] == 0) ready.push_back(tail);
    }
  }
  return ranks;
}

}  // namespace mmdc::graph::layered

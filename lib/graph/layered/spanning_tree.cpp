// Purpose:  keep a rooted spanning tree in post-order while edges are exchanged.
// Requires: the edges given first span the graph; an entering edge joins what the leaving one held.
// Ensures:  parents, post-order and ranges of nodes below a node are those of the current tree.
// Source:   the low/lim numbering of Gansner et al. 1993, 2.4.

#include "lib/graph/layered/spanning_tree.hpp"

#include <algorithm>

#include "lib/graph/layered/adjacency.hpp"

namespace mmdc::graph::layered {

SpanningTree::SpanningTree(const RankGraph& graph, const std::vector<Index>& edges)
    : graph_(graph), edges_(edges) {
  number_nodes();
}

void SpanningTree::number_nodes() {
  std::vector<RankEdge> tree_edges;
  tree_edges.reserve(edges_.size());
  for (const Index e : edges_) tree_edges.push_back(graph_.edges[e]);
  const Adjacency out = out_edges(graph_.node_count, tree_edges);
  const Adjacency in = in_edges(graph_.node_count, tree_edges);

  const auto count = static_cast<std::size_t>(graph_.node_count);
  parent_.assign(count, no_index);
  parent_edge_.assign(count, no_index);
  place_.assign(count, 0);
  low_.assign(count, no_index);
  post_order_.clear();
  post_order_.reserve(count);
  std::vector<Index> open = {0};
  while (!open.empty()) {
    const Index v = open.back();
    if (low_[v] != no_index) {  // all below have been numbered
      open.pop_back();
      place_[v] = static_cast<Index>(post_order_.size());
      post_order_.push_back(v);
      continue;
    }
    low_[v] = static_cast<Index>(post_order_.size());
    const auto descend = [&](Index i, Index child) {
      if (edges_[i] == parent_edge_[v]) return;
      parent_[child] = v;
      parent_edge_[child] = edges_[i];
      open.push_back(child);
    };
    for (const Index i : out[v]) descend(i, tree_edges[i].head);
    for (const Index i : in[v]) descend(i, tree_edges[i].tail);
  }
}

void SpanningTree::exchange(Index leaving, Index entering) {
  std::replace(edges_.begin(), edges_.end(), leaving, entering);
  number_nodes();
}

}  // namespace mmdc::graph::layered

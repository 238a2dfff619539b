// Purpose:  keep a rooted spanning tree in post-order while edges are exchanged.
// Requires: the edges given first span the graph; an entering edge joins what the leaving one held.
// Ensures:  parents, post-order and ranges of nodes below a node are those of the current tree.
// Source:   the low/lim numbering of Gansner et al. 1993, 2.4; that an exchange only moves ranges
//           of it is our own.

#include "lib/graph/layered/spanning_tree.hpp"

#include "lib/graph/layered/adjacency.hpp"

namespace mmdc::graph::layered {

SpanningTree::SpanningTree(const RankGraph& graph, const std::vector<Index>& edges)
    : graph_(graph),
      parent_(graph.node_count, no_index),
      parent_edge_(graph.node_count, no_index),
      place_(graph.node_count, 0),
      low_(graph.node_count, no_index) {
  post_order_.reserve(graph.node_count);
  number_nodes(edges);
}

void SpanningTree::number_nodes(const std::vector<Index>& edges) {
  std::vector<RankEdge> tree_edges;
  tree_edges.reserve(edges.size());
  for (const Index e : edges) tree_edges.push_back(graph_.edges[e]);
  const Adjacency out = out_edges(graph_.node_count, tree_edges);
  const Adjacency in = in_edges(graph_.node_count, tree_edges);

  path_ = {0};
  while (!path_.empty()) {
    const Index v = path_.back();
    if (low_[v] != no_index) {  // all below have been numbered
      path_.pop_back();
      place_[v] = static_cast<Index>(post_order_.size());
      post_order_.push_back(v);
      continue;
    }
    low_[v] = static_cast<Index>(post_order_.size());
    const auto descend = [&](Index i, Index child) {
      if (edges[i] == parent_edge_[v]) return;
      parent_[child] = v;
      parent_edge_[child] = edges[i];
      path_.push_back(child);
    };
    for (const Index i : out[v]) descend(i, tree_edges[i].head);
    for (const Index i : in[v]) descend(i, tree_edges[i].tail);
  }
}

void SpanningTree::exchange(Index child, Index entering) {
  const RankEdge& edge = graph_.edges[entering];
  const bool tail_below = is_below(edge.tail, child);
  const Index new_top = tail_below ? edge.tail : edge.head;
  const Index new_parent = tail_below ? edge.head : edge.tail;

  path_.clear();
  for (Index v = new_top; v != child; v = parent_[v]) path_.push_back(v);
  path_.push_back(child);
  rearrange_below(child, new_top);
  // The range keeps its bounds, so from here on `child` stands for them.
  if (place_[new_parent] < low_[child]) {
    move_left(child, new_parent);
  } else {
    move_right(child, new_parent);
  }
  turn_path(child, new_top, new_parent, entering);
}

}  // namespace mmdc::graph::layered

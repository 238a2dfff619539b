// The rooted spanning tree of the network simplex.
//
// The nodes stand in one array in post-order, so that the nodes below a node are a range of it.
#pragma once

#include <vector>

#include "lib/graph/layered/rank_graph.hpp"

namespace mmdc::graph::layered {

class SpanningTree {
 public:
  /// `edges` are indices into the graph's edges and span it; the root is node 0.
  SpanningTree(const RankGraph& graph, const std::vector<Index>& edges);

  Index parent(Index v) const { return parent_[v]; }
  /// The edge to the parent.
  Index parent_edge(Index v) const { return parent_edge_[v]; }
  /// The lower end of a tree edge.
  Index child_of(Index edge) const {
    const RankEdge& e = graph_.edges[edge];
    return parent_edge_[e.tail] == edge ? e.tail : e.head;
  }
  bool has_edge(Index edge) const {
    const RankEdge& e = graph_.edges[edge];
    return parent_edge_[e.tail] == edge || parent_edge_[e.head] == edge;
  }
  /// True if `v` is `top` or below it.
  bool is_below(Index v, Index top) const {
    return low_[top] <= place_[v] && place_[v] <= place_[top];
  }

  /// The nodes in post-order; those below v (and v) are at [first_below(v), place(v)].
  const std::vector<Index>& post_order() const { return post_order_; }
  Index first_below(Index v) const { return low_[v]; }
  Index place(Index v) const { return place_[v]; }

  /// Takes the tree edge `leaving` out and puts `entering` in, which must join the two halves.
  void exchange(Index leaving, Index entering);

 private:
  void number_nodes();

  const RankGraph& graph_;
  std::vector<Index> edges_;  // of the tree, in any order
  std::vector<Index> parent_;
  std::vector<Index> parent_edge_;
  std::vector<Index> post_order_;
  std::vector<Index> place_;  // in post_order_
  std::vector<Index> low_;    // least place below
};

}  // namespace mmdc::graph::layered

// The rooted spanning tree of the network simplex.
#pragma once

#include <cstdint>
#include <vector>

#include "lib/graph/layered/rank_graph.hpp"

namespace mmdc::graph::layered {

class SpanningTree {
 public:
  /// `edges` are indices into the graph's edges and span it.
  SpanningTree(const RankGraph& graph, const std::vector<Index>& edges, Index root = 0);

  Index parent(Index v) const { return parent_[v]; }
  /// The edge to the parent.
  Index parent_edge(Index v) const { return parent_edge_[v]; }
  /// The lower end of a tree edge.
  Index child_of(Index edge) const {
    const RankEdge& e = graph_.edges[edge];
    return parent_edge_[e.tail] == edge ? e.tail : e.head;
  }
  /// All nodes, parents before their children.
  std::vector<Index> pre_order() const;

  /// The nodes on one side of a tree edge: of the side with fewer nodes, or nearly so. Takes time
  /// in proportion to what it returns. Valid until the next call.
  const std::vector<Index>& smaller_side(Index edge);
  /// True of the nodes that `smaller_side` returned last.
  bool is_on_smaller_side(Index v) const { return stamp_[v] == smaller_stamp_; }

  /// The tree edges between two nodes, from the one to the other.
  const std::vector<Index>& path(Index from, Index to);

  /// Takes the tree edge `leaving` out and puts `entering` in, which must join the two halves;
  /// `lower_end` is the end of `entering` in the half below `leaving`.
  void exchange(Index leaving, Index entering, Index lower_end);

 private:
  Index other_end(Index edge, Index v) const {
    const RankEdge& e = graph_.edges[edge];
    return e.tail == v ? e.head : e.tail;
  }
  void hang_from_root();
  void link(Index edge);
  void unlink(Index v, Index place);

  /// A tree edge as one of its ends sees it.
  struct Link {
    Index edge;
    Index other_end;
  };

  /// One of two searches side by side.
  struct SideSearch {
    std::uint64_t stamp = 0;
    std::vector<Index> nodes;
    std::size_t at = 0;         ///< the node whose links are being followed
    std::size_t next_link = 0;  ///< of that node
  };
  /// Follows one link; false if there are no more.
  bool step(SideSearch& search, Index without_edge);

  const RankGraph& graph_;
  const Index root_;
  std::vector<std::vector<Link>> links_;  ///< at each node, in any order
  std::vector<Index> place_at_tail_;      ///< of tree edges: in the links of their tails
  std::vector<Index> place_at_head_;
  std::vector<Index> parent_;
  std::vector<Index> parent_edge_;

  std::vector<std::uint64_t> stamp_;  ///< by which search each node was seen last
  std::uint64_t last_stamp_ = 0;
  std::uint64_t smaller_stamp_ = 0;
  SideSearch sides_[2];
  std::vector<Index> path_;
  std::vector<Index> path_back_;
};

}  // namespace mmdc::graph::layered

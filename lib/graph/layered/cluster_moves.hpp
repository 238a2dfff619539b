// Moves whole clusters, and edges that wind round them; see cluster_moves.cpp.
#pragma once

#include <cstddef>
#include <vector>

#include "lib/graph/layered/layer_watch.hpp"
#include "lib/graph/layered/sifter.hpp"
#include "lib/graph/layered/work_graph.hpp"

namespace mmdc::graph::layered {

class ClusterMoves {
 public:
  /// Both must outlive this.
  ClusterMoves(WorkGraph& work, Sifter& sifter)
      : work_(work), sifter_(sifter), watch_(work), ends_beside_(work.nodes.size()) {}

  /// Leads edges that run from one side of a cluster to the other past it on one side, where that
  /// crosses less. Sifts what has moved.
  void unwind();

  /// True of siblings that stand side by side on some rank.
  bool can_jump(std::size_t cluster, std::size_t other) const;

  /// Moves a cluster, on all of its ranks, to the other side of another one and of the clusters in
  /// between; requires `can_jump`. May cross more than before.
  void jump(std::size_t cluster, std::size_t other);

 private:
  /// Where segments down from the nodes on either side of a node end.
  struct EndsBeside {
    Index last_of_left;
    Index first_of_right;
  };

  bool unwind_once();
  void find_ends_beside();
  bool is_crossed_below(const WorkCluster& cluster, Rank rank) const;
  bool unwind_below(const WorkCluster& cluster, Rank rank);
  bool unwind_from(const WorkCluster& cluster, Index v);
  bool lead_past(const WorkCluster& cluster, Index v, bool upward);
  void find_run(const WorkCluster& cluster, Index v, bool upward);
  int side(const WorkCluster& cluster, Index v) const;
  bool is_edge_dummy(Index v) const;

  Index left_place(const WorkCluster& cluster, Rank rank) const {
    return work_.nodes[cluster.left_border(rank)].order;
  }
  Index right_place(const WorkCluster& cluster, Rank rank) const {
    return work_.nodes[cluster.right_border(rank)].order;
  }
  Index goal(const WorkCluster& jumper, const std::vector<std::size_t>& passed, bool leftward,
             Rank rank) const;
  std::vector<std::size_t> passed_by(const WorkCluster& jumper, std::size_t first,
                                     bool leftward) const;

  WorkGraph& work_;
  Sifter& sifter_;
  LayerWatch watch_;
  std::vector<EndsBeside> ends_beside_;  ///< of nodes, in the layers that were looked at last
  std::vector<Index> turn_;              // scratch
  std::vector<Index> run_;               // scratch
  std::vector<Index> old_layers_;        // scratch: one behind the other
};

}  // namespace mmdc::graph::layered

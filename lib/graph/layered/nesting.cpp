// Purpose:  add what keeps the members of each cluster on consecutive ranks of their own: a node
//           above and one below them, joined to all members; and a root that connects everything.
// Requires: no cycles.
// Ensures:  the graph with `nesting_edges` is connected; lengths are multiples of `rank_factor`, so
//           that ranks between the multiples are free for the borders of clusters.
// Source:   Sander, "Layout of compound directed graphs" (1996).

#include "lib/graph/layered/passes.hpp"

namespace mmdc::graph::layered {
namespace {

class Nesting {
 public:
  explicit Nesting(WorkGraph& work) : work_(work) {}

  void run() {
    double weight = 1;
    for (WorkEdge& edge : work_.edges) {
      edge.minlen *= work_.rank_factor;
      weight += edge.weight;
    }
    cluster_weight_ = weight;
    for (const Index v : work_.top_level) nest(v);
  }

 private:
  struct Step {
    Index cluster;
    std::size_t next_child;
  };

  /// Walks the tree below `v`, children before what joins them to their cluster.
  void nest(Index v) {
    open(v);
    while (!path_.empty()) {
      const Index c = path_.back().cluster;
      if (path_.back().next_child < work_.clusters[c].children.size()) {
        open(work_.clusters[c].children[path_.back().next_child++]);
      } else {
        path_.pop_back();
        close(c);
      }
    }
  }

  void open(Index v) {
    const Index c = work_.nodes[v].cluster;
    if (c == no_index) {
      work_.nesting_edges.push_back({no_index, v, work_.rank_factor, 0});
      join_leaf(v);
      return;
    }
    work_.clusters[c].top = work_.add_node(NodeKind::cluster_top, v);
    work_.clusters[c].bottom = work_.add_node(NodeKind::cluster_bottom, v);
    path_.push_back({c, 0});
  }

  void join_leaf(Index v) {
    const Index parent = work_.nodes[v].parent;
    if (parent == no_index) return;
    const WorkCluster& outer = work_.clusters[work_.nodes[parent].cluster];
    const Rank length = work_.nesting_height - outer.depth + 1;
    work_.nesting_edges.push_back({outer.top, v, length, 2 * cluster_weight_});
    work_.nesting_edges.push_back({v, outer.bottom, length, 2 * cluster_weight_});
  }

  void close(Index c) {
    const WorkCluster& inner = work_.clusters[c];
    const Index parent = work_.nodes[inner.node].parent;
    if (parent == no_index) {
      const Rank length = work_.nesting_height + inner.depth;
      work_.nesting_edges.push_back({no_index, inner.top, length, 0});
      return;
    }
    const WorkCluster& outer = work_.clusters[work_.nodes[parent].cluster];
    work_.nesting_edges.push_back({outer.top, inner.top, 1, cluster_weight_});
    work_.nesting_edges.push_back({inner.bottom, outer.bottom, 1, cluster_weight_});
  }

  WorkGraph& work_;
  double cluster_weight_ = 1;
  std::vector<Step> path_;
};

}  // namespace

void nest_clusters(WorkGraph& work) {
  work.rank_factor = 2 * work.nesting_height + 1;
  Nesting(work).run();
}

}  // namespace mmdc::graph::layered

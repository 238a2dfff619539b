// Purpose:  give clusters their sides: the dummies of edges belong to the clusters that they pass,
//           and each cluster has a node at its left and its right on every rank.
// Requires: ranks of nodes, dummies and clusters.
// Ensures:  adopt_dummies: every dummy has a parent; add_borders: the border nodes of a cluster
//           follow each other and are joined from rank to rank;
//           fit_clusters: clusters lie around their borders.
// Source:   Sander, "Layout of compound directed graphs" (1996).

#include <algorithm>
#include <cmath>
#include <vector>

#include "lib/graph/layered/passes.hpp"

namespace mmdc::graph::layered {
namespace {

/// The clusters around a node, innermost first.
std::vector<Index> ancestors(const WorkGraph& work, Index v) {
  std::vector<Index> all;
  for (Index p = work.nodes[v].parent; p != no_index; p = work.nodes[p].parent) all.push_back(p);
  return all;
}

/// The clusters between the two ends of an edge, from the tail's up to the lowest that holds both
/// and down to the head's.
struct ClusterPath {
  std::vector<Index> clusters;
  std::size_t turn =
      0;  ///< place of the lowest cluster that holds both; `no_index` stands for none
};

ClusterPath path_between(const WorkGraph& work, Index tail, Index head) {
  std::vector<Index> up = ancestors(work, tail);
  std::vector<Index> down = ancestors(work, head);
  up.push_back(no_index);
  down.push_back(no_index);
  while (up.size() > 1 && down.size() > 1 && up[up.size() - 2] == down[down.size() - 2]) {
    up.pop_back();
    down.pop_back();
  }
  ClusterPath path{std::move(up), 0};
  path.turn = path.clusters.size() - 1;
  path.clusters.insert(path.clusters.end(), down.rbegin() + 1, down.rend());
  return path;
}

/// Walks along the path as the ranks of the dummies grow.
void adopt_chain(WorkGraph& work, const WorkEdge& edge) {
  const ClusterPath path = path_between(work, edge.tail, edge.head);
  const auto cluster = [&](std::size_t at) -> const WorkCluster& {
    return work.clusters[work.nodes[path.clusters[at]].cluster];
  };
  std::size_t at = 0;
  for (Index i = 0; i < edge.dummy_count; ++i) {
    WorkNode& dummy = work.nodes[edge.first_dummy + i];
    while (at < path.turn && cluster(at).max_rank < dummy.rank) ++at;
    if (at >= path.turn) {
      while (at + 1 < path.clusters.size() && cluster(at + 1).min_rank <= dummy.rank) ++at;
    }
    dummy.parent = path.clusters[at];
  }
}

/// Clusters, inner ones before the ones around them.
std::vector<Index> inner_first(const WorkGraph& work) {
  struct Step {
    Index node;
    std::size_t next_child;
  };
  std::vector<Index> order;
  std::vector<Step> path;
  const auto open = [&](Index v) {
    if (work.is_cluster(v)) path.push_back({v, 0});
  };
  for (const Index v : work.top_level) {
    open(v);
    while (!path.empty()) {
      Step& step = path.back();
      const WorkCluster& cluster = work.clusters[work.nodes[step.node].cluster];
      if (step.next_child < cluster.children.size()) {
        open(cluster.children[step.next_child++]);
      } else {
        order.push_back(work.nodes[step.node].cluster);
        path.pop_back();
      }
    }
  }
  return order;
}

}  // namespace

void adopt_dummies(WorkGraph& work) {
  if (work.clusters.empty()) return;
  for (const WorkEdge& edge : work.edges) {
    if (work.cancel->tick()) return;
    if (edge.dummy_count > 0) adopt_chain(work, edge);
  }
}

void add_borders(WorkGraph& work) {
  for (const Index c : inner_first(work)) {
    const Index node = work.clusters[c].node;
    const Rank first = work.clusters[c].min_rank;
    const Rank last = work.clusters[c].max_rank;
    work.clusters[c].first_border = static_cast<Index>(work.nodes.size());
    for (Rank rank = first; rank <= last; ++rank) {
      if (work.cancel->tick()) return;
      for (const NodeKind side : {NodeKind::border_left, NodeKind::border_right}) {
        const Index border = work.add_node(side, node, rank);
        if (rank > first) work.segments.push_back({border - 2, border, 1});
      }
    }
  }
}

void fit_clusters(WorkGraph& work) {
  for (const WorkCluster& cluster : work.clusters) {
    const Point left = work.nodes[cluster.left_border(cluster.max_rank)].center;
    const Point right = work.nodes[cluster.right_border(cluster.max_rank)].center;
    const Point top = work.nodes[cluster.top].center;
    const Point bottom = work.nodes[cluster.bottom].center;
    WorkNode& node = work.nodes[cluster.node];
    node.size = {std::abs(right.x - left.x), std::abs(bottom.y - top.y)};
    node.center = {left.x + node.size.width / 2, top.y + node.size.height / 2};
  }
}

}  // namespace mmdc::graph::layered

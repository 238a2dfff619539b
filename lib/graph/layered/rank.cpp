// Purpose:  give each node its rank.
// Requires: no cycles; nesting edges that connect the graph.
// Ensures:  every edge spans at least its minlen; ranks start at 0; clusters know their ranks;
//           ranks that only nesting made room for are gone; edges with a label know its rank.
// Source:   Gansner et al. 1993, 2; Sander 1996 for the ranks of clusters.

#include <algorithm>
#include <limits>

#include "lib/graph/layered/network_simplex.hpp"
#include "lib/graph/layered/passes.hpp"

namespace mmdc::graph::layered {
namespace {

/// The work graph without clusters and with the root of the nesting as the last node.
class Flattened {
 public:
  explicit Flattened(const WorkGraph& work) : dense_(work.nodes.size(), no_index) {
    for (Index v = 0; v < static_cast<Index>(work.nodes.size()); ++v) {
      if (work.is_cluster(v)) continue;
      if (v < work.numbered_count) ++graph.numbered_count;
      dense_[v] = graph.node_count++;
    }
    root = graph.node_count++;
    graph.edges.reserve(work.edges.size() + work.nesting_edges.size());
    for (const WorkEdge& edge : work.edges) add({edge.tail, edge.head, edge.minlen, edge.weight});
    for (const RankEdge& edge : work.nesting_edges) add(edge);
  }

  /// Index in `graph` of a node of the work graph.
  Index operator[](Index v) const { return v == no_index ? root : dense_[v]; }

  RankGraph graph;
  Index root = no_index;

 private:
  void add(RankEdge edge) {
    edge.tail = (*this)[edge.tail];
    edge.head = (*this)[edge.head];
    graph.edges.push_back(edge);
  }

  std::vector<Index> dense_;
};

/// The rank in the middle of the edge if there is one and the edge has a label to put there.
std::optional<Rank> middle_rank(const WorkGraph& work, const WorkEdge& edge) {
  if (edge.label.width == 0 || edge.label.height == 0) return std::nullopt;
  const Rank tail = work.nodes[edge.tail].rank;
  const Rank span = work.nodes[edge.head].rank - tail;
  // Mermaid: the label of an edge over an odd number of ranks gets no room of its own.
  if (span % 2 != 0) return std::nullopt;
  return tail + span / 2;
}

/// Where each occupied rank goes when ranks that are empty, and no multiple of the rank factor
/// away from the first, are taken out.
class Compression {
 public:
  /// `occupied` includes the rank of the nesting's root, which is 0.
  Compression(std::vector<Rank> occupied, Rank factor) : old_(std::move(occupied)) {
    std::sort(old_.begin(), old_.end());
    old_.erase(std::unique(old_.begin(), old_.end()), old_.end());
    new_.assign(old_.size(), 0);
    for (std::size_t i = 1; i < old_.size(); ++i) {
      const Rank kept_empty = (old_[i] - 1) / factor - old_[i - 1] / factor;
      new_[i] = new_[i - 1] + 1 + kept_empty;
    }
  }

  Rank operator()(Rank rank) const {
    return new_[std::lower_bound(old_.begin(), old_.end(), rank) - old_.begin()];
  }

 private:
  std::vector<Rank> old_;
  std::vector<Rank> new_;
};

std::vector<Rank> occupied_ranks(const WorkGraph& work) {
  std::vector<Rank> ranks = {0};
  for (Index v = 0; v < static_cast<Index>(work.nodes.size()); ++v) {
    if (!work.is_cluster(v)) ranks.push_back(work.nodes[v].rank);
  }
  for (const WorkEdge& edge : work.edges) {
    if (edge.label_rank) ranks.push_back(*edge.label_rank);
  }
  return ranks;
}

/// Lets ranks start at 0 again, now that the root no longer counts.
void shift_to_zero(WorkGraph& work) {
  Rank least = std::numeric_limits<Rank>::max();
  for (Index v = 0; v < static_cast<Index>(work.nodes.size()); ++v) {
    if (!work.is_cluster(v)) least = std::min(least, work.nodes[v].rank);
  }
  for (WorkNode& node : work.nodes) node.rank -= least;
  for (WorkEdge& edge : work.edges) {
    if (edge.label_rank) *edge.label_rank -= least;
  }
}

}  // namespace

void make_room_for_labels(WorkGraph& work) {
  work.rank_gap /= 2;
  for (WorkEdge& edge : work.edges) edge.minlen *= 2;
}

void assign_ranks(WorkGraph& work) {
  Flattened flat(work);
  const Ranking ranking = network_simplex(std::move(flat.graph), *work.cancel);
  const std::vector<Rank>& ranks = ranking.ranks;
  if (ranks.empty()) return;
  work.met_budget = !ranking.is_optimal;
  for (Index v = 0; v < static_cast<Index>(work.nodes.size()); ++v) {
    if (!work.is_cluster(v)) work.nodes[v].rank = ranks[flat[v]] - ranks[flat.root];
  }
  for (WorkEdge& edge : work.edges) edge.label_rank = middle_rank(work, edge);
}

void remove_empty_ranks(WorkGraph& work) {
  const Compression compressed(occupied_ranks(work), work.rank_factor);
  for (Index v = 0; v < static_cast<Index>(work.nodes.size()); ++v) {
    if (!work.is_cluster(v)) work.nodes[v].rank = compressed(work.nodes[v].rank);
  }
  for (WorkEdge& edge : work.edges) {
    if (edge.label_rank) edge.label_rank = compressed(*edge.label_rank);
  }
  shift_to_zero(work);
  for (WorkCluster& cluster : work.clusters) {
    cluster.min_rank = work.nodes[cluster.top].rank;
    cluster.max_rank = work.nodes[cluster.bottom].rank;
  }
}

}  // namespace mmdc::graph::layered

// Purpose:  find the ranks with the least total length of edges.
// Requires: a connected graph without cycles.
// Ensures:  every edge spans at least its minlen; no other ranks make the weighted sum of all
//           lengths smaller.
// Source:   Gansner, Koutsofios, North, Vo, "A technique for drawing directed graphs" (1993), 2.3
//           and 2.4. Which of equally good pivots is taken, and that there is no balancing at the
//           end, is Mermaid's choice.
#include "lib/graph/layered/network_simplex.hpp"

#include <optional>

#include "lib/graph/layered/feasible_tree.hpp"
#include "lib/graph/layered/spanning_tree.hpp"

namespace mmdc::graph::layered {
namespace {

class Simplex {
 public:
  Simplex(const RankGraph& graph, std::vector<Rank>& ranks, std::vector<Index> tree_edges)
      : graph_(graph),
        ranks_(ranks),
        tree_(graph, tree_edges),
        tree_edges_(std::move(tree_edges)),
        surplus_(static_cast<std::size_t>(graph.node_count)) {
    for (const RankEdge& edge : graph.edges) {
      surplus_[edge.tail] += edge.weight;
      surplus_[edge.head] -= edge.weight;
    }
  }

  void run(Cancel& cancel) {
    for (;;) {
      if (cancel.requested()) return;
      sum_surplus();
      const std::optional<std::size_t> leaving = leaving_edge();
      if (!leaving) return;
      const Index entering = entering_edge(tree_edges_[*leaving]);
      if (entering == no_index) return;
      pivot(*leaving, entering);
    }
  }

 private:
  /// The cut value of a tree edge is what the edges out of the half below it weigh more than those
  /// into it, or the negative of that: inner edges of the half cancel out. In post-order the half
  /// is a range, so its sum is the difference of two running sums.
  void sum_surplus() {
    running_.assign(1, 0);
    running_.reserve(surplus_.size() + 1);
    for (const Index v : tree_.post_order()) running_.push_back(running_.back() + surplus_[v]);
  }

  double cut_value(Index edge) const {
    const Index child = tree_.child_of(edge);
    const double below = running_[tree_.place(child) + 1] - running_[tree_.first_below(child)];
    return graph_.edges[edge].tail == child ? below : -below;
  }

  /// The place in `tree_edges_` of the first edge with a negative cut value.
  std::optional<std::size_t> leaving_edge() const {
    for (std::size_t i = 0; i < tree_edges_.size(); ++i) {
      if (cut_value(tree_edges_[i]) < 0) return i;
    }
    return std::nullopt;
  }

  /// The edge of least slack that crosses the cut of `leaving` in the other direction.
  Index entering_edge(Index leaving) const {
    const Index child = tree_.child_of(leaving);
    const bool tail_is_below = graph_.edges[leaving].tail == child;
    Index best = no_index;
    Rank best_slack = 0;
    for (Index e = 0; e < static_cast<Index>(graph_.edges.size()); ++e) {
      const RankEdge& edge = graph_.edges[e];
      const bool tail_below = tree_.is_below(edge.tail, child);
      if (tail_below == tree_.is_below(edge.head, child) || tail_below == tail_is_below) continue;
      const Rank edge_slack = slack(edge, ranks_);
      if (best == no_index || edge_slack < best_slack) {
        best = e;
        best_slack = edge_slack;
      }
    }
    return best;
  }

  void pivot(std::size_t leaving, Index entering) {
    const Index child = tree_.child_of(tree_edges_[leaving]);
    const RankEdge& edge = graph_.edges[entering];
    const Rank gap = slack(edge, ranks_);
    const Rank shift = tree_.is_below(edge.tail, child) ? gap : -gap;
    for (Index i = tree_.first_below(child); i <= tree_.place(child); ++i) {
      ranks_[tree_.post_order()[i]] += shift;
    }
    tree_.exchange(tree_edges_[leaving], entering);
    // Mermaid: an edge that enters goes to the end of the order in which edges are tried.
    tree_edges_.erase(tree_edges_.begin() + static_cast<std::ptrdiff_t>(leaving));
    tree_edges_.push_back(entering);
  }

  const RankGraph& graph_;
  std::vector<Rank>& ranks_;
  SpanningTree tree_;
  std::vector<Index> tree_edges_;  // in the order in which they are tried
  std::vector<double> surplus_;    // of each node: weight of out-edges minus weight of in-edges
  std::vector<double> running_;    // sums of surplus in post-order
};

}  // namespace

std::vector<Rank> network_simplex(RankGraph graph, Cancel& cancel) {
  merge_parallel_edges(graph);
  std::vector<Rank> ranks = longest_path_ranks(graph);
  std::vector<Index> tree_edges = feasible_tree(graph, ranks, cancel);
  if (cancel.requested()) return {};
  Simplex(graph, ranks, std::move(tree_edges)).run(cancel);
  if (cancel.requested()) return {};
  return ranks;
}

}  // namespace mmdc::graph::layered

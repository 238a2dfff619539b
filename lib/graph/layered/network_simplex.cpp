// Purpose:  find the ranks with the least total length of edges.
// Requires: a connected graph without cycles.
// Ensures:  every edge spans at least its minlen; no other ranks make the weighted sum of all
//           lengths smaller, unless the work budget was met before.
// Source:   Gansner, Koutsofios, North, Vo, "A technique for drawing directed graphs" (1993), 2.3
//           and 2.4. Which of equally good pivots is taken, and that there is no balancing at the
//           end, is Mermaid's choice.
#include "lib/graph/layered/network_simplex.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "lib/graph/layered/adjacency.hpp"
#include "lib/graph/layered/feasible_tree.hpp"
#include "lib/graph/layered/rank_flow.hpp"
#include "lib/graph/layered/spanning_tree.hpp"

namespace mmdc::graph::layered {
namespace {

/// Larger graphs are ranked by rank_by_flow, which is faster and chooses among equally good ranks
/// otherwise than Mermaid does; so are those that take more visits to nodes, some twenty times what
/// is usual.
constexpr std::size_t most_edges = 2000;
constexpr std::int64_t most_visits = 2'000'000;

class Simplex {
 public:
  Simplex(const RankGraph& graph, std::vector<Rank>& ranks, const std::vector<Index>& tree_edges)
      : graph_(graph),
        ranks_(ranks),
        out_(out_edges(static_cast<std::size_t>(graph.node_count), graph.edges)),
        in_(in_edges(static_cast<std::size_t>(graph.node_count), graph.edges)),
        tree_(graph, tree_edges),
        turn_(graph.edges.size(), 0),
        cut_value_(graph.edges.size(), 0) {
    set_cut_values();
    for (const Index e : tree_edges) take_in(e);
  }

  /// False if that takes too many visits.
  bool run(base::Cancel& cancel) {
    while (!negative_.empty() && !cancel.requested()) {
      if (visits_ > most_visits) return false;
      const Index leaving = leaving_edge();
      const Index entering = entering_edge(leaving);
      if (entering == no_index) break;
      pivot(leaving, entering);
    }
    return true;
  }

 private:
  /// The cut value of a tree edge is what the edges out of the half below it weigh more than those
  /// into it, or the negative of that: inner edges of the half cancel out.
  void set_cut_values() {
    std::vector<double> surplus(static_cast<std::size_t>(graph_.node_count), 0);
    for (const RankEdge& edge : graph_.edges) {
      surplus[edge.tail] += edge.weight;
      surplus[edge.head] -= edge.weight;
    }
    const std::vector<Index> order = tree_.pre_order();
    for (auto v = order.rbegin(); v != order.rend() && tree_.parent(*v) != no_index; ++v) {
      const Index edge = tree_.parent_edge(*v);
      cut_value_[edge] = graph_.edges[edge].tail == *v ? surplus[*v] : -surplus[*v];
      surplus[tree_.parent(*v)] += surplus[*v];
    }
  }

  /// Mermaid: an edge that enters goes to the end of the order in which edges are tried.
  void take_in(Index edge) {
    turn_[edge] = next_turn_++;
    if (cut_value_[edge] < 0) negative_.emplace(turn_[edge], edge);
  }

  void change_cut_value(Index edge, double by) {
    const bool was_negative = cut_value_[edge] < 0;
    cut_value_[edge] += by;
    const bool is_negative = cut_value_[edge] < 0;
    if (was_negative && !is_negative) negative_.erase({turn_[edge], edge});
    if (!was_negative && is_negative) negative_.emplace(turn_[edge], edge);
  }

  /// Mermaid: the first in the order in which edges are tried, and not the one that gains most.
  Index leaving_edge() const { return negative_.begin()->second; }

  /// The edge of least slack that crosses the cut of `leaving` in the other direction; the first of
  /// them.
  Index entering_edge(Index leaving) {
    const std::vector<Index>& side = tree_.smaller_side(leaving);
    visits_ += 2 * static_cast<std::int64_t>(side.size());
    const bool tail_is_here = tree_.is_on_smaller_side(graph_.edges[leaving].tail);
    Index best = no_index;
    Rank best_slack = 0;
    for (const Index v : side) {
      for (const Index e : (tail_is_here ? in_ : out_)[v]) {
        const RankEdge& edge = graph_.edges[e];
        if (tree_.is_on_smaller_side(tail_is_here ? edge.tail : edge.head)) continue;
        const Rank edge_slack = slack(edge, ranks_);
        const bool is_better =
            best == no_index || edge_slack < best_slack || (edge_slack == best_slack && e < best);
        if (!is_better) continue;
        best = e;
        best_slack = edge_slack;
      }
    }
    return best;
  }

  /// Requires: `entering_edge(leaving)` was the last call.
  void pivot(Index leaving, Index entering) {
    const RankEdge& in = graph_.edges[entering];
    const Rank gap = slack(in, ranks_);
    const bool tail_is_here = tree_.is_on_smaller_side(in.tail);
    const bool child_is_here = tree_.is_on_smaller_side(tree_.child_of(leaving));
    // Only differences of ranks count, so the smaller side is the one to move.
    for (const Index v : tree_.smaller_side(leaving)) ranks_[v] += tail_is_here ? gap : -gap;

    // Cut values are a flow through the tree. What flows through `leaving` flows round the cycle
    // that `entering` closes instead.
    const double flow = -cut_value_[leaving];
    Index at = in.head;
    for (const Index e : tree_.path(in.head, in.tail)) {
      const bool along = graph_.edges[e].tail == at;
      at = along ? graph_.edges[e].head : graph_.edges[e].tail;
      change_cut_value(e, along ? flow : -flow);
    }
    cut_value_[entering] = flow;
    tree_.exchange(leaving, entering, child_is_here == tail_is_here ? in.tail : in.head);
    take_in(entering);
  }

  const RankGraph& graph_;
  std::vector<Rank>& ranks_;
  const Adjacency out_;
  const Adjacency in_;
  SpanningTree tree_;
  std::vector<std::int64_t> turn_;  // when each tree edge is tried
  std::vector<double> cut_value_;   // of tree edges
  std::int64_t next_turn_ = 0;
  std::int64_t visits_ = 0;                            // of nodes
  std::set<std::pair<std::int64_t, Index>> negative_;  // edges with a negative cut value, by turn
};

}  // namespace

Ranking network_simplex(RankGraph graph, base::Cancel& cancel) {
  merge_parallel_edges(graph);
  Ranking ranking{longest_path_ranks(graph)};
  bool is_done = false;
  if (graph.edges.size() <= most_edges) {
    const std::vector<Index> tree_edges = feasible_tree(graph, ranking.ranks, cancel);
    if (cancel.requested()) return {};
    is_done = Simplex(graph, ranking.ranks, tree_edges).run(cancel);
  }
  if (!is_done) ranking = rank_by_flow(graph, std::move(ranking.ranks), cancel);
  if (cancel.requested()) return {};
  return ranking;
}

}  // namespace mmdc::graph::layered

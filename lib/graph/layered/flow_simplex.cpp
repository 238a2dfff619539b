// Purpose:  find the ranks with the least total length of edges, faster than by cut values.
// Requires: a connected graph without cycles, ranks in which no edge is too short, a spanning tree
//           of tight edges.
// Ensures:  every edge spans at least its minlen; no other ranks make the weighted sum of all
//           lengths smaller.
// Source:   Gansner et al. 1993, 2.3, note that ranking is the dual of a flow of least cost: the
//           weights are the supplies, the minlens the gains. The primal network simplex (Dantzig;
//           strongly feasible trees by Cunningham 1976, which cannot cycle) starts from what can
//           stay of a tree of tight edges.
#include "lib/graph/layered/flow_simplex.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "lib/graph/layered/feasible_tree.hpp"
#include "lib/graph/layered/spanning_tree.hpp"

namespace mmdc::graph::layered {
namespace {

/// So many steps (nodes that move, edges looked at) are the last ones.
constexpr std::int64_t work_budget = 3'000'000'000;

/// The graph with a hub, and a tree to start from: branches of a tree of tight edges that flow can
/// go along, each joined to the hub by a dear edge.
class Start {
 public:
  Start(const RankGraph& given, const std::vector<Rank>& given_ranks,
        const std::vector<Index>& tight_edges)
      : graph(given),
        real_edges(given.edges.size()),
        flow(given.edges.size(), 0),
        ranks(given_ranks),
        supply_(static_cast<std::size_t>(given.node_count), 0) {
    for (const RankEdge& edge : given.edges) {
      supply_[edge.tail] += edge.weight;
      supply_[edge.head] -= edge.weight;
      dear_ += edge.minlen;
    }
    hub = graph.node_count++;
    cut_into_branches(SpanningTree(given, tight_edges));
    ranks.push_back(0);
  }

  RankGraph graph;
  std::size_t real_edges;
  Index hub = no_index;
  std::vector<Index> tree;
  std::vector<double> flow;  ///< of all edges
  std::vector<Rank> ranks;   ///< the edges of the tree are just as long as they must be

 private:
  void cut_into_branches(const SpanningTree& tight) {
    const std::vector<Index> order = tight.pre_order();
    std::vector<bool> is_root(ranks.size(), false);
    for (auto v = order.rbegin(); v != order.rend(); ++v) {
      const Index up = tight.parent(*v);
      const Index edge = tight.parent_edge(*v);
      is_root[*v] = up == no_index || !can_carry(edge, *v);
      if (is_root[*v]) continue;
      tree.push_back(edge);
      flow[edge] = std::abs(supply_[*v]);
      supply_[up] += supply_[*v];
    }
    std::vector<Rank> shift(ranks.size(), 0);
    for (const Index v : order) shift[v] = is_root[v] ? hang(v) : shift[tight.parent(v)];
    for (std::size_t v = 0; v < shift.size(); ++v) ranks[v] += shift[v];
  }

  /// True if what the branch below the edge has to send, or to get, can go along the edge. An edge
  /// without flow must lead to the root.
  bool can_carry(Index edge, Index child) const {
    const bool leads_up = graph.edges[edge].tail == child;
    return leads_up ? supply_[child] >= 0 : supply_[child] < 0;
  }

  /// Joins a branch to the hub and returns by how much its ranks shift.
  Rank hang(Index v) {
    const bool leads_out = supply_[v] < 0;
    tree.push_back(static_cast<Index>(graph.edges.size()));
    graph.edges.push_back({leads_out ? hub : v, leads_out ? v : hub, -dear_, 0});
    flow.push_back(std::abs(supply_[v]));
    return (leads_out ? -dear_ : dear_) - ranks[v];
  }

  std::vector<double> supply_;  ///< of each node and what hangs below it
  Rank dear_ = 1;
};

class FlowSimplex {
 public:
  explicit FlowSimplex(Start& start)
      : graph_(start.graph),
        real_edges_(start.real_edges),
        ranks_(start.ranks),
        tree_(start.graph, start.tree, start.hub),
        flow_(start.flow),
        block_(std::max<std::size_t>(
            32, static_cast<std::size_t>(std::sqrt(static_cast<double>(real_edges_))))) {}

  /// False if it was cancelled or the budget did not suffice.
  bool run(Cancel& cancel) {
    for (Index entering = entering_edge(); entering != no_index; entering = entering_edge()) {
      if (steps_ > work_budget || cancel.tick()) return false;
      pivot(entering);
    }
    return true;
  }

 private:
  /// The edge that is too short by the most in the next block that has any; none if all are long
  /// enough.
  Index entering_edge() {
    Index best = no_index;
    Rank least = 0;
    std::size_t left_in_block = block_;
    for (std::size_t looked_at = 0; looked_at < real_edges_; ++looked_at) {
      ++steps_;
      if (next_ == real_edges_) next_ = 0;
      const Rank free = slack(graph_.edges[next_], ranks_);
      if (free < least) {
        least = free;
        best = static_cast<Index>(next_);
      }
      ++next_;
      if (--left_in_block > 0) continue;
      if (best != no_index) return best;
      left_in_block = block_;
    }
    return best;
  }

  /// The edge whose flow is the first to be used up when more flows through `entering` and back
  /// through the tree: of several the last one, counted from the top of the cycle.
  Index leaving_edge(Index entering, const std::vector<Index>& path) const {
    Index at = graph_.edges[entering].head;
    Index up = no_index;
    Index down = no_index;
    for (const Index e : path) {
      const bool is_along = graph_.edges[e].tail == at;
      const bool is_climbing = tree_.child_of(e) == at;
      at = is_along ? graph_.edges[e].head : graph_.edges[e].tail;
      if (is_along) continue;
      Index& last = is_climbing ? up : down;
      if (last == no_index || flow_[e] <= flow_[last]) last = e;
    }
    if (up == no_index || down == no_index) return up == no_index ? down : up;
    return flow_[up] <= flow_[down] ? up : down;
  }

  void pivot(Index entering) {
    const RankEdge& in = graph_.edges[entering];
    const std::vector<Index>& path = tree_.path(in.head, in.tail);
    steps_ += static_cast<std::int64_t>(path.size());
    const Index leaving = leaving_edge(entering, path);
    push(entering, path, flow_[leaving]);

    const std::vector<Index>& side = tree_.smaller_side(leaving);
    steps_ += 2 * static_cast<std::int64_t>(side.size());
    const bool tail_is_here = tree_.is_on_smaller_side(in.tail);
    const bool child_is_here = tree_.is_on_smaller_side(tree_.child_of(leaving));
    const Rank gap = slack(in, ranks_);
    // Only differences of ranks count, so the smaller side is the one to move.
    for (const Index v : side) ranks_[v] += tail_is_here ? gap : -gap;
    tree_.exchange(leaving, entering, child_is_here == tail_is_here ? in.tail : in.head);
  }

  void push(Index entering, const std::vector<Index>& path, double amount) {
    Index at = graph_.edges[entering].head;
    for (const Index e : path) {
      const bool is_along = graph_.edges[e].tail == at;
      at = is_along ? graph_.edges[e].head : graph_.edges[e].tail;
      flow_[e] += is_along ? amount : -amount;
    }
    flow_[entering] = amount;
  }

  const RankGraph& graph_;
  const std::size_t real_edges_;
  std::vector<Rank>& ranks_;
  SpanningTree tree_;
  std::vector<double>& flow_;  ///< none through other edges than those of the tree
  std::size_t block_;
  std::size_t next_ = 0;  ///< the edge to look at next
  std::int64_t steps_ = 0;
};

}  // namespace

std::vector<Rank> flow_simplex(const RankGraph& graph, const std::vector<Rank>& given_ranks,
                               const std::vector<Index>& tight_edges, Cancel& cancel) {
  Start start(graph, given_ranks, tight_edges);
  if (!FlowSimplex(start).run(cancel)) return {};
  std::vector<Rank> ranks = std::move(start.ranks);
  ranks.pop_back();
  // What only the hub connects stands far apart; nothing is lost when it comes together.
  feasible_tree(graph, ranks, cancel);
  if (cancel.requested()) return {};
  return ranks;
}

}  // namespace mmdc::graph::layered

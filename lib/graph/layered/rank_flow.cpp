// Purpose:  find the ranks with the least total length of edges in time that hardly grows faster
//           than the graph.
// Requires: a connected graph without cycles, ranks in which no edge is too short.
// Ensures:  every edge spans at least its minlen; no other ranks make the weighted sum of all
//           lengths smaller, unless the work budget was met before.
// Source:   Gansner et al. 1993, 2.3, note that ranking is the dual of a flow of least cost: what a
//           node's edges weigh is its supply, and flow goes along tight edges only. Found by the
//           primal-dual method (Ford, Fulkerson 1962): flow to where it is asked for through levels
//           (Dinic 1970); where no tight edge leads on, shortest paths in the slacks say how far
//           each node moves (Tomizawa 1971; Edmonds, Karp 1972; Dijkstra 1959).
#include "lib/graph/layered/rank_flow.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

#include "lib/graph/layered/adjacency.hpp"
#include "lib/graph/layered/feasible_tree.hpp"

namespace mmdc::graph::layered {
namespace {

/// So many looks at edges are the last ones.
constexpr std::int64_t work_budget = 1'000'000'000;

/// Nodes that no edge enters and that nothing pulls at, such as the root of the nesting. They go
/// wherever the others leave them room.
std::vector<bool> free_nodes(const RankGraph& graph) {
  std::vector<bool> is_free(static_cast<std::size_t>(graph.node_count), true);
  for (const RankEdge& edge : graph.edges) {
    is_free[edge.head] = false;
    if (edge.weight != 0) is_free[edge.tail] = false;
  }
  return is_free;
}

std::vector<RankEdge> edges_between_others(const RankGraph& graph,
                                           const std::vector<bool>& is_free) {
  std::vector<RankEdge> edges;
  for (const RankEdge& edge : graph.edges) {
    if (!is_free[edge.tail]) edges.push_back(edge);
  }
  return edges;
}

void place_free_nodes(const RankGraph& graph, const std::vector<bool>& is_free,
                      std::vector<Rank>& ranks) {
  std::vector<bool> is_placed(is_free.size(), false);
  for (const RankEdge& edge : graph.edges) {
    if (!is_free[edge.tail]) continue;
    const Rank room = ranks[edge.head] - edge.minlen;
    ranks[edge.tail] = is_placed[edge.tail] ? std::min(ranks[edge.tail], room) : room;
    is_placed[edge.tail] = true;
  }
}

class Flow {
 public:
  Flow(std::vector<RankEdge> edges, std::vector<Rank>& ranks, base::Cancel& cancel)
      : edges_(std::move(edges)),
        ranks_(ranks),
        cancel_(cancel),
        out_(out_edges(ranks.size(), edges_)),
        in_(in_edges(ranks.size(), edges_)),
        surplus_(ranks.size(), 0),
        flow_(edges_.size(), 0),
        next_arc_(ranks.size(), 0) {
    for (const RankEdge& edge : edges_) {
      surplus_[edge.tail] += edge.weight;
      surplus_[edge.head] -= edge.weight;
    }
  }

  /// False if it was cancelled or the budget did not suffice.
  bool run() {
    do {
      // Tight edges alone make no cycles, so that most flow finds its way without levels.
      push_all();
      while (find_levels()) push_all();
      level_.clear();
    } while (move_ranks());
    return !is_spent();
  }

 private:
  /// A way to send flow: along an edge, or back what flows through it.
  struct Arc {
    Index edge;
    bool is_forward;
  };

  bool is_spent() { return steps_ > work_budget || cancel_.tick(); }

  Index end_of(Arc arc) const {
    return arc.is_forward ? edges_[arc.edge].head : edges_[arc.edge].tail;
  }
  std::size_t arc_count(Index v) const { return out_[v].size() + in_[v].size(); }
  Arc arc(Index v, std::size_t i) const {
    const auto out = out_[v];
    return i < out.size() ? Arc{out[i], true} : Arc{in_[v][i - out.size()], false};
  }
  /// True if flow can go there and ranks need not change for it.
  bool is_open(Arc arc) const {
    return arc.is_forward ? slack(edges_[arc.edge], ranks_) == 0 : flow_[arc.edge] > 0;
  }

  // --- Flow through tight edges

  /// How many arcs flow may take lead from any node with a surplus to each; false if none leads to
  /// a node that lacks something.
  bool find_levels() {
    level_.assign(ranks_.size(), no_index);
    std::vector<Index> queue;
    for (Index v = 0; v < static_cast<Index>(ranks_.size()); ++v) {
      if (surplus_[v] <= 0) continue;
      level_[v] = 0;
      queue.push_back(v);
    }
    bool is_asked_for = false;
    for (std::size_t at = 0; at < queue.size(); ++at) {
      const Index v = queue[at];
      is_asked_for |= surplus_[v] < 0;
      if (is_spent()) return false;
      steps_ += static_cast<std::int64_t>(arc_count(v));
      for (std::size_t i = 0; i < arc_count(v); ++i) {
        const Index to = end_of(arc(v, i));
        if (level_[to] != no_index || !is_open(arc(v, i))) continue;
        level_[to] = level_[v] + 1;
        queue.push_back(to);
      }
    }
    return is_asked_for;
  }

  /// With levels only from each to the next; without any only along edges.
  bool leads_on(Index v, Arc arc) const {
    if (level_.empty()) return arc.is_forward && is_open(arc);
    return level_[end_of(arc)] == level_[v] + 1 && is_open(arc);
  }

  /// Sends what can be sent. An arc that has led nowhere is not tried again.
  void push_all() {
    std::fill(next_arc_.begin(), next_arc_.end(), 0);
    for (Index v = 0; v < static_cast<Index>(ranks_.size()); ++v) {
      while (surplus_[v] > 0 && find_path(v)) push_along_path(v);
    }
  }

  /// Writes `path_`: depth first to a node that lacks something.
  bool find_path(Index from) {
    path_.clear();
    Index v = from;
    while (surplus_[v] >= 0) {
      if (is_spent()) return false;
      std::size_t& next = next_arc_[v];
      while (next < arc_count(v) && !leads_on(v, arc(v, next))) {
        ++next;
        ++steps_;
      }
      if (next < arc_count(v)) {
        path_.push_back(arc(v, next));
        v = end_of(path_.back());
        continue;
      }
      if (path_.empty()) return false;
      v = start_of(path_.back());
      path_.pop_back();
      ++next_arc_[v];
    }
    steps_ += static_cast<std::int64_t>(path_.size());
    return true;
  }

  Index start_of(Arc arc) const { return end_of({arc.edge, !arc.is_forward}); }

  void push_along_path(Index from) {
    const Index to = end_of(path_.back());
    double amount = std::min(surplus_[from], -surplus_[to]);
    for (const Arc arc : path_) {
      if (!arc.is_forward) amount = std::min(amount, flow_[arc.edge]);
    }
    for (const Arc arc : path_) flow_[arc.edge] += arc.is_forward ? amount : -amount;
    surplus_[from] -= amount;
    surplus_[to] += amount;
  }

  // --- Ranks

  using Entry = std::pair<Rank, Index>;  ///< distance and node
  using Heap = std::priority_queue<Entry, std::vector<Entry>, std::greater<>>;

  /// Moves the nodes that a surplus reaches by as much as makes edges tight on the shortest ways to
  /// all that lack something. False if nothing is left to send, or nowhere to send it.
  bool move_ranks() {
    distance_.assign(ranks_.size(), far);
    Heap heap;
    std::size_t lacking = 0;
    for (Index v = 0; v < static_cast<Index>(ranks_.size()); ++v) {
      lacking += surplus_[v] < 0 ? 1 : 0;
      if (surplus_[v] > 0) reach(v, 0, heap);
    }
    if (heap.empty()) return false;
    std::vector<Index> settled;
    Rank furthest = -1;
    while (!heap.empty() && lacking > 0) {
      if (is_spent()) return false;
      const auto [distance, v] = heap.top();
      heap.pop();
      if (distance > distance_[v]) continue;
      settled.push_back(v);
      if (surplus_[v] < 0) {
        furthest = distance;
        --lacking;
      }
      look_around(v, heap);
    }
    for (const Index v : settled) ranks_[v] += std::max<Rank>(furthest - distance_[v], 0);
    return furthest >= 0;
  }

  void reach(Index v, Rank distance, Heap& heap) {
    if (distance >= distance_[v]) return;
    distance_[v] = distance;
    heap.emplace(distance, v);
  }

  void look_around(Index v, Heap& heap) {
    steps_ += static_cast<std::int64_t>(arc_count(v));
    for (const Index e : out_[v]) {
      reach(edges_[e].head, distance_[v] + slack(edges_[e], ranks_), heap);
    }
    for (const Index e : in_[v]) {
      if (flow_[e] > 0) reach(edges_[e].tail, distance_[v], heap);
    }
  }

  static constexpr Rank far = std::numeric_limits<Rank>::max();

  const std::vector<RankEdge> edges_;
  std::vector<Rank>& ranks_;
  base::Cancel& cancel_;
  const Adjacency out_;
  const Adjacency in_;
  std::vector<double> surplus_;  ///< what each node still has to send; negative: to get
  std::vector<double> flow_;     ///< through each edge; none where it is not tight
  std::vector<Index> level_;     ///< empty: none are in use
  std::vector<std::size_t> next_arc_;
  std::vector<Arc> path_;
  std::vector<Rank> distance_;
  std::int64_t steps_ = 0;
};

}  // namespace

Ranking rank_by_flow(const RankGraph& graph, std::vector<Rank> ranks, base::Cancel& cancel) {
  const std::vector<bool> is_free = free_nodes(graph);
  Ranking ranking{std::move(ranks)};
  ranking.is_optimal = Flow(edges_between_others(graph, is_free), ranking.ranks, cancel).run();
  place_free_nodes(graph, is_free, ranking.ranks);
  // Parts that only free nodes connect stand anywhere; nothing is lost when they come together.
  feasible_tree(graph, ranking.ranks, cancel);
  if (cancel.requested()) return {};
  return ranking;
}

}  // namespace mmdc::graph::layered

// Purpose:  find a spanning tree all of whose edges are just as long as they must be.
// Requires: a connected graph; ranks in which no edge is too short; no parallel edges.
// Ensures:  the same of the ranks; every edge of the tree is tight.
// Source:   Gansner et al. 1993, 2.3 (feasible_tree). The edges across the border of the tree wait
//           in two heaps, for a shift of the tree changes the slack of all that leave it, and of
//           all that enter it, by the same amount.

#include "lib/graph/layered/feasible_tree.hpp"

#include <algorithm>
#include <queue>
#include <tuple>

#include "lib/graph/layered/adjacency.hpp"

namespace mmdc::graph::layered {
namespace {

class TreeGrower {
 public:
  TreeGrower(const RankGraph& graph, std::vector<Rank>& ranks)
      : graph_(graph),
        ranks_(ranks),
        out_(out_edges(graph.node_count, graph.edges)),
        in_(in_edges(graph.node_count, graph.edges)),
        turn_(graph.node_count, no_index) {}

  std::vector<Index> grow(base::Cancel& cancel) {
    absorb(0);
    while (size_ < graph_.node_count && !cancel.tick()) {
      shift_to_nearest();
      absorb_tight_neighbours();
    }
    // Inside the tree ranks are kept without the shift.
    for (Index v = 0; v < graph_.node_count; ++v) ranks_[v] += in_tree(v) ? shift_ : 0;
    return std::move(edges_);
  }

 private:
  /// An edge across the border of the tree; its slack is `key` less or plus the shift.
  struct Crossing {
    Rank key;
    Index edge;
    friend bool operator>(const Crossing& a, const Crossing& b) {
      return std::tie(a.key, a.edge) > std::tie(b.key, b.edge);
    }
  };
  using Heap = std::priority_queue<Crossing, std::vector<Crossing>, std::greater<>>;
  struct Step {
    Index node;
    std::size_t next_edge;
  };
  /// A tight edge to a node outside, and when the search from the tree will come to it.
  struct Found {
    Index turn;
    bool leaves;
    Index edge;
    friend bool operator<(const Found& a, const Found& b) {
      return std::tie(a.turn, a.leaves, a.edge) < std::tie(b.turn, b.leaves, b.edge);
    }
  };

  bool in_tree(Index v) const { return turn_[v] != no_index; }
  Rank rank(Index v) const { return ranks_[v] + (in_tree(v) ? shift_ : 0); }
  Rank slack_of(Index e) const {
    const RankEdge& edge = graph_.edges[e];
    return rank(edge.head) - rank(edge.tail) - edge.minlen;
  }

  /// Adds a node and all that tight edges reach from it, depth first, in-edges before out-edges.
  void absorb(Index start) {
    add_node(start);
    while (!path_.empty()) {
      Step& step = path_.back();
      const auto in = in_[step.node];
      const auto out = out_[step.node];
      if (step.next_edge == in.size() + out.size()) {
        path_.pop_back();
        continue;
      }
      const std::size_t i = step.next_edge++;
      if (i < in.size()) {
        cross(in[i], graph_.edges[in[i]].tail, entering_);
      } else {
        const Index e = out[i - in.size()];
        cross(e, graph_.edges[e].head, leaving_);
      }
    }
  }

  void add_node(Index v) {
    ranks_[v] -= shift_;
    // Mermaid: nodes with integer ids have their turn first also within the tree.
    turn_[v] = v < graph_.numbered_count ? v : graph_.numbered_count + size_;
    ++size_;
    path_.push_back({v, 0});
  }

  void cross(Index edge, Index other_end, Heap& heap) {
    if (in_tree(other_end)) return;
    const Rank free = slack_of(edge);
    if (free == 0) {
      edges_.push_back(edge);
      add_node(other_end);
    } else {
      heap.push({&heap == &leaving_ ? free + shift_ : free - shift_, edge});
    }
  }

  void drop_inner(Heap& heap) {
    while (!heap.empty() && in_tree(graph_.edges[heap.top().edge].tail) &&
           in_tree(graph_.edges[heap.top().edge].head))
      heap.pop();
  }

  /// Moves the tree so that the edge with the least slack, the first of such, becomes tight.
  void shift_to_nearest() {
    drop_inner(leaving_);
    drop_inner(entering_);
    const bool none_enters = entering_.empty();
    bool leaves = none_enters;
    if (!leaves && !leaving_.empty()) {
      const Crossing out = {leaving_.top().key - shift_, leaving_.top().edge};
      const Crossing in = {entering_.top().key + shift_, entering_.top().edge};
      leaves = in > out;
    }
    nearest_ = leaves ? &leaving_ : &entering_;
    shift_ = leaves ? leaving_.top().key : -entering_.top().key;
  }

  /// Mermaid: the search starts again from all nodes of the tree, in their turn.
  void absorb_tight_neighbours() {
    found_.clear();
    const bool leaves = nearest_ == &leaving_;
    const Rank key = nearest_->top().key;
    while (!nearest_->empty() && nearest_->top().key == key) {
      const Index e = nearest_->top().edge;
      const RankEdge& edge = graph_.edges[e];
      found_.push_back({turn_[leaves ? edge.tail : edge.head], leaves, e});
      nearest_->pop();
      drop_inner(*nearest_);
    }
    std::sort(found_.begin(), found_.end());
    for (const Found& found : found_) {
      const RankEdge& edge = graph_.edges[found.edge];
      const Index other_end = leaves ? edge.head : edge.tail;
      if (in_tree(other_end)) continue;
      edges_.push_back(found.edge);
      absorb(other_end);
    }
  }

  const RankGraph& graph_;
  std::vector<Rank>& ranks_;
  const Adjacency out_;
  const Adjacency in_;
  std::vector<Index> turn_;  // when a search over the tree comes to the node
  Index size_ = 0;
  Rank shift_ = 0;
  Heap leaving_;
  Heap entering_;
  Heap* nearest_ = nullptr;
  std::vector<Step> path_;
  std::vector<Found> found_;
  std::vector<Index> edges_;
};

}  // namespace

std::vector<Index> feasible_tree(const RankGraph& graph, std::vector<Rank>& ranks,
                                 base::Cancel& cancel) {
  return TreeGrower(graph, ranks).grow(cancel);
}

}  // namespace mmdc::graph::layered

// Purpose:  turn round the edges that close a cycle.
// Requires: no self loops.
// Ensures:  no cycles; turned edges are marked and stand last in the order of edges.
// Source:   Gansner, Koutsofios, North, Vo, "A technique for drawing directed graphs" (1993), 2.1.

#include <utility>

#include "lib/graph/layered/passes.hpp"

namespace mmdc::graph::layered {
namespace {

/// A depth-first search that marks the edges which lead to a node on the path that is being walked.
class BackEdgeSearch {
 public:
  explicit BackEdgeSearch(const WorkGraph& work)
      : work_(work),
        out_(out_edges(work.nodes.size(), work.edges)),
        state_(work.nodes.size(), State::unseen) {}

  /// Returns the back edges in the order in which they are met.
  std::vector<Index> run() {
    for (Index v = 0; v < static_cast<Index>(work_.nodes.size()); ++v) {
      if (state_[v] == State::unseen) search_from(v);
    }
    return std::move(back_edges_);
  }

 private:
  enum class State : std::uint8_t { unseen, on_path, done };
  struct Step {
    Index node;
    std::size_t next_edge;
  };

  void search_from(Index start) {
    enter(start);
    while (!path_.empty()) {
      Step& step = path_.back();
      if (step.next_edge < out_[step.node].size()) {
        follow(out_[step.node][step.next_edge++]);
      } else {
        state_[step.node] = State::done;
        path_.pop_back();
      }
    }
  }

  void enter(Index v) {
    state_[v] = State::on_path;
    path_.push_back({v, 0});
  }

  void follow(Index edge) {
    const Index head = work_.edges[edge].head;
    if (state_[head] == State::on_path) back_edges_.push_back(edge);
    if (state_[head] == State::unseen) enter(head);
  }

  const WorkGraph& work_;
  const Adjacency out_;
  std::vector<State> state_;
  std::vector<Step> path_;
  std::vector<Index> back_edges_;
};

}  // namespace

void break_cycles(WorkGraph& work) {
  const std::vector<Index> back_edges = BackEdgeSearch(work).run();
  if (back_edges.empty()) return;
  for (const Index e : back_edges) work.edges[e].reversed = true;

  std::vector<WorkEdge> edges;
  edges.reserve(work.edges.size());
  for (WorkEdge& edge : work.edges) {
    if (!edge.reversed) edges.push_back(std::move(edge));
  }
  for (const Index e : back_edges) {
    WorkEdge& edge = work.edges[e];
    std::swap(edge.tail, edge.head);
    edges.push_back(std::move(edge));
  }
  work.edges = std::move(edges);
}

}  // namespace mmdc::graph::layered

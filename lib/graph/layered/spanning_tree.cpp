// Purpose:  keep a rooted spanning tree while edges are exchanged.
// Requires: the edges given first span the graph; an entering edge joins what the leaving one held.
// Ensures:  parents are those of the current tree. An exchange costs the length of the cycle that
//           it turns over, and not the size of the tree.
// Source:   what the low/lim numbering of Gansner et al. 1993, 2.4, is for; two searches side by
//           side find the smaller half without a numbering to keep.

#include "lib/graph/layered/spanning_tree.hpp"

#include <algorithm>

namespace mmdc::graph::layered {

SpanningTree::SpanningTree(const RankGraph& graph, const std::vector<Index>& edges)
    : graph_(graph),
      links_(static_cast<std::size_t>(graph.node_count)),
      parent_(links_.size(), no_index),
      parent_edge_(links_.size(), no_index),
      stamp_(links_.size(), 0) {
  for (const Index e : edges) {
    links_[graph.edges[e].tail].push_back(e);
    links_[graph.edges[e].head].push_back(e);
  }
  hang_from_root();
}

void SpanningTree::hang_from_root() {
  std::vector<Index> open = {0};
  while (!open.empty()) {
    const Index v = open.back();
    open.pop_back();
    for (const Index e : links_[v]) {
      if (e == parent_edge_[v]) continue;
      const Index child = other_end(e, v);
      parent_[child] = v;
      parent_edge_[child] = e;
      open.push_back(child);
    }
  }
}

std::vector<Index> SpanningTree::pre_order() const {
  std::vector<Index> order = {0};
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Index v = order[i];
    for (const Index e : links_[v]) {
      if (e != parent_edge_[v]) order.push_back(other_end(e, v));
    }
  }
  return order;
}

const std::vector<Index>& SpanningTree::smaller_side(Index edge) {
  const std::uint64_t stamps[] = {last_stamp_ + 1, last_stamp_ + 2};
  last_stamp_ += 2;
  const Index starts[] = {graph_.edges[edge].tail, graph_.edges[edge].head};
  std::size_t done[] = {0, 0};
  for (const int side : {0, 1}) {
    sides_[side].assign(1, starts[side]);
    stamp_[starts[side]] = stamps[side];
  }
  for (int side = 0;; side = 1 - side) {
    std::vector<Index>& nodes = sides_[side];
    if (done[side] == nodes.size()) {
      smaller_stamp_ = stamps[side];
      return nodes;
    }
    const Index v = nodes[done[side]++];
    for (const Index e : links_[v]) {
      const Index next = other_end(e, v);
      if (e == edge || stamp_[next] == stamps[side]) continue;
      stamp_[next] = stamps[side];
      nodes.push_back(next);
    }
  }
}

const std::vector<Index>& SpanningTree::path(Index from, Index to) {
  // Both ends climb by turns until one comes to where the other has been.
  const std::uint64_t stamps[] = {last_stamp_ + 1, last_stamp_ + 2};
  last_stamp_ += 2;
  Index at[] = {from, to};
  stamp_[from] = stamps[0];
  if (from != to) stamp_[to] = stamps[1];
  path_.clear();
  path_back_.clear();
  std::vector<Index>* const paths[] = {&path_, &path_back_};
  Index meeting = from == to ? from : no_index;
  for (int side = 0; meeting == no_index; side = 1 - side) {
    const Index v = at[side];
    if (parent_[v] == no_index) continue;
    paths[side]->push_back(parent_edge_[v]);
    at[side] = parent_[v];
    if (stamp_[at[side]] == stamps[1 - side]) meeting = at[side];
    stamp_[at[side]] = stamps[side];
  }
  // The end that waits at the root, or that climbed past the meeting, has gone too far.
  const auto cut = [&](std::vector<Index>& edges, Index start) {
    Index v = start;
    std::size_t length = 0;
    for (; v != meeting; v = parent_[v]) ++length;
    edges.resize(length);
  };
  cut(path_, from);
  cut(path_back_, to);
  path_.insert(path_.end(), path_back_.rbegin(), path_back_.rend());
  return path_;
}

void SpanningTree::unlink(Index v, Index edge) {
  std::vector<Index>& links = links_[v];
  *std::find(links.begin(), links.end(), edge) = links.back();
  links.pop_back();
}

void SpanningTree::exchange(Index leaving, Index entering, Index lower_end) {
  const RankEdge& out = graph_.edges[leaving];
  const RankEdge& in = graph_.edges[entering];
  const Index child = child_of(leaving);
  // The entering edge hangs the half below `child` up by another node: the way from that node up
  // to `child` turns round.
  Index v = lower_end;
  Index new_parent = other_end(entering, v);
  Index new_edge = entering;
  while (true) {
    const Index old_parent = parent_[v];
    const Index old_edge = parent_edge_[v];
    parent_[v] = new_parent;
    parent_edge_[v] = new_edge;
    if (v == child) break;
    new_parent = v;
    new_edge = old_edge;
    v = old_parent;
  }
  unlink(out.tail, leaving);
  unlink(out.head, leaving);
  links_[in.tail].push_back(entering);
  links_[in.head].push_back(entering);
}

}  // namespace mmdc::graph::layered

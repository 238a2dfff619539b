// Purpose:  keep a rooted spanning tree while edges are exchanged.
// Requires: the edges given first span the graph; an entering edge joins what the leaving one held.
// Ensures:  parents are those of the current tree. An exchange costs the length of the cycle that
//           it turns over, and not the size of the tree.
// Source:   what the low/lim numbering of Gansner et al. 1993, 2.4, is for; two searches side by
//           side find the smaller half without a numbering to keep.

#include "lib/graph/layered/spanning_tree.hpp"

#include <algorithm>

namespace mmdc::graph::layered {

SpanningTree::SpanningTree(const RankGraph& graph, const std::vector<Index>& edges, Index root)
    : graph_(graph),
      root_(root),
      links_(static_cast<std::size_t>(graph.node_count)),
      place_at_tail_(graph.edges.size(), no_index),
      place_at_head_(graph.edges.size(), no_index),
      parent_(links_.size(), no_index),
      parent_edge_(links_.size(), no_index),
      stamp_(links_.size(), 0) {
  for (const Index e : edges) link(e);
  hang_from_root();
}

void SpanningTree::link(Index edge) {
  const RankEdge& e = graph_.edges[edge];
  place_at_tail_[edge] = static_cast<Index>(links_[e.tail].size());
  place_at_head_[edge] = static_cast<Index>(links_[e.head].size());
  links_[e.tail].push_back({edge, e.head});
  links_[e.head].push_back({edge, e.tail});
}

void SpanningTree::hang_from_root() {
  std::vector<Index> open = {root_};
  while (!open.empty()) {
    const Index v = open.back();
    open.pop_back();
    for (const Link& link : links_[v]) {
      if (link.edge == parent_edge_[v]) continue;
      parent_[link.other_end] = v;
      parent_edge_[link.other_end] = link.edge;
      open.push_back(link.other_end);
    }
  }
}

std::vector<Index> SpanningTree::pre_order() const {
  std::vector<Index> order = {root_};
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Index v = order[i];
    for (const Link& link : links_[v]) {
      if (link.edge != parent_edge_[v]) order.push_back(link.other_end);
    }
  }
  return order;
}

const std::vector<Index>& SpanningTree::smaller_side(Index edge) {
  const Index starts[] = {graph_.edges[edge].tail, graph_.edges[edge].head};
  for (const int side : {0, 1}) {
    SideSearch& search = sides_[side];
    search.stamp = ++last_stamp_;
    search.nodes.assign(1, starts[side]);
    search.at = search.next_link = 0;
    stamp_[starts[side]] = search.stamp;
  }
  int side = 0;
  while (step(sides_[side], edge)) side = 1 - side;
  smaller_stamp_ = sides_[side].stamp;
  return sides_[side].nodes;
}

bool SpanningTree::step(SideSearch& search, Index without_edge) {
  while (search.next_link == links_[search.nodes[search.at]].size()) {
    if (++search.at == search.nodes.size()) return false;
    search.next_link = 0;
  }
  const Link& link = links_[search.nodes[search.at]][search.next_link++];
  if (link.edge == without_edge || stamp_[link.other_end] == search.stamp) return true;
  stamp_[link.other_end] = search.stamp;
  search.nodes.push_back(link.other_end);
  return true;
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

void SpanningTree::unlink(Index v, Index place) {
  std::vector<Link>& links = links_[v];
  const Link last = links.back();
  links[place] = last;
  (graph_.edges[last.edge].tail == v ? place_at_tail_ : place_at_head_)[last.edge] = place;
  links.pop_back();
}

void SpanningTree::exchange(Index leaving, Index entering, Index lower_end) {
  const RankEdge& out = graph_.edges[leaving];
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
  unlink(out.tail, place_at_tail_[leaving]);
  unlink(out.head, place_at_head_[leaving]);
  link(entering);
}

}  // namespace mmdc::graph::layered

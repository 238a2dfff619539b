// Purpose:  move nodes within their layers, one at a time, to where their segments cross least.
// Requires: layers, places in them, segments at each node.
// Ensures:  no more crossings than before; members of a cluster stay in one piece; a node stands
//           before or behind a cluster that it is no member of.
// Source:   sifting as by Matuszewski, Schoenfeld, Molitor, "Using sifting for k-layer straightline
//           crossing minimization" (1999).
#include "lib/graph/layered/sifter.hpp"

#include <algorithm>

namespace mmdc::graph::layered {

Sifter::Sifter(WorkGraph& work)
    : work_(work),
      up_(work.nodes.size()),
      down_(work.nodes.size()),
      is_stable_(work.layers.size(), false) {}

// --- Layers
// -------------------------------------------------------------------------------------

void Sifter::sift_until_stable() {
  for (bool changed = true; changed && !is_spent();) {
    changed = false;
    for (std::size_t rank = 0; rank < work_.layers.size(); ++rank) {
      if (is_stable_[rank] || is_spent()) continue;
      is_stable_[rank] = true;
      if (sift_layer(rank)) changed = true;
    }
  }
}

/// True if that moved any node.
bool Sifter::sift_layer(std::size_t rank) {
  const std::vector<Index> turn = work_.layers[rank];
  for (const Index v : turn) gather_ends(v);
  spend(static_cast<std::int64_t>(turn.size()));
  bool changed = false;
  for (const Index v : turn) {
    if (is_spent()) break;
    if (is_movable(v) && sift_gathered(v)) changed = true;
  }
  return changed;
}

void Sifter::call_unstable(std::size_t rank) {
  is_stable_[rank] = false;
  if (rank > 0) is_stable_[rank - 1] = false;
  if (rank + 1 < is_stable_.size()) is_stable_[rank + 1] = false;
}

void Sifter::renumber(std::size_t rank) {
  work_.number_places(work_.layers[rank]);
  call_unstable(rank);
}

// --- Nodes
// --------------------------------------------------------------------------------------

bool Sifter::is_movable(Index v) const {
  const NodeKind kind = work_.nodes[v].kind;
  return kind != NodeKind::border_left && kind != NodeKind::border_right;
}

std::size_t Sifter::beyond(Index v, std::size_t place, int way) const {
  const WorkNode& node = work_.nodes[v];
  const std::vector<Index>& layer = work_.layers[static_cast<std::size_t>(node.rank)];
  const std::size_t next = place + static_cast<std::size_t>(way);
  if (next >= layer.size()) return place;
  const WorkNode& other = work_.nodes[layer[next]];
  if (is_movable(layer[next])) return other.parent == node.parent ? next : place;
  const bool opens = other.kind == (way > 0 ? NodeKind::border_left : NodeKind::border_right);
  if (!opens || work_.nodes[other.parent].parent != node.parent) return place;
  const WorkCluster& cluster = work_.clusters[work_.nodes[other.parent].cluster];
  const Index far = way > 0 ? cluster.right_border(node.rank) : cluster.left_border(node.rank);
  return static_cast<std::size_t>(work_.nodes[far].order);
}

bool Sifter::sift(Index v) {
  for (const Index w : work_.layers[static_cast<std::size_t>(work_.nodes[v].rank)]) gather_ends(w);
  return sift_gathered(v);
}

bool Sifter::sift_gathered(Index v) {
  std::vector<Index>& layer = work_.layers[static_cast<std::size_t>(work_.nodes[v].rank)];
  const auto from = static_cast<std::size_t>(work_.nodes[v].order);
  std::size_t best = from;
  double best_gain = 0;
  for (const int way : {-1, 1}) {
    double gain = 0;
    std::size_t at = from;
    for (std::size_t to = beyond(v, at, way); to != at; to = beyond(v, at, way)) {
      while (at != to) {
        at += static_cast<std::size_t>(way);
        gain += way < 0 ? gain_of_swap(layer[at], v) : gain_of_swap(v, layer[at]);
      }
      if (gain <= best_gain) continue;
      best_gain = gain;
      best = at;
    }
  }
  if (best == from) return false;
  move(layer, from, best);
  return true;
}

void Sifter::move(std::vector<Index>& layer, std::size_t from, std::size_t to) {
  const auto at = [&](std::size_t i) { return layer.begin() + static_cast<std::ptrdiff_t>(i); };
  if (to < from) {
    std::rotate(at(to), at(from), at(from + 1));
  } else {
    std::rotate(at(from), at(from + 1), at(to + 1));
  }
  for (std::size_t i = std::min(to, from); i <= std::max(to, from); ++i) {
    work_.nodes[layer[i]].order = static_cast<Index>(i);
  }
  if (from != to) call_unstable(static_cast<std::size_t>(work_.nodes[layer[to]].rank));
}

// --- Crossings
// ----------------------------------------------------------------------------------

void Sifter::gather_ends(Index v) {
  const auto gather = [&](const Adjacency& segments, bool upward, Ends& ends) {
    ends.clear();
    for (const Index s : segments[v]) {
      const Segment& segment = work_.segments[s];
      const Index other = upward ? segment.tail : segment.head;
      ends.push_back({work_.nodes[other].order, segment.weight});
    }
    std::sort(ends.begin(), ends.end(),
              [](const End& a, const End& b) { return a.place < b.place; });
  };
  gather(work_.in_segments, true, up_[v]);
  gather(work_.out_segments, false, down_[v]);
}

/// So many crossings fewer if two neighbours change places.
double Sifter::gain_of_swap(Index left, Index right) {
  return gain_of_swap(up_[left], up_[right]) + gain_of_swap(down_[left], down_[right]);
}

double Sifter::gain_of_swap(const Ends& left, const Ends& right) {
  spend(static_cast<std::int64_t>(left.size() + right.size()) + 1);
  if (left.empty() || right.empty()) return 0;
  if (left.back().place <= right.front().place) return -crossings(right, left);
  if (right.back().place <= left.front().place) return crossings(left, right);
  return crossings(left, right) - crossings(right, left);
}

/// Crossings of the segments of two neighbours. Both lists are sorted.
double Sifter::crossings(const Ends& left, const Ends& right) {
  double sum = 0;
  double further_left = 0;  // weight of the right node's segments that end before
  auto next = right.begin();
  for (const End& end : left) {
    for (; next != right.end() && next->place < end.place; ++next) further_left += next->weight;
    sum += end.weight * further_left;
  }
  return sum;
}

}  // namespace mmdc::graph::layered

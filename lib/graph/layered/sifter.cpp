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
    : work_(work), first_end_(work.nodes.size() + 1, 0), is_stable_(work.layers.size(), false) {
  is_movable_.reserve(work.nodes.size());
  for (Index v = 0; v < static_cast<Index>(work.nodes.size()); ++v) {
    const NodeKind kind = work.nodes[v].kind;
    is_movable_.push_back(kind != NodeKind::border_left && kind != NodeKind::border_right);
    first_end_[v + 1] = first_end_[v] + work.in_segments[v].size() + work.out_segments[v].size();
  }
  ends_.resize(first_end_.back());
}

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
  turn_ = work_.layers[rank];
  gather_ends(rank);
  spend(static_cast<std::int64_t>(turn_.size()));
  bool changed = false;
  for (const Index v : turn_) {
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
  gather_ends(static_cast<std::size_t>(work_.nodes[v].rank));
  return sift_gathered(v);
}

bool Sifter::sift_gathered(Index v) {
  std::vector<Index>& layer = work_.layers[static_cast<std::size_t>(work_.nodes[v].rank)];
  const auto from = static_cast<std::size_t>(work_.nodes[v].order);
  std::size_t best = from;
  double best_gain = 0;
  std::size_t looks = 0;
  find_pull(v);
  for (const int way : {-1, 1}) {
    double gain = 0;
    std::size_t at = from;
    for (std::size_t to = beyond(v, at, way); to != at; to = beyond(v, at, way)) {
      while (at != to) {
        at += static_cast<std::size_t>(way);
        gain += way * pull_on(layer[at]);
        looks += 2 + ends_of(layer[at]).size() + ends_of(v).size();
      }
      if (gain <= best_gain) continue;
      best_gain = gain;
      best = at;
    }
  }
  spend(static_cast<std::int64_t>(looks));
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

std::size_t Sifter::width(std::size_t rank) const {
  return rank < work_.layers.size() ? work_.layers[rank].size() : 0;
}

/// Finds where the segments of a layer end.
void Sifter::gather_ends(std::size_t rank) {
  width_above_ = rank == 0 ? 0 : width(rank - 1);
  width_below_ = width(rank + 1);
  for (const Index v : work_.layers[rank]) {
    auto end = ends_of(v).begin();
    for (const Index s : work_.in_segments[v]) {
      const Segment& segment = work_.segments[s];
      *end++ = {work_.nodes[segment.tail].order, segment.weight};
    }
    for (const Index s : work_.out_segments[v]) {
      const Segment& segment = work_.segments[s];
      const Index place = static_cast<Index>(width_above_) + work_.nodes[segment.head].order;
      *end++ = {place, segment.weight};
    }
  }
}

void Sifter::find_pull(Index v) {
  pull_.assign(width_above_ + width_below_, 0);
  for (const End& end : ends_of(v)) pull_[static_cast<std::size_t>(end.place)] += end.weight;
  const auto sum_up = [&](std::size_t begin, std::size_t end) {
    double total = 0;
    for (std::size_t place = begin; place < end; ++place) total += pull_[place];
    double left = 0;
    for (std::size_t place = begin; place < end; ++place) {
      const double here = pull_[place];
      pull_[place] = total - here - 2 * left;
      left += here;
    }
  };
  sum_up(0, width_above_);
  sum_up(width_above_, pull_.size());
}

/// So many crossings fewer if the node goes from the left to the right of the other.
double Sifter::pull_on(Index other) {
  double sum = 0;
  for (const End& end : ends_of(other)) {
    sum += end.weight * pull_[static_cast<std::size_t>(end.place)];
  }
  return sum;
}

}  // namespace mmdc::graph::layered

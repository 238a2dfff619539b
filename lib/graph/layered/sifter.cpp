// Purpose:  move nodes within their layers, one at a time, to where their segments cross least.
// Requires: layers, places in them, segments at each node.
// Ensures:  no more crossings than before; members of a cluster stay in one piece; a node stands
//           before or behind a cluster that it is no member of.
// Source:   sifting as by Matuszewski, Schoenfeld, Molitor, "Using sifting for k-layer straightline
//           crossing minimization" (1999).
#include "lib/graph/layered/sifter.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace mmdc::graph::layered {
namespace {

constexpr std::size_t few_ends = 2;

}  // namespace

Sifter::Sifter(WorkGraph& work)
    : work_(work),
      is_stable_(work.layers.size(), false),
      is_settled_(work.nodes.size(), 0),
      reach_(work.nodes.size()),
      watch_(work),
      is_crossed_(work.nodes.size(), 0) {
  group_.reserve(work.nodes.size());
  first_above_.reserve(work.nodes.size() + 1);
  first_below_.reserve(work.nodes.size());
  ends_.reserve(2 * work.segments.size());
  for (Index v = 0; v < static_cast<Index>(work.nodes.size()); ++v) {
    const WorkNode& node = work.nodes[v];
    const bool is_side = node.kind == NodeKind::border_left || node.kind == NodeKind::border_right;
    group_.push_back(is_side ? side_of_cluster : node.parent);
    first_above_.push_back(static_cast<Index>(ends_.size()));
    for (const Index s : work.in_segments[v]) {
      ends_.push_back({work.segments[s].tail, 0, work.segments[s].weight});
    }
    first_below_.push_back(static_cast<Index>(ends_.size()));
    for (const Index s : work.out_segments[v]) {
      ends_.push_back({work.segments[s].head, 0, work.segments[s].weight});
    }
  }
  first_above_.push_back(static_cast<Index>(ends_.size()));
}

// --- Layers

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
  if (std::all_of(turn_.begin(), turn_.end(), [&](Index v) { return is_settled_[v] != 0; })) {
    return false;
  }
  gather_ends(rank);
  bool changed = false;
  for (const Index v : turn_) {
    if (is_spent()) break;
    if (std::exchange(is_settled_[v], 1) != 0 || !is_movable(v)) continue;
    if (sift_gathered(v)) changed = true;
  }
  return changed;
}

void Sifter::call_stable() {
  std::fill(is_stable_.begin(), is_stable_.end(), true);
  std::fill(is_settled_.begin(), is_settled_.end(), 1);
}

/// Nodes have changed places among those from `first` to `last`. That matters to all of the layer,
/// and to what is tied to one of those nodes: whether segments cross is settled for all others.
void Sifter::call_changed(std::size_t rank, std::size_t first, std::size_t last) {
  const std::vector<Index>& layer = work_.layers[rank];
  for (const Index v : layer) is_settled_[v] = 0;
  for (std::size_t place = first; place <= last; ++place) {
    for (const End& end : ends_of(layer[place])) is_settled_[end.other] = 0;
  }
  is_stable_[rank] = false;
  if (rank > 0) is_stable_[rank - 1] = false;
  if (rank + 1 < is_stable_.size()) is_stable_[rank + 1] = false;
}

void Sifter::renumber(std::size_t rank) {
  const std::vector<Index>& layer = work_.layers[rank];
  std::size_t first = layer.size();
  std::size_t last = 0;
  for (std::size_t place = 0; place < layer.size(); ++place) {
    const auto now = static_cast<Index>(place);
    const Index before = std::exchange(work_.nodes[layer[place]].order, now);
    if (before == now) continue;
    first = std::min(first, place);
    last = place;
  }
  if (first < last) call_changed(rank, first, last);
}

// --- Nodes

/// Past a sibling cluster whose side stands next to the place; none if it is the side of another.
std::size_t Sifter::beyond_cluster(Index v, std::size_t place, int way) const {
  const WorkNode& node = work_.nodes[v];
  const std::vector<Index>& layer = work_.layers[static_cast<std::size_t>(node.rank)];
  const WorkNode& other = work_.nodes[layer[place + static_cast<std::size_t>(way)]];
  const bool opens = other.kind == (way > 0 ? NodeKind::border_left : NodeKind::border_right);
  if (!opens || work_.nodes[other.parent].parent != node.parent) return place;
  const WorkCluster& cluster = work_.clusters[work_.nodes[other.parent].cluster];
  const Index far = way > 0 ? cluster.right_border(node.rank) : cluster.left_border(node.rank);
  return static_cast<std::size_t>(work_.nodes[far].order);
}

/// True if the node would cross any node of its layer on that side of the place. If not, it has
/// nothing to gain there.
inline bool Sifter::crosses_beyond(Index v, std::size_t place, int way) const {
  const Reach& reach = reach_[v];
  const Reach& limits = limits_[place];
  if (way < 0) {
    return reach.first_above < limits.last_above || reach.first_below < limits.last_below;
  }
  return reach.last_above > limits.first_above || reach.last_below > limits.first_below;
}

/// So many crossings fewer if the node goes from the left to the right of the other.
inline double Sifter::pull_on(Index other) {
  double sum = 0;
  if (has_few_ends_) {
    for (const End& end : ends_above(other)) sum += end.weight * pull_at(end.place, own_above_);
    for (const End& end : ends_below(other)) sum += end.weight * pull_at(end.place, own_below_);
    return sum;
  }
  for (const End& end : ends_of(other)) {
    sum += end.weight * pull_[static_cast<std::size_t>(end.place)];
  }
  return sum;
}

/// What `pull_` would tell of the place.
inline double Sifter::pull_at(Index place, std::span<const End> own) {
  double pull = 0;
  for (const End& end : own) pull += end.weight * ((end.place > place) - (end.place < place));
  return pull;
}

std::vector<Index> Sifter::crossed_nodes() {
  std::vector<Index> crossed;
  watch_.look();
  for (std::size_t rank = 0; rank < work_.layers.size(); ++rank) {
    const std::vector<Index>& layer = work_.layers[rank];
    if (watch_.has_changed(rank - std::min<std::size_t>(rank, 1), rank + 2)) {
      gather_ends(rank);
      for (std::size_t place = 0; place < layer.size(); ++place) {
        const Index v = layer[place];
        const bool is_crossed = crosses_beyond(v, place, -1) || crosses_beyond(v, place, 1);
        is_crossed_[v] = is_crossed ? 1 : 0;
      }
    }
    const auto is_crossed = [&](Index v) { return is_crossed_[v] != 0; };
    std::copy_if(layer.begin(), layer.end(), std::back_inserter(crossed), is_crossed);
  }
  return crossed;
}

void Sifter::return_to(const std::vector<Index>& home) {
  for (std::size_t rank = 0; rank < work_.layers.size(); ++rank) {
    gather_ends(rank);
    std::vector<Index>& layer = work_.layers[rank];
    // As an insertion sort that stops where a segment would be crossed.
    for (std::size_t i = 1; i < layer.size() && !is_spent(); ++i) {
      const Index v = layer[i];
      const auto is_out_of_order = [&](Index left) {
        return group_[left] == group_[v] && home[left] > home[v];
      };
      if (!is_movable(v) || !is_out_of_order(layer[i - 1])) continue;
      find_pull(v);
      spend(static_cast<std::int64_t>(width_above_ + width_below_));
      std::size_t to = i;
      while (to > 0 && is_out_of_order(layer[to - 1]) && pull_on(layer[to - 1]) <= 0) --to;
      if (to != i) move(layer, i, to);
    }
  }
}

bool Sifter::sift(Index v) {
  gather_ends(static_cast<std::size_t>(work_.nodes[v].rank));
  return sift_gathered(v);
}

bool Sifter::sift_gathered(Index v) {
  std::vector<Index>& layer = work_.layers[static_cast<std::size_t>(work_.nodes[v].rank)];
  const auto from = static_cast<std::size_t>(work_.nodes[v].order);
  if (!crosses_beyond(v, from, -1) && !crosses_beyond(v, from, 1)) return false;
  std::size_t best = from;
  double best_gain = 0;
  std::size_t looks = 0;
  find_pull(v);
  for (const int way : {-1, 1}) {
    double gain = 0;
    std::size_t at = from;
    while (crosses_beyond(v, at, way)) {
      const std::size_t to = beyond(v, at, way);
      if (to == at) break;
      while (at != to) {
        at += static_cast<std::size_t>(way);
        gain += way * pull_on(layer[at]);
        looks += 2 + degree(layer[at]) + degree(v);
      }
      if (gain <= best_gain) continue;
      best_gain = gain;
      best = at;
    }
  }
  spend(static_cast<std::int64_t>(looks));
  if (best == from) return false;
  move(layer, from, best);
  is_settled_[v] = 1;
  find_limits(layer);
  return true;
}

void Sifter::move(std::vector<Index>& layer, std::size_t from, std::size_t to) {
  const auto at = [&](std::size_t i) { return layer.begin() + static_cast<std::ptrdiff_t>(i); };
  if (to < from) {
    std::rotate(at(to), at(from), at(from + 1));
  } else {
    std::rotate(at(from), at(from + 1), at(to + 1));
  }
  const auto [first, last] = std::minmax(from, to);
  for (std::size_t i = first; i <= last; ++i) {
    work_.nodes[layer[i]].order = static_cast<Index>(i);
  }
  if (from != to) call_changed(static_cast<std::size_t>(work_.nodes[layer[to]].rank), first, last);
}

// --- Crossings

std::size_t Sifter::width(std::size_t rank) const {
  return rank < work_.layers.size() ? work_.layers[rank].size() : 0;
}

/// Finds where the segments of a layer end.
void Sifter::gather_ends(std::size_t rank) {
  width_above_ = rank == 0 ? 0 : width(rank - 1);
  width_below_ = width(rank + 1);
  for (const Index v : work_.layers[rank]) {
    spend(static_cast<std::int64_t>(1 + degree(v)));
    Reach reach;
    for (End& end : ends_above(v)) {
      end.place = work_.nodes[end.other].order;
      reach.first_above = std::min(reach.first_above, end.place);
      reach.last_above = std::max(reach.last_above, end.place);
    }
    for (End& end : ends_below(v)) {
      end.place = static_cast<Index>(width_above_) + work_.nodes[end.other].order;
      reach.first_below = std::min(reach.first_below, end.place);
      reach.last_below = std::max(reach.last_below, end.place);
    }
    reach_[v] = reach;
  }
  find_limits(work_.layers[rank]);
}

void Sifter::find_limits(const std::vector<Index>& layer) {
  limits_.resize(layer.size());
  Reach all;
  for (std::size_t place = 0; place < layer.size(); ++place) {
    const Reach& reach = reach_[layer[place]];
    limits_[place].last_above = all.last_above;
    limits_[place].last_below = all.last_below;
    all.last_above = std::max(all.last_above, reach.last_above);
    all.last_below = std::max(all.last_below, reach.last_below);
  }
  for (std::size_t place = layer.size(); place-- > 0;) {
    const Reach& reach = reach_[layer[place]];
    limits_[place].first_above = all.first_above;
    limits_[place].first_below = all.first_below;
    all.first_above = std::min(all.first_above, reach.first_above);
    all.first_below = std::min(all.first_below, reach.first_below);
  }
}

/// Most nodes are dummies, with an end above and one below: to look at these is less work than to
/// write down the pull of all places.
void Sifter::find_pull(Index v) {
  own_above_ = ends_above(v);
  own_below_ = ends_below(v);
  has_few_ends_ = std::max(own_above_.size(), own_below_.size()) <= few_ends;
  if (has_few_ends_) return;
  const auto is_left = [](const End& a, const End& b) { return a.place < b.place; };
  const std::span<End> ends = ends_of(v);
  if (ends.size() > 1) std::sort(ends.begin(), ends.end(), is_left);
  pull_.resize(width_above_ + width_below_);
  fill_pull(ends_above(v), 0, width_above_);
  fill_pull(ends_below(v), width_above_, pull_.size());
}

/// For the places from `begin` to `end`, in which all of the ends are, in order.
void Sifter::fill_pull(std::span<const End> ends, std::size_t begin, std::size_t end) {
  double pull = 0;
  for (const End& its : ends) pull += its.weight;
  std::size_t place = begin;
  for (const End& its : ends) {
    const auto at = static_cast<std::size_t>(its.place);
    if (place <= at) {
      for (; place < at; ++place) pull_[place] = pull;
      pull_[place++] = pull - its.weight;
    } else {
      pull_[at] -= its.weight;
    }
    pull -= 2 * its.weight;
  }
  for (; place < end; ++place) pull_[place] = pull;
}

}  // namespace mmdc::graph::layered

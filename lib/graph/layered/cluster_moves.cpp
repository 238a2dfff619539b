// Purpose:  leave orders that sifting one node after the other cannot, because clusters are in the
//           way: an edge that winds round a cluster, or two clusters, must move on many ranks at
//           once.
// Requires: layers, places in them, the borders of clusters.
// Ensures:  the members of each cluster stand in one piece; clusters have the same order on all
//           ranks that they share.
// Source:   after global sifting, which moves blocks over all of their levels at once: Bachmaier,
//           Brandenburg, Brunner, Huebner, "A global k-level crossing reduction algorithm" (2010).
#include "lib/graph/layered/cluster_moves.hpp"

#include <algorithm>
#include <limits>

#include "lib/graph/layered/crossings.hpp"

namespace mmdc::graph::layered {
namespace {

/// So many rounds over all edges are the last ones.
constexpr int most_rounds = 10;

}  // namespace

// --- Edges past clusters

void ClusterMoves::unwind() {
  if (work_.clusters.empty()) return;
  for (int round = 0; round < most_rounds && unwind_once(); ++round) sifter_.sift_until_stable();
}

bool ClusterMoves::unwind_once() {
  bool changed = false;
  find_ends_beside();
  for (const WorkCluster& cluster : work_.clusters) {
    for (Rank rank = cluster.min_rank; rank < cluster.max_rank; ++rank) {
      if (sifter_.is_spent()) return changed;
      if (!is_crossed_below(cluster, rank)) continue;
      if (!unwind_below(cluster, rank)) continue;
      changed = true;
      find_ends_beside();
    }
  }
  return changed;
}

/// Finds how far the segments down from the nodes on either side of each node reach.
void ClusterMoves::find_ends_beside() {
  watch_.look();
  for (std::size_t rank = 0; rank < work_.layers.size(); ++rank) {
    if (!watch_.has_changed(rank, rank + 2)) continue;
    const std::vector<Index>& layer = work_.layers[rank];
    sifter_.spend(static_cast<std::int64_t>(layer.size()));
    Index last = -1;
    for (const Index v : layer) {
      ends_beside_[v].last_of_left = last;
      for (const Index s : work_.out_segments[v]) {
        last = std::max(last, work_.nodes[work_.segments[s].head].order);
      }
    }
    Index first = std::numeric_limits<Index>::max();
    for (auto v = layer.rbegin(); v != layer.rend(); ++v) {
      ends_beside_[*v].first_of_right = first;
      for (const Index s : work_.out_segments[*v]) {
        first = std::min(first, work_.nodes[work_.segments[s].head].order);
      }
    }
  }
}

/// True if a segment down from the rank runs from one side of the cluster to the other.
bool ClusterMoves::is_crossed_below(const WorkCluster& cluster, Rank rank) const {
  const Index last = ends_beside_[cluster.left_border(rank)].last_of_left;
  const Index first = ends_beside_[cluster.right_border(rank)].first_of_right;
  return last > right_place(cluster, rank + 1) || first < left_place(cluster, rank + 1);
}

bool ClusterMoves::unwind_below(const WorkCluster& cluster, Rank rank) {
  bool changed = false;
  turn_ = work_.layers[static_cast<std::size_t>(rank)];
  for (const Index v : turn_) {
    if (sifter_.is_spent()) return changed;
    if (unwind_from(cluster, v)) changed = true;
  }
  return changed;
}

/// Where a segment down from the node crosses the cluster: what is above, or what is below, goes
/// over to the other side.
bool ClusterMoves::unwind_from(const WorkCluster& cluster, Index v) {
  const WorkNode& node = work_.nodes[v];
  const auto segments = work_.out_segments[v];
  sifter_.spend(1 + static_cast<std::int64_t>(segments.size()));
  bool changed = false;
  for (const Index s : segments) {
    const Index below = work_.segments[s].head;
    const Index place = work_.nodes[below].order;
    const bool goes_right =
        node.order < left_place(cluster, node.rank) && place > right_place(cluster, node.rank + 1);
    const bool goes_left =
        node.order > right_place(cluster, node.rank) && place < left_place(cluster, node.rank + 1);
    if (!goes_right && !goes_left) continue;
    if (lead_past(cluster, v, true) || lead_past(cluster, below, false)) {
      changed = true;
    }
  }
  return changed;
}

/// -1 left of the cluster, 1 right of it, 0 inside or on other ranks.
int ClusterMoves::side(const WorkCluster& cluster, Index v) const {
  const WorkNode& node = work_.nodes[v];
  if (node.rank < cluster.min_rank || node.rank > cluster.max_rank) return 0;
  if (node.order < left_place(cluster, node.rank)) return -1;
  return node.order > right_place(cluster, node.rank) ? 1 : 0;
}

bool ClusterMoves::is_edge_dummy(Index v) const {
  const NodeKind kind = work_.nodes[v].kind;
  return kind == NodeKind::edge_dummy || kind == NodeKind::label_dummy;
}

/// Finds the run: the dummies of an edge from `v` on that stand on one side of the cluster, and the
/// node that they lead to if that stands there too.
void ClusterMoves::find_run(const WorkCluster& cluster, Index v, bool upward) {
  run_.clear();
  const int its_side = side(cluster, v);
  const auto belongs = [&](Index w) {
    const bool is_moved = is_edge_dummy(w) || work_.nodes[w].kind == NodeKind::real;
    return is_moved && side(cluster, w) == its_side &&
           work_.nodes[w].parent == work_.nodes[cluster.node].parent;
  };
  while (belongs(v)) {
    run_.push_back(v);
    if (!is_edge_dummy(v)) break;
    v = upward ? work_.segments[work_.in_segments[v].front()].tail
               : work_.segments[work_.out_segments[v].front()].head;
  }
}

/// True if the run from `v` on stays on the other side because that crosses less.
bool ClusterMoves::lead_past(const WorkCluster& cluster, Index v, bool upward) {
  find_run(cluster, v, upward);
  if (run_.empty()) return false;
  const auto [least, greatest] =
      std::minmax(work_.nodes[run_.front()].rank, work_.nodes[run_.back()].rank);
  const auto first = static_cast<std::size_t>(std::max<Rank>(least - 1, 0));
  const auto last = std::min(static_cast<std::size_t>(greatest + 1), work_.layers.size() - 1);
  const double before = count_crossings(work_, first, last);
  old_layers_.clear();
  for (std::size_t rank = first; rank <= last; ++rank) {
    const std::vector<Index>& layer = work_.layers[rank];
    old_layers_.insert(old_layers_.end(), layer.begin(), layer.end());
  }
  for (const Index w : run_) {
    const Rank rank = work_.nodes[w].rank;
    const Index to = side(cluster, w) < 0 ? right_place(cluster, rank) : left_place(cluster, rank);
    sifter_.move(work_.layers[static_cast<std::size_t>(rank)],
                 static_cast<std::size_t>(work_.nodes[w].order), static_cast<std::size_t>(to));
  }
  for (const Index w : run_) sifter_.sift(w);
  sifter_.spend(static_cast<std::int64_t>(4 * old_layers_.size()));
  if (count_crossings(work_, first, last) < before) return true;
  auto old = old_layers_.begin();
  for (std::size_t rank = first; rank <= last; ++rank) {
    for (Index& w : work_.layers[rank]) w = *old++;
    work_.number_places(work_.layers[rank]);
  }
  return false;
}

// --- Clusters past clusters

bool ClusterMoves::can_jump(std::size_t cluster, std::size_t other) const {
  const WorkCluster& a = work_.clusters[cluster];
  const WorkCluster& b = work_.clusters[other];
  return cluster != other && work_.nodes[a.node].parent == work_.nodes[b.node].parent &&
         std::max(a.min_rank, b.min_rank) <= std::min(a.max_rank, b.max_rank);
}

void ClusterMoves::jump(std::size_t cluster, std::size_t other) {
  const WorkCluster& jumper = work_.clusters[cluster];
  const Rank shared = std::max(jumper.min_rank, work_.clusters[other].min_rank);
  const bool leftward = left_place(jumper, shared) > left_place(work_.clusters[other], shared);
  const std::vector<std::size_t> passed = passed_by(jumper, other, leftward);
  for (Rank rank = jumper.min_rank; rank <= jumper.max_rank; ++rank) {
    const Index to = goal(jumper, passed, leftward, rank);
    if (to == no_index) continue;
    std::vector<Index>& layer = work_.layers[static_cast<std::size_t>(rank)];
    const auto left = layer.begin() + left_place(jumper, rank);
    const auto behind = layer.begin() + right_place(jumper, rank) + 1;
    if (leftward) {
      std::rotate(layer.begin() + to, left, behind);
    } else {
      std::rotate(left, behind, layer.begin() + to + 1);
    }
    sifter_.spend(static_cast<std::int64_t>(layer.size()));
    sifter_.renumber(static_cast<std::size_t>(rank));
  }
}

/// The place of the furthest side, on a rank, of the clusters that are jumped over; none if none of
/// them is in the way there.
Index ClusterMoves::goal(const WorkCluster& jumper, const std::vector<std::size_t>& passed,
                         bool leftward, Rank rank) const {
  Index furthest = no_index;
  for (const std::size_t p : passed) {
    const WorkCluster& other = work_.clusters[p];
    if (rank < other.min_rank || rank > other.max_rank) continue;
    const Index place = leftward ? left_place(other, rank) : right_place(other, rank);
    if ((place < left_place(jumper, rank)) != leftward) continue;
    const bool is_further = leftward ? place < furthest : place > furthest;
    if (furthest == no_index || is_further) furthest = place;
  }
  return furthest;
}

/// The clusters to jump over: `first`, those between it and the jumper on any rank, those between
/// these and the jumper, and so on.
std::vector<std::size_t> ClusterMoves::passed_by(const WorkCluster& jumper, std::size_t first,
                                                 bool leftward) const {
  std::vector<std::size_t> passed = {first};
  std::vector<bool> is_passed(work_.clusters.size(), false);
  is_passed[first] = true;
  const Index parent = work_.nodes[jumper.node].parent;
  for (std::size_t known = 0; known < passed.size();) {
    known = passed.size();
    for (Rank rank = jumper.min_rank; rank <= jumper.max_rank; ++rank) {
      const Index to = goal(jumper, passed, leftward, rank);
      if (to == no_index) continue;
      const std::vector<Index>& layer = work_.layers[static_cast<std::size_t>(rank)];
      const Index begin = leftward ? to : right_place(jumper, rank) + 1;
      const Index end = leftward ? left_place(jumper, rank) : to + 1;
      for (Index at = begin; at < end; ++at) {
        if (work_.nodes[layer[at]].kind != NodeKind::border_left) continue;
        const Index node = work_.nodes[layer[at]].parent;
        const auto c = static_cast<std::size_t>(work_.nodes[node].cluster);
        if (work_.nodes[node].parent != parent || is_passed[c]) continue;
        is_passed[c] = true;
        passed.push_back(c);
      }
    }
  }
  return passed;
}

}  // namespace mmdc::graph::layered

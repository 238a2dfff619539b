// Purpose:  sort the nodes of one layer by barycentres, the members of a cluster together.
// Requires: parents of all nodes, borders of clusters, the order of the fixed layer.
// Ensures:  each cluster stands in one piece between its borders; clusters that stood side by side
//           on a layer of this sweep keep that order on the next ones.
// Source:   Forster, "A fast and simple heuristic for constrained two-level crossing reduction"
//           (2004); ties are broken as Mermaid does.

#include "lib/graph/layered/order_clusters.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace mmdc::graph::layered {

ClusterOrder::ClusterOrder(WorkGraph& work)
    : work_(work),
      on_rank_(work.layers.size()),
      innermost_first_(work.layers.size()),
      siblings_(work.clusters.size() + 1),
      sorted_(work.clusters.size()),
      constraints_(work.clusters.size() + 1),
      last_child_(work.clusters.size() + 1, no_index),
      entry_of_(work.clusters.size(), 0),
      next_(work.nodes.size(), no_index) {
  for (Index v = 0; v < static_cast<Index>(work.nodes.size()); ++v) {
    const WorkNode& node = work.nodes[v];
    if (node.kind == NodeKind::border_left || node.kind == NodeKind::border_right) continue;
    if (!work.is_cluster(v)) {
      on_rank_[static_cast<std::size_t>(node.rank)].push_back(v);
      continue;
    }
    const WorkCluster& cluster = work.clusters[node.cluster];
    for (Rank rank = cluster.min_rank; rank <= cluster.max_rank; ++rank) {
      on_rank_[static_cast<std::size_t>(rank)].push_back(v);
      innermost_first_[static_cast<std::size_t>(rank)].push_back(v);
    }
  }
  for (std::vector<Index>& clusters : innermost_first_) {
    std::stable_sort(clusters.begin(), clusters.end(), [&](Index a, Index b) {
      return work_.clusters[work_.nodes[a].cluster].depth >
             work_.clusters[work_.nodes[b].cluster].depth;
    });
  }
}

void ClusterOrder::begin_sweep() {
  for (Constraints& constraints : constraints_) constraints.clear();
  known_.clear();
}

void ClusterOrder::sort_layer(std::size_t rank, bool upward, bool bias_right) {
  collect_siblings(rank);
  for (const Index v : innermost_first_[rank]) {
    Sorted sorted = sort_siblings(v, upward, bias_right);
    add_borders(sorted, v, rank, upward);
    sorted_[slot(v)] = sorted;
  }
  std::vector<Index>& layer = work_.layers[rank];
  layer.clear();
  const Chain nodes = sort_siblings(no_index, upward, bias_right).nodes;
  for (Index v = nodes.first; v != no_index; v = v == nodes.last ? no_index : next_[v]) {
    layer.push_back(v);
  }
  work_.number_places(layer);
  add_constraints(layer);
}

void ClusterOrder::append(Chain& chain, const Chain& more) {
  if (more.first == no_index) return;
  if (chain.first == no_index) {
    chain = more;
    return;
  }
  next_[chain.last] = more.first;
  chain.last = more.last;
  chain.count += more.count;
}

void ClusterOrder::collect_siblings(std::size_t rank) {
  siblings_.back().clear();
  for (const Index v : innermost_first_[rank]) siblings_[slot(v)].clear();
  for (const Index v : on_rank_[rank]) siblings_[slot(work_.nodes[v].parent)].push_back(v);
}

ClusterOrder::Entry ClusterOrder::make_entry(Index v, std::size_t index, bool upward) const {
  Entry entry;
  entry.index = index;
  if (work_.is_cluster(v)) {
    const Sorted& inner = sorted_[slot(v)];
    entry.has_barycenter = inner.has_barycenter;
    entry.barycenter = inner.barycenter;
    entry.weight = inner.weight;
    entry.nodes = inner.nodes;
    return entry;
  }
  entry.nodes = {v, v, 1};
  double sum = 0;
  for (const Index s : (upward ? work_.out_segments : work_.in_segments)[v]) {
    const Segment& segment = work_.segments[s];
    sum += segment.weight * work_.nodes[upward ? segment.head : segment.tail].order;
    entry.weight += segment.weight;
  }
  entry.has_barycenter = entry.weight > 0;
  if (entry.has_barycenter) entry.barycenter = sum / entry.weight;
  return entry;
}

ClusterOrder::Sorted ClusterOrder::sort_siblings(Index parent, bool upward, bool bias_right) {
  const std::vector<Index>& siblings = siblings_[slot(parent)];
  entries_.clear();
  for (const Index v : siblings) entries_.push_back(make_entry(v, entries_.size(), upward));
  const Constraints& constraints = constraints_[slot(parent)];
  if (!constraints.empty()) {
    tie_entries(constraints, siblings);
    merge_in_order();
  }
  return sort_entries(bias_right);
}

/// Notes which entries the constraints tie to each other.
void ClusterOrder::tie_entries(const Constraints& constraints, const std::vector<Index>& siblings) {
  constexpr std::size_t absent = std::numeric_limits<std::size_t>::max();
  for (const auto& [first, second] : constraints) {
    entry_of_[slot(first)] = absent;
    entry_of_[slot(second)] = absent;
  }
  for (std::size_t i = 0; i < siblings.size(); ++i) {
    if (work_.is_cluster(siblings[i])) entry_of_[slot(siblings[i])] = i;
  }
  ties_.resize(std::max(ties_.size(), entries_.size()));
  for (std::size_t i = 0; i < entries_.size(); ++i) ties_[i].clear();
  for (const auto& [first, second] : constraints) {
    const std::size_t a = entry_of_[slot(first)];
    const std::size_t b = entry_of_[slot(second)];
    if (a == absent || b == absent) continue;
    ties_[a].after.push_back(b);
    ++ties_[b].waiting;
  }
}

/// Joins entries whose barycentres contradict their ties, in an order that keeps to the ties.
void ClusterOrder::merge_in_order() {
  ready_.clear();
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (ties_[i].waiting == 0) ready_.push_back(i);
  }
  while (!ready_.empty()) {
    const std::size_t at = ready_.back();
    ready_.pop_back();
    Entry& entry = entries_[at];
    const Ties& ties = ties_[at];
    for (auto before = ties.before.rbegin(); before != ties.before.rend(); ++before) {
      Entry& earlier = entries_[*before];
      if (earlier.merged) continue;
      const bool agrees = earlier.has_barycenter && entry.has_barycenter &&
                          !(earlier.barycenter >= entry.barycenter);
      if (!agrees) merge(entry, earlier);
    }
    for (const std::size_t after : ties.after) {
      ties_[after].before.push_back(at);
      if (--ties_[after].waiting == 0) ready_.push_back(after);
    }
  }
  std::erase_if(entries_, [](const Entry& entry) { return entry.merged; });
}

void ClusterOrder::merge(Entry& into, Entry& from) {
  const double weight = into.weight + from.weight;
  const double sum = into.barycenter * into.weight + from.barycenter * from.weight;
  into.has_barycenter = weight > 0;
  into.barycenter = weight > 0 ? sum / weight : 0;
  into.weight = weight;
  append(from.nodes, into.nodes);
  into.nodes = from.nodes;
  into.index = std::min(into.index, from.index);
  from.merged = true;
}

/// By barycentres; entries without one keep their places among the others.
ClusterOrder::Sorted ClusterOrder::sort_entries(bool bias_right) {
  const auto middle = std::partition(entries_.begin(), entries_.end(),
                                     [](const Entry& e) { return e.has_barycenter; });
  std::sort(entries_.begin(), middle, [&](const Entry& a, const Entry& b) {
    if (a.barycenter != b.barycenter) return a.barycenter < b.barycenter;
    return bias_right ? a.index > b.index : a.index < b.index;
  });
  std::sort(middle, entries_.end(),
            [](const Entry& a, const Entry& b) { return a.index < b.index; });
  Sorted sorted;
  double sum = 0;
  std::size_t place = 0;
  auto fixed = middle;
  const auto insert_due = [&] {
    // Mermaid: an entry that keeps its place counts as one, however many nodes it has.
    for (; fixed != entries_.end() && fixed->index <= place; ++fixed, ++place) {
      append(sorted.nodes, fixed->nodes);
    }
  };
  insert_due();
  for (auto entry = entries_.begin(); entry != middle; ++entry) {
    append(sorted.nodes, entry->nodes);
    place += entry->nodes.count;
    sum += entry->barycenter * entry->weight;
    sorted.weight += entry->weight;
    insert_due();
  }
  for (; fixed != entries_.end(); ++fixed) append(sorted.nodes, fixed->nodes);
  sorted.has_barycenter = sorted.weight > 0;
  if (sorted.has_barycenter) sorted.barycenter = sum / sorted.weight;
  return sorted;
}

void ClusterOrder::add_borders(Sorted& sorted, Index parent, std::size_t rank, bool upward) {
  const WorkCluster& cluster = work_.clusters[work_.nodes[parent].cluster];
  const auto here = static_cast<Rank>(rank);
  const Rank fixed = here + (upward ? 1 : -1);
  const Index left = cluster.left_border(here);
  const Index right = cluster.right_border(here);
  const Chain inner = sorted.nodes;
  sorted.nodes = {left, left, 1};
  append(sorted.nodes, inner);
  append(sorted.nodes, {right, right, 1});
  if (fixed < cluster.min_rank || fixed > cluster.max_rank) return;
  const double sum = work_.nodes[cluster.left_border(fixed)].order +
                     work_.nodes[cluster.right_border(fixed)].order;
  sorted.barycenter = (sorted.barycenter * sorted.weight + sum) / (sorted.weight + 2);
  sorted.weight += 2;
  sorted.has_barycenter = true;
}

void ClusterOrder::add_constraints(const std::vector<Index>& layer) {
  for (const Index v : layer) {
    for (Index child = work_.nodes[v].parent; child != no_index;) {
      const Index parent = work_.nodes[child].parent;
      last_child_[slot(parent)] = no_index;
      child = parent;
    }
  }
  for (const Index v : layer) {
    for (Index child = work_.nodes[v].parent; child != no_index;) {
      const Index parent = work_.nodes[child].parent;
      const Index before = std::exchange(last_child_[slot(parent)], child);
      if (before != no_index && before != child) {
        if (known_.insert({before, child}).second) {
          constraints_[slot(parent)].emplace_back(before, child);
        }
        break;
      }
      child = parent;
    }
  }
}

}  // namespace mmdc::graph::layered

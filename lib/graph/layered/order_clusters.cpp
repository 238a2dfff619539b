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
      siblings_(work.clusters.size() + 1),
      sorted_(work.clusters.size()),
      constraints_(work.clusters.size() + 1),
      last_child_(work.clusters.size() + 1, no_index),
      entry_of_(work.clusters.size(), 0) {
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
    }
  }
}

void ClusterOrder::begin_sweep() {
  for (Constraints& constraints : constraints_) constraints.clear();
  known_.clear();
}

void ClusterOrder::sort_layer(std::size_t rank, bool upward, bool bias_right) {
  collect_siblings(rank);
  std::vector<Index> clusters;
  for (const Index v : on_rank_[rank]) {
    if (work_.is_cluster(v)) clusters.push_back(v);
  }
  std::stable_sort(clusters.begin(), clusters.end(), [&](Index a, Index b) {
    return work_.clusters[work_.nodes[a].cluster].depth >
           work_.clusters[work_.nodes[b].cluster].depth;
  });
  for (const Index v : clusters) {
    Sorted sorted = sort_siblings(v, upward, bias_right);
    add_borders(sorted, v, rank, upward);
    sorted_[slot(v)] = std::move(sorted);
  }
  work_.layers[rank] = sort_siblings(no_index, upward, bias_right).nodes;
  work_.number_places(work_.layers[rank]);
  add_constraints(work_.layers[rank]);
}

void ClusterOrder::collect_siblings(std::size_t rank) {
  siblings_.back().clear();
  for (const Index v : on_rank_[rank]) {
    if (work_.is_cluster(v)) siblings_[slot(v)].clear();
  }
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
  entry.nodes = {v};
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
  std::vector<Entry> entries;
  entries.reserve(siblings.size());
  for (const Index v : siblings) entries.push_back(make_entry(v, entries.size(), upward));
  const Constraints& constraints = constraints_[slot(parent)];
  if (!constraints.empty()) {
    entries = resolve_conflicts(std::move(entries), constraints, siblings);
  }
  return sort_entries(std::move(entries), bias_right);
}

/// Joins entries whose barycentres contradict the constraints between them.
std::vector<ClusterOrder::Entry> ClusterOrder::resolve_conflicts(
    std::vector<Entry> entries, const Constraints& constraints,
    const std::vector<Index>& siblings) {
  constexpr std::size_t absent = std::numeric_limits<std::size_t>::max();
  for (const auto& [first, second] : constraints) {
    entry_of_[slot(first)] = absent;
    entry_of_[slot(second)] = absent;
  }
  for (std::size_t i = 0; i < siblings.size(); ++i) {
    if (work_.is_cluster(siblings[i])) entry_of_[slot(siblings[i])] = i;
  }
  for (const auto& [first, second] : constraints) {
    const std::size_t a = entry_of_[slot(first)];
    const std::size_t b = entry_of_[slot(second)];
    if (a == absent || b == absent) continue;
    entries[a].after.push_back(b);
    ++entries[b].waiting;
  }
  std::vector<std::size_t> ready;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].waiting == 0) ready.push_back(i);
  }
  while (!ready.empty()) {
    const std::size_t at = ready.back();
    ready.pop_back();
    Entry& entry = entries[at];
    for (auto before = entry.before.rbegin(); before != entry.before.rend(); ++before) {
      Entry& earlier = entries[*before];
      if (earlier.merged) continue;
      const bool agrees = earlier.has_barycenter && entry.has_barycenter &&
                          !(earlier.barycenter >= entry.barycenter);
      if (!agrees) merge(entry, earlier);
    }
    for (const std::size_t after : entry.after) {
      entries[after].before.push_back(at);
      if (--entries[after].waiting == 0) ready.push_back(after);
    }
  }
  std::erase_if(entries, [](const Entry& entry) { return entry.merged; });
  return entries;
}

void ClusterOrder::merge(Entry& into, Entry& from) {
  const double weight = into.weight + from.weight;
  const double sum = into.barycenter * into.weight + from.barycenter * from.weight;
  into.has_barycenter = weight > 0;
  into.barycenter = weight > 0 ? sum / weight : 0;
  into.weight = weight;
  into.nodes.insert(into.nodes.begin(), from.nodes.begin(), from.nodes.end());
  into.index = std::min(into.index, from.index);
  from.merged = true;
}

/// By barycentres; entries without one keep their places among the others.
ClusterOrder::Sorted ClusterOrder::sort_entries(std::vector<Entry> entries, bool bias_right) {
  const auto middle = std::stable_partition(entries.begin(), entries.end(),
                                            [](const Entry& e) { return e.has_barycenter; });
  std::stable_sort(entries.begin(), middle, [&](const Entry& a, const Entry& b) {
    if (a.barycenter != b.barycenter) return a.barycenter < b.barycenter;
    return bias_right ? a.index > b.index : a.index < b.index;
  });
  std::stable_sort(middle, entries.end(),
                   [](const Entry& a, const Entry& b) { return a.index < b.index; });
  Sorted sorted;
  double sum = 0;
  std::size_t place = 0;
  auto fixed = middle;
  const auto append = [&](const Entry& entry) {
    sorted.nodes.insert(sorted.nodes.end(), entry.nodes.begin(), entry.nodes.end());
  };
  const auto insert_due = [&] {
    // Mermaid: an entry that keeps its place counts as one, however many nodes it has.
    for (; fixed != entries.end() && fixed->index <= place; ++fixed, ++place) append(*fixed);
  };
  insert_due();
  for (auto entry = entries.begin(); entry != middle; ++entry) {
    append(*entry);
    place += entry->nodes.size();
    sum += entry->barycenter * entry->weight;
    sorted.weight += entry->weight;
    insert_due();
  }
  for (; fixed != entries.end(); ++fixed) append(*fixed);
  sorted.has_barycenter = sorted.weight > 0;
  if (sorted.has_barycenter) sorted.barycenter = sum / sorted.weight;
  return sorted;
}

void ClusterOrder::add_borders(Sorted& sorted, Index parent, std::size_t rank, bool upward) const {
  const WorkCluster& cluster = work_.clusters[work_.nodes[parent].cluster];
  const auto here = static_cast<Rank>(rank);
  const Rank fixed = here + (upward ? 1 : -1);
  sorted.nodes.insert(sorted.nodes.begin(), cluster.left_border(here));
  sorted.nodes.push_back(cluster.right_border(here));
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

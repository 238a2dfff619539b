// Purpose:  order the nodes of each layer so that few segments cross.
// Requires: segments between neighbouring ranks only.
// Ensures:  every node has a place in the layer of its rank; the order is the first of least
//           crossings that the sweeps met.
// Source:   Gansner et al. 1993, 3, with barycentres in place of medians (Sugiyama, Tagawa, Toda
//           1981). Initial order, ties and the end of the sweeps are Mermaid's.
#include <algorithm>
#include <limits>
#include <optional>

#include "lib/graph/layered/crossings.hpp"
#include "lib/graph/layered/order_clusters.hpp"
#include "lib/graph/layered/passes.hpp"

namespace mmdc::graph::layered {
namespace {

/// So many sweeps without a better order are the last ones.
constexpr int patience = 3;

using Layers = std::vector<std::vector<Index>>;

/// The nodes of each rank, in the order in which they were made.
Layers nodes_by_rank(const WorkGraph& work) {
  Layers nodes;
  for (Index v = 0; v < static_cast<Index>(work.nodes.size()); ++v) {
    if (work.is_cluster(v)) continue;
    if (work.cancel->tick()) break;
    const auto rank = static_cast<std::size_t>(work.nodes[v].rank);
    if (rank >= nodes.size()) nodes.resize(rank + 1);
    nodes[rank].push_back(v);
  }
  return nodes;
}

/// Depth-first along the segments from the topmost nodes: what belongs together comes together.
void set_initial_order(WorkGraph& work, const Layers& nodes) {
  work.layers.assign(nodes.size(), {});
  std::vector<bool> seen(work.nodes.size(), false);
  std::vector<Index> open;
  const auto visit_from = [&](Index start) {
    open.push_back(start);
    while (!open.empty()) {
      if (work.cancel->tick()) return;
      const Index v = open.back();
      open.pop_back();
      if (seen[v]) continue;
      seen[v] = true;
      work.layers[static_cast<std::size_t>(work.nodes[v].rank)].push_back(v);
      const auto segments = work.out_segments[v];
      for (auto s = segments.rbegin(); s != segments.rend(); ++s) {
        open.push_back(work.segments[*s].head);
      }
    }
  };
  for (const std::vector<Index>& rank : nodes) {
    for (const Index v : rank) visit_from(v);
    if (work.cancel->requested()) return;
  }
  for (const std::vector<Index>& layer : work.layers) work.number_places(layer);
}

struct Entry {
  Index node = no_index;
  std::size_t index = 0;  ///< in the order of visiting, among the nodes of the layer
  double barycenter = 0;
};

class Sweeper {
 public:
  /// Mermaid: a layer is sorted from the order in which its nodes were made anew each time, not
  /// from where the last sweep left it.
  Sweeper(WorkGraph& work, const Layers& nodes) : work_(work), members_(nodes) {
    if (!work.clusters.empty()) clusters_.emplace(work);
  }

  /// One sweep: upward by the segments below each node, or downward by those above.
  void sweep(bool upward, bool bias_right) {
    const std::size_t count = work_.layers.size();
    if (clusters_) clusters_->begin_sweep();
    for (std::size_t step = 1; step < count; ++step) {
      if (work_.cancel->requested()) return;
      const std::size_t rank = upward ? count - 1 - step : step;
      if (clusters_) {
        clusters_->sort_layer(rank, upward, bias_right);
      } else {
        sort_layer(rank, upward, bias_right);
      }
    }
  }

 private:
  bool set_barycenter(Entry& entry, bool upward) const {
    double sum = 0;
    double weights = 0;
    const Adjacency& segments = upward ? work_.out_segments : work_.in_segments;
    for (const Index s : segments[entry.node]) {
      const Segment& segment = work_.segments[s];
      const Index other = upward ? segment.head : segment.tail;
      sum += segment.weight * work_.nodes[other].order;
      weights += segment.weight;
    }
    if (weights == 0) return false;
    entry.barycenter = sum / weights;
    return true;
  }

  void sort_layer(std::size_t rank, bool upward, bool bias_right) {
    sortable_.clear();
    fixed_.clear();
    const std::vector<Index>& members = members_[rank];
    for (std::size_t i = 0; i < members.size(); ++i) {
      Entry entry{members[i], i};
      (set_barycenter(entry, upward) ? sortable_ : fixed_).push_back(entry);
    }
    std::sort(sortable_.begin(), sortable_.end(), [&](const Entry& a, const Entry& b) {
      if (a.barycenter != b.barycenter) return a.barycenter < b.barycenter;
      return bias_right ? a.index > b.index : a.index < b.index;
    });
    merge_into(work_.layers[rank]);
    work_.number_places(work_.layers[rank]);
  }

  /// Nodes without a barycentre keep their places among the others.
  void merge_into(std::vector<Index>& layer) const {
    layer.clear();
    auto next_fixed = fixed_.begin();
    const auto insert_due = [&] {
      while (next_fixed != fixed_.end() && next_fixed->index <= layer.size()) {
        layer.push_back((next_fixed++)->node);
      }
    };
    insert_due();
    for (const Entry& entry : sortable_) {
      layer.push_back(entry.node);
      insert_due();
    }
    for (; next_fixed != fixed_.end(); ++next_fixed) layer.push_back(next_fixed->node);
  }

  WorkGraph& work_;
  const Layers& members_;
  std::optional<ClusterOrder> clusters_;
  std::vector<Entry> sortable_;  // scratch
  std::vector<Entry> fixed_;     // scratch
};

}  // namespace

void order_layers(WorkGraph& work) {
  work.out_segments = out_edges(work.nodes.size(), work.segments);
  if (work.cancel->requested()) return;
  work.in_segments = in_edges(work.nodes.size(), work.segments);
  if (work.cancel->requested()) return;
  const Layers nodes = nodes_by_rank(work);
  if (nodes.empty() || work.cancel->requested()) return;
  set_initial_order(work, nodes);

  // Mermaid: the initial order itself is never a candidate.
  if (work.cancel->requested()) return;
  Sweeper sweeper(work, nodes);
  Layers best;
  double best_crossings = std::numeric_limits<double>::infinity();
  int idle = 0;
  for (int i = 0; idle <= patience && !work.cancel->requested(); ++i, ++idle) {
    sweeper.sweep(i % 2 == 0, i % 4 >= 2);
    const double crossings = count_crossings(work);
    if (crossings < best_crossings) {
      best = work.layers;
      best_crossings = crossings;
      idle = 0;
    }
  }
  if (best.empty()) return;
  work.layers = std::move(best);
  for (const std::vector<Index>& layer : work.layers) work.number_places(layer);
}

}  // namespace mmdc::graph::layered

// Sorts one layer so that clusters stay in one piece; see order_clusters.cpp.
#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "lib/graph/layered/work_graph.hpp"

namespace mmdc::graph::layered {

class ClusterOrder {
 public:
  /// Requires clusters, layers and the adjacency of segments.
  explicit ClusterOrder(WorkGraph& work);

  /// Forgets which clusters stood before which.
  void begin_sweep();

  /// Orders the layer by the segments below it (`upward`) or above it.
  void sort_layer(std::size_t rank, bool upward, bool bias_right);

 private:
  /// Nodes one behind the other: `next_` leads from the first to the last.
  struct Chain {
    Index first = no_index;
    Index last = no_index;
    std::size_t count = 0;
  };

  /// What is moved as one: a node, a cluster, or some of them that must keep their order.
  struct Entry {
    Chain nodes;
    std::size_t index = 0;  ///< in the order of visiting, among its siblings on the layer
    bool has_barycenter = false;
    double barycenter = 0;
    double weight = 0;
    bool merged = false;
  };

  /// What constraints say of an entry.
  struct Ties {
    std::size_t waiting = 0;          ///< constraints not yet met
    std::vector<std::size_t> before;  ///< entries that must stand before this one
    std::vector<std::size_t> after;

    void clear() {
      waiting = 0;
      before.clear();
      after.clear();
    }
  };

  /// A sorted cluster, or the whole layer.
  struct Sorted {
    Chain nodes;
    bool has_barycenter = false;
    double barycenter = 0;
    double weight = 0;
  };

  using Constraints = std::vector<std::pair<Index, Index>>;

  void collect_siblings(std::size_t rank);
  Sorted sort_siblings(Index parent, bool upward, bool bias_right);
  Entry make_entry(Index v, std::size_t index, bool upward) const;
  void tie_entries(const Constraints& constraints, const std::vector<Index>& siblings);
  void merge_in_order();
  void append(Chain& chain, const Chain& more);
  void merge(Entry& into, Entry& from);
  Sorted sort_entries(bool bias_right);
  void add_borders(Sorted& sorted, Index parent, std::size_t rank, bool upward);
  void add_constraints(const std::vector<Index>& layer);

  /// Lists are kept per parent; the last one is that of the top level.
  std::size_t slot(Index parent) const {
    return parent == no_index ? work_.clusters.size()
                              : static_cast<std::size_t>(work_.nodes[parent].cluster);
  }

  WorkGraph& work_;
  std::vector<std::vector<Index>> on_rank_;  ///< nodes and clusters, in the order of visiting
  std::vector<std::vector<Index>> innermost_first_;  ///< clusters, per rank
  std::vector<std::vector<Index>> siblings_;         ///< per parent: its children on the layer
  std::vector<Sorted> sorted_;                       ///< per cluster, on the layer
  std::vector<Constraints> constraints_;             ///< per parent
  std::set<std::pair<Index, Index>> known_;          ///< constraints, to have each once
  std::vector<Index> last_child_;                    ///< scratch of add_constraints, per parent
  std::vector<std::size_t> entry_of_;                ///< scratch of tie_entries, per cluster
  std::vector<Index> next_;                          ///< of nodes, in their chain
  std::vector<Entry> entries_;                       ///< what is sorted
  std::vector<Ties> ties_;                           ///< of entries
  std::vector<std::size_t> ready_;                   ///< entries whose constraints are met
};

}  // namespace mmdc::graph::layered

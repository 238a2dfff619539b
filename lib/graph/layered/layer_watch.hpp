// Tells which layers have changed, so that what is known of the others need not be found out again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lib/graph/layered/work_graph.hpp"

namespace mmdc::graph::layered {

class LayerWatch {
 public:
  /// The graph must outlive this and keep its number of layers.
  explicit LayerWatch(const WorkGraph& work)
      : work_(work), known_(work.layers.size()), has_changed_(work.layers.size()) {}

  /// Compares all layers with what they were when this was called last; all have changed the first
  /// time.
  void look() {
    for (std::size_t rank = 0; rank < known_.size(); ++rank) {
      const std::vector<Index>& layer = work_.layers[rank];
      has_changed_[rank] = layer != known_[rank] ? 1 : 0;
      if (has_changed_[rank] != 0) known_[rank] = layer;
    }
  }

  /// True if `look` has found a change in any of the layers from `first` to before `behind`.
  bool has_changed(std::size_t first, std::size_t behind) const {
    for (std::size_t rank = first; rank < behind && rank < known_.size(); ++rank) {
      if (has_changed_[rank] != 0) return true;
    }
    return false;
  }

 private:
  const WorkGraph& work_;
  std::vector<std::vector<Index>> known_;
  std::vector<std::uint8_t> has_changed_;
};

}  // namespace mmdc::graph::layered

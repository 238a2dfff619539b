// Counting crossings between neighbouring layers; see crossings.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lib/graph/layered/layer_watch.hpp"
#include "lib/graph/layered/work_graph.hpp"

namespace mmdc::graph::layered {

/// The sum over all pairs of crossing segments of the product of their weights, for the places that
/// WorkNode::order tells.
double count_crossings(const WorkGraph& work);

/// The same between the layers from `first` to `last` only.
double count_crossings(const WorkGraph& work, std::size_t first, std::size_t last);

/// Counts again and again, and only between layers of which one has changed since the last time.
class CrossingCounter {
 public:
  /// The graph must outlive this and keep its segments and the members of its layers.
  explicit CrossingCounter(const WorkGraph& work);

  /// What `count_crossings` tells of the whole.
  double count();

  /// So many places of layers have been looked at so far.
  std::int64_t looks() const { return looks_; }

 private:
  const WorkGraph& work_;
  LayerWatch watch_;
  std::vector<double> below_;  ///< crossings below each layer
  std::int64_t looks_ = 0;
};

}  // namespace mmdc::graph::layered

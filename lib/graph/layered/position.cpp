// Purpose:  give each layer its height and each node its y.
// Requires: layers.
// Ensures:  the nodes of a layer have one middle; neighbouring layers are the rank gap apart, and
//           further where the titles of clusters want it.
// Source:   Gansner et al. 1993, 4, the trivial half of it.
#include <algorithm>
#include <vector>

#include "lib/graph/layered/frame.hpp"
#include "lib/graph/layered/passes.hpp"

namespace mmdc::graph::layered {
namespace {

std::vector<double> find_heights(const WorkGraph& work) {
  std::vector<double> heights;
  heights.reserve(work.layers.size());
  for (const std::vector<Index>& layer : work.layers) {
    double height = 0;
    for (const Index v : layer) height = std::max(height, work.nodes[v].size.height);
    heights.push_back(height);
  }
  return heights;
}

/// Below each layer, so that clusters that grow sideways are as wide as is wanted.
std::vector<double> find_wide_gaps(const WorkGraph& work, const std::vector<double>& heights) {
  std::vector<double> gaps(work.layers.size(), work.rank_gap);
  for (const WorkCluster& cluster : work.clusters) {
    if (cluster.least_width == 0) continue;
    const auto first = static_cast<std::size_t>(cluster.min_rank);
    const auto last = static_cast<std::size_t>(cluster.max_rank);
    double missing = cluster.least_width - (heights[first] + heights[last]) / 2 - gaps[first];
    for (std::size_t i = first + 1; i < last; ++i) missing -= heights[i] + gaps[i];
    if (missing <= 0) continue;
    gaps[first] += missing / 2;
    gaps[last - 1] += missing / 2;
  }
  return gaps;
}

/// Below each layer.
std::vector<double> find_gaps(const WorkGraph& work, const std::vector<double>& heights) {
  if (is_sideways(work.options.direction)) return find_wide_gaps(work, heights);
  std::vector<double> gaps(work.layers.size(), work.rank_gap);
  for (const WorkCluster& cluster : work.clusters) {
    const bool is_downward = work.options.direction == Direction::top_to_bottom;
    const Rank above = is_downward ? cluster.min_rank : cluster.max_rank - 1;
    double& gap = gaps[static_cast<std::size_t>(above)];
    gap = std::max(gap, work.rank_gap + cluster.room_at_top);
  }
  return gaps;
}

}  // namespace

void place_layers(WorkGraph& work) {
  const std::vector<double> heights = find_heights(work);
  const std::vector<double> gaps = find_gaps(work, heights);
  double top = 0;
  for (std::size_t i = 0; i < work.layers.size(); ++i) {
    for (const Index v : work.layers[i]) work.nodes[v].center.y = top + heights[i] / 2;
    work.layer_extents.push_back({top, top + heights[i]});
    top += heights[i] + gaps[i];
  }
}

}  // namespace mmdc::graph::layered

// Purpose:  give each layer its height and each node its y.
// Requires: layers.
// Ensures:  the nodes of a layer have one middle; neighbouring layers are the rank gap apart.
// Source:   Gansner et al. 1993, 4, the trivial half of it.
#include <algorithm>

#include "lib/graph/layered/passes.hpp"

namespace mmdc::graph::layered {

void place_layers(WorkGraph& work) {
  double top = 0;
  for (const std::vector<Index>& layer : work.layers) {
    double height = 0;
    for (const Index v : layer) height = std::max(height, work.nodes[v].size.height);
    for (const Index v : layer) work.nodes[v].center.y = top + height / 2;
    work.layer_extents.push_back({top, top + height});
    top += height + work.rank_gap;
  }
}

}  // namespace mmdc::graph::layered

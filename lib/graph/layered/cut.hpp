// Edges that end at clusters are cut where they meet the cluster's box.
#pragma once

#include "lib/graph/layered/layered.hpp"

namespace mmdc::graph::layered {

/// Shortens an edge that runs into clusters to what is outside of them; its label moves to the
/// middle of what is left. A box that is null does not matter. An edge that has nothing outside
/// stays as it is.
void cut_at_clusters(PlacedEdge& edge, const Rect* from_box, const Rect* to_box);

}  // namespace mmdc::graph::layered

// Purpose:  give each edge the places where it passes the ranks between its ends.
// Requires: the places of all nodes.
// Ensures:  points run in the direction in which ranks grow; labels lie on their dummies.
// Source:   Gansner et al. 1993, 5, without its splines.
#include "lib/graph/layered/passes.hpp"

namespace mmdc::graph::layered {

void route_edges(WorkGraph& work) {
  for (WorkEdge& edge : work.edges) {
    for (Index i = 0; i < edge.dummy_count; ++i) {
      edge.points.push_back(work.nodes[edge.first_dummy + i].center);
    }
    if (edge.label_dummy != no_index) edge.label_center = work.nodes[edge.label_dummy].center;
  }
}

}  // namespace mmdc::graph::layered

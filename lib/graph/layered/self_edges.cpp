// Purpose:  keep room beside a node for an edge that leads from it to itself.
// Requires: the order of all layers.
// Ensures:  a dummy of the size of the edge's label stands right behind the node.
// Source:   Mermaid's layout engine does so; self loops that a diagram asks for are no such edges,
//           see self_loops.cpp.

#include <vector>

#include "lib/graph/layered/passes.hpp"

namespace mmdc::graph::layered {

void seat_self_edges(WorkGraph& work) {
  if (work.self_edges.empty()) return;
  std::vector<std::vector<Size>> labels(work.nodes.size());
  for (const SelfEdge& edge : work.self_edges) labels[edge.node].push_back(edge.label);
  for (std::vector<Index>& layer : work.layers) {
    std::vector<Index> seated;
    for (const Index v : layer) {
      seated.push_back(v);
      for (const Size label : labels[v]) {
        seated.push_back(
            work.add_node(NodeKind::edge_dummy, work.nodes[v].parent, work.nodes[v].rank, label));
      }
    }
    layer = std::move(seated);
    work.number_places(layer);
  }
  work.out_segments = out_edges(work.nodes.size(), work.segments);
  work.in_segments = in_edges(work.nodes.size(), work.segments);
}

}  // namespace mmdc::graph::layered

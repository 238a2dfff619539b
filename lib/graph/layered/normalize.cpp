// Purpose:  split edges over several ranks into segments between neighbouring ranks, if the
//           dummies for that and for the sides of clusters are not too many.
// Requires: ranks, and the ranks of labels.
// Ensures:  every segment joins neighbouring ranks; the dummy at a label's rank has its size.
// Source:   Gansner et al. 1993, 3; Sugiyama, Tagawa, Toda 1981.
#include <algorithm>

#include "lib/graph/layered/passes.hpp"

namespace mmdc::graph::layered {
namespace {

void add_dummies(WorkGraph& work, WorkEdge& edge) {
  const Rank first = work.nodes[edge.tail].rank + 1;
  const Rank last = work.nodes[edge.head].rank - 1;
  edge.dummy_count = static_cast<Index>(last - first + 1);
  for (Rank rank = first; rank <= last; ++rank) {
    const bool at_label = edge.label_rank == rank;
    const Index dummy = work.add_node(at_label ? NodeKind::label_dummy : NodeKind::edge_dummy,
                                      no_index, rank, at_label ? edge.label : Size{});
    if (rank == first) edge.first_dummy = dummy;
    if (at_label) edge.label_dummy = dummy;
  }
}

void add_segments(WorkGraph& work, const WorkEdge& edge) {
  Index tail = edge.tail;
  for (Index i = 0; i < edge.dummy_count; ++i) {
    work.segments.push_back({tail, edge.first_dummy + i, edge.weight});
    tail = edge.first_dummy + i;
  }
  work.segments.push_back({tail, edge.head, edge.weight});
}

}  // namespace

void bound_dummies(WorkGraph& work) {
  std::size_t count = 0;
  for (const WorkEdge& edge : work.edges) {
    const Rank length = work.nodes[edge.head].rank - work.nodes[edge.tail].rank;
    count += static_cast<std::size_t>(std::max<Rank>(length, 1) - 1);
  }
  for (const WorkCluster& cluster : work.clusters) {
    const Rank ranks = cluster.max_rank - cluster.min_rank + 1;
    count += 2 * static_cast<std::size_t>(std::max<Rank>(ranks, 0));
  }
  work.has_too_many_dummies = count > work.options.max_dummies;
}

void split_long_edges(WorkGraph& work) {
  const auto is_short = [&](const WorkEdge& edge) {
    return work.nodes[edge.head].rank <= work.nodes[edge.tail].rank + 1;
  };
  // Mermaid: what replaces a long edge stands behind all edges that stay.
  for (const WorkEdge& edge : work.edges) {
    if (is_short(edge)) add_segments(work, edge);
  }
  for (WorkEdge& edge : work.edges) {
    if (work.cancel->tick()) return;
    if (is_short(edge)) continue;
    add_dummies(work, edge);
    add_segments(work, edge);
  }
}

}  // namespace mmdc::graph::layered

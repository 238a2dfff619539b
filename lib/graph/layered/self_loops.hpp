// Self loops as chains of ordinary edges; see self_loops.cpp.
#pragma once

#include <vector>

#include "lib/graph/layered/layered.hpp"

namespace mmdc::graph::layered {

/// A graph whose self loops have become chains of three edges and two nodes.
struct LoopExpansion {
  Graph graph;
  /// For each edge of the original its index in `graph`; of a self loop the first of the three,
  /// which follow each other.
  std::vector<Index> first_edge;
};

/// Replaces the self loops. Nodes keep their indices; the new ones come last.
LoopExpansion expand_self_loops(const Graph& original);

/// The placement of the expanded graph in terms of the original one's nodes and edges.
Placement without_expansion(Placement placement, const Graph& original,
                            const LoopExpansion& expansion);

}  // namespace mmdc::graph::layered

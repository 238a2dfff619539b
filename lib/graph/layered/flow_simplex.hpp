// Ranks of least total edge length for large graphs; see flow_simplex.cpp.
#pragma once

#include <vector>

#include "lib/graph/layered/cancel.hpp"
#include "lib/graph/layered/rank_graph.hpp"

namespace mmdc::graph::layered {

/// Ranks for a connected graph without cycles, from ranks that are long enough for all edges and a
/// tree of tight edges that spans it; which of equally good ones is not Mermaid's choice. Nothing
/// if the run was cancelled or the work budget was met.
std::vector<Rank> flow_simplex(const RankGraph& graph, const std::vector<Rank>& ranks,
                               const std::vector<Index>& tight_edges, Cancel& cancel);

}  // namespace mmdc::graph::layered

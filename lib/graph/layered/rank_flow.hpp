// Ranks of least total edge length by a flow of least cost; see rank_flow.cpp.
#pragma once

#include <vector>

#include "lib/base/cancel.hpp"
#include "lib/graph/layered/rank_graph.hpp"

namespace mmdc::graph::layered {

/// Shortens the edges of a graph without cycles, from ranks that are long enough for all of them;
/// which of equally good ranks come out is not Mermaid's choice. Nothing if the run was cancelled.
Ranking rank_by_flow(const RankGraph& graph, std::vector<Rank> ranks, base::Cancel& cancel);

}  // namespace mmdc::graph::layered

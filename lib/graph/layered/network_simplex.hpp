// Ranks of least total edge length; see network_simplex.cpp.
#pragma once

#include "lib/base/cancel.hpp"
#include "lib/graph/layered/rank_graph.hpp"

namespace mmdc::graph::layered {

/// Ranks for a connected graph without cycles. Nothing if the run was cancelled.
Ranking network_simplex(RankGraph graph, base::Cancel& cancel);

}  // namespace mmdc::graph::layered

// Ranks of least total edge length; see network_simplex.cpp.
#pragma once

#include <vector>

#include "lib/graph/layered/cancel.hpp"
#include "lib/graph/layered/rank_graph.hpp"

namespace mmdc::graph::layered {

struct Ranking {
  std::vector<Rank> ranks;  ///< of each node
  bool is_optimal = true;   ///< false if the work budget was met before the shortest were found
};

/// Ranks for a connected graph without cycles. Nothing if the run was cancelled.
Ranking network_simplex(RankGraph graph, Cancel& cancel);

}  // namespace mmdc::graph::layered

// A spanning tree of tight edges; see feasible_tree.cpp.
#pragma once

#include <vector>

#include "lib/base/cancel.hpp"
#include "lib/graph/layered/rank_graph.hpp"

namespace mmdc::graph::layered {

/// Shifts `ranks` until tight edges span the graph and returns such edges in the order in which
/// they joined the tree. Incomplete if the run was cancelled.
std::vector<Index> feasible_tree(const RankGraph& graph, std::vector<Rank>& ranks,
                                 base::Cancel& cancel);

}  // namespace mmdc::graph::layered

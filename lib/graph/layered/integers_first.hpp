// The order of nodes that Mermaid's graph library gives.
#pragma once

#include <vector>

#include "lib/graph/layered/layered.hpp"

namespace mmdc::graph::layered {

/// Mermaid: integer ids come first and ascend, all others stand as the caller gave them.
std::vector<Index> integers_first(const Graph& graph);

}  // namespace mmdc::graph::layered

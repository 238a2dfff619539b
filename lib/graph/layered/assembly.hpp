// Clusters that are laid out apart, put together with what is around them; see assembly.cpp.
#pragma once

#include <optional>

#include "lib/base/cancel.hpp"
#include "lib/graph/layered/layered.hpp"

namespace mmdc::graph::layered {

/// Lays out a graph without self loops, part by part. Nothing if it was cancelled.
std::optional<Placement> assemble(const Graph& graph, const Options& options, base::Cancel& cancel);

}  // namespace mmdc::graph::layered

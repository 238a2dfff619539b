// Clusters that are laid out apart, put together with what is around them; see assembly.cpp.
#pragma once

#include <optional>

#include "lib/base/cancel.hpp"
#include "lib/graph/layered/layered.hpp"
#include "lib/graph/layered/wide_titles.hpp"

namespace mmdc::graph::layered {

/// Lays out a graph without self loops, part by part. Nothing if it was cancelled.
std::optional<Placement> assemble(const Graph& graph, const Options& options, base::Cancel& cancel);

/// Lays out one part: one run of the passes. Its clusters get their least widths, of which there
/// may be none at all. Nothing if it was cancelled. layered.cpp
std::optional<Placement> lay_out(const Graph& graph, const Options& options, base::Cancel& cancel,
                                 const Widths& least_widths = {});

}  // namespace mmdc::graph::layered

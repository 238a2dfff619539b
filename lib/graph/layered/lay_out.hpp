// One run of the passes.
#pragma once

#include <optional>

#include "lib/base/cancel.hpp"
#include "lib/graph/layered/layered.hpp"
#include "lib/graph/layered/wide_titles.hpp"

namespace mmdc::graph::layered {

/// Lays out one part of a graph without self loops. Its clusters get their least widths, of which
/// there may be none at all. Nothing if it was cancelled.
std::optional<Placement> lay_out(const Graph& graph, const Options& options, base::Cancel& cancel,
                                 const Widths& least_widths = {});

}  // namespace mmdc::graph::layered

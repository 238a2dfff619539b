// From the places that the engine gives edges to the lines that are drawn.
#pragma once

#include "lib/base/cancel.hpp"
#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/graph/layered/layered.hpp"

namespace mmdc::diagrams::flowchart {

enum class Routing { done, met_budget, cancelled };

/// Writes points, paths and places of labels of all edges into the layout, whose nodes and
/// subgraphs have their places. `met_budget`: some lines may run through something, because to find
/// a way around would have taken too much work.
Routing route_edges(const Model& model, const config::Flowchart& config,
                    const graph::layered::Placement& placement, Layout& layout,
                    base::Cancel& cancel);

}  // namespace mmdc::diagrams::flowchart

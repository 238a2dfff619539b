// How large a flowchart may be.
#pragma once

#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/source/diagnostics.hpp"

namespace mmdc::diagrams::flowchart {

/// Errors of a model with too many nodes or edges, with too long labels, or whose styles are too
/// much work.
void check_limits(const Model& model, const Limits& limits, source::Diagnostics& diagnostics);

}  // namespace mmdc::diagrams::flowchart

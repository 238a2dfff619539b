// Counting crossings between neighbouring layers; see crossings.cpp.
#pragma once

#include <cstdint>

#include "lib/graph/layered/work_graph.hpp"

namespace mmdc::graph::layered {

/// The sum over all pairs of crossing segments of the product of their weights, for the places that
/// WorkNode::order tells.
double count_crossings(const WorkGraph& work);

/// The same between the layers from `first` to `last` only.
double count_crossings(const WorkGraph& work, std::size_t first, std::size_t last);

}  // namespace mmdc::graph::layered

// Clusters whose titles are wider than what is in them.
#pragma once

#include <vector>

#include "lib/base/cancel.hpp"
#include "lib/graph/layered/layered.hpp"

namespace mmdc::graph::layered {

/// Of the clusters of a graph, which are to have it; 0 of all others.
using Widths = std::vector<double>;

/// As wide as that, or wider.
Rect widened(const Rect& box, double least);

/// The widths that the layout must keep room for: `kept`, and those of clusters that would meet
/// something once their placed boxes are widened to their `least`. Empty if none comes to `kept`.
Widths widths_to_keep(const Graph& graph, const std::vector<Rect>& boxes, const Widths& least,
                      Widths kept, base::Cancel& cancel);

}  // namespace mmdc::graph::layered

// Which clusters are laid out apart from the graph around them, and where edges to and from
// clusters really go; see clusters.cpp.
#pragma once

#include <optional>
#include <vector>

#include "lib/base/cancel.hpp"
#include "lib/graph/layered/layered.hpp"

namespace mmdc::graph::layered {

/// A graph that is laid out in one run: the whole without what is laid out apart, or such a part.
struct Part {
  Index cluster = no_index;  ///< the cluster around it; none for the whole
  std::size_t outer = 0;     ///< place of the part that the cluster is a node of
  int depth = 0;             ///< how many parts lie around it
  Direction direction = Direction::top_to_bottom;
  std::vector<Index> nodes;  ///< of the graph, in the order of visiting
  std::vector<Index> edges;  ///< of the graph, in the order of the passes
};

/// An edge whose end at a cluster went to a node inside of the cluster instead.
struct Redirection {
  Index tail = no_index;  ///< where the edge goes in the layout
  Index head = no_index;
  Index from_cluster = no_index;  ///< whose border it starts at
  Index to_cluster = no_index;    ///< whose border it ends at
};

struct Partition {
  std::vector<Part> parts;               ///< the whole comes first, outer parts before inner ones
  std::vector<Redirection> edges;        ///< parallel to Graph::edges
  std::vector<std::size_t> part_around;  ///< of a cluster that is laid out apart its part, else 0
};

/// True if `v` lies in the cluster, however deep.
bool is_inside(const Graph& graph, Index v, Index cluster);

/// Divides a graph without self loops. Of no use once the run is cancelled.
Partition divide(const Graph& graph, const Options& options, base::Cancel& cancel);

}  // namespace mmdc::graph::layered

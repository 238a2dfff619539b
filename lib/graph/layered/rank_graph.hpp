// What ranking works on: a connected graph without cycles, clusters or labels.
#pragma once

#include <cstdint>
#include <vector>

#include "lib/graph/layered/layered.hpp"

namespace mmdc::graph::layered {

/// The number of a layer. Wide because nesting multiplies every length before empty ranks go.
using Rank = std::int64_t;

struct RankEdge {
  Index tail = no_index;
  Index head = no_index;
  Rank minlen = 1;
  double weight = 1;
};

struct RankGraph {
  Index node_count = 0;
  Index numbered_count = 0;  ///< so many nodes with integer ids come first
  std::vector<RankEdge> edges;
};

struct Ranking {
  std::vector<Rank> ranks;  ///< of each node
  bool is_optimal = true;   ///< false if the work budget was met before the shortest were found
};

/// How much longer than needed the edge is.
inline Rank slack(const RankEdge& edge, const std::vector<Rank>& ranks) {
  return ranks[edge.head] - ranks[edge.tail] - edge.minlen;
}

/// Makes one edge of each bundle of parallel edges, with the weight of all and the greatest length;
/// it keeps the place of the first.
void merge_parallel_edges(RankGraph& graph);

/// Ranks from the length of the longest paths to sinks: all edges are long enough, sinks have rank
/// 0, every node stands as low as its successors allow.
std::vector<Rank> longest_path_ranks(const RankGraph& graph);

}  // namespace mmdc::graph::layered

// The graph that the passes share. Every field names the pass that writes it.
//
// All work is done in a frame in which ranks grow downward; `build` turns sizes into that frame and
// `collect` turns the results back. The index of a node is its place in the order of visiting: the
// nodes of the input come first (integer ids before all others), what passes add comes after.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lib/base/cancel.hpp"
#include "lib/graph/layered/adjacency.hpp"
#include "lib/graph/layered/layered.hpp"
#include "lib/graph/layered/rank_graph.hpp"

namespace mmdc::graph::layered {

enum class NodeKind : std::uint8_t {
  real,            ///< of the input, or one of the two nodes that a self loop runs through
  cluster,         ///< has no rank, no place in a layer
  edge_dummy,      ///< where an edge passes a rank
  label_dummy,     ///< where an edge passes the rank of its label
  cluster_top,     ///< first rank of a cluster
  cluster_bottom,  ///< last rank of a cluster
  border_left,     ///< side of a cluster on one of its ranks
  border_right,
};

struct WorkNode {
  NodeKind kind = NodeKind::real;  // by whichever pass makes the node
  Size size;                       // likewise; of clusters fit_clusters
  Index parent = no_index;         // build; of dummies adopt_dummies
  Index cluster = no_index;        // build: index into WorkGraph::clusters
  Rank rank = 0;                   // rank; of dummies normalize, of borders compound
  Index order = 0;                 // order: place in the layer
  Point center = {};               // position (y), brandes_koepf (x), of clusters fit_clusters
};

struct WorkCluster {
  Index node = no_index;          // build
  std::vector<Index> children;    // build: in the order in which the caller names them
  int depth = 0;                  // build: 1 at top level
  double room_at_top = 0;         // build
  double least_width = 0;         // before all passes, in the caller's frame
  Index top = no_index;           // nesting: the node on the first rank
  Index bottom = no_index;        // nesting: the node on the last rank
  Rank min_rank = 0;              // rank
  Rank max_rank = 0;              // rank
  Index first_border = no_index;  // compound: left and right by turns, one pair per rank

  Index left_border(Rank rank) const {
    return first_border + static_cast<Index>(2 * (rank - min_rank));
  }
  Index right_border(Rank rank) const { return left_border(rank) + 1; }
};

/// An edge in the order of the passes: not the order of the input, see `source`.
struct WorkEdge {
  Index tail = no_index;              // build, turned round by acyclic
  Index head = no_index;              // likewise
  Rank minlen = 1;                    // build, scaled by rank (for labels) and nesting
  double weight = 1;                  // build
  Size label;                         // build
  Index source = no_index;            // build: index into the edges after self loop expansion
  bool reversed = false;              // acyclic
  std::optional<Rank> label_rank;     // rank
  Index first_dummy = no_index;       // normalize: the dummies follow each other
  Index dummy_count = 0;              // normalize
  Index label_dummy = no_index;       // normalize
  std::vector<Point> points;          // route
  std::vector<Point> detour;          // route
  std::optional<Point> label_center;  // route
};

/// An edge between neighbouring ranks.
struct Segment {
  Index tail = no_index;
  Index head = no_index;
  double weight = 1;
};

/// An edge from a node to itself that came about when an edge at a cluster was redirected. It takes
/// room beside its node and nothing else.
struct SelfEdge {
  Index node = no_index;
  Size label;
};

struct LayerExtent {
  double top = 0;
  double bottom = 0;
};

struct WorkGraph {
  Options options;
  base::Cancel* cancel = nullptr;

  std::vector<WorkNode> nodes;
  std::vector<WorkCluster> clusters;
  std::vector<WorkEdge> edges;
  std::vector<SelfEdge> self_edges;     // build
  std::vector<Index> work_node;         // build: index in `nodes` of each node of the input
  Index numbered_count = 0;             // build: so many nodes with integer ids come first
  std::vector<Index> top_level;         // build: children of the whole, as WorkCluster::children
  double rank_gap = 0;                  // build, halved by rank (for labels): between layers
  bool met_budget = false;              // rank, refine_order: a search ended at its work budget
  bool has_too_many_dummies = false;    // normalize
  Rank rank_factor = 1;                 // nesting: lengths are multiples of it
  int nesting_height = 0;               // build: how deep clusters lie in each other
  std::vector<RankEdge> nesting_edges;  // nesting: keep clusters together while ranks are found

  std::vector<Segment> segments;           // normalize, compound
  Adjacency out_segments;                  // order
  Adjacency in_segments;                   // order
  std::vector<std::vector<Index>> layers;  // order: the nodes of each rank from left to right
  std::vector<LayerExtent> layer_extents;  // position: where each layer begins and ends

  bool is_cluster(Index v) const { return nodes[v].kind == NodeKind::cluster; }
  /// Dummies keep less distance than nodes.
  bool is_dummy(Index v) const { return nodes[v].kind > NodeKind::cluster; }
  /// Writes the place of each node of a layer.
  void number_places(const std::vector<Index>& layer) {
    for (std::size_t i = 0; i < layer.size(); ++i) nodes[layer[i]].order = static_cast<Index>(i);
  }
  Index add_node(NodeKind kind, Index parent, Rank rank = 0, Size size = {}) {
    nodes.push_back({.kind = kind, .size = size, .parent = parent, .rank = rank});
    return static_cast<Index>(nodes.size()) - 1;
  }
};

}  // namespace mmdc::graph::layered

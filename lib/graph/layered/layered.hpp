// The layered layout (Sugiyama's method) of directed graphs with compound nodes: what goes in and
// what comes out. The passes are listed, in order, in lay_out.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

#include <mmdc/geometry.hpp>

namespace mmdc::graph::layered {

/// The way that ranks grow.
enum class Direction { top_to_bottom, bottom_to_top, left_to_right, right_to_left };

/// Dense index of a node in Graph::nodes or of an edge in Graph::edges.
using Index = std::int32_t;
inline constexpr Index no_index = -1;

/// A node, or a compound node (cluster) if any other node names it as its parent.
/// The box of a cluster is found by the layout; the size that it brings is that of its title, and
/// the box is never narrower than the title and 8 more.
struct Node {
  Size size;
  Index parent = no_index;
  /// Mermaid: ids that look like array indices ("0", "7", "10") are visited before all others and
  /// in ascending order, because JavaScript orders object keys so. Set for such ids only.
  std::optional<std::uint32_t> integer_id = std::nullopt;
  /// Of a cluster: the way that ranks grow inside of it. It has an effect only where no edge leads
  /// out of the cluster from inside, because only such clusters are laid out apart.
  std::optional<Direction> direction = std::nullopt;
  /// Of a cluster: so much room its title needs at the top of the box above what is there anyway.
  double room_at_top = 0;
};

struct Edge {
  Index tail = no_index;
  Index head = no_index;
  int minlen = 1;     ///< least distance in ranks, 1 or more
  double weight = 1;  ///< how much a long or bent edge costs
  Size label = {};    ///< room for the label on the middle of the edge; empty if it has none
};

/// How the nodes of a rank are ordered.
enum class Quality {
  faithful,  ///< as Mermaid orders them
  /// Another order where that lowers the number of crossings, room for titles that would lie on
  /// something, lines of their own between clusters and what is in them.
  best,
};

struct Options {
  Direction direction = Direction::top_to_bottom;
  Quality quality = Quality::faithful;
  double node_separation = 50;  ///< between neighbours in a rank
  double edge_separation = 20;  ///< between neighbouring edges in a rank
  double rank_separation = 50;  ///< between ranks
  double margin = 8;            ///< around the whole
  /// Clusters that are laid out apart and name no direction of their own take the direction of the
  /// whole. Mermaid: otherwise they go across it.
  bool inherit_direction = false;
  double cluster_title_margin = 0;  ///< room kept for a title at the top of each cluster
  /// Dummy nodes: one on each rank that an edge passes, two on each rank of a cluster.
  std::size_t max_dummies = std::numeric_limits<Index>::max() / 2;
  /// Asked in every loop that can be long; true ends the run.
  std::function<bool()> cancelled = nullptr;
};

struct Graph {
  std::vector<Node> nodes;  ///< the order is the order of visiting and breaks ties
  std::vector<Edge> edges;  ///< parallel edges and self loops are allowed
};

struct PlacedEdge {
  /// First and last lie on the boxes of the end nodes, the others where the edge passes the ranks
  /// in between; runs from tail to head.
  std::vector<Point> points;
  Point label_center;  ///< meaningful only if the edge has a label
  /// Another way between the same ends that keeps to the gaps between layers and to the edge's own
  /// places in them, where `points` may cut across what stands beside. Between the two ends: where
  /// it leaves the layer of its tail, two points for each inner one of `points`, where it comes to
  /// the layer of its head. Empty where there is none; cut short at clusters.
  std::vector<Point> detour = {};
};

struct Placement {
  std::vector<Rect> nodes;        ///< parallel to Graph::nodes
  std::vector<PlacedEdge> edges;  ///< parallel to Graph::edges
  /// A search ended at its work budget: that for ranks, so that edges may be longer than need be,
  /// or the second one for crossings. Happens with a thousand nodes or more.
  bool met_budget = false;
  /// It takes more than `Options::max_dummies`: nothing is placed, and all else here is empty.
  bool has_too_many_dummies = false;
};

/// Places the graph. Requires: valid indices, no cluster inside of itself. Returns nothing only if
/// the run was cancelled; see also Placement::has_too_many_dummies. Equal input gives equal output.
std::optional<Placement> layout(const Graph& graph, const Options& options);

/// For each node the direction in which the graph around it grows: that of the options, or of the
/// innermost cluster around it that is laid out apart. Requires the same as `layout()`; sizes do
/// not matter. Returns nothing only if the run was cancelled.
std::optional<std::vector<Direction>> directions_around(const Graph& graph, const Options& options);

}  // namespace mmdc::graph::layered

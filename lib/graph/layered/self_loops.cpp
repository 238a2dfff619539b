// Purpose:  replace each self loop by a chain through two small nodes, so that the loop finds room
//           and the other passes need not know of it; join the chains once they have their places.
// Requires: nothing.
// Ensures:  between the two no edge ends where it starts.
// Source:   Mermaid does so before it calls its layout engine.

#include "lib/graph/layered/self_loops.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace mmdc::graph::layered {
namespace {

// Mermaid: what it draws, invisibly, for these nodes is so big.
constexpr Size loop_node_size = {0.1, 0.1};

constexpr double gap_between_labels = 6;
constexpr double most_height = 1000;

bool is_label(Size size) {
  return size.width > 0 || size.height > 0;
}

/// Adds the two nodes and three edges of a loop, returns the first of the edges.
Index add_chain(Graph& graph, Index node) {
  const Index first = static_cast<Index>(graph.nodes.size());
  const Index parent = graph.nodes[node].parent;
  graph.nodes.push_back({.size = loop_node_size, .parent = parent});
  graph.nodes.push_back({.size = loop_node_size, .parent = parent});
  graph.edges.push_back({.tail = node, .head = first, .label = {}});
  graph.edges.push_back({.tail = first, .head = first + 1, .label = {}});
  graph.edges.push_back({.tail = first + 1, .head = node, .label = {}});
  return static_cast<Index>(graph.edges.size()) - 3;
}

/// Room for both labels, one below the other, as long as they are not too many to be read.
Size stacked(Size above, Size below) {
  if (above.height > most_height) return {std::max(above.width, below.width), above.height};
  return {std::max(above.width, below.width), above.height + gap_between_labels + below.height};
}

/// Clusters are as large as what they hold, so that one has room for all labels of its loops.
Size label_with_others(const Graph& graph, const Edge& loop, Size others) {
  if (graph.nodes[loop.tail].parent == no_index || !is_label(others)) return loop.label;
  return is_label(loop.label) ? stacked(others, loop.label) : others;
}

void set_chain_attributes(Graph& graph, Index first_edge, const Edge& loop) {
  for (Index part = 0; part < 3; ++part) {
    graph.edges[first_edge + part].minlen = loop.minlen;
    graph.edges[first_edge + part].weight = loop.weight;
  }
  Size& label = graph.edges[first_edge + 1].label;
  label = label_with_others(graph, loop, label);
}

/// The three parts of a self loop as one edge from the node out and back to it.
PlacedEdge join_loop(const Placement& placement, std::size_t first) {
  PlacedEdge loop;
  for (std::size_t part = first; part < first + 3; ++part) {
    const std::vector<Point>& points = placement.edges[part].points;
    loop.points.insert(loop.points.end(), points.begin(), points.end());
  }
  loop.label_center = placement.edges[first + 1].label_center;
  return loop;
}

}  // namespace

LoopExpansion expand_self_loops(const Graph& original) {
  LoopExpansion expansion{.graph = {.nodes = original.nodes, .edges = {}}, .first_edge = {}};
  Graph& graph = expansion.graph;
  std::vector<Index> chain_of(original.nodes.size(), no_index);
  for (const Edge& edge : original.edges) {
    if (edge.tail != edge.head) {
      expansion.first_edge.push_back(static_cast<Index>(graph.edges.size()));
      graph.edges.push_back(edge);
      continue;
    }
    // Mermaid: all loops of a node share one chain, which keeps the place of the first and takes
    // label and length of the last.
    Index& chain = chain_of[edge.tail];
    if (chain == no_index) chain = add_chain(graph, edge.tail);
    set_chain_attributes(graph, chain, edge);
    expansion.first_edge.push_back(chain);
  }
  return expansion;
}

Placement without_expansion(Placement placement, const Graph& original,
                            const LoopExpansion& expansion) {
  std::vector<PlacedEdge> edges;
  for (std::size_t e = 0; e < original.edges.size(); ++e) {
    const auto first = static_cast<std::size_t>(expansion.first_edge[e]);
    const bool is_loop = original.edges[e].tail == original.edges[e].head;
    edges.push_back(is_loop ? join_loop(placement, first) : placement.edges[first]);
  }
  placement.edges = std::move(edges);
  placement.nodes.resize(original.nodes.size());
  return placement;
}

}  // namespace mmdc::graph::layered

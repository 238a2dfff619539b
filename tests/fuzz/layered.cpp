// Any graph of nodes, edges and nested clusters is laid out, twice the same, with finite places.
#include "lib/graph/layered/layered.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace mmdc::graph::layered;

constexpr std::size_t max_nodes = 60;

/// Three bytes make an edge or say whose child a node is. Parents come before their children.
Graph read_graph(const std::uint8_t* data, std::size_t size) {
  Graph graph;
  const std::size_t count = 1 + data[0] % max_nodes;
  graph.nodes.resize(count, Node{{40, 20}});
  for (std::size_t at = 1; at + 2 < size; at += 3) {
    const auto a = static_cast<Index>(data[at] % count);
    const auto b = static_cast<Index>(data[at + 1] % count);
    const unsigned kind = data[at + 2];
    if (kind % 8 == 0) {
      if (a < b) graph.nodes[static_cast<std::size_t>(b)].parent = a;
      continue;
    }
    Edge edge{.tail = a, .head = b, .minlen = 1 + static_cast<int>(kind / 8 % 3)};
    if (kind % 8 == 1) edge.label = {30, 24};
    graph.edges.push_back(edge);
  }
  return graph;
}

void check(const Placement& placement) {
  for (const mmdc::Rect& box : placement.nodes) {
    if (!std::isfinite(box.x + box.y + box.width + box.height)) std::abort();
  }
  for (const PlacedEdge& edge : placement.edges) {
    for (const mmdc::Point& point : edge.points) {
      if (!std::isfinite(point.x + point.y)) std::abort();
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const Graph graph = read_graph(data, size);
  Options options;
  options.quality = size % 2 == 0 ? Quality::best : Quality::faithful;
  const auto placement = layout(graph, options);
  const auto again = layout(graph, options);
  if (!placement || !again || placement->nodes != again->nodes) std::abort();
  check(*placement);
  return 0;
}

// Any graph of nodes, edges and nested clusters is laid out, twice the same, with finite places.
#include "lib/graph/layered/layered.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace mmdc::graph::layered;

/// Most graphs are small ones, of which more can be tried.
std::size_t count_of(std::uint8_t byte) {
  constexpr std::size_t few = 12, many = 60;
  return 1 + (byte < 224 ? byte % few : byte % many);
}

/// What three bytes of the kind say of a node: whose child it is, how it is laid out, its id, its
/// size. Parents come before their children.
void describe(Graph& graph, Index a, Index b, unsigned kind) {
  Node& node = graph.nodes[static_cast<std::size_t>(b)];
  if (kind < 16 && a < b) node.parent = a;
  if (kind >= 16 && kind < 20) node.direction = static_cast<Direction>(kind % 4);
  if (kind >= 20 && kind < 24) node.integer_id = static_cast<std::uint32_t>(a);
  if (kind >= 24) node.size = {8.0 * a, 4.0 * (kind % 8)};
}

/// Three bytes make an edge or describe a node.
Graph read_graph(const std::uint8_t* data, std::size_t size) {
  Graph graph;
  const std::size_t count = count_of(data[0]);
  graph.nodes.resize(count, Node{{40, 20}});
  for (std::size_t at = 1; at + 2 < size; at += 3) {
    const auto a = static_cast<Index>(data[at] % count);
    const auto b = static_cast<Index>(data[at + 1] % count);
    const unsigned kind = data[at + 2];
    if (kind % 8 == 0) {
      describe(graph, a, b, kind / 8);
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
  options.direction = static_cast<Direction>(size / 2 % 4);
  const auto placement = layout(graph, options);
  const auto again = layout(graph, options);
  if (!placement || !again || placement->nodes != again->nodes) std::abort();
  check(*placement);
  return 0;
}

// What the second crossing reduction promises, on random graphs.
#include <random>

#include <catch2/catch.hpp>

#include "lib/graph/layered/layered.hpp"

namespace {

using namespace mmdc::graph::layered;

/// Three rows of nodes, edges between neighbouring rows only.
Graph rows(unsigned seed) {
  constexpr Index width = 6;
  std::mt19937 random(seed);
  Graph graph;
  for (Index i = 0; i < 3 * width; ++i) graph.nodes.push_back({.size = {40, 20}});
  const auto column = [&] { return static_cast<Index>(random() % width); };
  for (Index row = 0; row < 2; ++row) {
    for (Index i = 0; i < width; ++i) {
      graph.edges.push_back({.tail = row * width + i, .head = (row + 1) * width + column()});
    }
    for (int i = 0; i < 4; ++i) {
      graph.edges.push_back({.tail = row * width + column(), .head = (row + 1) * width + column()});
    }
  }
  return graph;
}

/// Pairs of edges between the same rows whose ends stand in opposite orders.
int crossings(const Graph& graph, const Placement& placement) {
  const auto x = [&](Index v) { return placement.nodes[static_cast<std::size_t>(v)].center().x; };
  const auto y = [&](Index v) { return placement.nodes[static_cast<std::size_t>(v)].center().y; };
  int count = 0;
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const Edge& a = graph.edges[i];
      const Edge& b = graph.edges[j];
      if (y(a.tail) != y(b.tail) || y(a.head) != y(b.head)) continue;
      if ((x(a.tail) - x(b.tail)) * (x(a.head) - x(b.head)) < 0) ++count;
    }
  }
  return count;
}

Options with(Quality quality) {
  Options options;
  options.quality = quality;
  return options;
}

}  // namespace

TEST_CASE("the best order never crosses more than the faithful one") {
  int better = 0;
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const Graph graph = rows(seed);
    const auto faithful = layout(graph, with(Quality::faithful));
    const auto best = layout(graph, with(Quality::best));
    REQUIRE(faithful);
    REQUIRE(best);
    const int before = crossings(graph, *faithful);
    const int after = crossings(graph, *best);
    CHECK(after <= before);
    if (after < before) ++better;
  }
  CHECK(better > 0);
}

TEST_CASE("an order without crossings stays as it is") {
  Graph graph;
  for (int i = 0; i < 7; ++i) graph.nodes.push_back({.size = {40, 20}});
  for (Index i = 1; i < 7; ++i) graph.edges.push_back({.tail = (i - 1) / 2, .head = i});
  const auto faithful = layout(graph, with(Quality::faithful));
  const auto best = layout(graph, with(Quality::best));
  REQUIRE(faithful);
  REQUIRE(best);
  CHECK(best->nodes == faithful->nodes);
}

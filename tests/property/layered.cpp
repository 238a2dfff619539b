// What must hold of every layout, on random graphs.
#include "lib/graph/layered/layered.hpp"

#include <random>

#include <catch2/catch.hpp>

namespace {

using namespace mmdc::graph::layered;

Graph random_graph(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](unsigned bound) { return random() % bound; };
  Graph graph;
  const unsigned count = 1 + below(25);
  for (unsigned i = 0; i < count; ++i) {
    graph.nodes.push_back({.size = {20.0 + below(150), 20.0 + below(60)}});
  }
  for (unsigned i = 0; i < below(2 * count); ++i) {
    Edge edge{.tail = static_cast<Index>(below(count)), .head = static_cast<Index>(below(count))};
    edge.minlen = static_cast<int>(1 + below(3));
    if (below(3) == 0) edge.label = {10.0 + below(80), 24};
    graph.edges.push_back(edge);
  }
  return graph;
}

bool overlap(const mmdc::Rect& a, const mmdc::Rect& b) {
  constexpr double tolerance = 0.001;
  return a.right() > b.left() + tolerance && b.right() > a.left() + tolerance &&
         a.bottom() > b.top() + tolerance && b.bottom() > a.top() + tolerance;
}

bool same(const Placement& a, const Placement& b) {
  bool equal = a.nodes == b.nodes && a.edges.size() == b.edges.size();
  for (std::size_t i = 0; equal && i < a.edges.size(); ++i) {
    equal = a.edges[i].points == b.edges[i].points;
  }
  return equal;
}

}  // namespace

TEST_CASE("layouts of random graphs are sound") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const Graph graph = random_graph(seed);
    const auto placement = layout(graph, {});
    REQUIRE(placement);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
      for (std::size_t j = i + 1; j < graph.nodes.size(); ++j) {
        CHECK_FALSE(overlap(placement->nodes[i], placement->nodes[j]));
      }
    }
    for (std::size_t e = 0; e < graph.edges.size(); ++e) {
      const Edge& edge = graph.edges[e];
      if (edge.tail == edge.head) continue;
      const mmdc::Rect& tail = placement->nodes[static_cast<std::size_t>(edge.tail)];
      CHECK(tail.grown(0.001).contains(placement->edges[e].points.front()));
    }
    CHECK(same(*placement, *layout(graph, {})));
  }
}

TEST_CASE("a long chain needs no deep stack") {
  Graph graph;
  for (Index i = 0; i < 2000; ++i) {
    graph.nodes.push_back({.size = {50, 50}});
    if (i > 0) graph.edges.push_back({.tail = i - 1, .head = i});
  }
  const auto placement = layout(graph, {});
  REQUIRE(placement);
  CHECK(placement->nodes.back().top() > placement->nodes.front().top());
}

TEST_CASE("a cancelled layout gives nothing") {
  Options options;
  options.cancelled = [] { return true; };
  CHECK_FALSE(layout(random_graph(1), options));
}

// Random graphs with clusters: whatever they are, clusters hold what belongs to them.
#include <random>

#include <catch2/catch.hpp>

#include "lib/graph/layered/layered.hpp"

namespace {

using namespace mmdc::graph::layered;

Graph random_graph(std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto below = [&](Index n) {
    return static_cast<Index>(random() % static_cast<unsigned>(n));
  };
  Graph graph;
  const Index clusters = 1 + below(5);
  for (Index c = 0; c < clusters; ++c) {
    Node node{.size = {40, 24}};
    if (c > 0 && below(2) == 0) node.parent = below(c);
    if (below(3) == 0) node.direction = static_cast<Direction>(below(4));
    graph.nodes.push_back(node);
  }
  const Index leaves = clusters + 3 + below(12);
  for (Index v = 0; v < leaves; ++v) {
    // The first ones see to it that no cluster is empty.
    const Index parent = v < clusters ? v : below(clusters + 2);
    graph.nodes.push_back({.size = {30.0 + below(60), 20.0 + below(40)},
                           .parent = parent < clusters ? parent : no_index});
  }
  const Index count = static_cast<Index>(graph.nodes.size());
  for (Index e = 0; e < leaves + below(10); ++e) {
    const Index tail = below(5) == 0 ? below(count) : clusters + below(leaves);
    const Index head = below(5) == 0 ? below(count) : clusters + below(leaves);
    graph.edges.push_back({.tail = tail, .head = head, .minlen = 1 + below(2), .label = {}});
  }
  return graph;
}

/// Few nodes in many clusters, with edges between anything and anything.
Graph random_nest(std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto below = [&](Index n) {
    return static_cast<Index>(random() % static_cast<unsigned>(n));
  };
  Graph graph;
  const Index clusters = 1 + below(6);
  for (Index c = 0; c < clusters; ++c) {
    Node node{.size = {20.0 + below(60), 24}};
    if (c > 0 && below(4) != 0) node.parent = below(3) == 0 ? below(c) : c - 1;
    if (below(4) == 0) node.direction = static_cast<Direction>(below(4));
    graph.nodes.push_back(node);
  }
  const Index leaves = 1 + below(7);
  for (Index v = 0; v < leaves; ++v) {
    const Index parent = below(clusters + 1);
    graph.nodes.push_back({.size = {1.0 * below(90), 1.0 * below(60)},
                           .parent = parent < clusters ? parent : no_index});
  }
  const Index count = clusters + leaves;
  for (Index e = 0; e < below(12); ++e) {
    graph.edges.push_back({.tail = below(count), .head = below(count), .label = {}});
  }
  return graph;
}

bool is_place(const mmdc::Rect& box) {
  constexpr double far = 1e5;
  const auto is_near = [](double x) { return x > -far && x < far; };
  return is_near(box.x) && is_near(box.y) && is_near(box.right()) && is_near(box.bottom());
}

bool holds(const mmdc::Rect& outer, const mmdc::Rect& inner) {
  constexpr double grace = 0.01;
  return inner.x >= outer.x - grace && inner.y >= outer.y - grace &&
         inner.right() <= outer.right() + grace && inner.bottom() <= outer.bottom() + grace;
}

bool overlap(const mmdc::Rect& a, const mmdc::Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

}  // namespace

TEST_CASE("clusters hold their members, and siblings keep apart") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const Graph graph = random_graph(seed);
    Options options;
    options.direction = static_cast<Direction>(seed % 4);
    options.quality = Quality::best;
    const auto placement = layout(graph, options);
    REQUIRE(placement);
    for (std::size_t v = 0; v < graph.nodes.size(); ++v) {
      CAPTURE(seed, v);
      const Index parent = graph.nodes[v].parent;
      if (parent != no_index) CHECK(holds(placement->nodes[parent], placement->nodes[v]));
      for (std::size_t w = 0; w < v; ++w) {
        if (graph.nodes[w].parent != parent) continue;
        CAPTURE(w);
        CHECK_FALSE(overlap(placement->nodes[v], placement->nodes[w]));
      }
    }
    for (const PlacedEdge& edge : placement->edges) CHECK(edge.points.size() >= 2);
  }
}

TEST_CASE("everything has a place in nests of clusters that edges end at") {
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    CAPTURE(seed);
    const Graph graph = random_nest(seed);
    Options options;
    options.direction = static_cast<Direction>(seed % 4);
    options.quality = seed % 3 == 0 ? Quality::faithful : Quality::best;
    const auto placement = layout(graph, options);
    REQUIRE(placement);
    for (std::size_t v = 0; v < graph.nodes.size(); ++v) {
      CAPTURE(v);
      CHECK(is_place(placement->nodes[v]));
      const Index parent = graph.nodes[v].parent;
      if (parent == no_index || options.quality == Quality::faithful) continue;
      CHECK(holds(placement->nodes[parent], placement->nodes[v]));
    }
    for (const PlacedEdge& edge : placement->edges) {
      CHECK(edge.points.size() >= 2);
      for (const mmdc::Point& point : edge.points) CHECK(is_place({point.x, point.y, 0, 0}));
    }
  }
}

TEST_CASE("clusters are laid out the same every time") {
  const Graph graph = random_graph(7);
  const auto first = layout(graph, {.quality = Quality::best});
  const auto second = layout(graph, {.quality = Quality::best});
  REQUIRE((first && second));
  for (std::size_t v = 0; v < graph.nodes.size(); ++v) {
    CHECK(first->nodes[v].center() == second->nodes[v].center());
  }
}

TEST_CASE(
    "an edge at a cluster is drawn where a later edge ties that cluster to what is around it") {
  Graph graph;
  for (const Index parent : {no_index, Index{0}, Index{1}, Index{2}, no_index, no_index}) {
    graph.nodes.push_back({.size = {40, 20}, .parent = parent});
  }
  graph.edges = {{.tail = 1, .head = 4}, {.tail = 5, .head = 0}};
  const auto placement = layout(graph, {});
  REQUIRE(placement);
  for (Index v = 1; v < 4; ++v) CHECK(holds(placement->nodes[v - 1], placement->nodes[v]));
  for (const PlacedEdge& edge : placement->edges) CHECK(edge.points.size() >= 2);
}

TEST_CASE("an edge ends at a cluster that lies in three others with nothing else in them") {
  Graph graph;
  for (const Index parent : {no_index, Index{0}, Index{1}, Index{2}, Index{3}, Index{2}}) {
    graph.nodes.push_back({.size = {40, 20}, .parent = parent});
  }
  graph.edges = {{.tail = 5, .head = 3}};
  const auto placement = layout(graph, {});
  REQUIRE(placement);
  for (Index v = 1; v < 5; ++v) CHECK(holds(placement->nodes[v - 1], placement->nodes[v]));
  CHECK(placement->edges[0].points.back().y == Approx(placement->nodes[3].y));
}

TEST_CASE("an edge from a cluster to one around it ends inside of both") {
  Graph graph;
  for (const Index parent : {no_index, Index{0}, Index{1}, Index{2}}) {
    graph.nodes.push_back({.size = {40, 20}, .parent = parent});
  }
  graph.edges = {{.tail = 1, .head = 0}, {.tail = 1, .head = 1}, {.tail = 3, .head = 2}};
  const auto placement = layout(graph, {});
  REQUIRE(placement);
  for (Index v = 1; v < 4; ++v) CHECK(holds(placement->nodes[v - 1], placement->nodes[v]));
  for (const PlacedEdge& edge : placement->edges) CHECK(edge.points.size() >= 2);
}

// The layered layout against places that Mermaid 11.17.2 gives (nodes measured there).
#include "lib/graph/layered/layered.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace mmdc::graph::layered;

Graph graph_of(std::vector<double> widths, std::vector<std::pair<Index, Index>> edges) {
  Graph graph;
  for (const double width : widths) graph.nodes.push_back({.size = {width, 54}});
  for (const auto& [tail, head] : edges) graph.edges.push_back({.tail = tail, .head = head});
  return graph;
}

void check_center(const Placement& placement, std::size_t node, double x, double y) {
  CAPTURE(node);
  CHECK(placement.nodes[node].center().x == Approx(x).margin(0.01));
  CHECK(placement.nodes[node].center().y == Approx(y).margin(0.01));
}

constexpr double a = 70.672;
constexpr double d = 71.563;

}  // namespace

TEST_CASE("a diamond with a long edge stands as in Mermaid 11") {
  const Graph graph = graph_of({a, a, d, d}, {{0, 1}, {0, 2}, {2, 3}, {1, 3}, {0, 3}});
  const auto placement = layout(graph, {});
  REQUIRE(placement);
  check_center(*placement, 0, 164.90, 35);
  check_center(*placement, 1, 164.90, 139);
  check_center(*placement, 2, 43.78, 139);
  check_center(*placement, 3, 164.90, 243);
  CHECK(placement->edges[4].points[2].x == Approx(235.23).margin(0.01));
}

TEST_CASE("an edge that closes a cycle runs beside it as in Mermaid 11") {
  const auto placement = layout(graph_of({a, a, d}, {{0, 1}, {1, 2}, {2, 0}}), {});
  REQUIRE(placement);
  check_center(*placement, 0, 78.50, 35);
  check_center(*placement, 1, 43.34, 139);
  check_center(*placement, 2, 78.50, 243);
  CHECK(placement->edges[2].points.front().y > placement->edges[2].points.back().y);
}

TEST_CASE("two edges between the same nodes keep apart") {
  const auto placement = layout(graph_of({a, a}, {{0, 1}, {1, 0}}), {});
  REQUIRE(placement);
  const double first = placement->edges[0].points[1].x;
  const double second = placement->edges[1].points[1].x;
  CHECK(std::abs(first - second) == Approx(20));
}

TEST_CASE("the four directions are the same picture turned") {
  const Graph graph = graph_of({54, 54, 54}, {{0, 1}, {0, 2}});
  Options options;
  const auto down = layout(graph, options);
  options.direction = Direction::left_to_right;
  const auto right = layout(graph, options);
  options.direction = Direction::bottom_to_top;
  const auto up = layout(graph, options);
  REQUIRE((down && right && up));
  const double height = down->nodes[2].bottom() + options.margin;
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(right->nodes[i].x == Approx(down->nodes[i].y));
    CHECK(right->nodes[i].y == Approx(down->nodes[i].x));
    CHECK(up->nodes[i].bottom() == Approx(height - down->nodes[i].y));
  }
}

TEST_CASE("a label gets a rank of its own") {
  Graph graph = graph_of({a, a}, {{0, 1}});
  graph.edges[0].label = {40, 24};
  const auto placement = layout(graph, {});
  REQUIRE(placement);
  CHECK(placement->nodes[1].center().y - placement->nodes[0].center().y == Approx(128));
  CHECK(placement->edges[0].label_center.y == Approx(99));
}

// Mermaid: a member that has an edge to its cluster does not stand for it; the next one does, and
// the edge keeps to the side of the other between the two.
TEST_CASE("an edge from a member to its own cluster goes along its other edges") {
  Graph graph = graph_of({a, a, d}, {{0, 1}, {0, 3}, {2, 0}});
  graph.nodes.emplace_back();
  graph.nodes[0].parent = graph.nodes[1].parent = 3;
  const auto placement = layout(graph, {});
  REQUIRE(placement);
  CHECK(placement->nodes[1].y > placement->nodes[0].bottom());
  CHECK(placement->edges[0].points[1].x < placement->nodes[1].center().x - 5);
}

TEST_CASE("an empty graph has an empty picture") {
  const auto placement = layout({}, {});
  REQUIRE(placement);
  CHECK(placement->nodes.empty());
}

TEST_CASE("a cluster that no edge ties to what is around it grows across, as in Mermaid") {
  Graph graph = graph_of({a, a, d}, {{0, 1}});
  graph.nodes.emplace_back();
  graph.nodes[0].parent = graph.nodes[1].parent = 3;
  const Options options;
  CHECK(directions_around(graph, options)->at(0) == Direction::left_to_right);
  CHECK(directions_around(graph, options)->at(2) == Direction::top_to_bottom);
  graph.edges.push_back({.tail = 1, .head = 2});
  CHECK(directions_around(graph, options)->at(0) == Direction::top_to_bottom);
}

TEST_CASE("directions are not found once nobody waits for them") {
  Graph graph = graph_of({a, d}, {});
  graph.nodes[0].parent = 1;
  Options options;
  options.cancelled = [] { return true; };
  CHECK_FALSE(directions_around(graph, options));
}

TEST_CASE("thousands of clusters, and of edges at one cluster, are told apart") {
  constexpr Index count = 50'000;
  Graph graph;
  for (Index i = 0; i < count; ++i) {
    graph.nodes.push_back({.size = {a, 54}, .parent = count + i});
  }
  for (Index i = 0; i < count; ++i) graph.nodes.push_back({.size = {a, 54}});
  CHECK(directions_around(graph, {})->at(0) == Direction::left_to_right);

  const Index cluster = count;
  for (Index i = 0; i < count; ++i) {
    graph.nodes[i].parent = cluster;
    graph.edges.push_back({.tail = cluster, .head = cluster + 1 + i % (count - 1)});
    graph.edges.push_back({.tail = i, .head = 2 * count - 1});
  }
  CHECK(directions_around(graph, {})->at(0) == Direction::top_to_bottom);
}

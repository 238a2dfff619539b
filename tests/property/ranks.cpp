// What must hold of the ranks of random graphs.
#include <random>
#include <vector>

#include <catch2/catch.hpp>

#include "lib/graph/layered/network_simplex.hpp"
#include "lib/graph/layered/rank_flow.hpp"

namespace {

using namespace mmdc::graph::layered;

/// Connected, without cycles, few edges more than a tree.
RankGraph random_graph(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](Index bound) {
    return static_cast<Index>(random() % static_cast<unsigned>(bound));
  };
  RankGraph graph;
  graph.node_count = 2 + below(60);
  const auto add = [&](Index tail, Index head) {
    graph.edges.push_back({tail, head, 1 + below(3), static_cast<double>(below(4))});
  };
  for (Index v = 1; v < graph.node_count; ++v) add(below(v), v);
  for (Index extra = 0; extra < graph.node_count; ++extra) {
    const Index head = 1 + below(graph.node_count - 1);
    add(below(head), head);
  }
  merge_parallel_edges(graph);
  return graph;
}

double total_length(const RankGraph& graph, const std::vector<Rank>& ranks) {
  double sum = 0;
  for (const RankEdge& edge : graph.edges) {
    sum += edge.weight * static_cast<double>(ranks[edge.head] - ranks[edge.tail]);
  }
  return sum;
}

}  // namespace

TEST_CASE("both ways to rank find the least total length") {
  for (unsigned seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    const RankGraph graph = random_graph(seed);
    const std::function<bool()> never;
    mmdc::base::Cancel cancel(never);
    const std::vector<Rank> ranks = rank_by_flow(graph, longest_path_ranks(graph), cancel).ranks;
    REQUIRE(ranks.size() == static_cast<std::size_t>(graph.node_count));
    for (const RankEdge& edge : graph.edges) REQUIRE(slack(edge, ranks) >= 0);
    CHECK(total_length(graph, ranks) == total_length(graph, network_simplex(graph, cancel).ranks));
  }
}

TEST_CASE("ranking asks to be cancelled") {
  const RankGraph graph = random_graph(7);
  const std::function<bool()> always = [] { return true; };
  mmdc::base::Cancel cancel(always);
  CHECK(cancel.requested());
  CHECK(network_simplex(graph, cancel).ranks.empty());
}

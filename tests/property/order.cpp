// What must hold of the order in layers, on random graphs with clusters.
#include <algorithm>
#include <functional>
#include <random>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "lib/graph/layered/crossings.hpp"
#include "lib/graph/layered/passes.hpp"

namespace {

using namespace mmdc::graph::layered;

Graph random_graph(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](Index bound) {
    return static_cast<Index>(random() % static_cast<unsigned>(bound));
  };
  constexpr Index clusters = 5;
  Graph graph;
  for (Index c = 0; c < clusters; ++c) {
    graph.nodes.push_back({.size = {40, 24}, .parent = c > 0 ? below(c + 1) - 1 : no_index});
  }
  const Index count = 10 + below(20);
  for (Index v = 0; v < count; ++v) {
    const Index parent = v < clusters ? v : below(clusters + 3);
    graph.nodes.push_back({.size = {60, 30}, .parent = parent < clusters ? parent : no_index});
  }
  for (Index e = 0; e < count + below(count); ++e) {
    const Index tail = below(count);
    const Index head = (tail + 1 + below(count - 1)) % count;
    graph.edges.push_back({.tail = clusters + tail, .head = clusters + head});
  }
  return graph;
}

/// All passes up to the second crossing reduction.
WorkGraph ordered(const Graph& graph, mmdc::base::Cancel& cancel) {
  Options options;
  options.quality = Quality::best;
  WorkGraph work = build(graph, options, cancel);
  for (const auto pass :
       {make_room_for_labels, break_cycles, nest_clusters, assign_ranks, remove_empty_ranks,
        split_long_edges, adopt_dummies, add_borders, order_layers, refine_order}) {
    pass(work);
  }
  return work;
}

bool is_within(const WorkGraph& work, Index v, Index cluster) {
  Index at = v;
  while (at != no_index && at != cluster) at = work.nodes[at].parent;
  return at == cluster;
}

}  // namespace

TEST_CASE("each layer holds the nodes of its rank once, in the order of their places") {
  const std::function<bool()> never;
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    mmdc::base::Cancel cancel(never);
    const WorkGraph work = ordered(random_graph(seed), cancel);
    std::size_t seated = 0;
    for (std::size_t rank = 0; rank < work.layers.size(); ++rank) {
      for (std::size_t i = 0; i < work.layers[rank].size(); ++i) {
        const WorkNode& node = work.nodes[work.layers[rank][i]];
        CHECK(node.rank == static_cast<Rank>(rank));
        CHECK(node.order == static_cast<Index>(i));
        ++seated;
      }
    }
    CHECK(seated == work.nodes.size() - work.clusters.size());
  }
}

TEST_CASE("a cluster stands in one piece between its sides on each rank") {
  const std::function<bool()> never;
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    mmdc::base::Cancel cancel(never);
    const WorkGraph work = ordered(random_graph(seed), cancel);
    for (const WorkCluster& cluster : work.clusters) {
      for (Rank rank = cluster.min_rank; rank <= cluster.max_rank; ++rank) {
        const Index left = work.nodes[cluster.left_border(rank)].order;
        const Index right = work.nodes[cluster.right_border(rank)].order;
        CHECK(left < right);
        for (const Index v : work.layers[static_cast<std::size_t>(rank)]) {
          const NodeKind kind = work.nodes[v].kind;
          // What only marks the first and the last rank of a cluster is not drawn.
          if (kind == NodeKind::cluster_top || kind == NodeKind::cluster_bottom) continue;
          const Index place = work.nodes[v].order;
          CHECK(is_within(work, v, cluster.node) == (place >= left && place <= right));
        }
      }
    }
  }
}

TEST_CASE("the edges of random graphs point along the ranks, but for those of a cycle") {
  const std::function<bool()> never;
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    mmdc::base::Cancel cancel(never);
    const WorkGraph work = ordered(random_graph(seed), cancel);
    for (const WorkEdge& edge : work.edges) {
      CHECK(work.nodes[edge.tail].rank < work.nodes[edge.head].rank);
    }
  }
}

TEST_CASE("crossings that are counted again are those that are counted anew") {
  const std::function<bool()> never;
  std::minstd_rand random;
  for (unsigned seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    mmdc::base::Cancel cancel(never);
    WorkGraph work = ordered(random_graph(seed), cancel);
    CrossingCounter counter(work);
    for (int change = 0; change < 50; ++change) {
      std::vector<Index>& layer = work.layers[random() % work.layers.size()];
      std::swap(layer[random() % layer.size()], layer[random() % layer.size()]);
      work.number_places(layer);
      CHECK(counter.count() == count_crossings(work));
    }
  }
}

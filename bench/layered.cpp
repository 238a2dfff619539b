// The layered layout of generated graphs.
#include "lib/graph/layered/layered.hpp"

#include <random>

#include <benchmark/benchmark.h>

namespace {

using namespace mmdc::graph::layered;

Graph nodes_only(Index count) {
  Graph graph;
  for (Index i = 0; i < count; ++i) graph.nodes.push_back({.size = {120, 54}});
  return graph;
}

/// Each node is tied to nodes a little further on, three edges for two nodes.
Graph layered_graph(Index count) {
  std::mt19937 random(1);
  Graph graph = nodes_only(count);
  for (Index e = 0; e < count * 3 / 2; ++e) {
    const auto tail = static_cast<Index>(random() % static_cast<unsigned>(count));
    const auto head = static_cast<Index>(tail + 1 + static_cast<Index>(random() % 20));
    if (head < count) graph.edges.push_back({.tail = tail, .head = head});
  }
  return graph;
}

Graph tree(Index count) {
  Graph graph = nodes_only(count);
  for (Index i = 1; i < count; ++i) graph.edges.push_back({.tail = (i - 1) / 3, .head = i});
  return graph;
}

Graph chain(Index count) {
  Graph graph = nodes_only(count);
  for (Index i = 1; i < count; ++i) graph.edges.push_back({.tail = i - 1, .head = i});
  return graph;
}

void run(benchmark::State& state, Graph (*make)(Index)) {
  const Graph graph = make(static_cast<Index>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(layout(graph, {}));
  state.SetComplexityN(state.range(0));
}

}  // namespace

BENCHMARK_CAPTURE(run, layered, layered_graph)->Arg(10)->Arg(100)->Arg(1000);
BENCHMARK_CAPTURE(run, tree, tree)->Arg(10)->Arg(100)->Arg(1000);
BENCHMARK_CAPTURE(run, chain, chain)->Arg(10)->Arg(100)->Arg(1000);

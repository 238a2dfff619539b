// The layered layout of generated graphs.
#include "lib/graph/layered/layered.hpp"

#include <cmath>
#include <random>
#include <vector>

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

/// Each node is tied to one before it, the more likely the more edges that one has, and every other
/// node to a second one.
Graph scale_free(Index count) {
  std::mt19937 random(1);
  Graph graph = nodes_only(count);
  std::vector<Index> ends = {0};
  for (Index i = 1; i < count; ++i) {
    for (Index k = 0; k <= i % 2; ++k) {
      const Index tail = ends[random() % ends.size()];
      graph.edges.push_back({.tail = tail, .head = i});
      ends.push_back(tail);
    }
    ends.push_back(i);
  }
  return graph;
}

Graph grid(Index count) {
  Graph graph = nodes_only(count);
  const auto side = static_cast<Index>(std::sqrt(static_cast<double>(count)));
  for (Index i = 0; i < side * side; ++i) {
    if ((i + 1) % side != 0) graph.edges.push_back({.tail = i, .head = i + 1});
    if (i + side < side * side) graph.edges.push_back({.tail = i, .head = i + side});
  }
  return graph;
}

/// A layered graph in clusters of twenty.
Graph clustered(Index count) {
  Graph graph = layered_graph(count);
  for (Index i = 0; i < count; ++i) {
    graph.nodes[static_cast<std::size_t>(i)].parent = count + i / 20;
  }
  for (Index i = 0; i < count; i += 20) graph.nodes.push_back({});
  return graph;
}

void run(benchmark::State& state, Graph (*make)(Index)) {
  const Graph graph = make(static_cast<Index>(state.range(0)));
  Options options;
  options.quality = Quality::best;
  for (auto _ : state) benchmark::DoNotOptimize(layout(graph, options));
  state.SetComplexityN(state.range(0));
}

}  // namespace

/// Sizes whose times give the exponent of growth, which is printed behind them.
void sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->Arg(100)->Arg(1000)->Arg(10000)->Complexity()->Unit(benchmark::kMillisecond);
}

BENCHMARK_CAPTURE(run, layered, layered_graph)->Apply(sizes);
BENCHMARK_CAPTURE(run, tree, tree)->Apply(sizes);
BENCHMARK_CAPTURE(run, chain, chain)->Apply(sizes);
BENCHMARK_CAPTURE(run, scale_free, scale_free)->Apply(sizes);
BENCHMARK_CAPTURE(run, grid, grid)->Apply(sizes);
BENCHMARK_CAPTURE(run, clustered, clustered)->Apply(sizes);

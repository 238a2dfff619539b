// The layered layout of six kinds of generated graphs: time, memory and how both grow.
//
//   mmdc-bench-layered [NODES...]     sizes, 100 1000 10000 50000 if none are given
//
// Time is the processor's, the least of several runs; memory is the most that was in use at a time,
// without the graph itself. The last column is the exponent of growth since the size before:
// 1 is linear.
#include "lib/graph/layered/layered.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iterator>
#include <new>
#include <random>
#include <string>
#include <vector>

#include <malloc.h>

// --- Memory

namespace {

std::size_t in_use = 0;
std::size_t most_in_use = 0;

}  // namespace

void* operator new(std::size_t size) {
  void* const block = std::malloc(size);
  if (block == nullptr) throw std::bad_alloc();
  in_use += malloc_usable_size(block);
  most_in_use = std::max(most_in_use, in_use);
  return block;
}

void operator delete(void* block) noexcept {
  in_use -= malloc_usable_size(block);
  std::free(block);
}

void operator delete(void* block, std::size_t /*size*/) noexcept {
  operator delete(block);
}

// --- Graphs

namespace {

using namespace mmdc::graph::layered;
using Random = std::mt19937;

/// From 0 up to, and without, `end`.
Index below(Random& random, Index end) {
  return static_cast<Index>(random() % static_cast<unsigned>(end));
}

Graph nodes_only(Index count) {
  Graph graph;
  for (Index i = 0; i < count; ++i) graph.nodes.push_back({.size = {120, 54}});
  return graph;
}

/// Layers of nodes; three edges for two nodes, most of them to the next two layers.
Graph dag(Index count) {
  Random random(1);
  Graph graph = nodes_only(count);
  const auto layers = std::max<Index>(3, static_cast<Index>(std::sqrt(count)));
  const auto layer_of = [&](Index v) {
    return static_cast<Index>(static_cast<std::int64_t>(v) * layers / count);
  };
  while (graph.edges.size() < static_cast<std::size_t>(count) * 3 / 2) {
    const Index tail = below(random, count);
    const bool is_long = below(random, 50) == 0;
    const Index head = is_long ? below(random, count)
                               : std::min(count - 1, tail + below(random, 3 * count / layers));
    if (layer_of(head) > layer_of(tail)) graph.edges.push_back({.tail = tail, .head = head});
  }
  return graph;
}

Graph tree(Index count) {
  Random random(1);
  Graph graph = nodes_only(count);
  for (Index i = 1; i < count; ++i) {
    graph.edges.push_back(
        {.tail = static_cast<Index>((i - 1) * (0.4 + below(random, 5) / 10.0)), .head = i});
  }
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
  Random random(1);
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
  const auto side = static_cast<Index>(std::sqrt(count));
  for (Index i = 0; i < count; ++i) {
    if ((i + 1) % side != 0 && i + 1 < count) graph.edges.push_back({.tail = i, .head = i + 1});
    if (i + side < count) graph.edges.push_back({.tail = i, .head = i + side});
  }
  return graph;
}

/// Clusters of six nodes in clusters of six: a tree in each and some edges to the next ones.
Graph clustered(Index count) {
  constexpr Index size = 6;
  Random random(1);
  Graph graph = nodes_only(count);
  const Index inner = (count + size - 1) / size;
  for (Index i = 0; i < count; ++i) {
    const Index base = i / size * size;
    graph.nodes[static_cast<std::size_t>(i)].parent = count + i / size;
    if (i > base) graph.edges.push_back({.tail = base + below(random, i - base), .head = i});
    if (below(random, 2) == 0 && i + size < count) {
      const Index head = std::min(count - 1, i + size + below(random, size));
      graph.edges.push_back({.tail = i, .head = head});
    }
  }
  for (Index c = 0; c < inner; ++c) graph.nodes.push_back({.parent = count + inner + c / size});
  for (Index c = 0; c < inner; c += size) graph.nodes.push_back({});
  return graph;
}

// --- Measuring

struct Measurement {
  double seconds = 0;
  double bytes_per_item = 0;  ///< of nodes and edges
  bool met_budget = false;
};

Measurement measure(const Graph& graph, Quality quality) {
  Options options;
  options.quality = quality;
  Measurement least;
  double total = 0;
  // Small graphs often, so that the clock can tell; large ones once.
  for (int run = 0; run < 50 && (run == 0 || total < 0.5); ++run) {
    const std::size_t before = in_use;
    most_in_use = in_use;
    const std::clock_t start = std::clock();
    const auto placement = layout(graph, options);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    total += seconds;
    if (run == 0 || seconds < least.seconds) least.seconds = seconds;
    least.bytes_per_item = static_cast<double>(most_in_use - before) /
                           static_cast<double>(graph.nodes.size() + graph.edges.size());
    least.met_budget = placement->met_budget;
  }
  return least;
}

void measure_kind(const char* name, Graph (*make)(Index), const std::vector<Index>& sizes) {
  // The slope of a line through all points, in logarithms.
  double n = 0;
  double sum_x = 0;
  double sum_y = 0;
  double sum_xx = 0;
  double sum_xy = 0;
  for (const Index size : sizes) {
    const Graph graph = make(size);
    const Measurement found = measure(graph, Quality::best);
    const double x = std::log(static_cast<double>(graph.nodes.size() + graph.edges.size()));
    const double y = std::log(found.seconds);
    n += 1;
    sum_x += x;
    sum_y += y;
    sum_xx += x * x;
    sum_xy += x * y;
    std::printf("%-11s %7zu %7zu %10.2f ms %7.0f B %s\n", name, graph.nodes.size(),
                graph.edges.size(), found.seconds * 1000, found.bytes_per_item,
                found.met_budget ? "budget met" : "");
    std::fflush(stdout);
  }
  if (n < 2) return;
  std::printf("%-11s exponent %.2f\n", name,
              (n * sum_xy - sum_x * sum_y) / (n * sum_xx - sum_x * sum_x));
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<Index> sizes;
  std::string only;
  for (int i = 1; i < argc; ++i) {
    if (std::atoi(argv[i]) > 0) {
      sizes.push_back(std::atoi(argv[i]));
    } else {
      only = argv[i];
    }
  }
  if (sizes.empty()) sizes = {100, 1000, 10000, 50000};
  const std::pair<const char*, Graph (*)(Index)> kinds[] = {
      {"dag", dag},   {"tree", tree},   {"scale-free", scale_free},
      {"grid", grid}, {"chain", chain}, {"clustered", clustered}};
  std::printf("%-11s %7s %7s %13s %9s\n", "kind", "nodes", "edges", "time", "memory per node+edge");
  for (const auto& [name, make] : kinds) {
    if (only.empty() || only == name) measure_kind(name, make, sizes);
  }
  return 0;
}

// The edges at each node, as one flat array with an offset per node.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "lib/graph/layered/layered.hpp"

namespace mmdc::graph::layered {

/// Lists, for each node, the indices of the edges that `end_of(edge)` puts there, in edge order.
class Adjacency {
 public:
  Adjacency() = default;

  template <class Edge, class EndOf>
  Adjacency(std::size_t node_count, const std::vector<Edge>& edges, EndOf end_of)
      : offsets_(node_count + 1, 0), edges_(edges.size()) {
    for (const Edge& edge : edges) ++offsets_[end_of(edge) + 1];
    for (std::size_t v = 0; v < node_count; ++v) offsets_[v + 1] += offsets_[v];
    std::vector<Index> next(offsets_.begin(), offsets_.end() - 1);
    for (std::size_t e = 0; e < edges.size(); ++e)
      edges_[next[end_of(edges[e])]++] = static_cast<Index>(e);
  }

  std::span<const Index> operator[](Index v) const {
    return {edges_.data() + offsets_[v], edges_.data() + offsets_[v + 1]};
  }

 private:
  std::vector<Index> offsets_;
  std::vector<Index> edges_;
};

/// The edges that leave each node.
template <class Edge>
Adjacency out_edges(std::size_t node_count, const std::vector<Edge>& edges) {
  return Adjacency(node_count, edges, [](const Edge& edge) { return edge.tail; });
}

/// The edges that enter each node.
template <class Edge>
Adjacency in_edges(std::size_t node_count, const std::vector<Edge>& edges) {
  return Adjacency(node_count, edges, [](const Edge& edge) { return edge.head; });
}

}  // namespace mmdc::graph::layered

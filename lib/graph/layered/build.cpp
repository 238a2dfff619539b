// Purpose:  copy the caller's graph into the graph that the passes share.
// Requires: valid indices, parents without cycles, no self loops.
// Ensures:  nodes stand in the order of visiting, clusters know their children and depth, sizes are
//           in the frame in which ranks grow downward.
// Source:   the order is that of Mermaid's graph library.

#include <algorithm>

#include "lib/graph/layered/frame.hpp"
#include "lib/graph/layered/integers_first.hpp"
#include "lib/graph/layered/passes.hpp"

namespace mmdc::graph::layered {
namespace {

/// Mermaid: naming a parent brings it into being, so a parent that comes later in the input stands
/// right behind its first child.
std::vector<Index> order_of_visiting(const Graph& graph, const std::vector<Index>& given) {
  std::vector<Index> order;
  order.reserve(given.size());
  std::vector<bool> seen(given.size(), false);
  const auto visit = [&](Index v) {
    if (v == no_index || seen[v]) return;
    seen[v] = true;
    order.push_back(v);
  };
  for (const Index v : given) {
    if (graph.nodes[v].integer_id) visit(v);
  }
  for (const Index v : given) {
    visit(v);
    visit(graph.nodes[v].parent);
  }
  return order;
}

void add_nodes(WorkGraph& work, const Graph& graph, const std::vector<Index>& order) {
  work.work_node.resize(order.size());
  for (const Index v : order) {
    work.work_node[v] = work.add_node(NodeKind::real, no_index, 0,
                                      turned(graph.nodes[v].size, work.options.direction));
    work.numbered_count += graph.nodes[v].integer_id ? 1 : 0;
  }
}

void make_cluster(WorkGraph& work, Index v, double room_at_top) {
  if (work.is_cluster(v)) return;
  work.nodes[v].kind = NodeKind::cluster;
  work.nodes[v].cluster = static_cast<Index>(work.clusters.size());
  work.clusters.push_back({.node = v, .children = {}, .room_at_top = room_at_top});
}

void add_parents(WorkGraph& work, const Graph& graph, const std::vector<Index>& given) {
  for (const Index v : given) {
    const Index child = work.work_node[v];
    if (graph.nodes[v].parent == no_index) {
      work.top_level.push_back(child);
      continue;
    }
    const Index parent = work.work_node[graph.nodes[v].parent];
    make_cluster(work, parent, graph.nodes[graph.nodes[v].parent].room_at_top);
    work.nodes[child].parent = parent;
    work.clusters[work.nodes[parent].cluster].children.push_back(child);
  }
}

void measure_depths(WorkGraph& work) {
  std::vector<Index> open = work.top_level;
  while (!open.empty()) {
    const WorkNode& node = work.nodes[open.back()];
    open.pop_back();
    if (node.cluster == no_index) continue;
    WorkCluster& cluster = work.clusters[node.cluster];
    const bool at_top = node.parent == no_index;
    cluster.depth = at_top ? 1 : work.clusters[work.nodes[node.parent].cluster].depth + 1;
    work.nesting_height = std::max(work.nesting_height, cluster.depth);
    open.insert(open.end(), cluster.children.begin(), cluster.children.end());
  }
}

void add_edges(WorkGraph& work, const Graph& graph) {
  work.edges.reserve(graph.edges.size());
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    const Edge& edge = graph.edges[e];
    if (edge.tail == edge.head) {
      work.self_edges.push_back(
          {work.work_node[edge.tail], turned(edge.label, work.options.direction)});
      continue;
    }
    WorkEdge copy;
    copy.tail = work.work_node[edge.tail];
    copy.head = work.work_node[edge.head];
    copy.minlen = std::max(edge.minlen, 1);
    copy.weight = edge.weight;
    copy.label = turned(edge.label, work.options.direction);
    copy.source = static_cast<Index>(e);
    work.edges.push_back(std::move(copy));
  }
}

}  // namespace

WorkGraph build(const Graph& graph, const Options& options, base::Cancel& cancel) {
  WorkGraph work;
  work.options = options;
  work.cancel = &cancel;
  work.rank_gap = options.rank_separation;
  const std::vector<Index> given = integers_first(graph);
  if (cancel.requested()) return work;
  add_nodes(work, graph, order_of_visiting(graph, given));
  if (cancel.requested()) return work;
  add_parents(work, graph, given);
  measure_depths(work);
  add_edges(work, graph);
  return work;
}

}  // namespace mmdc::graph::layered

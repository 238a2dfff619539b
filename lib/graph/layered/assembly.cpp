// Purpose:  lay out each part of a graph by itself, inner ones first, and put them together.
// Requires: valid indices, no cluster inside of itself, no self loops.
// Ensures:  everything has its place in the whole, each part within the box of its cluster; edges
//           from and to clusters meet their boxes.
// Source:   Mermaid calls its layout engine so, once for each part. Room for wide titles and lines
//           between clusters and what is in them are our own.

#include "lib/graph/layered/assembly.hpp"

#include <cstddef>
#include <utility>
#include <vector>

#include "lib/graph/layered/clusters.hpp"
#include "lib/graph/layered/cut.hpp"
#include "lib/graph/layered/inner_lines.hpp"
#include "lib/graph/layered/lay_out.hpp"
#include "lib/graph/layered/wide_titles.hpp"

namespace mmdc::graph::layered {
namespace {

/// Mermaid: ranks of a part are that much further apart than those around it.
constexpr double more_rank_separation = 25;

/// Boxes of clusters are so much wider than their titles, or more.
constexpr double title_room = 8;

/// Lays the parts of a graph out, inner ones first, and puts them together.
class Assembly {
 public:
  Assembly(const Graph& graph, const Options& options, base::Cancel& cancel)
      : graph_(graph),
        options_(options),
        cancel_(cancel),
        partition_(divide(graph, options, cancel)),
        placements_(partition_.parts.size()),
        local_(graph.nodes.size(), no_index),
        size_(graph.nodes.size()),
        is_cluster_(graph.nodes.size(), false) {
    for (std::size_t v = 0; v < graph.nodes.size(); ++v) {
      const Node& node = graph.nodes[v];
      size_[v] = node.size;
      if (node.parent != no_index) is_cluster_[node.parent] = true;
    }
  }

  std::optional<Placement> run() {
    if (cancel_.requested()) return std::nullopt;
    for (std::size_t p = partition_.parts.size(); p-- > 0;) {
      if (!lay_out_part(p)) return std::move(stopped_);
    }
    Placement whole;
    whole.nodes.resize(graph_.nodes.size());
    whole.edges.resize(graph_.edges.size());
    for (const Placement& placement : placements_) whole.met_budget |= placement.met_budget;
    for (std::size_t p = 0; p < partition_.parts.size(); ++p) place_part(p, whole);
    cut_edges(whole);
    return whole;
  }

 private:
  /// False where the whole ends with the part: `stopped_` says how.
  bool lay_out_part(std::size_t p) {
    const Part& part = partition_.parts[p];
    Options options = options_;
    options.direction = part.direction;
    options.rank_separation += more_rank_separation * part.depth;
    const Graph graph = graph_of(part);
    const Widths least = least_widths(part);
    std::optional<Placement> placement;
    Widths kept;
    do {
      placement = lay_out(graph, options, cancel_, kept);
      if (!placement || placement->has_too_many_dummies) {
        stopped_ = std::move(placement);
        return false;
      }
      if (options_.quality == Quality::faithful) break;
      kept = widths_to_keep(graph, placement->nodes, least, std::move(kept), cancel_);
    } while (!kept.empty());
    make_room_for_titles(part, least, *placement);
    if (part.cluster != no_index) size_[part.cluster] = placement->nodes.back().size();
    placements_[p] = std::move(*placement);
    return true;
  }

  /// The part as a graph of its own; its cluster is the parent of all that have none else in it.
  Graph graph_of(const Part& part) {
    for (std::size_t i = 0; i < part.nodes.size(); ++i) {
      local_[part.nodes[i]] = static_cast<Index>(i);
    }
    Graph graph;
    for (const Index v : part.nodes) {
      Node node = graph_.nodes[v];
      node.size = size_[v];
      const bool is_top = v == part.cluster || node.parent == no_index;
      node.parent = is_top ? no_index : local_[node.parent];
      graph.nodes.push_back(node);
    }
    for (const Index e : part.edges) {
      Edge edge = graph_.edges[e];
      edge.tail = local_[partition_.edges[e].tail];
      edge.head = local_[partition_.edges[e].head];
      graph.edges.push_back(edge);
    }
    return graph;
  }

  /// True of clusters that have their members in the part, so that it found their boxes.
  bool is_drawn_in(const Part& part, Index v) const {
    return is_cluster_[v] && (v == part.cluster || partition_.part_around[v] == 0);
  }

  Widths least_widths(const Part& part) const {
    Widths widths;
    for (const Index v : part.nodes) {
      widths.push_back(is_drawn_in(part, v) ? graph_.nodes[v].size.width + title_room : 0);
    }
    return widths;
  }

  void make_room_for_titles(const Part& part, const Widths& least, Placement& placement) const {
    const double margin = options_.cluster_title_margin;
    for (std::size_t i = 0; i < part.nodes.size(); ++i) {
      Rect& box = placement.nodes[i];
      if (!is_drawn_in(part, part.nodes[i])) {
        box.y += margin / 2;
        continue;
      }
      const Rect wide = widened(box, least[i]);
      box = {wide.x, wide.y - margin / 2, wide.width, wide.height + margin};
    }
    for (PlacedEdge& edge : placement.edges) {
      for (Point& point : edge.points) point.y += margin / 2;
      for (Point& point : edge.detour) point.y += margin / 2;
      edge.label_center.y += margin / 2;
    }
  }

  /// Copies what a part holds to its place in the whole.
  void place_part(std::size_t p, Placement& whole) const {
    const Part& part = partition_.parts[p];
    const Placement& placement = placements_[p];
    Point shift;
    if (part.cluster != no_index) {
      const Rect box = placement.nodes.back();
      const Rect target = whole.nodes[part.cluster];
      shift = target.center() - box.center();
    }
    for (std::size_t i = 0; i < part.nodes.size(); ++i) {
      whole.nodes[part.nodes[i]] = placement.nodes[i].moved(shift);
    }
    for (std::size_t i = 0; i < part.edges.size(); ++i) {
      PlacedEdge edge = placement.edges[i];
      for (Point& point : edge.points) point = point + shift;
      for (Point& point : edge.detour) point = point + shift;
      edge.label_center = edge.label_center + shift;
      whole.edges[part.edges[i]] = std::move(edge);
    }
  }

  void cut_edges(Placement& whole) const {
    for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
      if (has_inner_line(e)) continue;
      const Redirection& to = partition_.edges[e];
      if (whole.edges[e].points.empty()) join_directly(e, whole);
      const Rect* const from_box =
          to.from_cluster == no_index ? nullptr : &whole.nodes[to.from_cluster];
      const Rect* const to_box = to.to_cluster == no_index ? nullptr : &whole.nodes[to.to_cluster];
      if (from_box == nullptr && to_box == nullptr) continue;
      cut_at_clusters(whole.edges[e], from_box, to_box);
    }
    InnerLines inner(graph_, options_.cluster_title_margin, whole, cancel_);
    for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
      if (has_inner_line(e)) inner.draw(e);
    }
  }

  bool has_inner_line(std::size_t e) const {
    if (options_.quality != Quality::best) return false;
    const Edge& edge = graph_.edges[e];
    return (is_cluster_[edge.head] && is_inside(graph_, edge.tail, edge.head)) ||
           (is_cluster_[edge.tail] && is_inside(graph_, edge.head, edge.tail));
  }

  /// An edge between a cluster and the node that stands for it: from the cluster's top to the node.
  void join_directly(std::size_t e, Placement& whole) const {
    const Edge& edge = graph_.edges[e];
    const bool starts_at_cluster = is_cluster_[edge.tail];
    const Rect& cluster = whole.nodes[starts_at_cluster ? edge.tail : edge.head];
    const Rect& node = whole.nodes[starts_at_cluster ? edge.head : edge.tail];
    const Point from{node.center().x, cluster.y};
    const Point to{node.center().x, node.y};
    PlacedEdge& placed = whole.edges[e];
    placed.label_center = (from + to) * 0.5;
    placed.points = {from, placed.label_center, to};
    if (!starts_at_cluster) std::swap(placed.points.front(), placed.points.back());
  }

  const Graph& graph_;
  const Options& options_;
  base::Cancel& cancel_;
  Partition partition_;
  std::vector<Placement> placements_;  ///< of the parts, in their own frames
  std::optional<Placement> stopped_;
  std::vector<Index> local_;  ///< index of a node in the part that is being laid out
  std::vector<Size> size_;    ///< of nodes, and of clusters once their part is laid out
  std::vector<bool> is_cluster_;
};

}  // namespace

std::optional<Placement> assemble(const Graph& graph, const Options& options,
                                  base::Cancel& cancel) {
  return Assembly(graph, options, cancel).run();
}

}  // namespace mmdc::graph::layered

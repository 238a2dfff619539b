// Purpose:  give each node its x.
// Requires: layers and places in them.
// Ensures:  neighbours in a layer keep their distance; long edges are straight where that costs
//           nothing; for the best quality the sides of clusters always are.
// Source:   Brandes, Koepf, "Fast and simple horizontal coordinate assignment" (2001), with the
//           erratum of 2020. Compaction is by longest paths in the graph of blocks, as Mermaid
//           does it, and not the paper's.
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>

#include "lib/graph/layered/frame.hpp"
#include "lib/graph/layered/passes.hpp"

namespace mmdc::graph::layered {
namespace {

using Layers = std::vector<std::vector<Index>>;

/// Of segments: their ends must not be aligned.
using Conflicts = std::vector<std::uint8_t>;

/// The upper end of the inner segment that ends at `v`, if there is one.
Index upper_inner_end(const WorkGraph& work, Index v) {
  if (!work.is_dummy(v)) return no_index;
  for (const Index s : work.in_segments[v]) {
    if (work.is_dummy(work.segments[s].tail)) return work.segments[s].tail;
  }
  return no_index;
}

/// Marks the segments that cross an inner one (both ends dummies) and are not inner themselves.
void mark_conflicts(const WorkGraph& work, const std::vector<Index>& upper,
                    const std::vector<Index>& lower, Conflicts& conflicts) {
  Index left = 0;
  std::size_t scanned = 0;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const Index inner = upper_inner_end(work, lower[i]);
    if (inner == no_index && i + 1 < lower.size()) continue;
    const Index right =
        inner == no_index ? static_cast<Index>(upper.size()) : work.nodes[inner].order;
    for (; scanned <= i; ++scanned) {
      const Index w = lower[scanned];
      for (const Index s : work.in_segments[w]) {
        const Index u = work.segments[s].tail;
        const Index place = work.nodes[u].order;
        const bool is_inner = work.is_dummy(u) && work.is_dummy(w);
        if ((place < left || place > right) && !is_inner) conflicts[s] = 1;
      }
    }
    left = right;
  }
}

/// Marks segments that cross the side of a cluster: the side is to be straight.
class BorderScan {
 public:
  BorderScan(const WorkGraph& work, const std::vector<Index>& lower, Conflicts& conflicts)
      : work_(work), lower_(lower), conflicts_(conflicts) {}

  void run() {
    const std::vector<Index> next_side = sides_to_the_right();
    // Mermaid: what stands further right must not come from further left either, of any side.
    Index left = -1;
    for (std::size_t i = 0; i < lower_.size(); ++i) {
      left = std::max(left, side_above(lower_[i]));
      mark(lower_[i], left, next_side[i]);
    }
  }

 private:
  /// The place, in the layer above, of the side of a cluster that goes on at `v`.
  Index side_above(Index v) const {
    const NodeKind kind = work_.nodes[v].kind;
    const bool is_side = kind == NodeKind::border_left || kind == NodeKind::border_right;
    if (!is_side || work_.in_segments[v].empty()) return no_index;
    return work_.nodes[work_.segments[work_.in_segments[v].front()].tail].order;
  }

  /// For each place, that of the next side behind it.
  std::vector<Index> sides_to_the_right() const {
    std::vector<Index> sides(lower_.size());
    Index right = std::numeric_limits<Index>::max();
    for (std::size_t i = lower_.size(); i-- > 0;) {
      sides[i] = right;
      if (const Index side = side_above(lower_[i]); side != no_index) right = side;
    }
    return sides;
  }

  void mark(Index v, Index left, Index right) {
    // Mermaid: inner ones only. Of the others it misses those behind an inner one that crosses the
    // side; then the side is bent, and members stand outside of the cluster.
    const auto counts = [&](Index u) {
      return work_.options.quality == Quality::best || work_.is_dummy(u);
    };
    if (!counts(v)) return;
    for (const Index s : work_.in_segments[v]) {
      const Index u = work_.segments[s].tail;
      const Index place = work_.nodes[u].order;
      if (counts(u) && (place < left || place > right)) {
        conflicts_[s] = 1;
      }
    }
  }

  const WorkGraph& work_;
  const std::vector<Index>& lower_;
  Conflicts& conflicts_;
};

Conflicts find_conflicts(const WorkGraph& work) {
  Conflicts conflicts(work.segments.size(), 0);
  for (std::size_t i = 1; i < work.layers.size() && !work.cancel->tick(); ++i) {
    mark_conflicts(work, work.layers[i - 1], work.layers[i], conflicts);
    if (!work.clusters.empty()) BorderScan(work, work.layers[i], conflicts).run();
  }
  return conflicts;
}

/// One of the four layouts: layers from above or below, nodes from the left or the right.
class Alignment {
 public:
  Alignment(const WorkGraph& work, const Conflicts& conflicts, bool downward, bool leftward)
      : work_(work),
        conflicts_(conflicts),
        downward_(downward),
        leftward_(leftward),
        layers_(work.layers),
        root_(work.nodes.size()),
        align_(work.nodes.size()),
        place_(work.nodes.size()),
        x_(work.nodes.size(), 0) {
    if (!downward) std::reverse(layers_.begin(), layers_.end());
    if (!leftward) {
      for (std::vector<Index>& layer : layers_) std::reverse(layer.begin(), layer.end());
    }
    align();
    if (!work.cancel->requested()) compact();
  }

  bool leftward() const { return leftward_; }
  double x(Index v) const { return x_[v]; }
  void shift(double by) {
    for (double& x : x_) x += by;
  }

  /// Least and greatest middle of a node.
  std::pair<double, double> middles() const {
    return extremes([](const WorkNode&) { return 0.0; });
  }
  double width() const {
    const auto [left, right] = extremes([](const WorkNode& node) { return node.size.width / 2; });
    return right - left;
  }

 private:
  template <typename HalfWidth>
  std::pair<double, double> extremes(HalfWidth half_width) const {
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    for (const std::vector<Index>& layer : layers_) {
      for (const Index v : layer) {
        least = std::min(least, x_[v] - half_width(work_.nodes[v]));
        greatest = std::max(greatest, x_[v] + half_width(work_.nodes[v]));
      }
    }
    return {least, greatest};
  }

  void align() {
    for (const std::vector<Index>& layer : layers_) {
      for (std::size_t i = 0; i < layer.size(); ++i) {
        root_[layer[i]] = align_[layer[i]] = layer[i];
        place_[layer[i]] = static_cast<Index>(i);
      }
    }
    for (const std::vector<Index>& layer : layers_) {
      if (work_.cancel->requested()) return;
      Index last_place = -1;
      for (const Index v : layer) align_with_median(v, last_place);
    }
  }

  struct Neighbour {
    Index node;
    Index place;
    bool has_conflict;
  };

  void align_with_median(Index v, Index& last_place) {
    neighbours_.clear();
    for (const Index s : (downward_ ? work_.in_segments : work_.out_segments)[v]) {
      const Index other = downward_ ? work_.segments[s].tail : work_.segments[s].head;
      neighbours_.push_back({other, place_[other], conflicts_[s] != 0});
    }
    if (neighbours_.empty()) return;
    std::sort(neighbours_.begin(), neighbours_.end(),
              [](const Neighbour& a, const Neighbour& b) { return a.place < b.place; });
    const std::size_t last = neighbours_.size() - 1;
    for (std::size_t m = last / 2; m <= (last + 1) / 2; ++m) {
      const auto [w, place, has_conflict] = neighbours_[m];
      if (align_[v] != v || last_place >= place || has_conflict) continue;
      align_[w] = v;
      align_[v] = root_[v] = root_[w];
      last_place = place;
    }
  }

  double separation(Index u, Index v) const {
    const auto half_gap = [&](Index node) {
      const Options& options = work_.options;
      return (work_.is_dummy(node) ? options.edge_separation : options.node_separation) / 2;
    };
    return (work_.nodes[u].size.width + work_.nodes[v].size.width) / 2 + half_gap(u) + half_gap(v) +
           room_for_title(leftward_ ? u : v);
  }

  /// To the right of the left side of a cluster, which is its upper one where ranks grow sideways.
  double room_for_title(Index v) const {
    const WorkNode& node = work_.nodes[v];
    if (node.kind != NodeKind::border_left || !is_sideways(work_.options.direction)) return 0;
    return work_.clusters[work_.nodes[node.parent].cluster].room_at_top;
  }

  struct BlockEdge {
    Index tail;
    Index head;
    double length;
  };

  std::vector<BlockEdge> block_edges() const {
    std::vector<BlockEdge> edges;
    edges.reserve(work_.nodes.size());
    for (const std::vector<Index>& layer : layers_) {
      for (std::size_t i = 1; i < layer.size(); ++i) {
        edges.push_back({root_[layer[i - 1]], root_[layer[i]], separation(layer[i - 1], layer[i])});
      }
    }
    if (!is_sideways(work_.options.direction)) add_widths(edges);
    return edges;
  }

  /// Keeps the sides of clusters as far apart as is wanted.
  void add_widths(std::vector<BlockEdge>& edges) const {
    for (const WorkCluster& cluster : work_.clusters) {
      if (cluster.least_width == 0) continue;
      Index first = root_[cluster.left_border(cluster.max_rank)];
      Index last = root_[cluster.right_border(cluster.max_rank)];
      if (!leftward_) std::swap(first, last);
      edges.push_back({first, last, cluster.least_width});
    }
  }

  /// The blocks from left to right: Kahn's topological order.
  std::vector<Index> blocks_in_order(const std::vector<BlockEdge>& edges,
                                     const Adjacency& out) const {
    std::vector<Index> waiting(work_.nodes.size(), 0);
    for (const BlockEdge& edge : edges) ++waiting[edge.head];
    std::vector<Index> order;
    order.reserve(work_.nodes.size());
    for (const std::vector<Index>& layer : layers_) {
      for (const Index v : layer) {
        if (root_[v] == v && waiting[v] == 0) order.push_back(v);
      }
    }
    for (std::size_t i = 0; i < order.size() && !work_.cancel->tick(); ++i) {
      for (const Index e : out[order[i]]) {
        if (--waiting[edges[e].head] == 0) order.push_back(edges[e].head);
      }
    }
    return order;
  }

  /// As far left as can be, then each block as far right as its right neighbours allow.
  void compact() {
    const std::vector<BlockEdge> edges = block_edges();
    if (work_.cancel->requested()) return;
    const Adjacency out = out_edges(work_.nodes.size(), edges);
    if (work_.cancel->requested()) return;
    const std::vector<Index> order = blocks_in_order(edges, out);
    for (const Index block : order) {
      if (work_.cancel->tick()) return;
      for (const Index e : out[block]) {
        double& x = x_[edges[e].head];
        x = std::max(x, x_[block] + edges[e].length);
      }
    }
    // The outer side of a cluster stays where it is, or the cluster would grow.
    const NodeKind pinned = leftward_ ? NodeKind::border_right : NodeKind::border_left;
    for (auto block = order.rbegin(); block != order.rend(); ++block) {
      if (work_.cancel->tick()) return;
      if (work_.nodes[*block].kind == pinned) continue;
      double limit = std::numeric_limits<double>::infinity();
      for (const Index e : out[*block]) {
        limit = std::min(limit, x_[edges[e].head] - edges[e].length);
      }
      if (limit != std::numeric_limits<double>::infinity()) {
        x_[*block] = std::max(x_[*block], limit);
      }
    }
    spread_to_blocks();
  }

  void spread_to_blocks() {
    for (const std::vector<Index>& layer : layers_) {
      for (const Index v : layer) x_[v] = x_[root_[v]];
    }
    if (leftward_) return;
    for (double& x : x_) x = -x;
  }

  const WorkGraph& work_;
  const Conflicts& conflicts_;
  bool downward_;
  bool leftward_;
  Layers layers_;
  std::vector<Index> root_;   // the first node of each node's block
  std::vector<Index> align_;  // the next node of the block, in a ring
  std::vector<Index> place_;
  std::vector<double> x_;
  std::vector<Neighbour> neighbours_;  // scratch
};

/// Shifts all to the narrowest: its left side if packed to the left, else its right side.
void align_to_narrowest(std::span<Alignment> alignments) {
  const auto narrowest = std::min_element(
      alignments.begin(), alignments.end(),
      [](const Alignment& a, const Alignment& b) { return a.width() < b.width(); });
  const auto [left, right] = narrowest->middles();
  for (Alignment& alignment : alignments) {
    const auto [own_left, own_right] = alignment.middles();
    alignment.shift(alignment.leftward() ? left - own_left : right - own_right);
  }
}

}  // namespace

void place_within_layers(WorkGraph& work) {
  if (work.layers.empty()) return;
  const Conflicts conflicts = find_conflicts(work);
  std::vector<Alignment> alignments;
  alignments.reserve(4);
  for (const bool downward : {true, false}) {
    for (const bool leftward : {true, false}) {
      if (work.cancel->requested()) return;
      alignments.emplace_back(work, conflicts, downward, leftward);
    }
  }
  if (work.cancel->requested()) return;
  align_to_narrowest(alignments);
  for (const std::vector<Index>& layer : work.layers) {
    for (const Index v : layer) {
      if (work.cancel->tick()) return;
      std::array xs = {alignments[0].x(v), alignments[1].x(v), alignments[2].x(v),
                       alignments[3].x(v)};
      std::sort(xs.begin(), xs.end());
      work.nodes[v].center.x = (xs[1] + xs[2]) / 2;
    }
  }
}

}  // namespace mmdc::graph::layered

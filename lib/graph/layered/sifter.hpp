// Moves nodes within their layers to where they cross least; see sifter.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "lib/graph/layered/layer_watch.hpp"
#include "lib/graph/layered/work_graph.hpp"

namespace mmdc::graph::layered {

class Sifter {
 public:
  /// Requires layers, places in them and the adjacency of segments.
  explicit Sifter(WorkGraph& work);

  // --- Work, in looks at places

  /// From now on so much may be done.
  void allow(std::int64_t looks) { budget_ = spent_ + looks; }
  void spend(std::int64_t looks) { spent_ += looks; }
  bool is_over_budget() const { return spent_ > budget_; }
  /// True also if the run was cancelled; asked between two moves, and not within one.
  bool is_spent() { return is_over_budget() || work_.cancel->tick(); }

  // --- Moves

  /// Sifts the layers that may have become better to sift since they were sifted last, until there
  /// are no more.
  void sift_until_stable();

  /// Lets neighbours change places that stood the other way round at the places `home`, where that
  /// crosses no more.
  void return_to(const std::vector<Index>& home);

  /// Moves one node to where it crosses least; true if that is elsewhere.
  bool sift(Index v);

  /// The place of the sibling, or the far side of the sibling cluster, that stands next to `place`
  /// in the layer of `v` in direction `way` (-1 or 1); `place` itself if `v` must not pass it.
  std::size_t beyond(Index v, std::size_t place, int way) const {
    const std::vector<Index>& layer = work_.layers[static_cast<std::size_t>(work_.nodes[v].rank)];
    const std::size_t next = place + static_cast<std::size_t>(way);
    if (next >= layer.size()) return place;
    if (group_[layer[next]] == group_[v]) return next;
    return is_movable(layer[next]) ? place : beyond_cluster(v, place, way);
  }

  /// The nodes whose segments cross others, layer by layer.
  std::vector<Index> crossed_nodes();

  /// True of nodes that are not the side of a cluster.
  bool is_movable(Index v) const { return group_[v] != side_of_cluster; }

  /// Moves a node of a layer from a place to another.
  void move(std::vector<Index>& layer, std::size_t from, std::size_t to);

  /// The layer has been given an order, which may be another one than the places of its nodes tell.
  void renumber(std::size_t rank);

  /// The layers are as the last sifting left them, or as good.
  void call_stable();

 private:
  static constexpr Index side_of_cluster = -2;

  /// Where a segment ends in the layer above or below.
  struct End {
    Index other = no_index;
    Index place = 0;  ///< below, counted on from the last place above
    double weight = 1;
  };

  /// Between which places the segments of a node end. Without any it lies on neither side of any
  /// other.
  struct Reach {
    Index first_above = std::numeric_limits<Index>::max();
    Index last_above = -1;
    Index first_below = std::numeric_limits<Index>::max();
    Index last_below = -1;
  };

  std::span<End> ends_above(Index v) { return ends_between(first_above_[v], first_below_[v]); }
  std::span<End> ends_below(Index v) { return ends_between(first_below_[v], first_above_[v + 1]); }
  std::span<End> ends_of(Index v) { return ends_between(first_above_[v], first_above_[v + 1]); }
  std::span<End> ends_between(Index first, Index behind) {
    return {ends_.data() + first, ends_.data() + behind};
  }
  std::size_t degree(Index v) const {
    return static_cast<std::size_t>(first_above_[v + 1] - first_above_[v]);
  }
  std::size_t beyond_cluster(Index v, std::size_t place, int way) const;
  bool sift_layer(std::size_t rank);
  void find_limits(const std::vector<Index>& layer);
  bool crosses_beyond(Index v, std::size_t place, int way) const;
  std::size_t width(std::size_t rank) const;
  void gather_ends(std::size_t rank);
  bool sift_gathered(Index v);
  void find_pull(Index v);
  void fill_pull(std::span<const End> ends, std::size_t begin, std::size_t end);
  double pull_on(Index other);
  static double pull_at(Index place, std::span<const End> own);
  void call_changed(std::size_t rank, std::size_t first, std::size_t last);

  WorkGraph& work_;
  std::vector<Index> group_;        ///< of nodes: their parent, or `side_of_cluster`
  std::vector<Index> first_above_;  ///< of nodes, in `ends_`; and where those of the last one end
  std::vector<Index> first_below_;  ///< of nodes: behind the ends above
  std::vector<End> ends_;           ///< places: of the layer that was gathered last
  std::size_t width_above_ = 0;
  std::size_t width_below_ = 0;
  // The ends of the node that is sifted.
  std::span<const End> own_above_;
  std::span<const End> own_below_;
  bool has_few_ends_ = false;
  /// Unless these are few, for each place above and below: the weight of those of its segments that
  /// end right of the place, less the weight of those that end left of it.
  std::vector<double> pull_;
  std::vector<Index> turn_;      ///< the layer as it was before it was sifted
  std::vector<bool> is_stable_;  ///< of layers: all of its nodes are settled
  /// Of nodes: to sift it would move nothing.
  std::vector<std::uint8_t> is_settled_;
  std::vector<Reach> reach_;  ///< of nodes of the layer that was gathered last
  /// Per place of that layer: `last_...` of all nodes left of it, `first_...` of those right of it.
  std::vector<Reach> limits_;
  LayerWatch watch_;                      ///< of `crossed_nodes`
  std::vector<std::uint8_t> is_crossed_;  ///< of nodes, in the layers that it has looked at last
  std::int64_t spent_ = 0;
  std::int64_t budget_ = 0;
};

}  // namespace mmdc::graph::layered

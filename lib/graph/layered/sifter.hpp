// Moves nodes within their layers to where they cross least; see sifter.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

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

  /// Moves one node to where it crosses least; true if that is elsewhere.
  bool sift(Index v);

  /// The place of the sibling, or the far side of the sibling cluster, that stands next to `place`
  /// in the layer of `v` in direction `way` (-1 or 1); `place` itself if `v` must not pass it.
  std::size_t beyond(Index v, std::size_t place, int way) const;

  /// True of nodes that are not the side of a cluster.
  bool is_movable(Index v) const { return is_movable_[v] != 0; }

  /// Moves a node of a layer from a place to another.
  void move(std::vector<Index>& layer, std::size_t from, std::size_t to);

  /// The layer has been given another order.
  void renumber(std::size_t rank);

  /// The layers are as the last sifting left them, or as good.
  void call_stable() { is_stable_.assign(work_.layers.size(), true); }

 private:
  /// Where a segment ends in the layer above or below.
  struct End {
    Index place = 0;  ///< below, counted on from the last place above
    double weight = 1;
  };

  std::span<End> ends_of(Index v) {
    return {ends_.data() + first_end_[v], ends_.data() + first_end_[v + 1]};
  }
  bool sift_layer(std::size_t rank);
  std::size_t width(std::size_t rank) const;
  void gather_ends(std::size_t rank);
  bool sift_gathered(Index v);
  void find_pull(Index v);
  double pull_on(Index other);
  void call_unstable(std::size_t rank);

  WorkGraph& work_;
  std::vector<std::uint8_t> is_movable_;
  std::vector<std::size_t> first_end_;  ///< of each node, and where those of the last one end
  std::vector<End> ends_;               ///< of the layer that was gathered last
  std::size_t width_above_ = 0;
  std::size_t width_below_ = 0;
  /// For the node that is sifted, and each place above and below: the weight of its own segments
  /// that end right of the place, less the weight of those that end left of it.
  std::vector<double> pull_;
  std::vector<Index> turn_;      ///< the layer as it was before it was sifted
  std::vector<bool> is_stable_;  ///< of layers
  std::int64_t spent_ = 0;
  std::int64_t budget_ = 0;
};

}  // namespace mmdc::graph::layered

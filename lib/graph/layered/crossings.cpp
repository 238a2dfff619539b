// Purpose:  count the crossings of the current order.
// Requires: layers, places in them, segments at each node.
// Ensures:  nothing is changed.
// Source:   Barth, Juenger, Mutzel, "Simple and efficient bilayer cross counting" (2002): segments
//           are put into a tree of sums, or into a sorted list, in the order of their upper ends;
//           each crosses what was put in before and ends further right.
#include "lib/graph/layered/crossings.hpp"

#include <algorithm>

namespace mmdc::graph::layered {
namespace {

/// So few segments are put into a sorted list, which takes less time than a tree.
constexpr std::size_t few = 64;

class GapCounter {
 public:
  explicit GapCounter(const WorkGraph& work) : work_(work) { ends_.reserve(few); }

  double count_below(const std::vector<Index>& upper, std::size_t places) {
    gather_ends(upper);
    return ends_.size() <= few ? count_by_list() : count_by_tree(places);
  }

 private:
  struct End {
    Index place = 0;
    double weight = 1;

    friend bool operator<(const End& a, const End& b) { return a.place < b.place; }
  };

  /// The lower ends of the segments in the order of their upper ends, then of the lower ones.
  void gather_ends(const std::vector<Index>& upper) {
    ends_.clear();
    for (const Index v : upper) {
      if (work_.cancel->tick()) break;
      const auto first = static_cast<std::ptrdiff_t>(ends_.size());
      for (const Index s : work_.out_segments[v]) {
        const Segment& segment = work_.segments[s];
        ends_.push_back({work_.nodes[segment.head].order, segment.weight});
      }
      if (work_.out_segments[v].size() > 1) std::sort(ends_.begin() + first, ends_.end());
    }
  }

  /// Sorts the ends by insertion: each crosses those that it passes.
  double count_by_list() {
    double crossings = 0;
    for (std::size_t i = 1; i < ends_.size(); ++i) {
      const End end = ends_[i];
      std::size_t at = i;
      for (; at > 0 && end < ends_[at - 1]; --at) {
        crossings += end.weight * ends_[at - 1].weight;
        ends_[at] = ends_[at - 1];
      }
      ends_[at] = end;
    }
    return crossings;
  }

  double count_by_tree(std::size_t places) {
    first_leaf_ = 1;
    while (first_leaf_ < places) first_leaf_ *= 2;
    sums_.assign(2 * first_leaf_, 0);
    double crossings = 0;
    for (const End& end : ends_) {
      crossings += end.weight * add(static_cast<std::size_t>(end.place), end.weight);
    }
    return crossings;
  }

  /// Adds `weight` at a place of the tree and returns the sum of all places right of it.
  double add(std::size_t place, double weight) {
    double right = 0;
    std::size_t at = place + first_leaf_;
    sums_[at] += weight;
    while (at > 1) {
      if (at % 2 == 0) right += sums_[at + 1];
      at /= 2;
      sums_[at] += weight;
    }
    return right;
  }

  const WorkGraph& work_;
  std::vector<End> ends_;
  std::size_t first_leaf_ = 1;  ///< of the tree
  std::vector<double> sums_;    ///< over ranges of places
};

}  // namespace

double count_crossings(const WorkGraph& work) {
  return work.layers.empty() ? 0 : count_crossings(work, 0, work.layers.size() - 1);
}

double count_crossings(const WorkGraph& work, std::size_t first, std::size_t last) {
  GapCounter counter(work);
  double crossings = 0;
  for (std::size_t rank = first + 1; rank <= last; ++rank) {
    crossings += counter.count_below(work.layers[rank - 1], work.layers[rank].size());
  }
  return crossings;
}

CrossingCounter::CrossingCounter(const WorkGraph& work)
    : work_(work), watch_(work), below_(work.layers.size(), 0) {}

double CrossingCounter::count() {
  GapCounter counter(work_);
  double crossings = 0;
  watch_.look();
  for (std::size_t rank = 0; rank + 1 < below_.size(); ++rank) {
    if (watch_.has_changed(rank, rank + 2)) {
      below_[rank] = counter.count_below(work_.layers[rank], work_.layers[rank + 1].size());
      looks_ += static_cast<std::int64_t>(work_.layers[rank].size());
    }
    crossings += below_[rank];
  }
  return crossings;
}

}  // namespace mmdc::graph::layered

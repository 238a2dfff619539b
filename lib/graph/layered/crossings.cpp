// Purpose:  count the crossings of the current order.
// Requires: layers, places in them, segments at each node.
// Ensures:  nothing is changed.
// Source:   Barth, Juenger, Mutzel, "Simple and efficient bilayer cross counting" (2002): segments
//           are put into a tree of sums in the order of their upper ends; each crosses what was put
//           in before and ends further right.
#include "lib/graph/layered/crossings.hpp"

#include <algorithm>
#include <utility>

namespace mmdc::graph::layered {
namespace {

/// Sums over ranges of a fixed row of places.
class AccumulatorTree {
 public:
  explicit AccumulatorTree(std::size_t places) {
    while (first_leaf_ < places) first_leaf_ *= 2;
    sums_.assign(2 * first_leaf_, 0);
  }

  /// Adds `weight` at a place and returns the sum of all places right of it.
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

 private:
  std::size_t first_leaf_ = 1;
  std::vector<double> sums_;
};

double count_between(const WorkGraph& work, const std::vector<Index>& upper,
                     const std::vector<Index>& lower) {
  AccumulatorTree tree(lower.size());
  std::vector<std::pair<Index, double>> ends;
  double crossings = 0;
  for (const Index v : upper) {
    if (work.cancel->tick()) break;
    ends.clear();
    for (const Index s : work.out_segments[v]) {
      ends.emplace_back(work.nodes[work.segments[s].head].order, work.segments[s].weight);
    }
    std::sort(ends.begin(), ends.end());
    for (const auto& [place, weight] : ends) {
      crossings += weight * tree.add(static_cast<std::size_t>(place), weight);
    }
  }
  return crossings;
}

}  // namespace

double count_crossings(const WorkGraph& work) {
  return work.layers.empty() ? 0 : count_crossings(work, 0, work.layers.size() - 1);
}

double count_crossings(const WorkGraph& work, std::size_t first, std::size_t last) {
  double crossings = 0;
  for (std::size_t rank = first + 1; rank <= last; ++rank) {
    crossings += count_between(work, work.layers[rank - 1], work.layers[rank]);
  }
  return crossings;
}

}  // namespace mmdc::graph::layered

// Purpose:  a second crossing reduction, on top of the order that the sweeps have found.
// Requires: layers, places in them, segments at each node.
// Ensures:  no more crossings than before, and the order that was there where there would not be
//           fewer; members of a cluster stay in one piece and the sides of clusters stay in place.
// Source:   sifting as by Matuszewski, Schoenfeld, Molitor, "Using sifting for k-layer straightline
//           crossing minimization" (1999); then barycentre sweeps and restarts from near the best
//           order, each sifted again.
#include <algorithm>
#include <random>
#include <utility>
#include <vector>

#include "lib/graph/layered/crossings.hpp"
#include "lib/graph/layered/passes.hpp"

namespace mmdc::graph::layered {
namespace {

/// So many sweeps that do not help are the last ones.
constexpr int sweep_patience = 4;

/// So many restarts that do not help are the last ones.
constexpr int restart_patience = 40;

/// Bounds on the looks at places, which are what takes time: of sifting and sweeps together, then
/// of restarts, a few milliseconds each. What has been found by then is taken.
constexpr std::int64_t sweep_budget = 5'000'000;
constexpr std::int64_t restart_budget = 2'000'000;

/// With more nodes and dummies there is no time for enough restarts to find something.
constexpr std::size_t most_nodes_to_restart = 4000;

class Refiner {
 public:
  explicit Refiner(WorkGraph& work)
      : work_(work), up_(work.nodes.size()), down_(work.nodes.size()) {}

  void run() {
    if (work_.layers.empty()) return;
    keep_best();
    if (best_crossings_ == 0) return;
    budget_ = sweep_budget;
    sift_until_stable();
    keep_best();
    sweep();
    work_.met_budget |= spent_ > budget_;
    if (work_.nodes.size() <= most_nodes_to_restart) {
      budget_ = spent_ + restart_budget;
      restart();
    }
    take_best();
  }

 private:
  struct End {
    Index place = 0;
    double weight = 1;
  };
  using Ends = std::vector<End>;

  bool is_spent() { return spent_ > budget_ || work_.cancel->requested(); }

  /// Notes the order if it crosses less than any before.
  bool keep_best() {
    const double crossings = count_crossings(work_);
    spent_ += static_cast<std::int64_t>(4 * work_.segments.size());
    if (!best_.empty() && crossings >= best_crossings_) return false;
    best_ = work_.layers;
    best_crossings_ = crossings;
    return true;
  }

  void take_best() {
    work_.layers = best_;
    for (const std::vector<Index>& layer : work_.layers) number_places(layer);
  }

  void number_places(const std::vector<Index>& layer) {
    for (std::size_t i = 0; i < layer.size(); ++i) {
      work_.nodes[layer[i]].order = static_cast<Index>(i);
    }
  }

  // --- Sifting

  void sift_until_stable() {
    std::vector<bool> is_stable(work_.layers.size(), false);
    for (bool changed = true; changed && !is_spent();) {
      changed = false;
      for (std::size_t rank = 0; rank < work_.layers.size(); ++rank) {
        if (is_stable[rank] || is_spent()) continue;
        is_stable[rank] = true;
        if (!sift_layer(rank)) continue;
        changed = true;
        is_stable[rank] = false;
        if (rank > 0) is_stable[rank - 1] = false;
        if (rank + 1 < work_.layers.size()) is_stable[rank + 1] = false;
      }
    }
  }

  /// Moves each node of the layer to where it crosses least; true if that changed anything.
  bool sift_layer(std::size_t rank) {
    std::vector<Index>& layer = work_.layers[rank];
    for (const Index v : layer) gather_ends(v);
    spent_ += static_cast<std::int64_t>(layer.size());
    bool changed = false;
    const std::vector<Index> turn = layer;
    for (const Index v : turn) {
      if (is_spent()) break;
      if (is_movable(v) && sift(layer, v)) changed = true;
    }
    return changed;
  }

  void gather_ends(Index v) {
    const auto gather = [&](const Adjacency& segments, bool upward, Ends& ends) {
      ends.clear();
      for (const Index s : segments[v]) {
        const Segment& segment = work_.segments[s];
        const Index other = upward ? segment.tail : segment.head;
        ends.push_back({work_.nodes[other].order, segment.weight});
      }
      std::sort(ends.begin(), ends.end(),
                [](const End& a, const End& b) { return a.place < b.place; });
    };
    gather(work_.in_segments, true, up_[v]);
    gather(work_.out_segments, false, down_[v]);
  }

  bool is_movable(Index v) const {
    const NodeKind kind = work_.nodes[v].kind;
    return kind != NodeKind::border_left && kind != NodeKind::border_right;
  }

  /// Nodes may only pass each other inside of the same cluster.
  bool can_pass(Index v, Index other) const {
    return is_movable(other) && work_.nodes[v].parent == work_.nodes[other].parent;
  }

  bool sift(std::vector<Index>& layer, Index v) {
    const auto from = static_cast<std::size_t>(work_.nodes[v].order);
    std::size_t best = from;
    double best_gain = 0;
    double gain = 0;
    for (std::size_t i = from; i-- > 0 && can_pass(v, layer[i]);) {
      gain += gain_of_swap(layer[i], v);
      if (gain > best_gain) {
        best_gain = gain;
        best = i;
      }
    }
    gain = 0;
    for (std::size_t i = from + 1; i < layer.size() && can_pass(v, layer[i]); ++i) {
      gain += gain_of_swap(v, layer[i]);
      if (gain > best_gain) {
        best_gain = gain;
        best = i;
      }
    }
    if (best == from) return false;
    move(layer, from, best);
    return true;
  }

  void move(std::vector<Index>& layer, std::size_t from, std::size_t to) {
    const auto at = [&](std::size_t i) { return layer.begin() + static_cast<std::ptrdiff_t>(i); };
    if (to < from) {
      std::rotate(at(to), at(from), at(from + 1));
    } else {
      std::rotate(at(from), at(from + 1), at(to + 1));
    }
    for (std::size_t i = std::min(to, from); i <= std::max(to, from); ++i) {
      work_.nodes[layer[i]].order = static_cast<Index>(i);
    }
  }

  /// So many crossings fewer if two neighbours change places.
  double gain_of_swap(Index left, Index right) {
    return gain_of_swap(up_[left], up_[right]) + gain_of_swap(down_[left], down_[right]);
  }

  double gain_of_swap(const Ends& left, const Ends& right) {
    spent_ += static_cast<std::int64_t>(left.size() + right.size()) + 1;
    return crossings(left, right) - crossings(right, left);
  }

  /// Crossings of the segments of two neighbours. Both lists are sorted.
  static double crossings(const Ends& left, const Ends& right) {
    double sum = 0;
    double further_left = 0;  // weight of the right node's segments that end before
    auto next = right.begin();
    for (const End& end : left) {
      for (; next != right.end() && next->place < end.place; ++next) further_left += next->weight;
      sum += end.weight * further_left;
    }
    return sum;
  }

  // --- Restarts

  /// Leaves the best order a little at random, and looks whether a better one is near.
  void restart() {
    for (int idle = 0; idle < restart_patience && best_crossings_ > 0 && !is_spent(); ++idle) {
      take_best();
      shuffle_a_little();
      sift_until_stable();
      if (keep_best()) idle = 0;
      if (idle % 2 != 0) continue;
      sweep_by_barycenters(idle % 4 == 0);
      sift_until_stable();
      if (keep_best()) idle = 0;
    }
  }

  /// Moves some nodes to anywhere that they may go.
  void shuffle_a_little() {
    const std::size_t moves = 2 + work_.nodes.size() / 20;
    for (std::size_t i = 0; i < moves; ++i) {
      const Index v = static_cast<Index>(random_() % work_.nodes.size());
      if (work_.is_cluster(v) || !is_movable(v)) continue;
      std::vector<Index>& layer = work_.layers[static_cast<std::size_t>(work_.nodes[v].rank)];
      const auto from = static_cast<std::size_t>(work_.nodes[v].order);
      std::size_t begin = from;
      std::size_t end = from + 1;
      while (begin > 0 && can_pass(v, layer[begin - 1])) --begin;
      while (end < layer.size() && can_pass(v, layer[end])) ++end;
      move(layer, from, begin + random_() % (end - begin));
    }
  }

  // --- Sweeps

  void sweep() {
    for (int idle = 0, round = 0; idle < sweep_patience && best_crossings_ > 0 && !is_spent();
         ++idle, ++round) {
      sweep_by_barycenters(round % 2 == 0);
      sift_until_stable();
      if (keep_best()) idle = 0;
    }
  }

  /// Sorts runs of nodes that may pass each other, and keeps all others where they are.
  void sweep_by_barycenters(bool upward) {
    const std::size_t count = work_.layers.size();
    for (std::size_t step = 1; step < count && !is_spent(); ++step) {
      const std::size_t rank = upward ? count - 1 - step : step;
      std::vector<Index>& layer = work_.layers[rank];
      for (std::size_t begin = 0; begin < layer.size();) {
        std::size_t end = begin + 1;
        while (end < layer.size() && is_movable(layer[begin]) &&
               can_pass(layer[begin], layer[end])) {
          ++end;
        }
        sort_run(layer, begin, end, upward);
        begin = end;
      }
      number_places(layer);
    }
  }

  void sort_run(std::vector<Index>& layer, std::size_t begin, std::size_t end, bool upward) {
    std::vector<std::pair<double, Index>> keyed;
    for (std::size_t i = begin; i < end; ++i)
      keyed.emplace_back(barycenter(layer[i], upward), layer[i]);
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = begin; i < end; ++i) layer[i] = keyed[i - begin].second;
  }

  /// A node without segments on that side stays near its place.
  double barycenter(Index v, bool upward) {
    const auto segments = (upward ? work_.out_segments : work_.in_segments)[v];
    spent_ += 2 + static_cast<std::int64_t>(segments.size());
    if (segments.empty()) return work_.nodes[v].order;
    double sum = 0;
    for (const Index s : segments) {
      const Segment& segment = work_.segments[s];
      sum += work_.nodes[upward ? segment.head : segment.tail].order;
    }
    return sum / static_cast<double>(segments.size());
  }

  WorkGraph& work_;
  std::vector<Ends> up_;
  std::vector<Ends> down_;
  std::vector<std::vector<Index>> best_;
  double best_crossings_ = 0;
  std::int64_t spent_ = 0;
  std::int64_t budget_ = 0;
  std::minstd_rand random_;  // the same on every machine
};

}  // namespace

void refine_order(WorkGraph& work) {
  if (work.options.quality == Quality::best) Refiner(work).run();
}

}  // namespace mmdc::graph::layered

// Purpose:  a second crossing reduction, on top of the order that the sweeps have found.
// Requires: layers, places in them, segments at each node.
// Ensures:  no more crossings than before, and the order that was there where there would not be
//           fewer; of the orders that were met and cross least, the one nearest to it; members of a
//           cluster stay in one piece.
// Source:   sifting (see sifter) and moves of clusters (see cluster_moves); then barycentre sweeps
//           and restarts from near the best order, as in iterated local search (Lourenco, Martin,
//           Stuetzle 2003), each sifted again.
#include <algorithm>
#include <cstdlib>
#include <random>
#include <utility>
#include <vector>

#include "lib/graph/layered/cluster_moves.hpp"
#include "lib/graph/layered/crossings.hpp"
#include "lib/graph/layered/passes.hpp"
#include "lib/graph/layered/sifter.hpp"

namespace mmdc::graph::layered {
namespace {

/// So many sweeps that do not help are the last ones.
constexpr int sweep_patience = 4;

/// The more nodes are crossed the more restarts that do not help are the last ones.
constexpr std::size_t least_patience = 16;
constexpr std::size_t most_patience = 40;

/// So many restarts go with a sweep.
constexpr std::size_t restarts_to_a_sweep = 4;

/// So many nodes are moved for a restart, none further than so many crossed nodes from the one in
/// their midst: what becomes better in one place need not make up for what becomes worse in others.
constexpr std::size_t moved_nodes = 4;
constexpr std::size_t farthest_neighbour = 8;

/// Bounds on the looks at places, which are what takes time: of sifting and sweeps together, then
/// of clusters that change places, then of restarts, a few milliseconds each. What has been found
/// by then is taken.
constexpr std::int64_t sweep_budget = 5'000'000;
constexpr std::int64_t cluster_budget = 4'000'000;
constexpr std::int64_t restart_budget = 1'000'000;

/// And of nodes that go back to where they stood.
constexpr std::int64_t return_budget = 5'000'000;

/// With more nodes and dummies there is no time for enough restarts to find something.
constexpr std::size_t most_nodes_to_restart = 4000;

/// Nor with more than that for clusters to change places.
constexpr std::size_t most_nodes_to_swap = 2000;

class Refiner {
 public:
  explicit Refiner(WorkGraph& work)
      : work_(work), sifter_(work), clusters_(work, sifter_), counter_(work) {}

  void run() {
    if (work_.layers.empty()) return;
    home_.reserve(work_.nodes.size());
    for (const WorkNode& node : work_.nodes) home_.push_back(node.order);
    keep_best();
    if (best_crossings_ == 0) return;
    sifter_.allow(sweep_budget);
    settle();
    sweep();
    work_.met_budget |= sifter_.is_over_budget();
    if (work_.nodes.size() <= most_nodes_to_swap) {
      sifter_.allow(cluster_budget);
      while (swap_clusters()) continue;
    }
    if (work_.nodes.size() <= most_nodes_to_restart) {
      sifter_.allow(restart_budget);
      restart();
    }
    take(best_);
    sifter_.allow(return_budget);
    sifter_.return_to(home_);
  }

 private:
  /// Notes the order if it crosses less than any before, or as little and is nearer to the one that
  /// was there. True if it crosses less.
  bool keep_best() {
    const std::int64_t looks = counter_.looks();
    crossings_ = counter_.count();
    sifter_.spend(4 * (counter_.looks() - looks));
    const bool is_first = best_.empty();
    if (!is_first && crossings_ > best_crossings_) return false;
    const std::int64_t distance = distance_from_home();
    const bool is_better = is_first || crossings_ < best_crossings_;
    if (!is_better && distance >= best_distance_) return false;
    best_ = work_.layers;
    best_crossings_ = crossings_;
    best_distance_ = distance;
    return is_better;
  }

  /// Spearman's footrule: by how many places the nodes have moved.
  std::int64_t distance_from_home() const {
    std::int64_t sum = 0;
    for (std::size_t v = 0; v < home_.size(); ++v) sum += std::abs(work_.nodes[v].order - home_[v]);
    return sum;
  }

  void take(const std::vector<std::vector<Index>>& settled) {
    for (std::size_t rank = 0; rank < settled.size(); ++rank) {
      if (work_.layers[rank] == settled[rank]) continue;
      work_.layers[rank] = settled[rank];
      work_.number_places(work_.layers[rank]);
    }
    sifter_.call_stable();
  }

  /// Sifts, and notes what that leads to.
  bool settle() {
    sifter_.sift_until_stable();
    clusters_.unwind();
    return keep_best();
  }

  // --- Clusters

  /// Tries all pairs; true if any change of places helped.
  bool swap_clusters() {
    bool is_better = false;
    for (std::size_t c = 0; c < work_.clusters.size(); ++c) {
      for (std::size_t other = 0; other < work_.clusters.size(); ++other) {
        if (sifter_.is_spent()) return false;
        if (!clusters_.can_jump(c, other)) continue;
        take(best_);
        clusters_.jump(c, other);
        if (settle()) is_better = true;
      }
    }
    return is_better;
  }

  // --- Restarts

  /// Leaves an order that is as good as the best one a little at random, and looks whether a better
  /// one is near.
  void restart() {
    take(best_);
    std::vector<std::vector<Index>> origin = best_;
    std::vector<Index> crossed = sifter_.crossed_nodes();
    const auto settle_near = [&] {
      const bool is_better = settle();
      if (crossings_ == best_crossings_ && work_.layers != origin) {
        origin = work_.layers;
        crossed = sifter_.crossed_nodes();
      }
      return is_better;
    };
    const auto patience = [&] {
      return std::min(least_patience + crossed.size() * 3 / 4, most_patience);
    };
    for (std::size_t idle = 0; idle < patience() && best_crossings_ > 0 && !sifter_.is_spent();
         ++idle) {
      take(origin);
      shuffle_a_little(crossed);
      if (settle_near()) idle = 0;
      if (idle % restarts_to_a_sweep != 0) continue;
      sweep_by_barycenters(idle % (2 * restarts_to_a_sweep) == 0);
      if (settle_near()) idle = 0;
    }
  }

  /// Moves some of the nodes that are crossed, all near to each other, to anywhere that they may
  /// go.
  void shuffle_a_little(const std::vector<Index>& crossed) {
    const std::size_t middle = random_() % crossed.size();
    const std::size_t first = middle - std::min(middle, farthest_neighbour);
    const std::size_t behind = std::min(middle + farthest_neighbour + 1, crossed.size());
    for (std::size_t i = 0; i < moved_nodes; ++i) {
      const Index v = crossed[first + random_() % (behind - first)];
      if (sifter_.is_movable(v)) move_at_random(v);
    }
  }

  void move_at_random(Index v) {
    std::vector<Index>& layer = work_.layers[static_cast<std::size_t>(work_.nodes[v].rank)];
    const auto from = static_cast<std::size_t>(work_.nodes[v].order);
    places_.assign(1, from);
    for (const int way : {-1, 1}) {
      std::size_t at = from;
      for (std::size_t to = sifter_.beyond(v, at, way); to != at; to = sifter_.beyond(v, at, way)) {
        places_.push_back(at = to);
      }
    }
    std::sort(places_.begin(), places_.end());
    sifter_.move(layer, from, places_[random_() % places_.size()]);
  }

  // --- Sweeps

  void sweep() {
    for (int idle = 0, round = 0;
         idle < sweep_patience && best_crossings_ > 0 && !sifter_.is_spent(); ++idle, ++round) {
      sweep_by_barycenters(round % 2 == 0);
      if (settle()) idle = 0;
    }
  }

  /// Sorts runs of nodes that may pass each other, and keeps all others where they are.
  void sweep_by_barycenters(bool upward) {
    const std::size_t count = work_.layers.size();
    for (std::size_t step = 1; step < count && !sifter_.is_spent(); ++step) {
      const std::size_t rank = upward ? count - 1 - step : step;
      std::vector<Index>& layer = work_.layers[rank];
      for (std::size_t begin = 0; begin < layer.size();) {
        std::size_t end = begin + 1;
        while (end < layer.size() && are_neighbours(layer[begin], layer[end])) ++end;
        sort_run(layer, begin, end, upward);
        begin = end;
      }
      sifter_.renumber(rank);
    }
  }

  /// True of nodes side by side in the same cluster.
  bool are_neighbours(Index left, Index right) const {
    return sifter_.is_movable(left) && sifter_.is_movable(right) &&
           work_.nodes[left].parent == work_.nodes[right].parent;
  }

  void sort_run(std::vector<Index>& layer, std::size_t begin, std::size_t end, bool upward) {
    keyed_.clear();
    for (std::size_t i = begin; i < end; ++i)
      keyed_.push_back({barycenter(layer[i], upward), i, layer[i]});
    std::sort(keyed_.begin(), keyed_.end());
    for (std::size_t i = begin; i < end; ++i) layer[i] = keyed_[i - begin].node;
  }

  /// A node without segments on that side stays near its place.
  double barycenter(Index v, bool upward) {
    const auto segments = (upward ? work_.out_segments : work_.in_segments)[v];
    sifter_.spend(2 + static_cast<std::int64_t>(segments.size()));
    if (segments.empty()) return work_.nodes[v].order;
    double sum = 0;
    for (const Index s : segments) {
      const Segment& segment = work_.segments[s];
      sum += work_.nodes[upward ? segment.head : segment.tail].order;
    }
    return sum / static_cast<double>(segments.size());
  }

  struct Keyed {
    double barycenter = 0;
    std::size_t place = 0;
    Index node = no_index;

    friend bool operator<(const Keyed& a, const Keyed& b) {
      return a.barycenter != b.barycenter ? a.barycenter < b.barycenter : a.place < b.place;
    }
  };

  WorkGraph& work_;
  Sifter sifter_;
  ClusterMoves clusters_;
  CrossingCounter counter_;
  std::vector<std::vector<Index>> best_;
  double best_crossings_ = 0;
  std::int64_t best_distance_ = 0;
  double crossings_ = 0;             ///< of the order that was counted last
  std::vector<Index> home_;          ///< the places that were there
  std::vector<Keyed> keyed_;         // scratch
  std::vector<std::size_t> places_;  // scratch
  std::minstd_rand random_;          // the same on every machine
};

}  // namespace

void refine_order(WorkGraph& work) {
  if (work.options.quality == Quality::best) Refiner(work).run();
}

}  // namespace mmdc::graph::layered

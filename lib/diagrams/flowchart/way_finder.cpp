// Purpose:  find the shortest way around boxes.
// Requires: nothing; boxes may overlap.
// Ensures:  no stretch of the way runs through the inside of a box.
// Source:   visibility graphs (Lozano-Perez, Wesley 1979), whose edges are found only as A* (Hart,
//           Nilsson, Raphael 1968) comes to them.
#include "lib/diagrams/flowchart/way_finder.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "lib/base/length.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// A bend costs as much as so many px more.
constexpr double bend_cost = 12;

/// So far into a box is not inside yet.
constexpr double skin = 1e-6;

bool is_within(const mmdc::Rect& box, Point p) {
  return p.x > box.x + skin && p.x < box.right() - skin && p.y > box.y + skin &&
         p.y < box.bottom() - skin;
}

}  // namespace

double share_inside(const mmdc::Rect& box, Point a, Point b) {
  if (std::max(a.x, b.x) <= box.x + skin || std::min(a.x, b.x) >= box.right() - skin ||
      std::max(a.y, b.y) <= box.y + skin || std::min(a.y, b.y) >= box.bottom() - skin) {
    return 0;
  }
  // Liang and Barsky's clipping, against the inside only.
  double first = 0;
  double last = 1;
  const auto clip = [&](double start, double end, double low, double high) {
    const double step = end - start;
    if (step == 0) return start > low && start < high;
    double in = (low - start) / step;
    double out = (high - start) / step;
    if (in > out) std::swap(in, out);
    first = std::max(first, in);
    last = std::min(last, out);
    return first < last;
  };
  const bool is_inside = clip(a.x, b.x, box.x + skin, box.right() - skin) &&
                         clip(a.y, b.y, box.y + skin, box.bottom() - skin);
  return is_inside ? last - first : 0;
}

bool blocks(const mmdc::Rect& box, Point a, Point b) {
  return share_inside(box, a, b) > 0;
}

void WayFinder::begin(Point from, Point to, StretchCost extra) {
  from_ = from;
  to_ = to;
  extra_ = std::move(extra);
  boxes_.clear();
  corners_.clear();
  covered_ = 0;
  for (std::vector<Stretch>& stretches : stretches_) stretches.clear();
  add_corner(from);
  add_corner(to);
}

void WayFinder::add_corner(Point at) {
  const bool is_covered = std::any_of(boxes_.begin(), boxes_.end(),
                                      [&](const mmdc::Rect& box) { return is_within(box, at); });
  corners_.push_back({at, base::distance(at, to_), is_covered});
  covered_ += is_covered ? 1 : 0;
}

bool WayFinder::add(const mmdc::Rect& box) {
  if (is_within(box, from_) || is_within(box, to_)) return false;
  if (std::find(boxes_.begin(), boxes_.end(), box) != boxes_.end()) return false;
  for (Corner& corner : corners_) {
    if (corner.is_covered || !is_within(box, corner.at)) continue;
    corner.is_covered = true;
    ++covered_;
  }
  boxes_.push_back(box);
  add_corner({box.x, box.y});
  add_corner({box.right(), box.y});
  add_corner({box.right(), box.bottom()});
  add_corner({box.x, box.bottom()});
  return true;
}

/// Tests against the boxes that come after so many. What has blocked the last stretch is likely to
/// block the next one.
bool WayFinder::is_free(Point a, Point b, std::size_t tested) {
  if (last_blocker_ >= tested && last_blocker_ < boxes_.size() &&
      blocks(boxes_[last_blocker_], a, b)) {
    return false;
  }
  for (std::size_t i = tested; i < boxes_.size(); ++i) {
    if (!blocks(boxes_[i], a, b)) continue;
    last_blocker_ = i;
    return false;
  }
  return true;
}

/// Infinite where the stretch is blocked.
double WayFinder::extra_of(Stretch& stretch, Point a, Point b) {
  if (stretch.extra == never) return never;
  if (!is_free(a, b, stretch.tested)) return stretch.extra = never;
  stretch.tested = boxes_.size();
  if (stretch.extra == unknown) stretch.extra = extra_(a, b);
  return stretch.extra;
}

/// The state of one search over the corners.
class WayFinder::Search {
 public:
  explicit Search(WayFinder& finder)
      : finder_(finder), corners_(finder.corners_), states_(finder.states_), open_(finder.open_) {
    finder_.stretches_.resize(std::max(finder_.stretches_.size(), corners_.size()));
    states_.assign(corners_.size(), {});
    open_.clear();
    states_[start].cost = 0;
    push({corners_[start].to_goal, start});
  }

  std::vector<Point> run(std::int64_t& budget) {
    const std::size_t work = (corners_.size() - finder_.covered_) * (finder_.boxes_.size() + 1);
    while (!open_.empty() && !states_[goal].is_done) {
      const std::size_t at = open_.front().corner;
      std::pop_heap(open_.begin(), open_.end(), std::greater<>());
      open_.pop_back();
      if (states_[at].is_done) continue;
      states_[at].is_done = true;
      budget -= static_cast<std::int64_t>(work);
      if (budget < 0) return {};
      expand(at);
    }
    return states_[goal].is_done ? way() : std::vector<Point>();
  }

 private:
  static constexpr std::size_t start = 0;
  static constexpr std::size_t goal = 1;

  void push(Open open) {
    open_.push_back(open);
    std::push_heap(open_.begin(), open_.end(), std::greater<>());
  }

  void expand(std::size_t at) {
    std::vector<Stretch>& stretches = finder_.stretches_[at];
    if (stretches.capacity() < corners_.size()) stretches.reserve(2 * corners_.size());
    stretches.resize(corners_.size());
    for (std::size_t next = 1; next < corners_.size(); ++next) {
      const Corner& corner = corners_[next];
      State& state = states_[next];
      if (state.is_done || corner.is_covered || stretches[next].extra == never) continue;
      const double step =
          base::distance(corners_[at].at, corner.at) + (next == goal ? 0 : bend_cost);
      const double least = states_[at].cost + step;
      if (least >= state.cost || least + corner.to_goal >= states_[goal].cost) continue;
      const double total = least + finder_.extra_of(stretches[next], corners_[at].at, corner.at);
      if (total >= state.cost) continue;
      state.cost = total;
      state.before = at;
      push({total + corner.to_goal, next});
    }
  }

  std::vector<Point> way() const {
    std::vector<Point> points = {corners_[goal].at};
    for (std::size_t at = goal; at != start;) {
      at = states_[at].before;
      points.push_back(corners_[at].at);
    }
    std::reverse(points.begin(), points.end());
    return points;
  }

  WayFinder& finder_;
  const std::vector<Corner>& corners_;
  std::vector<State>& states_;
  std::vector<Open>& open_;
};

std::vector<Point> WayFinder::find(std::int64_t& budget) {
  return Search(*this).run(budget);
}

}  // namespace mmdc::diagrams::flowchart

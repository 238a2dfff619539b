// Purpose:  find the shortest way around boxes.
// Requires: nothing; boxes may overlap.
// Ensures:  no stretch of the way runs through the inside of a box.
// Source:   visibility graphs (Lozano-Perez, Wesley 1979), whose edges are found only as A* (Hart,
//           Nilsson, Raphael 1968) comes to them.
#include "lib/diagrams/flowchart/way_finder.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <utility>

namespace mmdc::diagrams::flowchart {
namespace {

/// A bend costs as much as so many px more.
constexpr double bend_cost = 12;

/// So far into a box is not inside yet.
constexpr double skin = 1e-6;

double distance(Point a, Point b) {
  return std::sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
}

bool is_within(const mmdc::Rect& box, Point p) {
  return p.x > box.x + skin && p.x < box.right() - skin && p.y > box.y + skin &&
         p.y < box.bottom() - skin;
}

}  // namespace

bool blocks(const mmdc::Rect& box, Point a, Point b) {
  if (std::max(a.x, b.x) <= box.x + skin || std::min(a.x, b.x) >= box.right() - skin ||
      std::max(a.y, b.y) <= box.y + skin || std::min(a.y, b.y) >= box.bottom() - skin) {
    return false;
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
  return clip(a.x, b.x, box.x + skin, box.right() - skin) &&
         clip(a.y, b.y, box.y + skin, box.bottom() - skin);
}

bool WayFinder::add(const mmdc::Rect& box) {
  if (is_within(box, from_) || is_within(box, to_)) return false;
  if (std::find(boxes_.begin(), boxes_.end(), box) != boxes_.end()) return false;
  boxes_.push_back(box);
  return true;
}

/// Where ways may bend: the ends come first.
std::vector<Point> WayFinder::corners() const {
  std::vector<Point> points = {from_, to_};
  const auto add_corner = [&](Point corner) {
    const bool is_covered = std::any_of(boxes_.begin(), boxes_.end(),
                                        [&](const mmdc::Rect& b) { return is_within(b, corner); });
    if (!is_covered) points.push_back(corner);
  };
  for (const mmdc::Rect& box : boxes_) {
    add_corner({box.x, box.y});
    add_corner({box.right(), box.y});
    add_corner({box.right(), box.bottom()});
    add_corner({box.x, box.bottom()});
  }
  return points;
}

bool WayFinder::is_free(Point a, Point b) const {
  return std::none_of(boxes_.begin(), boxes_.end(),
                      [&](const mmdc::Rect& box) { return blocks(box, a, b); });
}

std::vector<Point> WayFinder::find(const StretchCost& extra, std::int64_t& budget) const {
  constexpr std::size_t start = 0;
  constexpr std::size_t goal = 1;
  const std::vector<Point> points = corners();
  std::vector<double> cost(points.size(), std::numeric_limits<double>::infinity());
  std::vector<std::size_t> before(points.size(), start);
  std::vector<bool> is_done(points.size(), false);
  using Open = std::pair<double, std::size_t>;  // least cost of a way through it
  std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
  cost[start] = 0;
  open.emplace(distance(from_, to_), start);
  while (!open.empty() && !is_done[goal]) {
    const std::size_t at = open.top().second;
    open.pop();
    if (is_done[at]) continue;
    is_done[at] = true;
    budget -= static_cast<std::int64_t>(points.size() * (boxes_.size() + 1));
    if (budget < 0) return {};
    for (std::size_t next = 1; next < points.size(); ++next) {
      if (is_done[next]) continue;
      const double step = distance(points[at], points[next]) + (next == goal ? 0 : bend_cost);
      const double rest = distance(points[next], to_);
      const double least = cost[at] + step;
      if (least >= cost[next] || least + rest >= cost[goal]) continue;
      if (!is_free(points[at], points[next])) continue;
      const double total = least + extra(points[at], points[next]);
      if (total >= cost[next]) continue;
      cost[next] = total;
      before[next] = at;
      open.emplace(total + rest, next);
    }
  }
  if (!is_done[goal]) return {};
  std::vector<Point> way = {to_};
  for (std::size_t at = goal; at != start;) {
    at = before[at];
    way.push_back(points[at]);
  }
  std::reverse(way.begin(), way.end());
  return way;
}

}  // namespace mmdc::diagrams::flowchart

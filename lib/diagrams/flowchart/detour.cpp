#include "lib/diagrams/flowchart/detour.hpp"

#include <algorithm>
#include <cmath>

namespace mmdc::diagrams::flowchart {

Detour::Detour(const std::vector<Point>& points, const std::vector<Point>& detour)
    : points_(points), detour_(detour) {
  if (detour.empty() || points.size() < 3) return;
  const std::size_t inner = points.size() - 2;
  // An edge that was cut at a cluster is taken as a whole.
  const bool is_whole = detour.size() != 2 * inner + 4;
  taken_.assign(is_whole ? 1 : inner + 2, false);
}

void Detour::take_around(std::size_t turn) {
  const std::size_t last = taken_.size() - 1;
  turn = std::min(turn, last);
  for (std::size_t near = turn - std::min<std::size_t>(turn, 1); near <= std::min(turn + 1, last);
       ++near) {
    take(near);
  }
}

std::size_t Detour::nearest(Point point) const {
  if (taken_.size() == 1) return 0;
  const auto distance = [&](std::size_t i) {
    return std::hypot(points_[i].x - point.x, points_[i].y - point.y);
  };
  std::size_t best = 0;
  for (std::size_t i = 1; i < points_.size(); ++i) {
    if (distance(i) < distance(best)) best = i;
  }
  return best;
}

std::vector<Point> Detour::points() const {
  if (taken_.size() == 1) return taken_[0] ? detour_ : points_;
  std::vector<Point> points = {points_.front()};
  if (taken_.front()) points.push_back(detour_[1]);
  for (std::size_t i = 1; i + 1 < points_.size(); ++i) {
    if (taken_[i]) {
      points.push_back(detour_[2 * i]);
      points.push_back(detour_[2 * i + 1]);
    } else {
      points.push_back(points_[i]);
    }
  }
  if (taken_.back()) points.push_back(detour_[detour_.size() - 2]);
  points.push_back(points_.back());
  return points;
}

}  // namespace mmdc::diagrams::flowchart

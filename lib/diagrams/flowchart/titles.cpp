#include "lib/diagrams/flowchart/titles.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace mmdc::diagrams::flowchart {
namespace {

/// A title keeps so far from lines and boxes, and from the corners of its subgraph: less where
/// there is no room for more.
constexpr double gaps[] = {8, 4};

/// From the least to the greatest x.
using Range = std::pair<double, double>;

/// The part of the stretch whose y is between `top` and `bottom`.
std::optional<Range> range_within(Point a, Point b, double top, double bottom) {
  if (a.y > b.y) std::swap(a, b);
  if (b.y <= top || a.y >= bottom) return std::nullopt;
  const auto x_at = [&](double y) {
    return a.y == b.y ? a.x : a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
  };
  const double first = x_at(std::max(a.y, top));
  const double last = a.y == b.y ? b.x : x_at(std::min(b.y, bottom));
  return std::minmax(first, last);
}

class TitleMover {
 public:
  TitleMover(EdgeLines& lines, const Obstacles& obstacles) : lines_(lines), obstacles_(obstacles) {}

  void move(PlacedSubgraph& subgraph) {
    const mmdc::Rect title = mmdc::Rect::around(subgraph.title_center, subgraph.title.size);
    if (!lines_.may_meet(title)) return;
    for (const double gap : gaps) {
      if (const auto x = free_place(subgraph, title, gap)) {
        subgraph.title_center.x = *x;
        return;
      }
    }
  }

 private:
  /// Where the middle of the title keeps clear of all, as near to where it is as can be.
  std::optional<double> free_place(const PlacedSubgraph& subgraph, const mmdc::Rect& title,
                                   double gap) {
    gap_ = gap;
    const double half = title.width / 2;
    least_ = subgraph.box.x + gap + half;
    greatest_ = subgraph.box.right() - gap - half;
    const double now = subgraph.title_center.x;
    if (least_ > now || greatest_ < now) return std::nullopt;
    taken_.clear();
    const mmdc::Rect strip =
        mmdc::Rect::between({least_ - half, title.top()}, {greatest_ + half, title.bottom()});
    take_lines(strip, half);
    const bool is_met = std::any_of(taken_.begin(), taken_.end(), [&](const Range& range) {
      return range.first < now && now < range.second;
    });
    if (!is_met) return now;
    take_boxes(subgraph.box, strip, half);
    return nearest_free(now);
  }

  /// So that the middle of the title keeps clear of it.
  void take(double from, double to, double half) {
    taken_.emplace_back(from - half - gap_, to + half + gap_);
  }

  /// The lines that run through the strip along the upper side.
  void take_lines(const mmdc::Rect& strip, double half) {
    lines_.find_places();
    lines_.visit_within(strip, [&](std::span<const Point> points) {
      for (std::size_t p = 1; p < points.size(); ++p) {
        const auto range = range_within(points[p - 1], points[p], strip.top(), strip.bottom());
        if (range) take(range->first, range->second, half);
      }
    });
  }

  /// What stands in the strip: not the subgraph itself, nor those around it, nor titles, of which
  /// others have theirs within.
  void take_boxes(const mmdc::Rect& whole, const mmdc::Rect& strip, double half) {
    obstacles_.visit_within(strip, [&](const Obstacle& obstacle) {
      const bool is_around =
          obstacle.kind == Obstacle::Kind::subgraph && obstacle.box.top() <= whole.top();
      if (is_around || obstacle.kind == Obstacle::Kind::title) return;
      take(obstacle.box.left(), obstacle.box.right(), half);
    });
  }

  /// Between all that is taken; nothing if there is no place.
  std::optional<double> nearest_free(double now) {
    std::sort(taken_.begin(), taken_.end());
    std::optional<double> best;
    double reach = least_;
    const auto try_place = [&](double x) {
      if (x < least_ || x > greatest_) return;
      if (!best || std::abs(x - now) < std::abs(*best - now)) best = x;
    };
    for (const auto& [from, to] : taken_) {
      if (from >= reach) {
        try_place(reach);
        try_place(from);
      }
      reach = std::max(reach, to);
    }
    try_place(reach);
    return best;
  }

  EdgeLines& lines_;
  const Obstacles& obstacles_;
  double gap_ = 0;
  double least_ = 0;  ///< between these the middle of the title may be
  double greatest_ = 0;
  std::vector<Range> taken_;  ///< where it must not be
};

}  // namespace

bool move_titles_aside(EdgeLines& lines, Obstacles& obstacles, Layout& layout,
                       base::Cancel& cancel) {
  if (!lines.counts_crossings()) return true;
  TitleMover mover(lines, obstacles);
  for (std::size_t s = 0; s < layout.subgraphs.size(); ++s) {
    PlacedSubgraph& subgraph = layout.subgraphs[s];
    if (!subgraph.is_drawn || subgraph.title.is_empty()) continue;
    if (cancel.requested()) return false;
    mover.move(subgraph);
    obstacles.move_title(s, mmdc::Rect::around(subgraph.title_center, subgraph.title.size));
  }
  return true;
}

}  // namespace mmdc::diagrams::flowchart

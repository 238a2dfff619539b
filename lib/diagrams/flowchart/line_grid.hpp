// The lines of all edges by place, to find those that a stretch may cross.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "lib/base/meet.hpp"
#include "lib/diagrams/flowchart/grid.hpp"
#include "lib/diagrams/flowchart/polyline.hpp"

namespace mmdc::diagrams::flowchart {

class LineGrid {
 public:
  /// Some stretches of a line, and their bounds.
  struct Part {
    mmdc::Rect bounds;
    std::span<const Point> points;
    std::size_t line;
  };

  /// `lines` must outlive this.
  explicit LineGrid(const std::vector<Polyline>& lines);

  /// To be called when one of the lines has become another.
  void renew(std::size_t line);

  /// Calls `visit` once with each part whose bounds meet the box.
  template <typename Visit>
  void visit_within(const mmdc::Rect& box, Visit visit) const {
    const auto [left, right, top, bottom] = grid_.range_of(box);
    ++visit_;
    for (int row = top; row <= bottom; ++row) visit_row(row, left, right, box, visit);
  }

  /// Calls `visit` once with each part that the stretch might cross.
  template <typename Visit>
  void visit_along(Point from, Point to, Visit visit) const {
    if (from.y > to.y) std::swap(from, to);
    const mmdc::Rect box = mmdc::Rect::between(from, to);
    const int last = grid_.row(to.y);
    ++visit_;
    double x = from.x;
    for (int row = grid_.row(from.y); row <= last; ++row) {
      const double next = row == last ? to.x : x_at(from, to, grid_.bottom_of(row));
      visit_row(row, grid_.column(std::min(x, next) - slack),
                grid_.column(std::max(x, next) + slack), box, visit);
      x = next;
    }
  }

 private:
  /// px by which a place may be taken for another when cells are found.
  static constexpr double slack = 1e-3;

  static double x_at(Point from, Point to, double y) {
    return from.x + (to.x - from.x) * ((y - from.y) / (to.y - from.y));
  }

  template <typename Visit>
  void visit_row(int row, int left, int right, const mmdc::Rect& box, Visit& visit) const {
    for (int column = left; column <= right; ++column) {
      for (const auto& [bounds, i] : grid_.at(column, row)) {
        if (!base::meet(bounds, box) || visited_[i] == visit_) continue;
        visited_[i] = visit_;
        visit(parts_[i]);
      }
    }
  }

  /// A part in a cell, with its bounds: most that are looked at are not met.
  struct Entry {
    mmdc::Rect bounds;
    std::size_t part;
  };
  using Cell = Grid<Entry>::Cell;

  void add(std::size_t line);
  template <typename Change>
  void for_each_cell(const Part& part, Change change);

  const std::vector<Polyline>& lines_;
  std::vector<Part> parts_;
  std::vector<std::vector<std::size_t>> parts_of_;  ///< of lines
  Grid<Entry> grid_;
  mutable std::vector<std::uint64_t> visited_;  ///< of parts: by which visit last
  mutable std::uint64_t visit_ = 0;
};

}  // namespace mmdc::diagrams::flowchart

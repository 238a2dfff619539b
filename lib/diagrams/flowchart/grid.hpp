// Things by place: square cells, row by row, each with what lies in it.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include <mmdc/geometry.hpp>

namespace mmdc::diagrams::flowchart {

template <typename Entry>
class Grid {
 public:
  using Cell = std::vector<Entry>;

  /// From the first to the last of columns and of rows.
  struct Range {
    int left, right, top, bottom;
  };

  Grid() : cells_(1) {}

  /// Cells of `least_cell` px or more over `extent`, not many more than `count` of them, however
  /// long it is.
  Grid(const mmdc::Rect& extent, double least_cell, double count)
      : extent_(extent),
        cell_(std::max({least_cell, std::sqrt(extent.width * extent.height / count),
                        std::max(extent.width, extent.height) / count})),
        columns_(static_cast<int>(extent.width / cell_) + 1),
        rows_(static_cast<int>(extent.height / cell_) + 1),
        cells_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {}

  double cell_size() const { return cell_; }

  /// What lies outside is in the cells at the sides.
  int column(double x) const { return cell_number((x - extent_.x) / cell_, columns_); }
  int row(double y) const { return cell_number((y - extent_.y) / cell_, rows_); }
  Range range_of(const mmdc::Rect& box) const {
    return {column(box.x), column(box.right()), row(box.y), row(box.bottom())};
  }

  Cell& at(int column, int row) { return cells_[index(column, row)]; }
  const Cell& at(int column, int row) const { return cells_[index(column, row)]; }

  /// Where the row ends. What is further down is in it too if it is the last one.
  double bottom_of(int row) const { return extent_.y + (row + 1) * cell_; }

 private:
  /// The cell of a place among `count`, whatever the place: what is no number is in the first.
  static int cell_number(double at, int count) {
    if (!(at > 0)) return 0;
    return at < count ? static_cast<int>(at) : count - 1;
  }
  std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(column);
  }

  mmdc::Rect extent_;
  double cell_ = 1;
  int columns_ = 1;
  int rows_ = 1;
  std::vector<Cell> cells_;
};

}  // namespace mmdc::diagrams::flowchart

#include "lib/diagrams/flowchart/line_grid.hpp"

#include <algorithm>
#include <optional>

#include "lib/base/grow.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

constexpr double least_line_cell = 150;

/// So many cells for a part: long lines pass fewer of them so.
constexpr double cells_per_part = 0.5;

mmdc::Rect bounds_of(const std::vector<Polyline>& lines) {
  std::optional<mmdc::Rect> all;
  for (const Polyline& line : lines) {
    if (!line.points.empty()) base::grow(all, line.bounds);
  }
  return all.value_or(mmdc::Rect{});
}

}  // namespace

LineGrid::LineGrid(const std::vector<Polyline>& lines) : lines_(lines), parts_of_(lines.size()) {
  std::size_t count = 1;
  for (const Polyline& line : lines) count += line.parts.size();
  grid_ =
      Grid<Entry>(bounds_of(lines), least_line_cell, cells_per_part * static_cast<double>(count));
  parts_.reserve(2 * count);
  visited_.reserve(2 * count);
  for (std::size_t i = 0; i < lines.size(); ++i) add(i);
}

void LineGrid::add(std::size_t line) {
  const Polyline& its = lines_[line];
  for (std::size_t part = 0; part < its.parts.size(); ++part) {
    const std::size_t i = parts_.size();
    parts_.push_back({its.parts[part], its.part(part), line});
    visited_.push_back(0);
    parts_of_[line].push_back(i);
    for_each_cell(parts_[i], [&](Cell& cell) { cell.push_back({parts_[i].bounds, i}); });
  }
}

void LineGrid::renew(std::size_t line) {
  for (const std::size_t i : parts_of_[line]) {
    for_each_cell(parts_[i], [&](Cell& cell) {
      std::erase_if(cell, [&](const Entry& entry) { return entry.part == i; });
    });
  }
  parts_of_[line].clear();
  add(line);
}

template <typename Change>
void LineGrid::for_each_cell(const Part& part, Change change) {
  const auto [left, right, top, bottom] = grid_.range_of(part.bounds);
  for (int row = top; row <= bottom; ++row) {
    for (int column = left; column <= right; ++column) change(grid_.at(column, row));
  }
}

}  // namespace mmdc::diagrams::flowchart

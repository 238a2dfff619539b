// Fractions, roots, tables and frames.
#include <algorithm>
#include <numeric>
#include <utility>

#include "lib/math/figures.hpp"
#include "lib/math/glyphs.hpp"
#include "lib/math/setter.hpp"

namespace mmdc::math {

Inset Setter::set(const Fraction& fraction, const Node& node, const Style& style) const {
  constexpr double margin = 1;  // px, as browsers have it
  const Style inner = style.is_display ? style.in_text() : style.script();
  Inset above = set(node.children[0], inner);
  Inset below = set(node.children[1], inner);
  const double rule = style.rule();
  const double width = std::max(above.width, below.width) + 2 * margin;
  // From the axis to what stands above and below.
  double up = 0;
  double down = 0;
  if (fraction.has_line) {
    const double gap = (style.is_display ? 3.5 : 1.5) * rule;
    up = style.axis() + gap + above.descent;
    down = gap - style.axis() + below.ascent;
  } else {
    const double gap = (style.is_display ? 7 : 3) * rule;
    up = down = (above.descent + gap + below.ascent) / 2;
  }
  Inset all{width, up + above.ascent, down + below.descent};
  const double above_x = (width - above.width) / 2;
  const double below_x = (width - below.width) / 2;
  all.add(std::move(above), {above_x, -up});
  all.add(std::move(below), {below_x, down});
  if (fraction.has_line) {
    add_mark(all, box_figure({margin / 2, -style.axis() - rule / 2, width - margin, rule}), style);
  }
  return all;
}

Inset Setter::set(const Root&, const Node& node, const Style& style) const {
  const double size = style.size();
  const double rule = style.rule();
  Inset radicand = set(node.children[0], style);
  const double sign_width = 0.549 * size;
  const double gap = style.is_display ? rule + style.x_height() / 4 : 1.25 * rule;
  Inset all{0, radicand.ascent + gap + 2 * rule, std::max(radicand.descent, 0.0)};
  const double top = radicand.ascent + gap + rule;
  double x = 0;
  std::optional<Inset> index;
  if (node.children.size() > 1) {
    index = set(node.children[1], style.in_level(style.level + 2));
    // The index stands in the sign's bend.
    x = std::max(5.0 / 18 * size, index->width + 5.0 / 18 * size - 10.0 / 18 * size);
  }
  all.width = x + sign_width + radicand.width;
  constexpr double least_sign = 0.875;
  all.descent = std::max(all.descent, least_sign * size - top);
  const double height = top + all.descent;
  add_mark(all, radical_figure({x, -top, sign_width, height}, all.width, rule), style);
  const double width = radicand.width;
  all.add(std::move(radicand), {x + sign_width, 0});
  if (index) {
    const double raised = 0.6 * height - all.descent;
    const double right = x + 0.3 * sign_width;
    const double left = std::max(0.0, right - index->width);
    all.ascent = std::max(all.ascent, raised + index->height());
    const double lift = raised + index->descent;
    all.add(std::move(*index), {left, -lift});
  }
  all.width = x + sign_width + width;
  return all;
}

// --- Tables

namespace {

/// The cells of a table and the room of each row and column.
struct Cells {
  std::vector<std::vector<Inset>> rows;
  std::vector<double> widths, ascents, descents;

  Cells(std::size_t row_count, std::size_t columns)
      : rows(row_count), widths(columns, 0), ascents(row_count, 0), descents(row_count, 0) {}

  void add(std::size_t row, Inset cell) {
    double& width = widths[rows[row].size()];
    width = std::max(width, cell.width);
    ascents[row] = std::max(ascents[row], cell.ascent);
    descents[row] = std::max(descents[row], cell.descent);
    rows[row].push_back(std::move(cell));
  }

  double height() const {
    return std::accumulate(ascents.begin(), ascents.end(), 0.0) +
           std::accumulate(descents.begin(), descents.end(), 0.0);
  }
};

double share_of(ColumnAlign align) {
  return align == ColumnAlign::left ? 0 : align == ColumnAlign::right ? 1 : 0.5;
}

}  // namespace

Inset Setter::set(const Table& table, const Node& node, const Style& style) const {
  const std::size_t columns = table.columns;
  if (columns == 0) return {};
  Style inner = style;
  inner.level = table.is_small ? std::max(1, style.level) : table.is_display ? 0 : style.level;
  inner.is_display = table.is_display;
  const double size = inner.size();
  const double side = (table.is_small ? 0.15 : 0.4) * size;
  const double above = (table.is_small ? 0.2 : 0.5) * inner.x_height();

  Cells cells(node.children.size(), columns);
  for (std::size_t row = 0; row < cells.rows.size(); ++row) {
    for (const Node& cell : node.children[row].children) cells.add(row, set(cell, inner));
    // An empty row is as high as a letter.
    if (cells.ascents[row] + cells.descents[row] == 0) cells.ascents[row] = inner.x_height();
  }
  std::vector<double> lefts;
  double x = 0;
  for (std::size_t column = 0; column < columns; ++column) {
    const bool joins_left = table.is_paired && column % 2 == 1;
    const bool joins_right = table.is_paired && column % 2 == 0 && column + 1 < columns;
    x += joins_left ? 0 : side;
    lefts.push_back(x);
    x += cells.widths[column] + (joins_right ? 0 : side);
  }
  const double height = cells.height() + 2 * above * static_cast<double>(cells.rows.size());
  const double axis = style.axis();
  Inset all{x, height / 2 + axis, height / 2 - axis};
  double y = -all.ascent;
  std::vector<double> tops;
  for (std::size_t row = 0; row < cells.rows.size(); ++row) {
    tops.push_back(y);
    const double baseline = y + above + cells.ascents[row];
    for (std::size_t column = 0; column < cells.rows[row].size(); ++column) {
      Inset& cell = cells.rows[row][column];
      const double indent = share_of(table.align[column]) * (cells.widths[column] - cell.width);
      all.add(std::move(cell), {lefts[column] + indent, baseline});
    }
    y = baseline + cells.descents[row] + above;
  }
  const double rule = style.rule();
  for (const std::size_t column : table.lines) {
    const double at = column < columns ? lefts[column] - side : x;
    add_mark(all, line_figure({at, -all.ascent}, {at, all.descent}, rule), style);
  }
  for (const std::size_t row : table.row_lines) {
    const double at = row < tops.size() ? tops[row] : all.descent;
    add_mark(all, line_figure({0, at}, {x, at}, rule), style);
  }
  return all;
}

// --- Frames

Inset Setter::set(const Enclosure& enclosure, const Node& node, const Style& style) const {
  using Kind = Enclosure::Kind;
  const double size = style.size();
  const double rule = style.rule();
  Inset inner = set(node.children[0], style);
  if (enclosure.kind == Kind::box) {
    const double margin = 0.2 * size;
    Inset all{inner.width + 2 * margin, inner.ascent + margin, inner.descent + margin};
    add_mark(all, frame_figure({0, -all.ascent, all.width, all.height()}, rule), style);
    all.add(std::move(inner), {margin, 0});
    return all;
  }
  if (enclosure.kind == Kind::phase) {
    const double bottom = inner.descent + 2 * rule;
    const double slope = 0.45 * (inner.ascent + bottom);
    Inset all{inner.width + slope, inner.ascent, bottom};
    add_mark(all, line_figure({slope, -inner.ascent}, {rule / 2, bottom - rule / 2}, rule), style);
    add_mark(all, line_figure({0, bottom - rule / 2}, {all.width, bottom - rule / 2}, rule), style);
    all.add(std::move(inner), {slope, 0});
    return all;
  }
  const double top = -inner.ascent;
  const double bottom = inner.descent;
  const double width = inner.width;
  if (enclosure.kind == Kind::strike_up || enclosure.kind == Kind::strike_both) {
    add_mark(inner, line_figure({0, bottom}, {width, top}, rule), style);
  }
  if (enclosure.kind == Kind::strike_down || enclosure.kind == Kind::strike_both) {
    add_mark(inner, line_figure({0, top}, {width, bottom}, rule), style);
  }
  if (enclosure.kind == Kind::strike_level) {
    add_mark(inner, line_figure({0, -style.axis()}, {width, -style.axis()}, rule), style);
  }
  return inner;
}

}  // namespace mmdc::math

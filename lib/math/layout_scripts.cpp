// Scripts, limits, accents and what stands over and under arrows.
#include <algorithm>
#include <cmath>
#include <utility>

#include "lib/math/figures.hpp"
#include "lib/math/glyphs.hpp"
#include "lib/math/setter.hpp"

namespace mmdc::math {
namespace {

/// The room of a mark over a base of some width.
Size size_of_mark(const Accent& accent, double base_width, double size) {
  using Mark = Accent::Mark;
  switch (accent.mark) {
    case Mark::hat:
      return {0.42 * size, 0.2 * size};
    case Mark::tilde:
      return {0.45 * size, 0.16 * size};
    case Mark::dots:
      return {0.12 * size + 0.24 * size * (accent.dot_count - 1), 0.12 * size};
    case Mark::vector:
      return {std::max(0.5 * size, 0.8 * base_width), 0.22 * size};
    case Mark::wide_hat:
      return {base_width, 0.22 * size};
    case Mark::wide_tilde:
      return {base_width, 0.2 * size};
    case Mark::brace:
      return {std::max(base_width, 0.8 * size), 0.32 * size};
    case Mark::right_arrow:
    case Mark::left_arrow:
    case Mark::both_arrow:
      return {std::max(base_width, 0.7 * size), 0.28 * size};
    case Mark::bar:
    case Mark::character:
      break;
  }
  return {base_width, 0};
}

base::Path figure_of(const Accent& accent, const mmdc::Rect& box, double thickness) {
  using Mark = Accent::Mark;
  switch (accent.mark) {
    case Mark::hat:
    case Mark::wide_hat:
      return hat_figure(box, thickness);
    case Mark::tilde:
    case Mark::wide_tilde:
      return tilde_figure(box, thickness);
    case Mark::dots:
      return dots_figure(box, accent.dot_count);
    case Mark::brace:
      return lying_brace(box, !accent.is_under, thickness);
    case Mark::vector:
    case Mark::right_arrow:
      return arrow_figure(box, {.right = true}, thickness);
    case Mark::left_arrow:
      return arrow_figure(box, {.left = true}, thickness);
    case Mark::both_arrow:
      return arrow_figure(box, {.left = true, .right = true}, thickness);
    case Mark::bar:
    case Mark::character:
      break;
  }
  return {};
}

ArrowEnds ends_of(const std::string& arrow) {
  ArrowEnds ends;
  ends.left = arrow == "\u2190" || arrow == "\u2194" || arrow == "\u21D0" || arrow == "\u21D4";
  ends.right = arrow != "\u2190" && arrow != "\u21D0";
  ends.is_double = arrow == "\u21D2" || arrow == "\u21D0" || arrow == "\u21D4";
  ends.has_bar = arrow == "\u21A6";
  return ends;
}

bool is_empty(const Node& node) {
  return std::holds_alternative<Row>(node.what) && node.children.empty();
}

/// Moves a letter to the end of its room: what follows close on it are its scripts.
void lean_right(const Node& node, Inset& inset, const text::Measurer& measurer) {
  const auto* const token = std::get_if<Token>(&node.what);
  if (token == nullptr || token->role != Token::Role::identifier || inset.glyphs.size() != 1 ||
      !inset.marks.empty()) {
    return;
  }
  Inset::Glyphs& glyph = inset.glyphs.front();
  const double spare = inset.width - measurer.width(glyph.text, glyph.font);
  if (spare > 0) glyph.middle.x += 0.4 * spare;
}

}  // namespace

Inset Setter::set(const Scripts& scripts, const Node& node, const Style& style) const {
  const Node& base = node.children[0];
  std::optional<Inset> sub;
  std::optional<Inset> super;
  if (scripts.has_sub) sub = set(node.children[1], style.script());
  if (scripts.has_super) super = set(node.children.back(), style.script());
  if (!scripts.are_limits || (scripts.limits_move && !style.is_display)) {
    Inset set_base = set(base, style);
    lean_right(base, set_base, measurer_);
    return beside(std::move(set_base), std::move(sub), std::move(super), style);
  }
  const Token* const core = core_operator(base);
  const bool is_large = core != nullptr && core->is_large;
  const double gap = is_large ? 0.5 * style.rule() : 3 * style.rule();
  return above_and_below(set(base, style), std::move(sub), std::move(super), gap,
                         is_large ? 0 : style.rule());
}

Inset Setter::beside(Inset base, std::optional<Inset> sub, std::optional<Inset> super,
                     const Style& style) const {
  const double x_height = style.x_height();
  double down = 0;
  double up = 0;
  if (sub) {
    down = std::max({x_height / 3, base.descent + x_height / 2, sub->ascent - 0.8 * x_height});
  }
  if (super) {
    up = std::max({x_height, base.ascent - x_height / 2, x_height / 4 + super->descent});
  }
  if (sub && super) {
    const double gap = (up - super->descent) - (sub->ascent - down);
    double missing = 5 * style.rule() - gap;
    if (missing > 0) {
      const double rise = std::clamp(0.8 * x_height - (up - super->descent), 0.0, missing);
      up += rise;
      down += missing - rise;
    }
  }
  Inset all{base.width, base.ascent, base.descent};
  const double x = base.width;
  all.add(std::move(base), {});
  double width = 0;
  if (sub) {
    width = std::max(width, sub->width);
    all.descent = std::max(all.descent, sub->descent + down);
    all.ascent = std::max(all.ascent, sub->ascent - down);
    all.add(std::move(*sub), {x, down});
  }
  if (super) {
    width = std::max(width, super->width);
    all.ascent = std::max(all.ascent, super->ascent + up);
    all.descent = std::max(all.descent, super->descent - up);
    all.add(std::move(*super), {x, -up});
  }
  // Chromium: a fifth of the size in whole px.
  all.width += width + std::floor(style.size() / 5);
  return all;
}

/// `gap` is between the parts, `edge` beyond the outermost.
Inset Setter::above_and_below(Inset base, std::optional<Inset> under, std::optional<Inset> over,
                              double gap, double edge) const {
  double width = base.width;
  if (under) width = std::max(width, under->width);
  if (over) width = std::max(width, over->width);
  Inset all{width, base.ascent, base.descent};
  const auto middle = [&](const Inset& part) { return (width - part.width) / 2; };
  const double base_x = middle(base);
  all.add(std::move(base), {base_x, 0});
  if (under) {
    const double y = all.descent + gap + under->ascent;
    all.descent = y + under->descent + edge;
    const double x = middle(*under);
    all.add(std::move(*under), {x, y});
  }
  if (over) {
    const double y = all.ascent + gap + over->descent;
    all.ascent = y + over->ascent + edge;
    const double x = middle(*over);
    all.add(std::move(*over), {x, -y});
  }
  return all;
}

Inset Setter::set(const Stack& stack, const Node& node, const Style& style) const {
  Inset base = set(node.children[0], style);
  Inset script = set(node.children[1], style.script());
  const double gap = 2 * style.rule();
  if (stack.is_under) {
    return above_and_below(std::move(base), std::move(script), std::nullopt, gap, 0);
  }
  return above_and_below(std::move(base), std::nullopt, std::move(script), gap, 0);
}

Inset Setter::set(const Accent& accent, const Node& node, const Style& style) const {
  using Mark = Accent::Mark;
  const double size = style.size();
  const double rule = style.rule();
  Inset base = set(node.children[0], style);
  if (accent.mark == Mark::character) {
    Inset mark = plain({.text = accent.text}, style);
    return above_and_below(std::move(base), std::nullopt, std::move(mark), 0, rule);
  }
  const Size room = size_of_mark(accent, base.width, size);
  // A brace stands off more, and so does what is written on it.
  const double gap = accent.mark == Mark::brace ? 2 * rule
                     : accent.mark == Mark::bar ? rule
                                                : 1.5 * rule;
  const double edge = accent.mark == Mark::brace ? 0 : rule;
  const double width = std::max(base.width, room.width);
  const double height = std::max(room.height, rule);
  Inset all{width, base.ascent, base.descent};
  const double base_x = (width - base.width) / 2;
  all.add(std::move(base), {base_x, 0});
  const double top = accent.is_under ? all.descent + gap : -all.ascent - gap - height;
  const mmdc::Rect box{(width - room.width) / 2, top, room.width, height};
  add_mark(all, accent.mark == Mark::bar ? box_figure(box) : figure_of(accent, box, 1.1 * rule),
           style);
  const Style of_text = accent.mark == Mark::brace ? style.script() : style;
  const Extents extents = extents_of(measurer_, {.text = accent.text}, of_text.size());
  const double text_height = extents.ascent + extents.descent;
  // Where a character is below its line, the line is above the mark.
  const double line_height =
      std::round(measurer_.line_metrics(font_of(Face::upright, of_text.size())).ascent);
  const double lift = extents.ascent < 0 ? extents.ascent - line_height : 0;
  add_hidden(all, accent.text,
             {width / 2, accent.is_under ? all.descent + gap + lift : -all.ascent - text_height},
             extents.width, of_text);
  if (accent.is_under) {
    all.descent += gap + height + edge;
  } else {
    all.ascent += gap + height + edge;
  }
  return all;
}

Inset Setter::set(const LongArrow& arrow, const Node& node, const Style& style) const {
  const double size = style.size();
  std::optional<Inset> over;
  std::optional<Inset> under;
  double width = 1.3 * size;
  for (std::size_t i = 0; i < 2; ++i) {
    if (is_empty(node.children[i])) continue;
    Inset text = set(node.children[i], style.script());
    width = std::max(width, text.width + 0.4 * size);
    (i == 0 ? over : under) = std::move(text);
  }
  const double half = 0.16 * size;
  const double axis = size / 4;
  Inset base{width, axis + half, half - axis};
  add_mark(base,
           arrow_figure({0, -axis - half, width, 2 * half}, ends_of(arrow.text), style.rule()),
           style);
  add_hidden(base, arrow.text, {width / 2, -base.ascent}, width, style);
  Inset all = above_and_below(std::move(base), std::move(under), std::move(over), style.rule(), 0);
  Inset spaced{all.width + 6.0 / 18 * size, all.ascent, all.descent};
  spaced.add(std::move(all), {3.0 / 18 * size, 0});
  return spaced;
}

}  // namespace mmdc::math

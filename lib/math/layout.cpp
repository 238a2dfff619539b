// Characters, rows and changes of style.
#include "lib/math/layout.hpp"

#include <algorithm>
#include <utility>

#include "lib/math/figures.hpp"
#include "lib/math/glyphs.hpp"
#include "lib/math/setter.hpp"

namespace mmdc::math {
namespace {

/// TeX: delimiters may leave out so much of what they stand around.
constexpr double delimiter_factor = 0.901;
constexpr double delimiter_shortfall = 0.5;

constexpr double function_space = 3.0 / 18;

bool is_function(const Token* token) {
  return token != nullptr && token->role == Token::Role::function;
}

/// Whether a thin space keeps the node and the name of a function apart.
bool keeps_apart(const Node& node) {
  if (const auto* const token = std::get_if<Token>(&node.what)) {
    return token->role != Token::Role::operation && !token->text.empty();
  }
  if (std::holds_alternative<Space>(node.what)) return false;
  if (std::holds_alternative<Row>(node.what)) {
    return !node.children.empty() && keeps_apart(node.children.front());
  }
  const Token* const core = core_operator(node);
  return core == nullptr || core->role == Token::Role::function;
}

bool is_bar(const std::string& text) {
  return text == "\u2223" || text == "\u2225" || text == "|";
}

double width_of_bar(const std::string& text) {
  return text == "\u2225" ? 0.5 : 0.45;
}

}  // namespace

Inset set_formula(const text::Measurer& measurer, const Node& formula, double size) {
  if (size <= 0) return {};
  return Setter(measurer).set(formula, Style{.base_size = size});
}

const Token* core_operator(const Node& node) {
  const Node* at = &node;
  while (true) {
    if (const auto* const token = std::get_if<Token>(&at->what)) {
      const bool is_core =
          token->role == Token::Role::operation || token->role == Token::Role::function;
      return is_core ? token : nullptr;
    }
    const bool leads = std::holds_alternative<Scripts>(at->what) ||
                       std::holds_alternative<Stack>(at->what) ||
                       std::holds_alternative<Restyled>(at->what);
    if (!leads || at->children.empty()) return nullptr;
    at = &at->children.front();
  }
}

Inset Setter::set(const Node& node, const Style& style) const {
  return std::visit([&](const auto& what) { return set(what, node, style); }, node.what);
}

void Setter::add_mark(Inset& inset, base::Path path, const Style& style) const {
  if (!style.is_hidden) inset.marks.push_back({std::move(path), style.color});
}

void Setter::add_hidden(Inset& inset, const std::string& text, Point top, double width,
                        const Style& style) const {
  if (style.is_hidden || text.empty()) return;
  const text::Font font = font_of(Face::upright, style.size());
  const double ascent = std::round(measurer_.line_metrics(font).ascent);
  inset.glyphs.push_back({text, font, {top.x, top.y + ascent}, width, std::nullopt, true});
}

// --- Characters

Inset Setter::set(const Token& token, const Node&, const Style& style) const {
  if (token.text.empty()) return {};
  if (token.least_height > 0 && has_figure(token.text)) {
    const double half = token.least_height * style.size() / 2;
    return delimiter(token, style.axis() + half, half - style.axis(), style);
  }
  if (token.is_large && style.is_display) return large(token, style);
  if (is_bar(token.text)) return delimiter(token, 0, 0, style);
  return plain(token, style);
}

Inset Setter::plain(const Token& token, const Style& style) const {
  const Extents extents = extents_of(measurer_, token, style.size());
  Inset inset{extents.width, extents.ascent, extents.descent};
  if (style.is_hidden) return inset;
  text::Font font = font_of(token.face, style.size());
  inset.glyphs.push_back(
      {token.text, std::move(font), {extents.width / 2, 0}, extents.width, style.color});
  if (token.face == Face::double_struck) {
    const double width = measurer_.width(token.text, font_of(token.face, style.size()));
    base::Path stroke = blackboard_stroke(token.text, style.size());
    if (!stroke.empty()) {
      add_mark(
          inset,
          base::transformed(stroke, base::Transform::translation({(extents.width - width) / 2, 0})),
          style);
    }
  }
  return inset;
}

/// A character with its middle on the axis.
Inset Setter::centered(const Token& token, const Style& style) const {
  Inset inset = plain(token, style);
  const double down = (inset.ascent - inset.descent) / 2 - style.axis();
  for (Inset::Glyphs& one : inset.glyphs) one.middle.y += down;
  inset.ascent -= down;
  inset.descent += down;
  return inset;
}

/// An operator such as a sum. TeX's are larger; these stay close to the line.
Inset Setter::large(const Token& token, const Style& style) const {
  if (!has_operator_figure(token.text)) return centered(token, style);
  const Extents extents = extents_of(measurer_, token, style.size());
  const double half = (extents.ascent + extents.descent) / 2;
  Inset inset{extents.width, style.axis() + half, half - style.axis()};
  const mmdc::Rect box{0, -inset.ascent, inset.width, inset.height()};
  add_mark(inset, operator_figure(token.text, box, style.rule()), style);
  add_hidden(inset, token.text, {inset.width / 2, -inset.ascent}, inset.width, style);
  return inset;
}

Inset Setter::delimiter(const Token& token, double ascent, double descent,
                        const Style& style) const {
  const double size = style.size();
  Extents extents = extents_of(measurer_, token, size);
  const bool is_line = is_bar(token.text);
  if (is_line) extents = {width_of_bar(token.text) * size, 0.75 * size, 0.25 * size};
  const double own = extents.ascent + extents.descent;
  const double wanted = ascent + descent;
  if (!has_figure(token.text)) return centered(token, style);
  // Where it stands when it need not grow.
  const double own_ascent = is_line ? extents.ascent : style.axis() + own / 2;
  if (wanted <= own) {
    ascent = own_ascent;
    descent = own - own_ascent;
  }
  // Taller ones are a little wider and heavier.
  const double growth = std::clamp(wanted / own - 1, 0.0, 4.0);
  Inset inset{is_line ? extents.width : extents.width * (1 + 0.12 * growth), ascent, descent};
  const double thickness = 1.15 * style.rule() * (1 + 0.08 * growth);
  add_mark(inset,
           delimiter_figure(token.text, {0, -ascent, inset.width, ascent + descent}, thickness),
           style);
  const bool grows = token.stretches || token.least_height > 0;
  const double line_top = std::round(measurer_.line_metrics(font_of(token.face, size)).ascent);
  add_hidden(inset, token.text, {inset.width / 2, grows ? -own_ascent : -line_top}, inset.width,
             style);
  return inset;
}

// --- Rows

Inset Setter::set(const Row&, const Node& node, const Style& style) const {
  std::vector<Item> items;
  for (const Node& child : node.children) {
    const auto* const token = std::get_if<Token>(&child.what);
    Item item{&child, core_operator(child)};
    if (token == nullptr || !token->stretches) item.inset = set(child, style);
    items.push_back(std::move(item));
  }
  stretch_items(items, style);
  space_items(items, style);
  Inset row;
  for (Item& item : items) {
    row.width += item.before;
    row.ascent = std::max(row.ascent, item.inset.ascent);
    row.descent = std::max(row.descent, item.inset.descent);
    const double width = item.inset.width;
    row.add(std::move(item.inset), {row.width, 0});
    row.width += width + item.after;
  }
  return row;
}

/// Gives fences the height of the rest, as far above the axis as below it.
void Setter::stretch_items(std::vector<Item>& items, const Style& style) const {
  double half = 0;
  for (const Item& item : items) {
    half = std::max({half, item.inset.ascent - style.axis(), item.inset.descent + style.axis()});
  }
  const double height =
      std::max(2 * half * delimiter_factor, 2 * half - delimiter_shortfall * style.size());
  for (Item& item : items) {
    const auto* const token = std::get_if<Token>(&item.node->what);
    if (token == nullptr || !token->stretches || token->text.empty()) continue;
    item.inset = delimiter(*token, style.axis() + height / 2, height / 2 - style.axis(), style);
  }
}

void Setter::space_items(std::vector<Item>& items, const Style& style) const {
  const double size = style.size();
  for (std::size_t i = 0; i < items.size(); ++i) {
    Item& item = items[i];
    if (item.core == nullptr) continue;
    const Node* const previous = i > 0 ? items[i - 1].node : nullptr;
    const Node* const next = i + 1 < items.size() ? items[i + 1].node : nullptr;
    if (is_function(item.core)) {
      if (previous != nullptr && !is_function(items[i - 1].core) && keeps_apart(*previous)) {
        item.before = function_space * size;
      }
      if (next != nullptr && keeps_apart(*next)) item.after = function_space * size;
      continue;
    }
    if (item.core->is_tight || item.core->text.empty()) continue;
    const Form form = items.size() > 1 && previous == nullptr ? Form::prefix
                      : items.size() > 1 && next == nullptr   ? Form::postfix
                                                              : Form::infix;
    const OperatorSpace space = space_of(item.core->text, form);
    item.before = space.before * size;
    item.after = space.after * size;
  }
}

Inset Setter::set(const Space& space, const Node&, const Style& style) const {
  return {space.width * style.size()};
}

Inset Setter::set(const Restyled& change, const Node& node, const Style& style) const {
  Style changed = style;
  constexpr double largest = 1000;  // px
  changed.base_size = std::min(style.base_size * change.scale, largest);
  if (change.level) changed.level = *change.level;
  if (change.is_display) changed.is_display = *change.is_display;
  if (change.color) changed.color = change.color;
  if (change.is_hidden) changed.is_hidden = true;
  Inset inset = set(node.children.front(), changed);
  if (change.background) {
    const double margin = 0.3 * style.size();
    Inset framed{inset.width + 2 * margin, inset.ascent + margin, inset.descent + margin};
    framed.marks.push_back(
        {box_figure({0, -framed.ascent, framed.width, framed.height()}), change.background});
    framed.add(std::move(inset), {margin, 0});
    inset = std::move(framed);
  }
  if (!change.has_width) inset.width = 0;
  if (!change.has_height) inset.ascent = inset.descent = 0;
  return inset;
}

}  // namespace mmdc::math

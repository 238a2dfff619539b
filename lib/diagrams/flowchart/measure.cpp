#include "lib/diagrams/flowchart/measure.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "lib/base/css_number.hpp"
#include "lib/diagrams/flowchart/formula_source.hpp"
#include "lib/diagrams/flowchart/hand.hpp"
#include "lib/diagrams/flowchart/style_of.hpp"
#include "lib/diagrams/style_paint.hpp"
#include "lib/math/label.hpp"
#include "lib/shapes/sketch_figure.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// Mermaid wraps the labels of edges there, whatever the configuration says.
constexpr double edge_wrapping_width = 200;

constexpr double default_media = 48;

/// Mermaid: a padding of 0 counts as none given.
double padding_of(const config::Flowchart& config) {
  return config.padding != 0 ? config.padding : 8;
}

Size media_size(const Media& media, const config::Flowchart& config, bool has_label) {
  const double width = media.width.value_or(default_media);
  const double height = media.height.value_or(default_media);
  if (media.image.empty()) return {width, height};
  // The natural size of an image is not known here: a square stands for it.
  const double least = has_label ? config.wrapping_width : 0;
  const double raw_width = std::max(least, width);
  if (!media.keeps_ratio) return {raw_width, height};
  const double side = media.height ? height : raw_width;
  return {side, side};
}

/// What a style says of a node's box. No side is shorter than nothing.
std::optional<double> asked_length(std::string_view css) {
  const std::optional<double> length = base::parse_length(css);
  return length && *length >= 0 ? length : std::nullopt;
}

bool has_own_font(const text::SetLabel& label, const text::Measurer& measurer) {
  return std::ranges::all_of(label.lines, [&](const text::SetLabel::Line& line) {
    return std::ranges::all_of(
        line.runs, [&](const text::SetLabel::Run& run) { return measurer.has_own_font(run.text); });
  });
}

/// What is painted under the label of an edge holds all of its text, and the half px by which
/// viewers that mix fonts are off the middle.
mmdc::Rect ground_of(const text::SetLabel& label, const text::Measurer& measurer) {
  mmdc::Rect ground = mmdc::Rect::around({}, label.size);
  if (label.ink.width > 0) ground = ground.united(label.ink);
  if (has_own_font(label, measurer)) return ground;
  constexpr double off = 0.5;
  return mmdc::Rect::between({ground.left() - off, ground.top()},
                             {ground.right() + off, ground.bottom()});
}

}  // namespace

Measurements::Measurements(const Model& model, const Context& context)
    : model_(model),
      context_(context),
      icons_(context.options.icon_packs),
      font_(text::font_of(context.config.font_family, context.theme.font_size)),
      nodes_are_svg_(!context.config.html_labels.value_or(true)),
      others_are_svg_(!context.config.html_labels.value_or(
          context.config.flowchart.html_labels.value_or(true))) {}

text::SetLabel Measurements::set(const Label& label, const theme::Style& style, double max_width,
                                 bool is_svg) const {
  const text::Font font = styled(font_, style);
  if (is_svg || !math::has_formula(label.text)) {
    const bool wraps =
        label.kind != text::LabelKind::markdown || context_.config.markdown_auto_wrap;
    const text::LabelStyle plain{font, wraps ? max_width : text::unlimited_width, is_svg,
                                 &pictures_};
    return text::set_label(context_.measurer, label.text, label.kind, styled(plain, style));
  }
  text::SetLabel formula;
  formula.font = font;
  formula.picture =
      math::set_label(context_.measurer, formula_source(label.text),
                      {.font = font, .line_height = 1.5 * font.size, .is_one_line = true});
  formula.size = {text::layout_width(formula.picture->width), formula.picture->height()};
  return formula;
}

shapes::Figure Measurements::figure(Shape shape, shapes::Room room, std::string_view id) const {
  room.is_neo = context_.config.look == config::Look::neo;
  shapes::Figure figure = shapes::make_figure(shape, room);
  if (context_.config.look != config::Look::hand_drawn) return figure;
  const std::size_t shapes = model_.nodes.size() + model_.subgraphs.size();
  return shapes::sketched(std::move(figure), hand_of(id, context_.config.hand_drawn_seed, shapes),
                          room.label);
}

PlacedNode Measurements::node(const Node& node, Direction direction) const {
  const config::Flowchart& config = context_.config.flowchart;
  PlacedNode placed;
  placed.style = style_of(model_, node);
  const bool has_media = !node.media.icon.empty() || !node.media.image.empty();
  const double wrap = has_media ? std::max(config.wrapping_width,
                                           std::max(node.media.width.value_or(default_media),
                                                    node.media.height.value_or(default_media)))
                                : config.wrapping_width;
  placed.label = set(node.label, placed.style, wrap, nodes_are_svg_);
  shapes::Room room{.label = placed.label.size,
                    .padding = padding_of(config),
                    .corner_radius = context_.theme.radius,
                    .width = asked_length(placed.style["width"]),
                    .height = asked_length(placed.style["height"]),
                    .is_horizontal = direction == Direction::left_to_right};
  if (has_media) {
    if (room.label.width > 0) {
      room.label.width += 2 * media_label_padding;
      room.label.height += 2 * media_label_padding;
    }
    room.media = media_size(node.media, config, room.label.width > 0);
    room.form = node.media.form;
    room.label_above = node.media.label_above;
  }
  placed.figure = figure(node.shape, room, node.id);
  placed.label_center = placed.figure.label_center;
  if (node.shape == Shape::icon && !node.media.icon.empty()) place_icon(node, placed);
  return placed;
}

/// In the middle of the frame, as large as the media.
void Measurements::place_icon(const Node& node, PlacedNode& placed) const {
  placed.icon = icons_.find(node.media.icon);
  const double side =
      std::max(node.media.width.value_or(default_media), node.media.height.value_or(default_media));
  const auto& frame = std::get<shapes::Part::Box>(placed.figure.parts.front().geometry).box;
  placed.icon_box = mmdc::Rect::around(frame.center(), {side, side});
}

PlacedEdge Measurements::edge(const Edge& edge) const {
  PlacedEdge placed;
  placed.style = style_of(model_, edge);
  placed.label_style = placed.style.of_text();
  placed.label = set(edge.link.label, placed.label_style, edge_wrapping_width, others_are_svg_);
  if (others_are_svg_ && placed.label.size.width > 0) {
    // Mermaid: the background of such a label is that much larger than its text.
    placed.label.size.width += 4;
    placed.label.size.height += 4;
  }
  placed.label_ground = ground_of(placed.label, context_.measurer);
  return placed;
}

PlacedSubgraph Measurements::subgraph(const Subgraph& subgraph) const {
  PlacedSubgraph placed;
  placed.style = style_of(model_, subgraph);
  const bool wraps = subgraph.title.kind == LabelKind::markdown;
  // Mermaid: titles of subgraphs are not wrapped.
  const double max_width = wraps ? context_.config.flowchart.wrapping_width : text::unlimited_width;
  placed.title = set(subgraph.title, placed.style, max_width, others_are_svg_);
  return placed;
}

PlacedNode Measurements::node_of(const Subgraph& subgraph) const {
  PlacedNode placed;
  placed.style = style_of(model_, subgraph);
  placed.label =
      set(subgraph.title, placed.style, context_.config.flowchart.wrapping_width, nodes_are_svg_);
  const Shape shape = subgraph.is_collapsed ? Shape::collapsed_subgraph : Shape::empty_subgraph;
  placed.figure = figure(shape, {.label = placed.label.size}, subgraph.id);
  placed.label_center = placed.figure.label_center;
  return placed;
}

Size room_of(const PlacedNode& node) {
  return node.figure.bounds.size();
}

}  // namespace mmdc::diagrams::flowchart

// Flowchart: model to places. Labels are measured, shapes fitted around them, the graph laid out in
// layers, and the edges cut where they meet the outlines.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "lib/base/path.hpp"
#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/shapes/curve.hpp"
#include "lib/text/baseline.hpp"
#include "lib/text/wrap.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

namespace layered = graph::layered;

/// Of CSS: lines are that many font sizes apart.
constexpr double line_height = 1.5;

/// Mermaid wraps the labels of edges there, whatever the configuration says.
constexpr double edge_wrapping_width = 200;

class Labels {
 public:
  explicit Labels(const Context& context)
      : measurer_(context.measurer),
        font_(text::font_of(context.config.font_family, context.config.font_size)) {}

  /// The label set around the origin.
  PlacedLabel set(std::string_view label, double wrapping_width) const {
    PlacedLabel placed;
    if (label.find_first_not_of(" \t\n") == std::string_view::npos) return placed;
    const text::TextBlock block = text::wrap_at_spaces(measurer_, label, font_, wrapping_width);
    const double height = line_height * font_.size;
    const Size size{text::layout_width(block.width),
                    height * static_cast<double>(block.lines.size())};
    placed.box = mmdc::Rect::around({}, size);
    const double below_middle =
        text::baseline_below_line_middle(measurer_.line_metrics(font_), height);
    double middle = placed.box.y + height / 2;
    for (const text::TextLine& line : block.lines) {
      std::string shown;
      for (const text::LinePiece& piece : line.pieces) shown += piece.text;
      placed.lines.push_back({{0, middle + below_middle}, std::move(shown), line.width});
      middle += height;
    }
    return placed;
  }

 private:
  const text::Measurer& measurer_;
  text::Font font_;
};

/// The outline that holds a label of the given size; Mermaid's formulas.
shapes::Outline fit(Shape shape, Size label, double padding) {
  switch (shape) {
    case Shape::rect:
      return shapes::BoxOutline{{label.width + 4 * padding, label.height + 2 * padding}};
    case Shape::rounded:
      return shapes::BoxOutline{{label.width + 2 * padding, label.height + 2 * padding}, 5};
    case Shape::circle:
      return shapes::CircleOutline{(label.width + padding) / 2};
    case Shape::diam: {
      const double half = (label.width + label.height + 2 * padding) / 2;
      return shapes::PolygonOutline{{{0, -half}, {half, 0}, {0, half}, {-half, 0}}};
    }
    case Shape::hex: {
      const double height = label.height + padding;
      const double corner = height / 4;
      const double half = (label.width + padding) / 2 + corner;
      const double flat = half - corner;
      return shapes::PolygonOutline{{{-flat, -height / 2},
                                     {flat, -height / 2},
                                     {half, 0},
                                     {flat, height / 2},
                                     {-flat, height / 2},
                                     {-half, 0}}};
    }
  }
  return shapes::BoxOutline{};
}

/// The number of an id that JavaScript takes for an array index.
std::optional<std::uint32_t> integer_id(std::string_view id) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(id.begin(), id.end(), value);
  const bool is_canonical = id.size() == 1 || id.front() != '0';
  if (error != std::errc() || end != id.end() || !is_canonical) return std::nullopt;
  return value;
}

/// A size of at least the label's: a tall label may stick out of a circle.
Size node_size(const PlacedNode& node) {
  const Size outline = shapes::size_of(node.outline);
  return {std::max(outline.width, node.label.box.width),
          std::max(outline.height, node.label.box.height)};
}

/// Mermaid: the loop of an edge that ends where it starts hangs below its node and is as wide as
/// its label, within bounds.
std::vector<Point> self_loop(Point center, Size node, double label_width) {
  const double widest = std::max(36.0, std::min(100.0, 0.8 * node.width));
  const double half = std::clamp(std::max(label_width, 0.35 * node.width), 36.0, widest) / 2;
  const double depth = std::clamp(0.45 * std::min(node.width, node.height), 24.0, 48.0);
  const double bottom = center.y + node.height / 2;
  return {{center.x - half, bottom},
          {center.x - half, bottom + depth},
          {center.x + half, bottom + depth},
          {center.x + half, bottom}};
}

class Layouter {
 public:
  Layouter(const Model& model, const Context& context)
      : model_(model), config_(context.config.flowchart), context_(context), labels_(context) {}

  Result<Layout> run() {
    measure();
    const std::optional<layered::Placement> placement = layered::layout(graph_, engine_options());
    if (!placement) {
      return Result<Layout>::failure(
          Diagnostic{Severity::error, "limit.cancelled", "the work was cancelled"});
    }
    for (NodeIndex i = 0; i < layout_.nodes.size(); ++i) {
      layout_.nodes[i].center = placement->nodes[i].center();
    }
    for (std::size_t i = 0; i < layout_.edges.size(); ++i) place_edge(i, placement->edges[i]);
    layout_.view_box = view_box();
    return std::move(layout_);
  }

 private:
  layered::Options engine_options() const {
    layered::Options options;
    options.direction = model_.direction;
    options.node_separation = config_.node_spacing;
    options.rank_separation = config_.rank_spacing;
    options.cancelled = context_.options.cancelled;
    return options;
  }

  void measure() {
    for (const Node& node : model_.nodes) {
      PlacedNode placed;
      placed.label = labels_.set(node.label, config_.wrapping_width);
      placed.outline = fit(node.shape, placed.label.box.size(), config_.padding);
      graph_.nodes.push_back({.size = node_size(placed), .integer_id = integer_id(node.id)});
      layout_.nodes.push_back(std::move(placed));
    }
    for (const Edge& edge : model_.edges) {
      PlacedEdge placed;
      placed.label = labels_.set(edge.link.label, edge_wrapping_width);
      graph_.edges.push_back({.tail = static_cast<layered::Index>(edge.start),
                              .head = static_cast<layered::Index>(edge.end),
                              .minlen = edge.link.length,
                              .label = placed.label.box.size()});
      layout_.edges.push_back(std::move(placed));
    }
  }

  void place_edge(std::size_t index, const layered::PlacedEdge& found) {
    const Edge& edge = model_.edges[index];
    PlacedEdge& placed = layout_.edges[index];
    Point label_center = found.label_center;
    if (edge.start == edge.end) {
      const PlacedNode& node = layout_.nodes[edge.start];
      placed.points = self_loop(node.center, node_size(node), placed.label.box.width);
      label_center = {node.center.x, placed.points[1].y + placed.label.box.height / 2 + 4};
    } else {
      placed.points = found.points;
    }
    cut_at_outlines(edge, placed.points);
    move(placed.label, label_center);
  }

  /// Replaces first and last point, which lie on boxes, by those on the outlines.
  void cut_at_outlines(const Edge& edge, std::vector<Point>& points) const {
    const auto on_outline = [&](NodeIndex index, Point toward) {
      const PlacedNode& node = layout_.nodes[index];
      return node.center + shapes::border_point(node.outline, toward - node.center);
    };
    const Point second = points[1];
    const Point last_but_one = points[points.size() - 2];
    points.front() = on_outline(edge.start, second);
    points.back() = on_outline(edge.end, last_but_one);
  }

  static void move(PlacedLabel& label, Point by) {
    label.box = label.box.moved(by);
    for (PlacedLabel::Line& line : label.lines) line.position = line.position + by;
  }

  mmdc::Rect view_box() const {
    std::optional<mmdc::Rect> extent;
    const auto add = [&](const mmdc::Rect& box) { extent = extent ? extent->united(box) : box; };
    for (const PlacedNode& node : layout_.nodes) {
      add(mmdc::Rect::around(node.center, node_size(node)));
    }
    for (const PlacedEdge& edge : layout_.edges) {
      // The curve keeps within its points, often far within.
      add(base::bounds(shapes::basis_curve(edge.points)));
      if (!edge.label.lines.empty()) add(edge.label.box);
    }
    return extent.value_or(mmdc::Rect{}).grown(config_.diagram_padding);
  }

  const Model& model_;
  const config::Flowchart& config_;
  const Context& context_;
  Labels labels_;
  layered::Graph graph_;
  Layout layout_;
};

}  // namespace

Result<Layout> layout(const Model& model, const Context& context) {
  return Layouter(model, context).run();
}

}  // namespace mmdc::diagrams::flowchart

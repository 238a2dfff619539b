// Flowchart: model to places. Labels are measured, figures made around them, the graph laid out in
// layers, and the edges cut where they meet the outlines.
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "lib/base/cancel.hpp"
#include "lib/base/grow.hpp"
#include "lib/base/path.hpp"
#include "lib/diagrams/flowchart/baselines.hpp"
#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/diagrams/flowchart/measure.hpp"
#include "lib/diagrams/flowchart/route_edges.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

namespace layered = graph::layered;

constexpr double title_font_size = 18;

/// A title of one ordinary line; so high a title covers nothing where the engine, as Mermaid,
/// thinks of no title, and one that is hardly higher covers next to nothing.
constexpr double title_line = 24;
constexpr double hardly_higher = 4;

/// How much more room at the top of its subgraph a title needs than an ordinary one.
double more_room_for(const text::SetLabel& title) {
  const double more = title.size.height - title_line;
  return more > hardly_higher ? more : 0;
}

/// The number of an id that JavaScript takes for an array index.
std::optional<std::uint32_t> integer_id(std::string_view id) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(id.begin(), id.end(), value);
  const bool is_canonical = id.size() == 1 || id.front() != '0';
  if (error != std::errc() || end != id.end() || !is_canonical) return std::nullopt;
  return value;
}

/// Mermaid: a spacing of 0 counts as none given.
double spacing_of(double configured) {
  return configured != 0 ? configured : 50;
}

class Layouter {
 public:
  Layouter(const Model& model, const Context& context)
      : model_(model),
        config_(context.config.flowchart),
        context_(context),
        measurements_(model, context) {}

  Result<Layout> run() {
    add_subgraphs();
    if (context_.is_cancelled()) return cancelled();
    add_nodes();
    if (context_.is_cancelled()) return cancelled();
    add_edges();
    if (context_.is_cancelled()) return cancelled();
    if (!turn_bars()) return cancelled();
    const std::optional<layered::Placement> placement = layered::layout(graph_, engine_options());
    if (!placement) return cancelled();
    if (placement->has_too_many_dummies) return too_long();
    place_nodes(*placement);
    base::Cancel cancel(context_.options.cancelled);
    const Routing routing = route_edges(model_, config_, *placement, layout_, cancel);
    if (routing == Routing::cancelled) return cancelled();
    layout_.view_box = padded(content());
    place_title();
    if (context_.is_cancelled()) return cancelled();
    settle_baselines(layout_);
    std::vector<Diagnostic> warnings;
    if (placement->met_budget || routing == Routing::met_budget) {
      warnings.push_back(
          {Severity::warning, "layout.budget",
           "so large a diagram takes more work than is allowed: edges may be longer, "
           "cross more often or run closer than need be"});
    }
    return {std::move(layout_), std::move(warnings)};
  }

 private:
  static Result<Layout> cancelled() { return Result<Layout>::failure(base::cancelled()); }

  Result<Layout> too_long() const {
    const std::size_t most = context_.options.limits.max_dummies;
    return Result<Layout>::failure(
        {Severity::error,
         "limit.dummies",
         "links and subgraphs reach over too many ranks, more than " + std::to_string(most) +
             " when counted for each",
         {},
         {{"draw it as several diagrams, or raise `Limits::max_dummies`"}}});
  }

  bool is_best() const {
    return context_.config.layout_quality.value_or(context_.options.layout_quality) ==
           LayoutQuality::best;
  }

  layered::Options engine_options() const {
    layered::Options options;
    options.direction = model_.direction;
    options.node_separation = spacing_of(config_.node_spacing);
    options.rank_separation = spacing_of(config_.rank_spacing);
    options.inherit_direction = config_.inherit_dir;
    options.quality = is_best() ? layered::Quality::best : layered::Quality::faithful;
    options.cluster_title_margin =
        config_.sub_graph_title_margin_top + config_.sub_graph_title_margin_bottom;
    options.max_dummies = context_.options.limits.max_dummies;
    options.cancelled = context_.options.cancelled;
    return options;
  }

  // --- What goes in

  bool is_hidden(std::optional<std::size_t> subgraph) const {
    for (; subgraph; subgraph = model_.subgraphs[*subgraph].parent) {
      if (model_.subgraphs[*subgraph].is_collapsed) return true;
    }
    return false;
  }

  layered::Index engine_parent(std::optional<std::size_t> subgraph) const {
    return subgraph ? engine_subgraph_[*subgraph] : layered::no_index;
  }

  /// Mermaid: the subgraph that ends last comes first, so that outer ones come before inner ones.
  void add_subgraphs() {
    const std::size_t count = model_.subgraphs.size();
    layout_.subgraphs.resize(count);
    layout_.subgraph_nodes.resize(count);
    engine_subgraph_.assign(count, layered::no_index);
    for (std::size_t s = count; s-- > 0;) {
      if (context_.is_cancelled()) return;
      const Subgraph& subgraph = model_.subgraphs[s];
      layout_.subgraphs[s].is_drawn = false;
      if (is_hidden(subgraph.parent)) continue;
      engine_subgraph_[s] = static_cast<layered::Index>(graph_.nodes.size());
      layered::Node node{.size = {}, .integer_id = integer_id(subgraph.id)};
      if (subgraph.is_empty || subgraph.is_collapsed) {
        layout_.subgraph_nodes[s] = measurements_.node_of(subgraph);
        node.size = room_of(*layout_.subgraph_nodes[s]);
      } else {
        layout_.subgraphs[s] = measurements_.subgraph(subgraph);
        const text::SetLabel& title = layout_.subgraphs[s].title;
        node.size = title.size;
        node.direction = subgraph.direction;
        // Mermaid: what is in the subgraph covers the second line of its title.
        if (is_best()) node.room_at_top = more_room_for(title);
      }
      graph_.nodes.push_back(node);
    }
    for (std::size_t s = 0; s < count; ++s) {
      if (engine_subgraph_[s] == layered::no_index) continue;
      graph_.nodes[engine_subgraph_[s]].parent = engine_parent(model_.subgraphs[s].parent);
    }
  }

  void add_nodes() {
    for (const Node& node : model_.nodes) {
      if (context_.is_cancelled()) return;
      layout_.nodes.push_back(measurements_.node(node, model_.direction));
      if (is_hidden(node.subgraph)) {
        engine_node_.push_back(layered::no_index);
        continue;
      }
      engine_node_.push_back(static_cast<layered::Index>(graph_.nodes.size()));
      graph_.nodes.push_back({.size = room_of(layout_.nodes.back()),
                              .parent = engine_parent(node.subgraph),
                              .integer_id = integer_id(node.id)});
    }
  }

  layered::Index engine_index(const EdgeEnd& end) const {
    return end.is_subgraph ? engine_subgraph_[end.index] : engine_node_[end.index];
  }

  void add_edges() {
    for (const Edge& edge : model_.edges) {
      if (context_.is_cancelled()) return;
      layout_.edges.push_back(measurements_.edge(edge));
      graph_.edges.push_back({.tail = engine_index(edge.start),
                              .head = engine_index(edge.end),
                              .minlen = edge.link.length,
                              .label = layout_.edges.back().label.size});
    }
  }

  /// Bars lie across the direction that the graph around them grows in, which edges decide too.
  /// False if it was cancelled.
  bool turn_bars() {
    const auto is_bar = [](const Node& node) { return node.shape == Shape::fork; };
    if (std::none_of(model_.nodes.begin(), model_.nodes.end(), is_bar)) return true;
    const auto directions = layered::directions_around(graph_, engine_options());
    if (!directions) return false;
    for (std::size_t i = 0; i < model_.nodes.size(); ++i) {
      if (!is_bar(model_.nodes[i]) || engine_node_[i] == layered::no_index) continue;
      layout_.nodes[i] = measurements_.node(model_.nodes[i], (*directions)[engine_node_[i]]);
      graph_.nodes[engine_node_[i]].size = room_of(layout_.nodes[i]);
    }
    return true;
  }

  // --- What comes out

  void place_nodes(const layered::Placement& placement) {
    for (std::size_t i = 0; i < layout_.nodes.size(); ++i) {
      if (engine_node_[i] == layered::no_index) continue;
      layout_.nodes[i].center = placement.nodes[engine_node_[i]].center();
      layout_.nodes[i].is_drawn = true;
    }
    for (std::size_t s = 0; s < layout_.subgraphs.size(); ++s) {
      if (engine_subgraph_[s] == layered::no_index) continue;
      const mmdc::Rect box = placement.nodes[engine_subgraph_[s]];
      if (layout_.subgraph_nodes[s]) {
        layout_.subgraph_nodes[s]->center = box.center();
        layout_.subgraph_nodes[s]->is_drawn = true;
        continue;
      }
      PlacedSubgraph& placed = layout_.subgraphs[s];
      placed.box = box;
      placed.is_drawn = true;
      placed.title_center = {box.center().x, box.y + config_.sub_graph_title_margin_top +
                                                 placed.title.size.height / 2};
    }
  }

  mmdc::Rect content() const {
    std::optional<mmdc::Rect> extent;
    const auto add = [&](const mmdc::Rect& box) { base::grow(extent, box); };
    const auto add_node = [&](const PlacedNode& node) {
      if (node.is_drawn) add(node.figure.bounds.moved(node.center));
    };
    for (const PlacedNode& node : layout_.nodes) add_node(node);
    for (const auto& node : layout_.subgraph_nodes) {
      if (node) add_node(*node);
    }
    for (const PlacedSubgraph& subgraph : layout_.subgraphs) {
      if (!subgraph.is_drawn) continue;
      add(subgraph.box);
      if (!subgraph.title.is_empty()) {
        add(mmdc::Rect::around(subgraph.title_center, subgraph.title.size));
      }
    }
    for (const PlacedEdge& edge : layout_.edges) {
      // The curve keeps within its points, often far within.
      add(base::bounds(edge.path));
      if (!edge.label.is_empty()) add(mmdc::Rect::around(edge.label_center, edge.label.size));
    }
    return extent.value_or(mmdc::Rect{});
  }

  /// A padding below zero that leaves nothing is none.
  mmdc::Rect padded(const mmdc::Rect& content) const {
    const mmdc::Rect box = content.grown(config_.diagram_padding);
    return box.width > 0 && box.height > 0 ? box : content;
  }

  /// The title stands above the drawing, which grows for it.
  void place_title() {
    const std::string& title = context_.config.title;
    if (title.empty()) return;
    const text::Font font = text::font_of(context_.config.font_family, title_font_size);
    const text::LineMetrics metrics = context_.measurer.line_metrics(font);
    const mmdc::Rect inside = content();
    const Point position{inside.center().x, -config_.title_top_margin};
    layout_.title = PlacedTitle{position, font};
    const double width = context_.measurer.width(title, font);
    const mmdc::Rect box{position.x - width / 2, position.y - metrics.ascent, width,
                         metrics.height()};
    layout_.view_box = padded(inside.united(box));
  }

  const Model& model_;
  const config::Flowchart& config_;
  const Context& context_;
  Measurements measurements_;
  layered::Graph graph_;
  std::vector<layered::Index> engine_node_;      ///< of Model::nodes; none of hidden ones
  std::vector<layered::Index> engine_subgraph_;  ///< of Model::subgraphs; likewise
  Layout layout_;
};

}  // namespace

Result<Layout> layout(const Model& model, const Context& context) {
  return Layouter(model, context).run();
}

}  // namespace mmdc::diagrams::flowchart

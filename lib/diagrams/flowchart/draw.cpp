// Flowchart: places to scene, with Mermaid's groups, classes, ids and attributes, so that style
// sheets and scripts find what they look for.
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "lib/base/base64.hpp"
#include "lib/base/number.hpp"
#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/diagrams/scene_text.hpp"
#include "lib/shapes/curve.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

using scene::Element;
using scene::Marker;

// The markers by their place in the scene.
enum MarkerPlace : std::size_t {
  point_end,
  point_start,
  circle_end,
  circle_start,
  cross_end,
  cross_start,
};

/// How far before the outline a line with an arrow head ends.
constexpr double point_room = 4;

constexpr double thick_width = 3.5;

class Drawer {
 public:
  Drawer(const Model& model, const Layout& layout, const Context& context)
      : model_(model),
        layout_(layout),
        theme_(context.theme),
        id_(context.options.id),
        font_(scene_font(text::font_of(context.config.font_family, context.config.font_size))) {}

  scene::Scene run() {
    scene::Scene scene;
    scene.tag = {.id = id_, .classes = "flowchart"};
    scene.role_description = "flowchart-v2";
    scene.view_box = layout_.view_box;
    scene.markers = {point("pointEnd", 5, {{0, 0}, {10, 5}, {0, 10}}),
                     point("pointStart", 4.5, {{0, 5}, {10, 10}, {10, 0}}),
                     circle("circleEnd", 11),
                     circle("circleStart", -1),
                     cross("crossEnd", 12),
                     cross("crossStart", -1)};
    scene::Group root;
    root.children.push_back({{.id = "", .classes = "clusters"}, scene::Group{}});
    root.children.push_back(edge_paths());
    root.children.push_back(edge_labels());
    root.children.push_back(nodes());
    scene.elements.push_back({{.id = "", .classes = "root"}, std::move(root)});
    return scene;
  }

 private:
  Marker marker(std::string_view name, std::string classes, double view, double size,
                Point reference, Element figure) const {
    figure.tag.classes = "arrowMarkerPath";
    return {
        .tag = {.id = id_ + "_flowchart-v2-" + std::string(name), .classes = std::move(classes)},
        .view_box = {0, 0, view, view},
        .size = {size, size},
        .reference = reference,
        .children = {std::move(figure)}};
  }

  scene::Paint head_paint() const {
    return {theme_.line_color, scene::Stroke{theme_.line_color, 1}};
  }

  Marker point(std::string_view name, double reference_x, std::vector<Point> corners) const {
    base::Path path;
    path.move_to(corners[0]).line_to(corners[1]).line_to(corners[2]).close();
    return marker(name, "marker flowchart-v2", 10, 8, {reference_x, 5},
                  {{}, scene::Path{std::move(path), head_paint()}});
  }

  Marker circle(std::string_view name, double reference_x) const {
    return marker(name, "marker flowchart-v2", 10, 11, {reference_x, 5},
                  {{}, scene::Ellipse{{5, 5}, {5, 5}, head_paint()}});
  }

  Marker cross(std::string_view name, double reference_x) const {
    base::Path path;
    path.move_to({1, 1}).line_to({10, 10}).move_to({10, 1}).line_to({1, 10});
    return marker(
        name, "marker cross flowchart-v2", 11, 11, {reference_x, 5.2},
        {{}, scene::Path{std::move(path), {std::nullopt, scene::Stroke{theme_.line_color, 2}}}});
  }

  Element text(const PlacedLabel& label, std::string_view classes) const {
    scene::Text text{{}, font_, scene::Anchor::middle, theme_.node_text_color};
    for (const PlacedLabel::Line& line : label.lines) {
      text.lines.push_back(scene_line(line.position, line.text, line.width));
    }
    return {{.id = "", .classes = std::string(classes)}, std::move(text)};
  }

  // --- Edges
  // --------------------------------------------------------------------------------------

  static scene::MarkerIndex marker_of(Head head, bool at_start) {
    switch (head) {
      case Head::none:
        return std::nullopt;
      case Head::point:
        return at_start ? point_start : point_end;
      case Head::circle:
        return at_start ? circle_start : circle_end;
      case Head::cross:
        return at_start ? cross_start : cross_end;
    }
    return std::nullopt;
  }

  static std::string classes_of(LinkStroke stroke) {
    const std::string defaults = " edge-thickness-normal edge-pattern-solid flowchart-link";
    switch (stroke) {
      case LinkStroke::normal:
        return "edge-thickness-normal edge-pattern-solid" + defaults;
      case LinkStroke::thick:
        return "edge-thickness-thick edge-pattern-solid" + defaults;
      case LinkStroke::dotted:
        return "edge-thickness-normal edge-pattern-dotted" + defaults;
      case LinkStroke::invisible:
        return "edge-thickness-invisible edge-pattern-solid";
    }
    return {};
  }

  scene::Paint line_paint(LinkStroke stroke) const {
    if (stroke == LinkStroke::invisible) return {};
    scene::Stroke line{theme_.line_color, theme_.stroke_width};
    if (stroke == LinkStroke::thick) line.width = thick_width;
    if (stroke == LinkStroke::dotted) line.dashes = {2};
    return {std::nullopt, std::move(line)};
  }

  /// Mermaid's form of the points that the curve is drawn toward, for scripts.
  static std::string encoded(const std::vector<Point>& points) {
    std::string json = "[";
    for (const Point& point : points) {
      if (json.size() > 1) json += ',';
      json += R"({"x":)" + base::format_number(point.x) + R"(,"y":)" +
              base::format_number(point.y) + '}';
    }
    return base::base64(json + ']');
  }

  Element edge_path(std::size_t index) const {
    const Edge& edge = model_.edges[index];
    const Link& link = edge.link;
    const auto room = [](Head head) { return head == Head::point ? point_room : 0; };
    const std::vector<Point> points =
        shapes::shortened(layout_.edges[index].points, room(link.start), room(link.end));
    return {{.id = id_ + "-" + edge.id,
             .classes = classes_of(link.stroke),
             .attributes = {{"data-edge", "true"},
                            {"data-et", "edge"},
                            {"data-id", edge.id},
                            {"data-points", encoded(layout_.edges[index].points)},
                            {"data-look", "classic"}}},
            scene::Path{shapes::basis_curve(points), line_paint(link.stroke),
                        marker_of(link.start, true), marker_of(link.end, false)}};
  }

  Element edge_paths() const {
    scene::Group group;
    for (std::size_t i = 0; i < model_.edges.size(); ++i) group.children.push_back(edge_path(i));
    return {{.id = "", .classes = "edgePaths"}, std::move(group)};
  }

  Element edge_labels() const {
    scene::Group group;
    for (std::size_t i = 0; i < model_.edges.size(); ++i) {
      const PlacedLabel& label = layout_.edges[i].label;
      if (label.lines.empty()) continue;
      scene::Group inner;
      inner.children.push_back(
          {{.id = "", .classes = "background"},
           scene::Rect{label.box, 0, {theme_.edge_label_background, std::nullopt}}});
      inner.children.push_back(text(label, "edgeLabel-text"));
      Element tagged = {
          {.id = "", .classes = "label", .attributes = {{"data-id", model_.edges[i].id}}},
          std::move(inner)};
      scene::Group outer;
      outer.children.push_back(std::move(tagged));
      group.children.push_back({{.id = "", .classes = "edgeLabel"}, std::move(outer)});
    }
    return {{.id = "", .classes = "edgeLabels"}, std::move(group)};
  }

  // --- Nodes
  // --------------------------------------------------------------------------------------

  scene::Paint node_paint() const {
    return {theme_.main_bkg, scene::Stroke{theme_.node_border, theme_.stroke_width}};
  }

  Element outline(const shapes::Outline& outline) const {
    const scene::Tag tag = {.id = "", .classes = "basic label-container"};
    if (const auto* box = std::get_if<shapes::BoxOutline>(&outline)) {
      return {tag,
              scene::Rect{mmdc::Rect::around({}, box->size), box->corner_radius, node_paint()}};
    }
    if (const auto* circle = std::get_if<shapes::CircleOutline>(&outline)) {
      return {tag, scene::Ellipse{{}, {circle->radius, circle->radius}, node_paint()}};
    }
    return {{.id = "", .classes = "label-container"},
            scene::Polygon{std::get<shapes::PolygonOutline>(outline).points, node_paint()}};
  }

  Element node(NodeIndex index) const {
    const Node& node = model_.nodes[index];
    const PlacedNode& placed = layout_.nodes[index];
    scene::Group label;
    label.children.push_back(text(placed.label, "nodeLabel"));
    scene::Group group;
    group.transform = base::Transform::translation(placed.center);
    group.children.push_back(outline(placed.outline));
    group.children.push_back({{.id = "", .classes = "label"}, std::move(label)});
    return {{.id = id_ + "-flowchart-" + node.id + "-" + std::to_string(node.mention),
             .classes = "node default",
             .attributes = {{"data-look", "classic"}}},
            std::move(group)};
  }

  Element nodes() const {
    scene::Group group;
    for (NodeIndex i = 0; i < model_.nodes.size(); ++i) group.children.push_back(node(i));
    return {{.id = "", .classes = "nodes"}, std::move(group)};
  }

  const Model& model_;
  const Layout& layout_;
  const theme::Theme& theme_;
  std::string id_;
  scene::Font font_;
};

}  // namespace

scene::Scene draw(const Model& model, const Layout& layout, const Context& context) {
  return Drawer(model, layout, context).run();
}

}  // namespace mmdc::diagrams::flowchart

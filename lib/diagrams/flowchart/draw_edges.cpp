#include "lib/diagrams/flowchart/draw_edges.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "lib/base/base64.hpp"
#include "lib/base/number.hpp"
#include "lib/diagrams/flowchart/draw_subjects.hpp"
#include "lib/diagrams/flowchart/hand.hpp"
#include "lib/diagrams/style_paint.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

using scene::Element;
using scene::Marker;

constexpr double thick_width = 3.5;

/// A head as Mermaid names and draws it: the plane of its figure, its size and what of it lies on
/// the end of the line.
struct HeadKind {
  Head head;
  bool at_start;
  std::string_view name;
  double view;
  double size;
  Point reference;
};

constexpr HeadKind head_kinds[] = {
    {Head::point, false, "pointEnd", 10, 8, {5, 5}},
    {Head::point, true, "pointStart", 10, 8, {4.5, 5}},
    {Head::circle, false, "circleEnd", 10, 11, {11, 5}},
    {Head::circle, true, "circleStart", 10, 11, {-1, 5}},
    {Head::cross, false, "crossEnd", 11, 11, {12, 5.2}},
    {Head::cross, true, "crossStart", 11, 11, {-1, 5.2}},
};

Element head_figure(const HeadKind& kind, scene::Color color) {
  const scene::Paint solid{color, scene::Stroke{color, 1}};
  const scene::Tag tag{.id = "", .classes = "arrowMarkerPath"};
  base::Path path;
  switch (kind.head) {
    case Head::circle:
      return {tag, scene::Ellipse{{5, 5}, {5, 5}, solid}};
    case Head::cross:
      path.move_to({1, 1}).line_to({10, 10}).move_to({10, 1}).line_to({1, 10});
      return {tag, scene::Path{std::move(path), {std::nullopt, scene::Stroke{color, 2}}}};
    case Head::point:
    case Head::none:
      break;
  }
  if (kind.at_start) {
    path.move_to({0, 5}).line_to({10, 10}).line_to({10, 0}).close();
  } else {
    path.move_to({0, 0}).line_to({10, 5}).line_to({0, 10}).close();
  }
  return {tag, scene::Path{std::move(path), solid}};
}

Marker make_marker(const HeadKind& kind, scene::Color color, std::string id) {
  const std::string classes =
      kind.head == Head::cross ? "marker cross flowchart-v2" : "marker flowchart-v2";
  return {.tag = {.id = std::move(id), .classes = classes},
          .view_box = {0, 0, kind.view, kind.view},
          .size = {kind.size, kind.size},
          .reference = kind.reference,
          .children = {head_figure(kind, color)}};
}

/// Mermaid: the colour in the id of a marker has `_` for whatever is no letter or digit.
std::string safe_suffix(std::string_view color) {
  std::string suffix = "_";
  for (const char c : color) {
    const bool is_plain =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    suffix += is_plain ? c : '_';
  }
  return suffix;
}

std::string classes_of(const Edge& edge) {
  std::string classes = edge.link.stroke == LinkStroke::thick       ? "edge-thickness-thick"
                        : edge.link.stroke == LinkStroke::invisible ? "edge-thickness-invisible"
                                                                    : "edge-thickness-normal";
  classes +=
      edge.link.stroke == LinkStroke::dotted ? " edge-pattern-dotted" : " edge-pattern-solid";
  if (edge.link.stroke != LinkStroke::invisible) {
    classes += " edge-thickness-normal edge-pattern-solid flowchart-link";
  }
  if (edge.animation == Animation::slow) classes += " edge-animation-slow";
  if (edge.animation == Animation::fast) classes += " edge-animation-fast";
  for (const std::string& name : edge.classes) classes += " " + name;
  return classes;
}

/// Mermaid's form of the points that the curve is drawn toward, for scripts.
std::string encoded(const std::vector<Point>& points) {
  std::string json = "[";
  for (const Point& point : points) {
    if (json.size() > 1) json += ',';
    json +=
        R"({"x":)" + base::format_number(point.x) + R"(,"y":)" + base::format_number(point.y) + '}';
  }
  return base::base64(json + ']');
}

}  // namespace

EdgeDrawer::EdgeDrawer(const Model& model, const Layout& layout, const Context& context)
    : model_(model),
      layout_(layout),
      theme_(context.theme),
      id_(context.options.id),
      look_(context.config.look),
      hand_drawn_seed_(context.config.hand_drawn_seed) {
  for (const HeadKind& kind : head_kinds) {
    markers_.push_back(
        make_marker(kind, theme_.line_color, id_ + "_flowchart-v2-" + std::string(kind.name)));
  }
}

std::vector<Element> EdgeDrawer::paths() {
  std::vector<Element> elements;
  for (std::size_t i = 0; i < model_.edges.size(); ++i) elements.push_back(path(i));
  return elements;
}

scene::MarkerIndex EdgeDrawer::marker(Head head, bool at_start, const std::string& stroke) {
  if (head == Head::none) return std::nullopt;
  std::size_t kind = 0;
  while (head_kinds[kind].head != head || head_kinds[kind].at_start != at_start) ++kind;
  const auto color = base::parse_color(stroke);
  if (!color) return kind;
  std::string id = markers_[kind].tag.id + safe_suffix(stroke);
  const auto [known, is_new] = marker_of_.try_emplace(id, markers_.size());
  if (is_new) markers_.push_back(make_marker(head_kinds[kind], *color, std::move(id)));
  return known->second;
}

scene::Paint EdgeDrawer::paint(const Edge& edge, const PlacedEdge& placed) const {
  if (edge.link.stroke == LinkStroke::invisible) return {};
  scene::Stroke line{theme_.line_color, theme_.stroke_width};
  if (edge.link.stroke == LinkStroke::thick) line.width = thick_width;
  if (edge.link.stroke == LinkStroke::dotted) line.dashes = {2};
  if (edge.animation != Animation::none) line.dashes = {9, 5};
  return styled({std::nullopt, std::move(line)}, placed.style);
}

base::Path EdgeDrawer::line(const Edge& edge, const PlacedEdge& placed) const {
  if (look_ != config::Look::hand_drawn) return placed.path;
  shapes::Hand hand = hand_of(edge.id, hand_drawn_seed_);
  hand.roughness = 0.3;
  return shapes::sketched(placed.path, hand);
}

Element EdgeDrawer::path(std::size_t index) {
  const Edge& edge = model_.edges[index];
  const PlacedEdge& placed = layout_.edges[index];
  const bool is_seen = edge.link.stroke != LinkStroke::invisible;
  const std::string stroke(is_seen ? placed.style["stroke"] : "");
  scene::Tag tag{.id = id_ + "-" + edge.id,
                 .classes = classes_of(edge),
                 .attributes = {{"data-edge", "true"},
                                {"data-et", "edge"},
                                {"data-id", edge.id},
                                {"data-points", encoded(placed.points)},
                                {"data-look", std::string(name_of(look_))}}};
  if (!is_seen) tag.attributes.emplace_back("stroke-width", "0");
  const std::string css = other_properties(placed.style);
  if (!css.empty()) tag.attributes.emplace_back("style", css);
  fix(tag, placed.style.of_shape());
  return {std::move(tag),
          scene::Path{line(edge, placed), paint(edge, placed),
                      is_seen ? marker(edge.link.start, true, stroke) : std::nullopt,
                      is_seen ? marker(edge.link.end, false, stroke) : std::nullopt},
          subject_of_edge(model_, index)};
}

std::vector<Element> EdgeDrawer::labels() const {
  std::vector<Element> elements;
  for (std::size_t i = 0; i < model_.edges.size(); ++i) {
    const PlacedEdge& edge = layout_.edges[i];
    if (edge.label.is_empty()) continue;
    const mmdc::Rect box = mmdc::Rect::around(edge.label_center, edge.label.size);
    scene::Group label;
    label.children.push_back({{.id = "", .classes = "background labelBkg"},
                              scene::Rect{box, 0, {theme_.edge_label_background, std::nullopt}}});
    for (Element& element : label_elements(edge.label, edge.label_center, edge.label_style,
                                           theme_.node_text_color, "edgeLabel-text")) {
      label.children.push_back(std::move(element));
    }
    scene::Group outer;
    outer.children.push_back(
        {{.id = "", .classes = "label", .attributes = {{"data-id", model_.edges[i].id}}},
         std::move(label)});
    elements.push_back(
        {{.id = "", .classes = "edgeLabel"}, std::move(outer), subject_of_edge(model_, i)});
  }
  return elements;
}

std::string EdgeDrawer::style_sheet() const {
  bool is_moving = false;
  for (const Edge& edge : model_.edges) is_moving |= edge.animation != Animation::none;
  if (!is_moving) return {};
  const std::string prefix = "#" + id_ + " ";
  const std::string common = "{stroke-dasharray:9,5;stroke-dashoffset:900;stroke-linecap:round;";
  return "@keyframes " + id_ + "-dash{to{stroke-dashoffset:0;}}" + prefix + ".edge-animation-slow" +
         common + "animation:" + id_ + "-dash 50s linear infinite;}" + prefix +
         ".edge-animation-fast" + common + "animation:" + id_ + "-dash 20s linear infinite;}";
}

}  // namespace mmdc::diagrams::flowchart

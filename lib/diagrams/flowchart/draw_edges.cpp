#include "lib/diagrams/flowchart/draw_edges.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "lib/base/css_name.hpp"
#include "lib/diagrams/flowchart/draw_parts.hpp"
#include "lib/diagrams/flowchart/draw_subjects.hpp"
#include "lib/diagrams/flowchart/hand.hpp"
#include "lib/diagrams/flowchart/look_attributes.hpp"
#include "lib/diagrams/label_elements.hpp"
#include "lib/diagrams/style_paint.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

using scene::Element;

constexpr double thick_width = 3.5;

/// The most dots that a line in the look neo has: each is written out. Where there are many lines
/// it is fewer, so that a short text doesn't make a picture of gigabytes.
std::size_t most_dots(std::size_t lines) {
  constexpr std::size_t of_all = 1'000'000;
  return std::clamp<std::size_t>(of_all / std::max<std::size_t>(lines, 1), 50, 1000);
}

/// Mermaid: of a line in the look neo, what its heads would cover is left out by dashes. Past
/// `most` dots they grow with the line.
std::vector<double> neo_dashes(const Link& link, const base::Path& path, std::size_t most) {
  constexpr double dot = 2;
  const double start = gap_at(link.start);
  const double end = gap_at(link.end);
  const double rest = std::max(0.0, base::length(path) - start - end);
  std::vector<double> dashes = {0, start};
  if (link.stroke == LinkStroke::dotted) {
    const double least = rest / (2 * static_cast<double>(most));
    const double length = std::max(1.0, std::ceil(least / dot)) * dot;
    dashes.insert(dashes.end(), 2 * static_cast<std::size_t>(rest / (2 * length)), length);
  } else {
    dashes.push_back(rest);
  }
  dashes.push_back(end);
  return dashes;
}

/// Mermaid: an edge that is seen has the classes of a plain one too, each of them once here.
std::string classes_of(const Edge& edge) {
  const LinkStroke stroke = edge.link.stroke;
  const bool is_seen = stroke != LinkStroke::invisible;
  std::string classes = stroke == LinkStroke::thick ? "edge-thickness-thick"
                        : is_seen                   ? "edge-thickness-normal"
                                                    : "edge-thickness-invisible";
  classes += stroke == LinkStroke::dotted ? " edge-pattern-dotted" : " edge-pattern-solid";
  if (stroke == LinkStroke::thick) classes += " edge-thickness-normal";
  if (stroke == LinkStroke::dotted) classes += " edge-pattern-solid";
  if (is_seen) classes += " flowchart-link";
  if (edge.animation() == Animation::slow) classes += " edge-animation-slow";
  if (edge.animation() == Animation::fast) classes += " edge-animation-fast";
  for (const std::string& name : edge.classes) classes += " " + name;
  return classes;
}

/// Mermaid: what is behind a label is painted twice, once in half the strength. Behind SVG labels
/// it has half of it only, and the line shows through the words; not so here.
scene::Paint edge_label_background(const theme::Theme& theme) {
  scene::Color color = theme.edge_label_background;
  color.alpha = 1 - (1 - color.alpha) / 2;
  return label_background(color);
}

}  // namespace

EdgeDrawer::EdgeDrawer(const Model& model, const Layout& layout, const Context& context)
    : context_(context),
      model_(model),
      layout_(layout),
      theme_(context.theme),
      label_background_(edge_label_background(theme_)),
      id_(context.options.id),
      look_(context.config.look),
      hand_drawn_seed_(context.config.hand_drawn_seed),
      heads_(id_, theme_.line_color) {}

std::vector<Element> EdgeDrawer::paths() {
  std::vector<Element> elements;
  for (std::size_t i = 0; i < model_.edges.size(); ++i) {
    if (i % drawn_between_questions == 0 && context_.is_cancelled()) break;
    elements.push_back(path(i));
  }
  return elements;
}

/// Mermaid: edges that move are drawn as in the classic look.
bool EdgeDrawer::is_neo(const Edge& edge) const {
  return look_ == config::Look::neo && edge.animation() == Animation::none;
}

scene::Paint EdgeDrawer::paint(const Edge& edge, const PlacedEdge& placed) const {
  if (edge.link.stroke == LinkStroke::invisible) return {};
  scene::Stroke line{theme_.line_color, theme_.stroke_width};
  if (edge.link.stroke == LinkStroke::thick) line.width = thick_width;
  if (edge.link.stroke == LinkStroke::dotted) line.dashes = {2};
  if (is_neo(edge))
    line.dashes = neo_dashes(edge.link, placed.path, most_dots(model_.edges.size()));
  if (edge.animation() != Animation::none) line.dashes = {9, 5};
  return styled_solid({std::nullopt, std::move(line)}, placed.style);
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
  scene::Tag tag{
      .id = id_ + "-" + edge.id, .classes = classes_of(edge), .attributes = look_attributes(look_)};
  tag.attributes.emplace_back("data-et", "edge");
  tag.attributes.emplace_back("data-id", edge.id);
  if (!is_seen) tag.attributes.emplace_back("stroke-width", "0");
  const std::string css = other_properties(placed.style);
  if (!css.empty()) tag.attributes.emplace_back("style", css);
  fix(tag, placed.style.of_shape());
  Element path{
      std::move(tag),
      scene::Path{line(edge, placed), paint(edge, placed),
                  is_seen ? heads_.find(edge.link.start, true, is_neo(edge), stroke) : std::nullopt,
                  is_seen ? heads_.find(edge.link.end, false, is_neo(edge), stroke) : std::nullopt},
      subject_of_edge(model_, index)};
  // Its heads, which may be those of other edges too, fade with it.
  fade(path, placed.style);
  hide(path, placed.style);
  return path;
}

std::vector<Element> EdgeDrawer::labels() const {
  std::vector<Element> elements;
  for (std::size_t i = 0; i < model_.edges.size(); ++i) {
    if (i % drawn_between_questions == 0 && context_.is_cancelled()) break;
    const PlacedEdge& edge = layout_.edges[i];
    if (edge.label.is_empty()) continue;
    const mmdc::Rect box = edge.label_ground.moved(edge.label_center);
    scene::Group label;
    label.children.push_back(
        {{.id = "", .classes = "background labelBkg"}, scene::Rect{box, 0, label_background_}});
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
  for (const Edge& edge : model_.edges) is_moving |= edge.animation() != Animation::none;
  if (!is_moving) return {};
  const std::string prefix = "#" + base::css_name(id_) + " ";
  const std::string common = "{stroke-dasharray:9,5;stroke-dashoffset:900;stroke-linecap:round;";
  return "@keyframes " + base::css_name(id_) + "-dash{to{stroke-dashoffset:0;}}" + prefix +
         ".edge-animation-slow" + common + "animation:" + base::css_name(id_) +
         "-dash 50s linear infinite;}" + prefix + ".edge-animation-fast" + common +
         "animation:" + base::css_name(id_) + "-dash 20s linear infinite;}";
}

}  // namespace mmdc::diagrams::flowchart

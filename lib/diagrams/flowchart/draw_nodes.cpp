#include "lib/diagrams/flowchart/draw_nodes.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "lib/diagrams/flowchart/draw_parts.hpp"
#include "lib/diagrams/flowchart/draw_subjects.hpp"
#include "lib/diagrams/flowchart/hand.hpp"
#include "lib/diagrams/flowchart/look_attributes.hpp"
#include "lib/diagrams/flowchart/style_of.hpp"
#include "lib/diagrams/label_elements.hpp"
#include "lib/diagrams/picture_element.hpp"
#include "lib/diagrams/scene_effects.hpp"
#include "lib/diagrams/scene_text.hpp"
#include "lib/diagrams/style_paint.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

using scene::Element;

std::string joined(const std::vector<std::string>& classes) {
  std::string all;
  for (const std::string& name : classes) all += " " + name;
  return all;
}

bool ends_in_link(const Node& node) {
  return node.interaction && !node.interaction->href.empty();
}

/// Mermaid: these have no shadow in the look neo.
bool is_flat(Shape shape) {
  return shape == Shape::cloud || shape == Shape::bang || shape == Shape::flag ||
         shape == Shape::icon || shape == Shape::image;
}

/// Mermaid: of the frames of icons.
constexpr double frame_width = 1.3;

/// Mermaid: the box of a collapsed subgraph has the theme's colours, whatever styles say.
bool takes_styles(Shape shape) {
  return shape != Shape::composite;
}

/// The indices of the subgraphs, each behind the one that it stands in, the last one first.
std::vector<std::size_t> from_outside(const std::vector<Subgraph>& subgraphs) {
  std::vector<std::vector<std::size_t>> inner(subgraphs.size());
  std::vector<std::size_t> waiting;
  for (std::size_t s = 0; s < subgraphs.size(); ++s) {
    const auto& parent = subgraphs[s].parent;
    (parent ? inner[*parent] : waiting).push_back(s);
  }
  std::vector<std::size_t> order;
  while (!waiting.empty()) {
    const std::size_t next = waiting.back();
    waiting.pop_back();
    order.push_back(next);
    waiting.insert(waiting.end(), inner[next].begin(), inner[next].end());
  }
  return order;
}

/// The prompt of a console in the colour of its border.
Element prompt(Point baseline, const scene::Paint& paint) {
  text::Font font{.family = text::FontFamily::mono, .size = 14, .bold = true};
  scene::Text text{{scene_line(baseline, ">_", 0)},
                   scene_font(font),
                   scene::Anchor::start,
                   paint.stroke ? paint.stroke->color : scene::Color{}};
  return {{.id = "", .classes = "prompt"}, std::move(text)};
}

/// Mermaid: opacity, visibility and display of classes are told to all that a node consists of, and
/// to the letters once more, which fade twice there and once here.
Element as_classes_tell(Element element, const theme::Style& of_all) {
  fade(element, of_all);
  hide(element, of_all);
  for (const char* const property : {"opacity", "display"}) {
    if (!of_all[property].empty()) element.tag.fixed.append(property).append(";");
  }
  return element;
}

/// A question mark on blue, as Mermaid shows it.
void add_unknown_icon(const mmdc::Rect& box, std::vector<Element>& elements) {
  elements.push_back({{}, scene::Rect{box, 0, {scene::Color::rgb(0x087ebf)}}});
  const text::Font font{.size = 0.85 * box.height};
  scene::Text mark{{scene_line({box.center().x, box.y + 0.81 * box.height}, "?", 0)},
                   scene_font(font),
                   scene::Anchor::middle,
                   scene::Color::rgb(0xffffff)};
  elements.push_back({{.id = "", .classes = "unknown-icon"}, std::move(mark)});
}

}  // namespace

NodeDrawer::NodeDrawer(const Model& model, const Layout& layout, const Context& context)
    : context_(context),
      model_(model),
      layout_(layout),
      theme_(context.theme),
      id_(context.options.id),
      look_(context.config.look),
      hand_drawn_seed_(context.config.hand_drawn_seed) {}

// --- Subgraphs

std::vector<Element> NodeDrawer::clusters() const {
  std::vector<Element> elements;
  for (const std::size_t s : from_outside(model_.subgraphs)) {
    if (s % drawn_between_questions == 0 && context_.is_cancelled()) break;
    if (layout_.subgraphs[s].is_drawn) elements.push_back(cluster(s));
  }
  return elements;
}

Element NodeDrawer::cluster(std::size_t index) const {
  const Subgraph& subgraph = model_.subgraphs[index];
  const PlacedSubgraph& placed = layout_.subgraphs[index];
  const scene::Paint paint = styled(cluster_paint(), placed.style);
  scene::Group group;
  if (look_ == config::Look::hand_drawn) {
    const shapes::Hand hand =
        hand_of(subgraph.id, hand_drawn_seed_, model_.nodes.size() + model_.subgraphs.size());
    group.children.push_back(draw_sketched_box(placed.box, hand, placed.style, paint));
  } else {
    const shapes::Part box{.geometry = shapes::Part::Box{placed.box}, .classes = {}};
    group.children.push_back(draw_part(box, placed.style, paint));
  }
  if (!placed.title.is_empty()) {
    scene::Group label;
    label.children = label_elements(placed.title, placed.title_center, placed.style,
                                    theme_.title_color, "nodeLabel");
    group.children.push_back(
        as_classes_tell({{.id = "", .classes = "cluster-label"}, std::move(label)},
                        class_style_of(model_, subgraph)));
  }
  return {{.id = id_ + "-" + subgraph.id,
           .classes = "cluster" + joined(subgraph.classes),
           .attributes = look_attributes(look_)},
          std::move(group),
          subject_of_subgraph(index)};
}

std::string NodeDrawer::node_class() const {
  return look_ == config::Look::hand_drawn ? "rough-node" : "node";
}

scene::Paint NodeDrawer::with_look(scene::Paint paint) const {
  if (look_ != config::Look::neo) return paint;
  paint.stroke->gradient = scene_gradient(theme_, id_);
  paint.shadow = scene_shadow(theme_, id_);
  return paint;
}

/// Mermaid: the borders of subgraphs are as those of nodes in the look neo.
scene::Paint NodeDrawer::cluster_paint() const {
  const bool is_neo = look_ == config::Look::neo;
  const scene::Color border = is_neo ? theme_.node_border : theme_.cluster_border;
  return with_look({theme_.cluster_bkg, scene::Stroke{border, 1}});
}

/// Mermaid: only drawn by hand have some shapes the colours that their theme gives them.
scene::Paint NodeDrawer::plain_paint(Shape shape) const {
  const auto of = [&](scene::Color fill, scene::Color border) {
    return with_look({fill, scene::Stroke{border, theme_.stroke_width}});
  };
  if (look_ == config::Look::hand_drawn) {
    if (shape == Shape::fork) return of(theme_.line_color, theme_.line_color);
    if (shape == Shape::note) return of(theme_.note_bkg_color, theme_.note_border_color);
  }
  scene::Paint paint = of(theme_.main_bkg, theme_.node_border);
  if (is_flat(shape)) paint.shadow = std::nullopt;
  return paint;
}

/// What the paints of the look neo refer to, each once.
void NodeDrawer::add_effects(scene::Scene& scene) const {
  if (look_ != config::Look::neo) return;
  if (auto shadow = scene_shadow(theme_, id_)) scene.shadows.push_back(*std::move(shadow));
  if (auto gradient = scene_gradient(theme_, id_)) {
    scene.gradients.push_back(*std::move(gradient));
  }
}

Element NodeDrawer::subgraph_node(std::size_t index) const {
  const Subgraph& subgraph = model_.subgraphs[index];
  const PlacedNode& placed = *layout_.subgraph_nodes[index];
  const scene::Paint paint = styled(plain_paint(Shape::empty_subgraph), placed.style);
  scene::Group group;
  group.transform = base::Transform::translation(placed.center);
  group.children = figure(placed, class_style_of(model_, subgraph), paint);
  return {{.id = id_ + "-" + subgraph.id,
           .classes = node_class() + joined(subgraph.classes),
           .attributes = look_attributes(look_)},
          std::move(group),
          subject_of_subgraph(index)};
}

// --- Nodes

std::vector<Element> NodeDrawer::nodes() const {
  std::vector<Element> elements;
  for (std::size_t s = model_.subgraphs.size(); s-- > 0;) {
    const auto& node = layout_.subgraph_nodes[s];
    if (node && node->is_drawn) elements.push_back(subgraph_node(s));
  }
  for (std::size_t i = 0; i < model_.nodes.size(); ++i) {
    if (i % drawn_between_questions == 0 && context_.is_cancelled()) break;
    if (layout_.nodes[i].is_drawn) elements.push_back(node(i));
  }
  return elements;
}

std::vector<Element> NodeDrawer::figure(const PlacedNode& node, const theme::Style& of_all,
                                        scene::Paint paint) const {
  std::vector<Element> elements;
  for (const shapes::Part& part : node.figure.parts) {
    elements.push_back(draw_part(part, node.style, paint));
    paint.shadow = std::nullopt;
  }
  if (node.figure.prompt) {
    elements.push_back(as_classes_tell(prompt(*node.figure.prompt, paint), of_all));
  }
  if (!node.figure.shows_label || node.label.is_empty()) return elements;
  scene::Group label;
  label.children = label_elements(node.label, node.label_center, node.style, theme_.node_text_color,
                                  "nodeLabel");
  elements.push_back(as_classes_tell({{.id = "", .classes = "label"}, std::move(label)}, of_all));
  return elements;
}

/// What icons and images have instead of a plain figure: the picture in its frame, and a label on a
/// ground of its own.
std::vector<Element> NodeDrawer::media_figure(const Node& node, const PlacedNode& placed,
                                              scene::Paint paint) const {
  const scene::Color icon_color = paint.stroke ? paint.stroke->color : theme_.node_border;
  // Mermaid: the frame of an icon has the colour of its inside.
  if (node.shape == Shape::icon && paint.stroke && paint.fill) paint.stroke->color = *paint.fill;
  if (paint.stroke && placed.style["stroke-width"].empty()) paint.stroke->width = frame_width;
  const theme::Style of_all = class_style_of(model_, node);
  std::vector<Element> elements = figure(placed, of_all, paint);
  if (placed.figure.shows_label && !placed.label.is_empty()) {
    const mmdc::Rect ground =
        mmdc::Rect::around(placed.label_center, placed.label.size).grown(media_label_padding);
    auto& label = std::get<scene::Group>(elements.back().shape).children;
    label.insert(label.begin(),
                 {{.id = "", .classes = "background"},
                  scene::Rect{ground, 0, label_background(theme_.edge_label_background)}});
  }
  // What the picture and its label take up together, for whoever looks for the node's extent.
  elements.insert(elements.begin(), {{}, scene::Rect{placed.figure.bounds, 0, {}}});
  const bool wants_icon = node.shape == Shape::icon && !node.media.icon.empty();
  if (wants_icon && !placed.icon) add_unknown_icon(placed.icon_box, elements);
  if (placed.icon) {
    elements.push_back(as_classes_tell(
        picture_element(*placed.icon, fitted(*placed.icon, placed.icon_box), icon_color), of_all));
  }
  add_image(node, placed, elements);
  return elements;
}

void NodeDrawer::add_image(const Node& node, const PlacedNode& placed,
                           std::vector<Element>& elements) const {
  if (node.media.image.empty()) return;
  const auto& frame = std::get<shapes::Part::Box>(placed.figure.parts.front().geometry).box;
  elements.push_back(
      as_classes_tell({{}, scene::Image{frame, node.media.image, node.media.keeps_ratio}},
                      class_style_of(model_, node)));
}

Element NodeDrawer::node(std::size_t index) const {
  const Node& node = model_.nodes[index];
  const PlacedNode& placed = layout_.nodes[index];
  const scene::Paint plain = plain_paint(node.shape);
  const scene::Paint paint = takes_styles(node.shape) ? styled(plain, placed.style) : plain;
  scene::Group group;
  group.transform = base::Transform::translation(placed.center);
  const bool is_icon = node.shape == Shape::icon;
  const bool is_image = node.shape == Shape::image;
  group.children = is_icon || is_image ? media_figure(node, placed, paint)
                                       : figure(placed, class_style_of(model_, node), paint);
  const std::string kind = is_icon ? "icon-shape" : is_image ? "image-shape" : node_class();
  scene::Tag tag{.id = id_ + "-flowchart-" + node.id + "-" + std::to_string(node.mention),
                 .classes = kind + " default" + joined(node.classes),
                 .attributes = look_attributes(look_)};
  if (node.interaction) {
    tag.classes += " clickable";
    if (!node.interaction->tooltip.empty()) {
      tag.attributes.emplace_back("title", node.interaction->tooltip);
      group.tooltip = node.interaction->tooltip;
    }
    if (ends_in_link(node)) {
      group.link = scene::Hyperlink{node.interaction->href, node.interaction->target};
    }
  }
  return {std::move(tag), std::move(group), subject_of_node(model_, index)};
}

}  // namespace mmdc::diagrams::flowchart

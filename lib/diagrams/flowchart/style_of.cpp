#include "lib/diagrams/flowchart/style_of.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// Mermaid: it adds `!important` to all declarations of nodes and subgraphs; where one has it
/// already, no browser understands the two.
void set_all(const std::vector<theme::Declaration>& declarations, theme::Style& style) {
  for (const theme::Declaration& one : declarations) {
    if (one.value == theme::without_important(one.value)) style.set(one);
  }
}

void add_class(const Model& model, std::string_view name, theme::Style& style) {
  const auto found = model.classes.find(name);
  if (found != model.classes.end()) set_all(found->second, style);
}

void add_classes(const Model& model, const std::vector<std::string>& classes, theme::Style& style) {
  for (const std::string& name : classes) add_class(model, name, style);
}

}  // namespace

theme::Style class_style_of(const Model& model, const Node& node) {
  theme::Style style;
  add_class(model, "default", style);
  // Mermaid: the small circle has neither classes nor a style of its own.
  if (node.shape == Shape::sm_circ) return style;
  add_class(model, "node", style);
  add_classes(model, node.classes, style);
  return style;
}

theme::Style class_style_of(const Model& model, const Subgraph& subgraph) {
  theme::Style style;
  // Mermaid: the classes node and cluster are those that it gives all of them itself.
  add_class(model, "cluster", style);
  add_classes(model, subgraph.classes, style);
  return style;
}

theme::Style style_of(const Model& model, const Node& node) {
  theme::Style style = class_style_of(model, node);
  if (node.shape != Shape::sm_circ) set_all(node.styles, style);
  return style;
}

theme::Style style_of(const Model& model, const Subgraph& subgraph) {
  theme::Style style = class_style_of(model, subgraph);
  set_all(subgraph.styles, style);
  return style;
}

theme::Style style_of(const Model& model, const Edge& edge) {
  theme::Style style;
  for (const std::string& name : edge.classes) {
    const auto found = model.classes.find(name);
    if (found != model.classes.end()) style.set_all(found->second);
  }
  style.set_all(model.link_style);
  style.set_all(edge.styles);
  return style;
}

}  // namespace mmdc::diagrams::flowchart

#include "lib/diagrams/flowchart/style_of.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

void add_class(const Model& model, std::string_view name, theme::Style& style) {
  const auto found = model.classes.find(name);
  if (found != model.classes.end()) style.set_all(found->second);
}

void add_classes(const Model& model, const std::vector<std::string>& classes, theme::Style& style) {
  for (const std::string& name : classes) add_class(model, name, style);
}

}  // namespace

theme::Style style_of(const Model& model, const Node& node) {
  theme::Style style;
  add_class(model, "default", style);
  add_class(model, "node", style);
  add_classes(model, node.classes, style);
  style.set_all(node.styles);
  return style;
}

theme::Style style_of(const Model& model, const Subgraph& subgraph) {
  theme::Style style;
  add_classes(model, subgraph.classes, style);
  style.set_all(subgraph.styles);
  return style;
}

theme::Style style_of(const Model& model, const Edge& edge) {
  theme::Style style;
  add_classes(model, edge.classes, style);
  style.set_all(model.link_style);
  style.set_all(edge.styles);
  return style;
}

}  // namespace mmdc::diagrams::flowchart

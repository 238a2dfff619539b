#include "lib/diagrams/flowchart/draw_subjects.hpp"

#include "lib/diagrams/scene_text.hpp"

namespace mmdc::diagrams::flowchart {

std::vector<scene::Subject> subjects_of(const Model& model, const Layout& layout) {
  std::vector<scene::Subject> subjects;
  subjects.reserve(model.subgraphs.size() + model.nodes.size() + model.edges.size());
  for (std::size_t i = 0; i < model.subgraphs.size(); ++i) {
    const Subgraph& subgraph = model.subgraphs[i];
    const auto& node = layout.subgraph_nodes[i];
    const text::SetLabel& title = node ? node->label : layout.subgraphs[i].title;
    subjects.push_back({ElementKind::group, subgraph.id, words_of(title), subgraph.span});
  }
  for (std::size_t i = 0; i < model.nodes.size(); ++i) {
    const PlacedNode& placed = layout.nodes[i];
    std::string words = placed.figure.shows_label ? words_of(placed.label) : std::string();
    subjects.push_back(
        {ElementKind::node, model.nodes[i].id, std::move(words), model.nodes[i].span});
  }
  for (std::size_t i = 0; i < model.edges.size(); ++i) {
    const Edge& edge = model.edges[i];
    subjects.push_back({ElementKind::edge, edge.id, words_of(layout.edges[i].label), edge.span});
  }
  return subjects;
}

}  // namespace mmdc::diagrams::flowchart

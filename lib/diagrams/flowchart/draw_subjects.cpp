#include "lib/diagrams/flowchart/draw_subjects.hpp"

#include "lib/diagrams/scene_text.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// What one would call a thing that shows such words.
const std::string& spoken(const std::string& words, const std::string& id) {
  return words.empty() ? id : words;
}

/// What the ends of an edge are called.
const std::string& name_of_end(const EdgeEnd& end, const Model& model,
                               const std::vector<scene::Subject>& subjects) {
  const scene::Subject& subject = subjects[end.is_subgraph ? subject_of_subgraph(end.index)
                                                           : subject_of_node(model, end.index)];
  return spoken(subject.text, subject.id);
}

std::string name_of_edge(const Edge& edge, const std::string& words, const Model& model,
                         const std::vector<scene::Subject>& subjects) {
  if (edge.link.stroke == LinkStroke::invisible) return {};
  return name_of_link(name_of_end(edge.start, model, subjects),
                      name_of_end(edge.end, model, subjects), words);
}

}  // namespace

std::vector<scene::Subject> subjects_of(const Model& model, const Layout& layout) {
  std::vector<scene::Subject> subjects;
  subjects.reserve(model.subgraphs.size() + model.nodes.size() + model.edges.size());
  for (std::size_t i = 0; i < model.subgraphs.size(); ++i) {
    const Subgraph& subgraph = model.subgraphs[i];
    const auto& node = layout.subgraph_nodes[i];
    const std::string words = words_of(node ? node->label : layout.subgraphs[i].title);
    subjects.push_back({ElementKind::group, subgraph.id, words, subgraph.span,
                        in_one_line("group " + spoken(words, subgraph.id))});
  }
  for (std::size_t i = 0; i < model.nodes.size(); ++i) {
    const PlacedNode& placed = layout.nodes[i];
    const Node& node = model.nodes[i];
    const std::string words = placed.figure.shows_label ? words_of(placed.label) : std::string();
    subjects.push_back(
        {ElementKind::node, node.id, words, node.span, in_one_line(spoken(words, node.id))});
  }
  for (std::size_t i = 0; i < model.edges.size(); ++i) {
    const Edge& edge = model.edges[i];
    const std::string words = words_of(layout.edges[i].label);
    std::string name = name_of_edge(edge, words, model, subjects);
    subjects.push_back({ElementKind::edge, edge.id, words, edge.span, std::move(name)});
  }
  return subjects;
}

}  // namespace mmdc::diagrams::flowchart

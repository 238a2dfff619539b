// What the elements of a flowchart's scene are pictures of.
#pragma once

#include <vector>

#include "lib/diagrams/flowchart/flowchart.hpp"

namespace mmdc::diagrams::flowchart {

/// Subgraphs, nodes, then edges, each in the order of the model.
std::vector<scene::Subject> subjects_of(const Model& model, const Layout& layout);

inline std::size_t subject_of_subgraph(std::size_t index) {
  return index;
}
inline std::size_t subject_of_node(const Model& model, std::size_t index) {
  return model.subgraphs.size() + index;
}
inline std::size_t subject_of_edge(const Model& model, std::size_t index) {
  return model.subgraphs.size() + model.nodes.size() + index;
}

}  // namespace mmdc::diagrams::flowchart

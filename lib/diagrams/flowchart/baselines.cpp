#include "lib/diagrams/flowchart/baselines.hpp"

#include <cmath>

namespace mmdc::diagrams::flowchart {
namespace {

/// What is missing from `y` to the nearest whole px.
double step_to_whole(double y) {
  return std::floor(y + 0.5) - y;
}

/// `origin` is what the label's middle is relative to, counted from the top of the picture.
void settle(const text::SetLabel& label, double origin, Point& center) {
  if (label.lines.empty()) return;
  center.y += step_to_whole(origin + center.y + label.lines.front().baseline);
}

}  // namespace

void settle_baselines(Layout& layout) {
  const double top = layout.view_box.y;
  const auto settle_node = [&](PlacedNode& node) {
    settle(node.label, node.center.y - top, node.label_center);
  };
  for (PlacedNode& node : layout.nodes) settle_node(node);
  for (auto& node : layout.subgraph_nodes) {
    if (node) settle_node(*node);
  }
  for (PlacedSubgraph& subgraph : layout.subgraphs) {
    settle(subgraph.title, -top, subgraph.title_center);
  }
  for (PlacedEdge& edge : layout.edges) settle(edge.label, -top, edge.label_center);
  if (layout.title) {
    double& baseline = layout.title->position.y;
    baseline += step_to_whole(baseline - top);
  }
}

}  // namespace mmdc::diagrams::flowchart

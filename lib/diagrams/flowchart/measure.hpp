// The sizes of everything before it has a place.
#pragma once

#include "lib/diagrams/flowchart/flowchart.hpp"

namespace mmdc::diagrams::flowchart {

class Measurements {
 public:
  Measurements(const Model& model, const Context& context);

  PlacedNode node(const Node& node) const;
  PlacedEdge edge(const Edge& edge) const;
  PlacedSubgraph subgraph(const Subgraph& subgraph) const;

  /// A subgraph that is drawn as a node, because it is empty or collapsed.
  PlacedNode node_of(const Subgraph& subgraph) const;

 private:
  text::SetLabel set(const Label& label, const theme::Style& style, double max_width) const;

  const Model& model_;
  const Context& context_;
  text::Font font_;
};

/// The size that the layout reserves around the node's centre.
Size room_of(const PlacedNode& node);

}  // namespace mmdc::diagrams::flowchart

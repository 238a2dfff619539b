// The sizes of everything before it has a place.
#pragma once

#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/diagrams/label_pictures.hpp"
#include "lib/icons/library.hpp"

namespace mmdc::diagrams::flowchart {

class Measurements {
 public:
  Measurements(const Model& model, const Context& context);

  /// `direction`: in which the graph around the node grows.
  PlacedNode node(const Node& node, Direction direction) const;
  PlacedEdge edge(const Edge& edge) const;
  PlacedSubgraph subgraph(const Subgraph& subgraph) const;

  /// A subgraph that is drawn as a node, because it is empty or collapsed.
  PlacedNode node_of(const Subgraph& subgraph) const;

 private:
  shapes::Figure figure(Shape shape, shapes::Room room, std::string_view id) const;
  void place_icon(const Node& node, PlacedNode& placed) const;
  text::SetLabel set(const Label& label, const theme::Style& style, double max_width,
                     bool is_svg) const;

  const Model& model_;
  const Context& context_;
  icons::Library icons_;
  LabelPictures pictures_{icons_};
  text::Font font_;
  bool nodes_are_svg_;   ///< Mermaid: `htmlLabels: false` at the top level
  bool others_are_svg_;  ///< the same or that of the section: edge labels and titles
};

/// The size that the layout reserves around the node's centre.
Size room_of(const PlacedNode& node);

}  // namespace mmdc::diagrams::flowchart

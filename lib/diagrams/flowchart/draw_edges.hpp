// Edges, their labels and their heads as elements of a scene.
#pragma once

#include <string>
#include <vector>

#include "lib/diagrams/flowchart/draw_heads.hpp"
#include "lib/diagrams/flowchart/flowchart.hpp"

namespace mmdc::diagrams::flowchart {

class EdgeDrawer {
 public:
  /// All must outlive this. Whoever cancels gets some of the elements only.
  EdgeDrawer(const Model& model, const Layout& layout, const Context& context);

  std::vector<scene::Element> paths();
  std::vector<scene::Element> labels() const;

  /// The heads that the paths refer to, those of every colour.
  std::vector<scene::Marker> take_markers() { return heads_.take_markers(); }

  /// What makes animated edges move; empty if there are none.
  std::string style_sheet() const;

 private:
  scene::Element path(std::size_t index);
  base::Path line(const Edge& edge, const PlacedEdge& placed) const;
  scene::Paint paint(const Edge& edge, const PlacedEdge& placed) const;
  bool is_neo(const Edge& edge) const;

  const Context& context_;
  const Model& model_;
  const Layout& layout_;
  const theme::Theme& theme_;
  scene::Paint label_background_;
  std::string id_;
  config::Look look_;
  double hand_drawn_seed_;
  Heads heads_;
};

}  // namespace mmdc::diagrams::flowchart

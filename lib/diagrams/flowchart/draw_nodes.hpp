// Nodes and subgraphs as elements of a scene.
#pragma once

#include <string>
#include <vector>

#include "lib/diagrams/flowchart/flowchart.hpp"

namespace mmdc::diagrams::flowchart {

class NodeDrawer {
 public:
  /// All must outlive this. Whoever cancels gets some of the elements only.
  NodeDrawer(const Model& model, const Layout& layout, const Context& context);

  /// The boxes of subgraphs, outer ones first.
  std::vector<scene::Element> clusters() const;

  std::vector<scene::Element> nodes() const;

  /// Adds the gradients and shadows that the elements refer to.
  void add_effects(scene::Scene& scene) const;

 private:
  scene::Element cluster(std::size_t index) const;
  scene::Element node(std::size_t index) const;
  scene::Element subgraph_node(std::size_t index) const;
  /// `of_all`: what classes tell the label too.
  std::vector<scene::Element> figure(const PlacedNode& node, const theme::Style& of_all,
                                     scene::Paint paint) const;
  std::string node_class() const;
  scene::Paint plain_paint(Shape shape) const;
  scene::Paint cluster_paint() const;
  scene::Paint with_look(scene::Paint paint) const;
  std::vector<scene::Element> media_figure(const Node& node, const PlacedNode& placed,
                                           scene::Paint paint) const;
  void add_image(const Node& node, const PlacedNode& placed,
                 std::vector<scene::Element>& elements) const;

  const Context& context_;
  const Model& model_;
  const Layout& layout_;
  const theme::Theme& theme_;
  std::string id_;
  config::Look look_;
  double hand_drawn_seed_;
};

}  // namespace mmdc::diagrams::flowchart

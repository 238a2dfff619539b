// Flowchart: places to scene, with Mermaid's groups, classes, ids and attributes, so that style
// sheets and scripts find what they look for.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "lib/diagrams/flowchart/draw_edges.hpp"
#include "lib/diagrams/flowchart/draw_nodes.hpp"
#include "lib/diagrams/flowchart/draw_subjects.hpp"
#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/diagrams/scene_text.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

using scene::Element;

Element group(std::string classes, std::vector<Element> children) {
  scene::Group group;
  group.children = std::move(children);
  return {{.id = "", .classes = std::move(classes)}, std::move(group)};
}

Element title(const Context& context, const PlacedTitle& placed) {
  scene::Text text{{scene_line(placed.position, context.config.title, 0)},
                   scene_font(placed.font),
                   scene::Anchor::middle,
                   context.theme.text_color};
  return {{.id = "", .classes = "flowchartTitleText"}, std::move(text)};
}

}  // namespace

scene::Scene draw(const Model& model, const Layout& layout, const Context& context) {
  const std::string& id = context.options.id;
  scene::Scene scene;
  scene.tag = {.id = id, .classes = "flowchart"};
  scene.role_description = "flowchart-v2";
  scene.has_exact_letters = true;
  scene.title = model.acc_title;
  scene.description = model.acc_descr;
  scene.view_box = layout.view_box;

  EdgeDrawer edges(model, layout, context);
  NodeDrawer nodes(model, layout, context);
  std::vector<Element> root;
  root.push_back(group("clusters", nodes.clusters()));
  root.push_back(group("edgePaths", edges.paths()));
  root.push_back(group("edgeLabels", edges.labels()));
  root.push_back(group("nodes", nodes.nodes()));
  scene.markers = edges.take_markers();
  scene.style_sheet = edges.style_sheet();
  nodes.add_effects(scene);
  if (context.is_cancelled()) return scene;
  scene.subjects = subjects_of(model, layout);
  scene.elements.push_back(group("root", std::move(root)));
  if (layout.title) {
    scene.heading = context.config.title;
    scene.elements.push_back(title(context, *layout.title));
  }
  return scene;
}

}  // namespace mmdc::diagrams::flowchart

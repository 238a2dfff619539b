// Which declarations count for an element, after Mermaid's order of precedence.
#pragma once

#include <string_view>

#include "lib/diagrams/flowchart/flowchart.hpp"

namespace mmdc::diagrams::flowchart {

/// Later ones win: classDef `default`, classDef `node`, the node's classes, its own style.
theme::Style style_of(const Model& model, const Node& node);

/// The same without the node's own style. Classes are told to all of a node, its own style to its
/// shape, and what concerns text to its label.
theme::Style class_style_of(const Model& model, const Node& node);

/// The subgraph's classes, its own style.
theme::Style style_of(const Model& model, const Subgraph& subgraph);

theme::Style class_style_of(const Model& model, const Subgraph& subgraph);

/// Classes, linkStyle default, linkStyle of the edge.
theme::Style style_of(const Model& model, const Edge& edge);

}  // namespace mmdc::diagrams::flowchart

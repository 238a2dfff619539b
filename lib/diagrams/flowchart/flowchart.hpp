// The flowchart: nodes of many shapes and the links between them.
#pragma once

#include <string>
#include <vector>

#include <mmdc/result.hpp>

#include "lib/diagrams/family.hpp"
#include "lib/graph/layered/layered.hpp"
#include "lib/shapes/outline.hpp"

namespace mmdc::diagrams::flowchart {

// --- Model
// ----------------------------------------------------------------------------------------

using graph::layered::Direction;
using NodeIndex = std::size_t;

/// Mermaid's names of the shapes.
enum class Shape { rect, rounded, diam, circle, hex };

struct Node {
  std::string id;
  std::string label;  ///< lines separated by LF
  Shape shape = Shape::rect;
  std::size_t mention = 0;  ///< how many mentions of nodes came before; part of its id in the SVG
  Span span;                ///< where it is first named
};

enum class Head { none, point, circle, cross };
enum class LinkStroke { normal, thick, dotted, invisible };

struct Link {
  LinkStroke stroke = LinkStroke::normal;
  Head start = Head::none;
  Head end = Head::none;
  int length = 1;     ///< in ranks
  std::string label;  ///< lines separated by LF
};

struct Edge {
  std::string id;
  NodeIndex start = 0;
  NodeIndex end = 0;
  Link link;
  Span span;
};

struct Model {
  Direction direction = Direction::top_to_bottom;
  std::vector<Node> nodes;  ///< in the order of their first mention
  std::vector<Edge> edges;
};

Result<Model> parse(const source::Source& source, const Options& options);

// --- Layout
// ---------------------------------------------------------------------------------------

/// A label set in lines: each by its middle and its baseline.
struct PlacedLabel {
  struct Line {
    Point position;
    std::string text;
    double width = 0;
  };
  std::vector<Line> lines;
  mmdc::Rect box;
};

struct PlacedNode {
  Point center;
  shapes::Outline outline;  ///< around `center`
  PlacedLabel label;        ///< relative to `center`
};

struct PlacedEdge {
  std::vector<Point> points;  ///< from outline to outline
  PlacedLabel label;
};

struct Layout {
  std::vector<PlacedNode> nodes;  ///< parallel to Model::nodes
  std::vector<PlacedEdge> edges;  ///< parallel to Model::edges
  mmdc::Rect view_box;
};

Result<Layout> layout(const Model& model, const Context& context);

// --- Drawing
// --------------------------------------------------------------------------------------

scene::Scene draw(const Model& model, const Layout& layout, const Context& context);

}  // namespace mmdc::diagrams::flowchart

// The flowchart: nodes of many shapes, the links between them, subgraphs around them.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <mmdc/result.hpp>

#include "lib/base/picture.hpp"
#include "lib/diagrams/family.hpp"
#include "lib/graph/layered/layered.hpp"
#include "lib/shapes/figure.hpp"
#include "lib/shapes/shape.hpp"
#include "lib/text/font.hpp"
#include "lib/text/label.hpp"
#include "lib/theme/declarations.hpp"

namespace mmdc::diagrams::flowchart {

// --- Model

using graph::layered::Direction;
using shapes::Shape;
using text::LabelKind;
using theme::Declaration;

struct Label {
  std::string text;  ///< as written, without its quotes
  LabelKind kind = LabelKind::text;
};

/// What happens when a reader clicks a node.
struct Interaction {
  std::string href;     ///< safe to follow; empty for none
  std::string target;   ///< `_blank` and the like; empty for none
  std::string tooltip;  ///< empty for none
};

/// The picture in a node: an icon of a pack or an image.
struct Media {
  std::string icon;   ///< `prefix:name`; empty for none
  std::string image;  ///< a URL; empty for none
  std::string form;   ///< frame of an icon: `circle`, `square`, `rounded` or none
  bool label_above = false;
  std::optional<double> width = std::nullopt;
  std::optional<double> height = std::nullopt;
  bool keeps_ratio = false;
};

struct Node {
  std::string id;
  Label label;
  Shape shape = Shape::rect;
  Media media;
  std::vector<std::string> classes;
  std::vector<Declaration> styles;
  std::optional<Interaction> interaction;
  std::optional<std::size_t> subgraph;  ///< the innermost one that it belongs to
  std::size_t mention = 0;  ///< how many mentions of nodes came before; part of its id in the SVG
  Span span;                ///< where it is first named
};

struct Subgraph {
  std::string id;
  Label title;
  std::optional<Direction> direction;
  std::vector<std::string> classes;
  std::vector<Declaration> styles;
  std::optional<std::size_t> parent;
  bool is_empty = false;      ///< drawn as a node
  bool is_collapsed = false;  ///< likewise; what it holds is not drawn
  Span span;
};

enum class Head { none, point, circle, cross };
enum class LinkStroke { normal, thick, dotted, invisible };

struct Link {
  LinkStroke stroke = LinkStroke::normal;
  Head start = Head::none;
  Head end = Head::none;
  int length = 1;  ///< in ranks
  Label label;
};

/// A node or a subgraph as the end of an edge.
struct EdgeEnd {
  bool is_subgraph = false;
  std::size_t index = 0;  ///< in Model::nodes or Model::subgraphs

  friend bool operator==(const EdgeEnd&, const EdgeEnd&) = default;
};

enum class Animation { none, slow, fast };

struct Edge {
  std::string id;
  EdgeEnd start;
  EdgeEnd end;
  Link link;
  std::string curve;                  ///< of its own; empty for none
  Animation speed = Animation::none;  ///< where it is told
  bool is_animated = false;           ///< fast, where no speed is told
  std::vector<std::string> classes;
  std::vector<Declaration> styles;
  Span span;

  Animation animation() const {
    return speed == Animation::none && is_animated ? Animation::fast : speed;
  }
};

struct Model {
  Direction direction = Direction::top_to_bottom;
  std::vector<Node> nodes;          ///< in the order of their first mention
  std::vector<Subgraph> subgraphs;  ///< in the order in which they end
  std::vector<Edge> edges;
  std::map<std::string, std::vector<Declaration>, std::less<>> classes;
  std::vector<Declaration> link_style;  ///< of all edges
  std::string curve;                    ///< of all edges without their own; empty for none
  std::string acc_title;
  std::string acc_descr;
};

Result<Model> parse(const source::Source& source, const Options& options);

// --- Layout

/// Mermaid: labels of icons and images have that much ground around them.
inline constexpr double media_label_padding = 2;

struct PlacedNode {
  Point center;
  shapes::Figure figure;                                ///< around `center`
  text::SetLabel label;                                 ///< around its own middle
  Point label_center;                                   ///< relative to `center`
  std::shared_ptr<const base::Picture> icon = nullptr;  ///< null if it is unknown
  mmdc::Rect icon_box;                                  ///< where it is, relative to `center`
  theme::Style style;
  bool is_drawn = false;  ///< false of what a collapsed subgraph holds
};

struct PlacedSubgraph {
  mmdc::Rect box;
  text::SetLabel title;
  Point title_center;
  theme::Style style;
  bool is_drawn = true;  ///< false of those that are nodes, and of what collapsed ones hold
};

struct PlacedEdge {
  std::vector<Point> points;  ///< from outline to outline
  base::Path path;            ///< what is drawn, room for the heads left
  text::SetLabel label;
  mmdc::Rect label_ground;  ///< what is painted under the label, around its own middle
  Point label_center;
  theme::Style style;
  theme::Style label_style;
};

/// The title of the whole.
struct PlacedTitle {
  Point position;  ///< middle of the baseline
  text::Font font;
};

struct Layout {
  std::vector<PlacedNode> nodes;                          ///< parallel to Model::nodes
  std::vector<PlacedSubgraph> subgraphs;                  ///< parallel to Model::subgraphs
  std::vector<std::optional<PlacedNode>> subgraph_nodes;  ///< of subgraphs that are nodes
  std::vector<PlacedEdge> edges;                          ///< parallel to Model::edges
  std::optional<PlacedTitle> title;
  mmdc::Rect view_box;
};

Result<Layout> layout(const Model& model, const Context& context);

// --- Drawing

scene::Scene draw(const Model& model, const Layout& layout, const Context& context);

}  // namespace mmdc::diagrams::flowchart

// Figures of nodes: what is drawn around a label, and where lines meet it. Mermaid's formulas.
#pragma once

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include <mmdc/geometry.hpp>

#include "lib/base/path.hpp"
#include "lib/shapes/outline.hpp"
#include "lib/shapes/shape.hpp"

namespace mmdc::shapes {

/// A piece of a figure, painted in the colours of its node.
struct Part {
  struct Box {
    mmdc::Rect box;
    double corner_radius = 0;
  };
  struct Round {
    Point center;
    Size radii;
  };
  struct Corners {
    std::vector<Point> points;  ///< closed
  };

  enum class Fill {
    none,
    node,    ///< the node's own
    border,  ///< the colour of its border, unless a style tells another
    told,    ///< none, unless a style tells one
    unseen,  ///< the node's own, fully transparent
  };
  enum class Stroke {
    none,
    node,
    unseen,          ///< of no width, unless a style tells one
    top_and_bottom,  ///< of a box
    dashed,
  };

  /// How a hand draws it.
  enum class Sketching {
    hatched,  ///< its fill as strokes
    solid,
    exact,  ///< not at all: details too small for it
  };
  /// What a hand draws in place of the geometry.
  struct Sketch {
    base::Path hatching;  ///< strokes of the fill; empty if it is solid
    base::Path lines;
  };

  std::variant<Box, Round, Corners, base::Path> geometry;
  Fill fill = Fill::node;
  Stroke stroke = Stroke::node;
  std::string_view classes = "basic label-container";
  Sketching sketching = Sketching::hatched;
  double sketch_width = 1.3;  ///< of the lines, unless the diagram says another
  std::optional<Sketch> sketch = std::nullopt;
};

/// Everything is relative to the point that the layout assigns to the node.
struct Figure {
  std::vector<Part> parts;  ///< painted in this order
  Outline outline;
  Point label_center;
  bool shows_label = true;
  std::optional<Point> prompt = std::nullopt;  ///< of a console: the start of its baseline
  mmdc::Rect bounds;                           ///< of the parts and the label, strokes not counted
};

/// What a figure is made for.
struct Room {
  Size label;  ///< (0, 0) for none
  double padding = 15;
  bool is_neo = false;                          ///< the look `neo`, which has paddings of its own
  double corner_radius = 5;                     ///< of rounded boxes
  std::optional<double> width = std::nullopt;   ///< that a style asks of a plain box
  std::optional<double> height = std::nullopt;  ///< likewise
  bool is_horizontal = false;                   ///< ranks grow to the right: bars stand upright
  Size media = {48, 48};                        ///< of an icon or image
  std::string_view form = {};                   ///< frame of an icon
  bool label_above = false;                     ///< above the icon or image
};

Figure make_figure(Shape shape, const Room& room);

/// The geometry of a part as a path.
base::Path path_of(const Part& part);

/// The box around the parts, and around the label if the figure shows it.
mmdc::Rect bounds_of(const Figure& figure, Size label);

}  // namespace mmdc::shapes

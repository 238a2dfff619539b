// From the slots that the engine gives an edge to the line that is drawn.
#pragma once

#include <optional>
#include <vector>

#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/shapes/curve.hpp"

namespace mmdc::diagrams::flowchart {

/// What an edge meets at one of its ends.
struct EndFigure {
  Point center;
  Size size;                                 ///< as the layout has it
  const shapes::Outline* outline = nullptr;  ///< around the centre; none: the box of a subgraph
};

/// Where the line from the centre of the end toward `target` leaves the figure.
Point border_of(const EndFigure& end, Point target);

/// The points of an edge from a node to itself: a compact loop on the side where
/// `toward`, seen from the middle, points.
/// Mermaid: as wide as its label and as the node asks, within bounds.
struct Loop {
  std::vector<Point> points;
  Point label_center;
};

/// Where on its side of the node a loop lies; in the middle unless other loops are there.
struct LoopSeat {
  double offset = 0;                ///< of its middle, along the side
  double least_depth = 0;           ///< it reaches so far from the side
  std::optional<double> half = {};  ///< of its width, if that is not as the label asks
};
Loop self_loop(const EndFigure& node, Point toward, Size label, const LoopSeat& seat = {});

/// The way from the middle of the node to where most of the slots are.
Point side_of(const EndFigure& node, const std::vector<Point>& slots);

/// The line through the points, with room for the heads.
base::Path edge_path(const Edge& edge, const std::vector<Point>& points, shapes::Curve curve);

}  // namespace mmdc::diagrams::flowchart

// The lines of all edges of a flowchart, and what one more line would be worth.
#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/diagrams/flowchart/line_contact.hpp"
#include "lib/diagrams/flowchart/line_grid.hpp"
#include "lib/diagrams/flowchart/obstacles.hpp"
#include "lib/diagrams/flowchart/polyline.hpp"
#include "lib/diagrams/flowchart/route.hpp"

namespace mmdc::diagrams::flowchart {

/// So many points where a line is wrong are enough to know.
inline constexpr std::size_t most_faults = 200;

inline constexpr std::size_t any_crossings = std::numeric_limits<std::size_t>::max();

/// A line that runs beside its own label is as bad as so many points in labels.
inline constexpr std::size_t missed_label = 5;

/// A line that an edge may take, and what is wrong with it.
struct EdgeLine {
  std::vector<Point> points = {};  ///< from outline to outline
  base::Path path = {};
  std::size_t faults = 0;
};

class EdgeLines {
 public:
  /// All must outlive this. The nodes and subgraphs of the layout have their places.
  EdgeLines(const Model& model, const config::Flowchart& config, Layout& layout)
      : model_(model), config_(config), layout_(layout) {}

  // --- An edge

  /// What stands at its end.
  EndFigure figure_of(const EdgeEnd& end) const;
  /// Around what stands at its start and at its end.
  std::array<mmdc::Rect, 2> own_boxes(std::size_t edge) const;
  mmdc::Rect label_box(std::size_t edge) const;

  // --- A line that it may take

  /// Replaces first and last point, which lie on boxes or in nodes, by those on the outlines of
  /// nodes. At subgraphs the engine has cut the line already.
  void cut_at_outlines(std::size_t edge, std::vector<Point>& points) const;
  /// As the edge is drawn through the points.
  base::Path path_through(std::size_t edge, const std::vector<Point>& points) const;
  /// Counts no more faults than `most`: points in what the edge has nothing to do with, and a
  /// missed label.
  EdgeLine line_through(std::size_t edge, std::vector<Point> points, const Obstacles& obstacles,
                        std::size_t most) const;
  bool misses_label(std::size_t edge, const base::Path& path) const;
  /// How often the line crosses those of other edges; something above `most` if that is more.
  std::size_t crossings_of(std::size_t edge, const base::Path& path, std::size_t most) const;

  // --- The lines of all edges

  /// The first line of the next edge, whose points and path are in the layout.
  void add(std::size_t edge);
  /// Writes the line into the layout.
  void take(std::size_t edge, EdgeLine line);
  /// Bounds of the line that the edge has.
  const mmdc::Rect& bounds_of(std::size_t edge) const { return bounds_[edge]; }
  /// False if there are too many edges: then no line crosses any.
  bool counts_crossings() const;
  /// To be called before the first question about other lines. In most drawings nobody has one.
  void find_places();
  /// The lines of all other edges near the box. None if there are too many. Good until one of them
  /// is taken anew.
  Lines lines_near(std::size_t edge, const mmdc::Rect& box) const;
  /// True if the bounds of a line that is seen meet the box.
  bool may_meet(const mmdc::Rect& box) const;
  /// Calls `visit` with the stretches of lines that are seen, some at a time, whose bounds meet the
  /// box. Nobody is called where there are too many edges.
  template <typename Visit>
  void visit_within(const mmdc::Rect& box, Visit visit) const {
    if (!grid_) return;
    grid_->visit_within(box, [&](const LineGrid::Part& part) {
      if (is_seen(part.line)) visit(part.points);
    });
  }

 private:
  shapes::Curve curve_of(const Edge& edge) const;
  bool is_seen(std::size_t edge) const {
    return model_.edges[edge].link.stroke != LinkStroke::invisible;
  }

  const Model& model_;
  const config::Flowchart& config_;
  Layout& layout_;
  std::vector<mmdc::Rect> bounds_;   ///< of the paths of edges
  std::vector<Polyline> polylines_;  ///< of the same, unless there are too many edges to count
  std::optional<LineGrid> grid_;     ///< of these, once their places were found
};

}  // namespace mmdc::diagrams::flowchart

// Edges between a cluster and what lies inside of it.
#pragma once

#include <cstdint>
#include <vector>

#include "lib/base/cancel.hpp"
#include "lib/graph/layered/layered.hpp"

namespace mmdc::graph::layered {

class InnerLines {
 public:
  /// All must outlive this. Everything has its place, but for the lines that are asked for.
  InnerLines(const Graph& graph, double title_margin, Placement& whole, base::Cancel& cancel)
      : graph_(graph), title_margin_(title_margin), whole_(whole), cancel_(cancel) {}

  /// Draws an edge one of whose ends lies inside of the other, a cluster. It has been laid out as
  /// an edge to another node of the cluster, or takes room beside its node and has no points.
  void draw(std::size_t e);

 private:
  struct Line {
    std::vector<Point> points;  ///< from the node to the side of the cluster
    Point label_center;
  };

  /// The ways to where the label may stand; without a label the one that goes nowhere.
  std::vector<Line> starts_of(std::size_t e) const;
  Line to_side(const Line& start, Point toward) const;
  double cost_of(std::size_t e, const Line& line);
  double cost_of_label(std::size_t e, const Rect& box) const;

  /// Calls `visit` with each box that the line must not run through, and how bad that is.
  template <typename Visit>
  void visit_boxes(std::size_t e, Visit visit) const;

  const Graph& graph_;
  double title_margin_;
  Placement& whole_;
  base::Cancel& cancel_;
  Index node_ = no_index;     ///< of the edge that is being drawn
  Index cluster_ = no_index;  ///< likewise
  std::vector<Rect> drawn_;   ///< around the stretches of lines, and labels, that are drawn
  std::int64_t looks_ = 0;    ///< at boxes and stretches
};

}  // namespace mmdc::graph::layered

// Sides of nodes for edges from a node to itself.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "lib/diagrams/flowchart/edge_lines.hpp"
#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/diagrams/flowchart/obstacles.hpp"
#include "lib/graph/layered/layered.hpp"

namespace mmdc::diagrams::flowchart {

class LoopRouter {
 public:
  /// All must outlive this. All edges have lines; those of loops are where the engine wants them.
  LoopRouter(const Model& model, const graph::layered::Placement& placement, Layout& layout,
             EdgeLines& lines, Obstacles& obstacles);

  /// To be called with each loop, in order. Loops of one node get their places from the last to the
  /// first, because it is the last that has the room that the engine keeps.
  void seat(std::size_t loop);

 private:
  /// A side of a node, and what the loops there take, seen from the middle of the node.
  struct Side {
    Point toward;
    int loops = 0;
    double first = 0;  ///< along the side
    double last = 0;
    double far = 0;  ///< away from it

    void take(const EndFigure& node, const std::vector<Point>& points);
  };
  /// The loops of a node.
  struct Family {
    std::vector<std::size_t> loops = {};
    std::size_t seated = 0;
    std::vector<Side> sides = {};  ///< by preference
    bool has_used_room = false;    ///< that the engine keeps
  };
  /// A line that a loop may take.
  struct Choice {
    EdgeLine line;  ///< with its faults
    Point label_center;
    std::optional<std::size_t> side = {};  ///< none in the room that the engine keeps
  };

  Family& family_of(std::size_t loop);
  void prepare(Family& family);
  std::vector<LoopSeat> seats_on(const Side& side, const Family& family, Size label) const;
  static std::vector<LoopSeat> seats_at_corners(const Side& side, double width);
  Choice best_choice(std::size_t loop, const Family& family) const;
  Choice on_side(std::size_t loop, const Family& family, std::size_t side,
                 const LoopSeat& seat) const;
  Choice in_room(std::size_t loop) const;
  std::size_t faults_of(std::size_t loop, const Family& family, const Choice& choice) const;
  std::optional<mmdc::Rect> frame_around(const EdgeEnd& end) const;
  void take(std::size_t loop, Family& family, Choice choice);

  const Model& model_;
  const graph::layered::Placement& placement_;
  Layout& layout_;
  EdgeLines& lines_;
  Obstacles& obstacles_;
  std::map<std::pair<bool, std::size_t>, Family> families_;  ///< by their nodes
};

}  // namespace mmdc::diagrams::flowchart

// Other ways for edges whose lines run through what they have nothing to do with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "lib/base/cancel.hpp"
#include "lib/diagrams/flowchart/detour.hpp"
#include "lib/diagrams/flowchart/edge_lines.hpp"
#include "lib/diagrams/flowchart/way_search.hpp"
#include "lib/graph/layered/layered.hpp"

namespace mmdc::diagrams::flowchart {

class EdgeRouter {
 public:
  /// All must outlive this. The nodes and subgraphs of the layout have their places, its edges the
  /// lines that the engine has given them.
  EdgeRouter(const Model& model, const graph::layered::Placement& placement, Layout& layout,
             EdgeLines& lines, Obstacles& obstacles, WaySearch& ways, base::Cancel& cancel)
      : model_(model),
        placement_(placement),
        layout_(layout),
        lines_(lines),
        obstacles_(obstacles),
        ways_(ways),
        cancel_(cancel),
        is_moved_(model.edges.size(), false) {}

  /// False if it was cancelled.
  bool run();

  /// Edges whose lines, as the engine has placed them, met something or missed their label, loops
  /// left out. Of most there was a better one.
  const std::vector<bool>& is_moved() const { return is_moved_; }

  /// True if the search for what lines run through ended at its work budget.
  bool met_budget() const { return met_budget_; }

 private:
  void improve(std::size_t edge);
  void try_detour(std::size_t edge, EdgeLine& best) const;
  void leave_needless_turns(std::size_t edge, Detour& detour, EdgeLine& best) const;
  void try_ways(std::size_t edge, EdgeLine& best);
  void try_ways_without_label(std::size_t edge, EdgeLine& best);
  std::optional<Point> find_label_place(std::size_t edge, const EdgeLine& line) const;

  const Model& model_;
  const graph::layered::Placement& placement_;
  Layout& layout_;
  EdgeLines& lines_;
  Obstacles& obstacles_;
  WaySearch& ways_;
  base::Cancel& cancel_;
  std::vector<bool> is_moved_;
  bool met_budget_ = false;
};

}  // namespace mmdc::diagrams::flowchart

// Edges that have left the way that the engine gave them, once more, now that all others are known:
// ways that cross less and lie on no others.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "lib/base/cancel.hpp"
#include "lib/diagrams/flowchart/edge_lines.hpp"
#include "lib/diagrams/flowchart/way_search.hpp"
#include "lib/graph/layered/layered.hpp"

namespace mmdc::diagrams::flowchart {

class Rerouter {
 public:
  /// All must outlive this.
  Rerouter(const Model& model, const graph::layered::Placement& placement, const Layout& layout,
           EdgeLines& lines, const Obstacles& obstacles, WaySearch& ways, base::Cancel& cancel)
      : model_(model),
        placement_(placement),
        layout_(layout),
        lines_(lines),
        obstacles_(obstacles),
        ways_(ways),
        cancel_(cancel) {}

  /// Looks at the edges that have left their way. False if it was cancelled.
  bool run(const std::vector<bool>& is_moved);

  /// Looks at those that run along titles that could not step aside. False if it was cancelled.
  bool clear_titles(const std::vector<bool>& is_moved);

 private:
  /// From one place to another.
  struct Passage {
    std::vector<Point> stops;
    Way narrowest;
    bool is_open = true;  ///< unless its ways were no good with less room
  };
  /// What is known while an edge looks for a better line than it has.
  struct Search {
    double first_nuisance;  ///< of the line that was there
    double nuisance;        ///< of the best line
    double cost;            ///< likewise, with that of its way
    EdgeLine best = {};     ///< none if that is the one that was there
    double ideal = std::numeric_limits<double>::infinity();  ///< hardly any line costs less
    std::vector<Passage> passages = {};
    std::vector<Way> tried = {};

    bool is_good_enough() const;
    /// Ways whose lines have more nuisance at the least are no good.
    double most() const;
  };

  void untangle(std::size_t edge);
  bool has_news(std::size_t edge, std::size_t known) const;
  void reroute(std::size_t edge, bool avoids_titles);
  void find_passages(const WaySearch::Wish& wish, const EdgeLine& now, Search& search);
  void try_passage(const WaySearch::Wish& wish, Passage& passage, Search& search);
  void try_way(const WaySearch::Wish& wish, const Way& way, Search& search);
  double cost_of_way(std::size_t edge, const EdgeLine& line) const;
  double least_cost_of(const Way& way, const WaySearch::Wish& wish) const;
  double nuisance_of(std::size_t edge, const base::Path& path, double most);
  bool runs_along_title(const base::Path& path) const;
  int passed_ends(std::size_t edge, const mmdc::Rect& line) const;

  const Model& model_;
  const graph::layered::Placement& placement_;
  const Layout& layout_;
  EdgeLines& lines_;
  const Obstacles& obstacles_;
  WaySearch& ways_;
  base::Cancel& cancel_;
  std::vector<mmdc::Rect> changes_;     ///< bounds of lines that were left and that were found
  std::vector<double> known_nuisance_;  ///< of edges, when they looked for better ways last
};

}  // namespace mmdc::diagrams::flowchart

// The lines of edges: as the engine has placed them, and other ways where those run through what
// they have nothing to do with.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <vector>

#include "lib/base/cancel.hpp"
#include "lib/diagrams/flowchart/detour.hpp"
#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/diagrams/flowchart/line_contact.hpp"
#include "lib/diagrams/flowchart/line_grid.hpp"
#include "lib/diagrams/flowchart/obstacles.hpp"
#include "lib/diagrams/flowchart/polyline.hpp"
#include "lib/diagrams/flowchart/route.hpp"
#include "lib/diagrams/flowchart/way_finder.hpp"

namespace mmdc::diagrams::flowchart {

/// So many tests of a stretch against a box are the most for all edges of a drawing together; that
/// is some hundredths of a second.
inline constexpr std::int64_t way_budget = 20'000'000;

/// So many looks at boxes are the most to find what lines run through, for all edges together; that
/// is some seconds. What is left then runs as the engine has placed it.
inline constexpr std::int64_t line_budget = 500'000'000;

/// So many points where a line is wrong are enough to know.
inline constexpr std::size_t most_faults = 200;

/// In drawings with more edges than that nobody counts crossings.
inline constexpr std::size_t most_edges_to_count = 2000;

inline constexpr std::size_t any_crossings = std::numeric_limits<std::size_t>::max();

/// So many turns of a detour are tried for whether the line can do without.
inline constexpr std::size_t most_turns = 8;

class EdgeRouter {
 public:
  /// All must outlive this. The nodes and subgraphs of the layout have their places.
  EdgeRouter(const Model& model, const config::Flowchart& config,
             const graph::layered::Placement& placement, Layout& layout, base::Cancel& cancel);

  /// Writes points, paths and places of labels of all edges. False if it was cancelled.
  bool run();

  /// True if the search for lines that run through nothing ended at its work budget.
  bool met_budget() const { return met_budget_; }

 private:
  /// A line that an edge may take, and what is wrong with it.
  struct Line {
    std::vector<Point> points;
    base::Path path;
    std::size_t faults = 0;
  };

  EndFigure figure_of(const EdgeEnd& end) const;
  shapes::Curve curve_of(const Edge& edge) const;
  void place(std::size_t index);
  void cut_at_outlines(const Edge& edge, std::vector<Point>& points) const;

  void improve(std::size_t index, Obstacles& obstacles);
  void find_places_of_lines();
  void take(std::size_t index, Line line);
  bool counts_crossings() const { return model_.edges.size() <= most_edges_to_count; }
  mmdc::Rect label_box(std::size_t index) const;
  void improve_loop(std::size_t index, Obstacles& obstacles);
  bool misses_label(std::size_t index, const base::Path& path) const;
  /// Counts no more faults than `most`.
  Line line_through(std::size_t index, std::vector<Point> points, const Obstacles& obstacles,
                    std::size_t most) const;

  void try_detour(std::size_t index, const Obstacles& obstacles, Line& best) const;
  void leave_needless_turns(std::size_t index, Detour& detour, const Obstacles& obstacles,
                            Line& best) const;

  // edge_router_ways.cpp
  struct Way {
    std::vector<Point> points;
    std::vector<const Obstacle*> bends_at;
  };
  struct Search {
    std::size_t edge;
    const Obstacles& obstacles;
    double clearance;
    bool keeps_apart;                     ///< from ways that bend round the same obstacle
    std::array<mmdc::Rect, 2> own_boxes;  ///< around what stands at start and end
    Lines others;
    double crossing_cost = 60;  ///< to cross one of them is as bad as so many px more
  };
  void try_ways(std::size_t index, Obstacles& obstacles, Line& best);
  std::vector<std::vector<Point>> stops_of(std::size_t index, const Line& now) const;
  bool try_way(const Way& way, Search& search, Line& best);
  void try_ways_without_label(std::size_t index, Obstacles& obstacles, Line& best);
  Search search_for(std::size_t index, const Obstacles& obstacles, double clearance,
                    const Line& now) const;
  std::vector<Point> places_at(const EdgeEnd& end, Point now) const;
  std::vector<Point> without_ends(std::vector<Point> way, const Search& search) const;
  Way leg(Search& search, Point from, Point to);
  Way way_through(Search& search, const std::vector<Point>& stops);
  bool find_label_place(std::size_t index, const Obstacles& obstacles, const Line& line);
  /// None if there are too many. Good until one of them is taken anew.
  Lines lines_near(std::size_t index, const mmdc::Rect& box) const;

  // edge_router_again.cpp
  bool run_again(const Obstacles& obstacles);
  void untangle(std::size_t index, const Obstacles& obstacles);
  void reroute(std::size_t index, const Obstacles& obstacles);
  /// From one place to another.
  struct Passage {
    std::vector<Point> stops;
    Way narrowest;
    bool is_open = true;  ///< unless its ways were no good with less room
  };
  /// What is known while an edge looks for a better line than it has.
  struct Rerouting {
    double first_nuisance;  ///< of the line that was there
    double nuisance;        ///< of the best line
    double cost;            ///< likewise, with that of its way
    Line best = {};         ///< none if that is the one that was there
    double ideal = std::numeric_limits<double>::infinity();  ///< hardly any line costs less
    std::vector<Passage> passages = {};
    std::vector<Way> tried = {};

    bool is_good_enough() const;
    /// Ways whose lines have more nuisance at the least are no good.
    double most() const;
  };
  void find_passages(Search& search, const Line& now, Rerouting& found);
  void try_passage(Search& search, Passage& passage, Rerouting& found);
  void try_reroute(Search& search, const Way& way, Rerouting& found);
  double cost_of_way(std::size_t index, const Line& line) const;
  static double least_nuisance_of(const Way& way, const Lines& others);
  /// How often the line crosses those of other edges; something above `most` if that is more.
  std::size_t crossings_of(std::size_t index, const base::Path& path, std::size_t most) const;
  bool has_news(std::size_t index, std::size_t known) const;
  double nuisance_of(std::size_t index, const base::Path& path, double most);
  int passed_ends(std::size_t index, const base::Path& path) const;

  const Model& model_;
  const config::Flowchart& config_;
  const graph::layered::Placement& placement_;
  Layout& layout_;
  base::Cancel& cancel_;
  std::vector<mmdc::Rect> bounds_;      ///< of the paths of edges
  std::vector<Polyline> polylines_;     ///< of the same, unless there are too many edges to count
  std::optional<LineGrid> line_grid_;   ///< of these, once one has to leave its way
  std::vector<bool> is_moved_;          ///< edges that no longer run as the engine has placed them
  std::vector<mmdc::Rect> changes_;     ///< bounds of lines that reroute has left and has found
  std::vector<double> known_nuisance_;  ///< of edges, when they looked for better ways last
  std::map<const Obstacle*, int> ways_at_;  ///< how many ways bend round each
  WayFinder finder_;
  std::int64_t budget_;
  bool met_budget_ = false;
};

}  // namespace mmdc::diagrams::flowchart

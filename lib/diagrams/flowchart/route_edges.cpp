#include "lib/diagrams/flowchart/route_edges.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>

#include "lib/diagrams/flowchart/edge_lines.hpp"
#include "lib/diagrams/flowchart/edge_router.hpp"
#include "lib/diagrams/flowchart/rerouter.hpp"
#include "lib/diagrams/flowchart/titles.hpp"
#include "lib/diagrams/flowchart/way_search.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// So many tests of a stretch against a box are the most for all edges of a drawing together; that
/// is some hundredths of a second.
constexpr std::int64_t way_budget = 20'000'000;

/// And so many more to look for better ways, in the end. What is not found then is no harm, so that
/// nobody need be told.
constexpr std::int64_t again_budget = 20'000'000;

/// Where the engine has placed the edge.
void place(const graph::layered::PlacedEdge& found, const Edge& edge, const EdgeLines& lines,
           std::size_t index, PlacedEdge& placed) {
  placed.label_center = found.label_center;
  if (edge.start == edge.end) {
    const EndFigure node = lines.figure_of(edge.start);
    Loop loop = self_loop(node, side_of(node, found.points), placed.label.size);
    placed.points = std::move(loop.points);
    placed.label_center = loop.label_center;
  } else {
    placed.points = found.points;
    lines.cut_at_outlines(index, placed.points);
  }
  placed.path = lines.path_through(index, placed.points);
}

}  // namespace

Routing route_edges(const Model& model, const config::Flowchart& config,
                    const graph::layered::Placement& placement, Layout& layout,
                    base::Cancel& cancel) {
  EdgeLines lines(model, config, layout);
  for (std::size_t i = 0; i < model.edges.size(); ++i) {
    place(placement.edges[i], model.edges[i], lines, i, layout.edges[i]);
    lines.add(i);
    if (i % 64 == 0 && cancel.requested()) return Routing::cancelled;
  }
  if (cancel.requested()) return Routing::cancelled;
  Obstacles obstacles(model, layout);
  WaySearch ways(model, layout, lines, obstacles, cancel);
  ways.allow(way_budget);
  EdgeRouter router(model, placement, layout, lines, obstacles, ways, cancel);
  if (!router.run()) return Routing::cancelled;
  const bool met_budget = router.met_budget() || ways.met_budget();
  ways.allow(again_budget);
  Rerouter rerouter(model, placement, layout, lines, obstacles, ways, cancel);
  if (!rerouter.run(router.is_moved())) return Routing::cancelled;
  if (!move_titles_aside(lines, obstacles, layout, cancel)) return Routing::cancelled;
  if (!rerouter.clear_titles(router.is_moved())) return Routing::cancelled;
  if (!move_titles_aside(lines, obstacles, layout, cancel)) return Routing::cancelled;
  return met_budget ? Routing::met_budget : Routing::done;
}

}  // namespace mmdc::diagrams::flowchart

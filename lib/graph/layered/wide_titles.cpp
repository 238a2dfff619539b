// Purpose:  find the clusters whose titles need more room than what is in them takes.
// Requires: the places of all nodes and clusters.
// Ensures:  clusters that are widened around their middles, as Mermaid widens all of them, meet
//           neither a neighbour nor the border of what is around them.
// Source:   our own. In Mermaid such clusters cover each other's titles.

#include "lib/graph/layered/wide_titles.hpp"

#include <algorithm>
#include <utility>

#include "lib/graph/layered/clusters.hpp"
#include "lib/graph/layered/overlap.hpp"

namespace mmdc::graph::layered {
namespace {

/// So many pairs are looked at; with more all clusters count as meeting something.
constexpr std::size_t most_pairs = 10'000'000;

/// What stands nearer looks as if it touched.
constexpr double title_gap = 4;

bool meets_something(const Graph& graph, const std::vector<Rect>& boxes, Index cluster,
                     base::Cancel& cancel) {
  const Rect own = widened(boxes[cluster], boxes[cluster].width + 2 * title_gap);
  for (Index v = 0; v < static_cast<Index>(boxes.size()) && !cancel.tick(); ++v) {
    const Rect& other = boxes[v];
    if (v == cluster || !overlap(own, other)) continue;
    if (is_inside(graph, cluster, v)) {
      if (own.left() < other.left() || own.right() > other.right()) return true;
    } else if (!is_inside(graph, v, cluster)) {
      return true;
    }
  }
  return false;
}

}  // namespace

Rect widened(const Rect& box, double least) {
  const double extra = std::max(0.0, least - box.width);
  return {box.x - extra / 2, box.y, box.width + extra, box.height};
}

Widths widths_to_keep(const Graph& graph, const std::vector<Rect>& boxes, const Widths& least,
                      Widths kept, base::Cancel& cancel) {
  const bool is_first = kept.empty();
  kept.resize(boxes.size(), 0);
  std::vector<Rect> wide;
  std::vector<Index> narrow;
  for (std::size_t v = 0; v < boxes.size(); ++v) {
    wide.push_back(widened(boxes[v], least[v]));
    if (boxes[v].width < least[v] && kept[v] == 0) narrow.push_back(static_cast<Index>(v));
  }
  const bool are_many = narrow.size() * boxes.size() > most_pairs;
  const auto meets = [&](Index v) { return are_many || meets_something(graph, wide, v, cancel); };
  // What has moved aside may meet others. One more layout must do.
  if (!is_first && std::none_of(narrow.begin(), narrow.end(), meets)) return {};
  bool is_more = false;
  for (const Index v : narrow) {
    if (is_first && !meets(v)) continue;
    kept[v] = least[v];
    is_more = true;
  }
  return is_more ? std::move(kept) : Widths{};
}

}  // namespace mmdc::graph::layered

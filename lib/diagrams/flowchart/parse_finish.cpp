// The last step to the model: who belongs to which subgraph, and where edges really end.
#include <algorithm>
#include <limits>

#include "lib/base/ascii.hpp"
#include "lib/diagrams/flowchart/parse_build.hpp"

namespace mmdc::diagrams::flowchart {

std::vector<std::size_t> ancestors(const Model& model, const EdgeEnd& end) {
  std::vector<std::size_t> all;
  std::optional<std::size_t> subgraph =
      end.is_subgraph ? model.subgraphs[end.index].parent : model.nodes[end.index].subgraph;
  for (; subgraph; subgraph = model.subgraphs[*subgraph].parent) all.push_back(*subgraph);
  return all;
}

Model ModelBuilder::take(Direction direction) {
  model_.direction = direction;
  report_unclosed_subgraphs();
  nest_subgraphs();
  check_nesting();
  if (diagnostics_.has_errors()) return std::move(model_);
  using Step = void (ModelBuilder::*)();
  for (const Step step :
       {&ModelBuilder::warn_of_nodes_of_styles, &ModelBuilder::resolve_ends,
        &ModelBuilder::merge_nodes_into_subgraphs, &ModelBuilder::collapse_subgraphs,
        &ModelBuilder::warn_of_unknown_classes, &ModelBuilder::warn_of_idle_directions,
        static_cast<Step>(&ModelBuilder::warn_of_formulas), &ModelBuilder::hand_out_tooltips}) {
    if (cancel_.requested()) break;
    (this->*step)();
  }
  return std::move(model_);
}

void ModelBuilder::report_unclosed_subgraphs() {
  constexpr std::string_view ends[] = {"end", "endsubgraph", "end-subgraph", "endsub", "endgraph"};
  const auto is_meant_as_end = [&](const Node& node) {
    return std::ranges::find(ends, base::lower(node.id)) != std::end(ends);
  };
  const auto meant = std::ranges::find_if(model_.nodes, is_meant_as_end);
  for (const OpenSubgraph& open : open_) {
    if (open.is_unreadable) continue;
    std::string hint = "write `end` on a line of its own behind it";
    if (meant != model_.nodes.end()) hint += ": `" + meant->id + "` is a node";
    diagnostics_.error("flowchart.unclosed-subgraph", "this subgraph has no `end`",
                       open.subgraph.span, {{std::move(hint)}});
  }
}

void ModelBuilder::nest_subgraphs() {
  for (const auto& [id, owner] : owner_of_) {
    const auto subgraph = subgraph_of_.find(id);
    if (subgraph != subgraph_of_.end()) {
      model_.subgraphs[subgraph->second].parent = owner;
      continue;
    }
    const auto node = node_of_.find(id);
    if (node != node_of_.end()) model_.nodes[node->second].subgraph = owner;
  }
}

/// Subgraphs also lie in each other where one only names the next.
void ModelBuilder::check_nesting() {
  constexpr std::size_t unknown = 0;
  constexpr std::size_t going_up = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> depths(model_.subgraphs.size(), unknown);
  std::vector<std::size_t> path;
  for (std::size_t s = 0; s < model_.subgraphs.size(); ++s) {
    const Subgraph& subgraph = model_.subgraphs[s];
    std::optional<std::size_t> at = s;
    for (; at && depths[*at] == unknown; at = model_.subgraphs[*at].parent) {
      depths[*at] = going_up;
      path.push_back(*at);
    }
    if (at && depths[*at] == going_up) {
      diagnostics_.error("flowchart.subgraph-cycle",
                         "the subgraph '" + subgraph.id + "' would lie inside itself",
                         subgraph.span);
      return;
    }
    std::size_t depth = at ? depths[*at] : 0;
    for (; !path.empty(); path.pop_back()) depths[path.back()] = ++depth;
  }
  const auto too_deep =
      std::ranges::find_if(depths, [&](std::size_t depth) { return depth > limits_.max_nesting; });
  // Those whose statements lie too deep in each other have been told.
  if (too_deep == depths.end() || diagnostics_.has_errors()) return;
  diagnostics_.error(
      "limit.nesting",
      "subgraphs may lie " + std::to_string(limits_.max_nesting) + " deep in each other",
      model_.subgraphs[static_cast<std::size_t>(too_deep - depths.begin())].span,
      {{"let fewer subgraphs name the next one"}});
}

void ModelBuilder::resolve_ends() {
  const auto end_of = [&](std::size_t node) {
    const auto subgraph = subgraph_of_.find(model_.nodes[node].id);
    if (subgraph == subgraph_of_.end()) return EdgeEnd{false, node};
    return EdgeEnd{true, subgraph->second};
  };
  for (std::size_t e = 0; e < model_.edges.size(); ++e) {
    Edge& edge = model_.edges[e];
    const auto& [start, end] = edge_nodes_[e];
    edge.start = end_of(start);
    edge.end = end_of(end);
  }
}

/// Only now: a tooltip may stand before the first mention of its node.
void ModelBuilder::hand_out_tooltips() {
  for (Node& node : model_.nodes) {
    const auto found = tooltip_of_.find(node.id);
    if (found == tooltip_of_.end()) continue;
    if (!node.interaction) node.interaction.emplace();
    node.interaction->tooltip = found->second;
  }
}

/// A node with the id of a subgraph is no node; it only hands over what it knows.
void ModelBuilder::merge_nodes_into_subgraphs() {
  std::vector<std::size_t> place(model_.nodes.size());
  std::vector<Node> kept;
  for (std::size_t i = 0; i < model_.nodes.size(); ++i) {
    Node& node = model_.nodes[i];
    const auto found = subgraph_of_.find(node.id);
    place[i] = kept.size();
    if (found == subgraph_of_.end()) {
      kept.push_back(std::move(node));
      continue;
    }
    Subgraph& subgraph = model_.subgraphs[found->second];
    subgraph.styles = std::move(node.styles);
    // Mermaid: the classes of the node replace those of the subgraph.
    subgraph.classes = std::move(node.classes);
  }
  model_.nodes = std::move(kept);
  for (Edge& edge : model_.edges) {
    if (!edge.start.is_subgraph) edge.start.index = place[edge.start.index];
    if (!edge.end.is_subgraph) edge.end.index = place[edge.end.index];
  }
  std::vector<bool> is_empty(model_.subgraphs.size(), true);
  for (const Node& node : model_.nodes) {
    if (node.subgraph) is_empty[*node.subgraph] = false;
  }
  for (const Subgraph& subgraph : model_.subgraphs) {
    if (subgraph.parent) is_empty[*subgraph.parent] = false;
  }
  for (std::size_t s = 0; s < model_.subgraphs.size(); ++s) {
    model_.subgraphs[s].is_empty = is_empty[s];
  }
}

void ModelBuilder::collapse_subgraphs() {
  if (collapsed_.empty()) return;
  for (Subgraph& subgraph : model_.subgraphs) {
    subgraph.is_collapsed = collapsed_.find(subgraph.id) != collapsed_.end();
  }
  // The outermost collapsed subgraph around an element stands for it.
  const auto visible = [&](const EdgeEnd& end) {
    EdgeEnd shown = end;
    for (const std::size_t s : ancestors(model_, end)) {
      if (model_.subgraphs[s].is_collapsed) shown = {true, s};
    }
    return shown;
  };
  std::vector<Edge> edges;
  for (Edge& edge : model_.edges) {
    const EdgeEnd start = visible(edge.start);
    const EdgeEnd end = visible(edge.end);
    if (start == end && edge.start != edge.end) continue;
    edge.start = start;
    edge.end = end;
    edges.push_back(std::move(edge));
  }
  model_.edges = std::move(edges);
}

}  // namespace mmdc::diagrams::flowchart

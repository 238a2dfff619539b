// The last step to the model: who belongs to which subgraph, and where edges really end.
#include <algorithm>
#include <limits>

#include "lib/diagrams/flowchart/formula_source.hpp"
#include "lib/diagrams/flowchart/parse_build.hpp"
#include "lib/math/label.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// The subgraphs around an element, innermost first.
std::vector<std::size_t> ancestors(const Model& model, std::optional<std::size_t> subgraph) {
  std::vector<std::size_t> all;
  for (; subgraph; subgraph = model.subgraphs[*subgraph].parent) all.push_back(*subgraph);
  return all;
}

std::vector<std::size_t> ancestors(const Model& model, const EdgeEnd& end) {
  return ancestors(
      model, end.is_subgraph ? model.subgraphs[end.index].parent : model.nodes[end.index].subgraph);
}

/// False of the ids that subgraphs have whose text names none.
bool is_own_id(std::string_view id) {
  constexpr std::string_view automatic = "subGraph";
  return !id.starts_with(automatic) ||
         id.find_first_not_of("0123456789", automatic.size()) != std::string_view::npos;
}

}  // namespace

Model ModelBuilder::take(Direction direction) {
  model_.direction = direction;
  for (const OpenSubgraph& open : open_) {
    if (open.is_unreadable) continue;
    diagnostics_.error("flowchart.unclosed-subgraph", "this subgraph has no `end`",
                       open.subgraph.span, {{"write `end` on a line of its own behind it"}});
  }
  nest_subgraphs();
  check_nesting();
  if (diagnostics_.has_errors()) return std::move(model_);
  resolve_ends();
  merge_nodes_into_subgraphs();
  collapse_subgraphs();
  warn_of_unknown_classes();
  warn_of_idle_directions();
  warn_of_formulas();
  hand_out_tooltips();
  return std::move(model_);
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

void ModelBuilder::warn_of_unknown_classes() {
  std::set<std::string> told;
  for (const Node& node : model_.nodes) {
    for (const std::string& name : node.classes) {
      if (model_.classes.find(name) != model_.classes.end() || !told.insert(name).second) continue;
      const auto named = class_named_at_.find(name);
      const Span span = named == class_named_at_.end() ? node.span : named->second;
      warning("flowchart.undefined-class", "the class '" + name + "' is not defined", span,
              "define it: `classDef " + name + " fill:#eee`");
    }
  }
}

void ModelBuilder::warn_of_formulas() {
  for (const Node& node : model_.nodes) warn_of_formulas(node.label, node.span);
  for (const Edge& edge : model_.edges) warn_of_formulas(edge.link.label, edge.span);
  for (const Subgraph& subgraph : model_.subgraphs) {
    warn_of_formulas(subgraph.title, subgraph.span);
  }
}

void ModelBuilder::warn_of_formulas(const Label& label, Span span) {
  if (!math::has_formula(label.text)) return;
  const std::string source = formula_source(label.text);
  for (const math::Problem& problem : math::find_problems(source)) {
    warning("flowchart.formula", problem.message + ": " + source.substr(problem.at, problem.length),
            span);
  }
  const auto holds = [&](std::string_view what) {
    return label.text.find(what) != std::string::npos;
  };
  if (source != label.text && holds(R"(\begin{)") && holds(R"(\\)") && !holds(R"(\\\\)")) {
    warning("flowchart.formula-row", R"(`\\` ends no row here: Mermaid takes it for one backslash)",
            span, R"(write `\\\\`)");
  }
}

/// Mermaid: a subgraph goes its own way only if no edge leads out of it from inside, or in.
void ModelBuilder::warn_of_idle_directions() {
  enum class Tie { none, out, in };
  std::vector<Tie> ties(model_.subgraphs.size(), Tie::none);
  for (const Edge& edge : model_.edges) {
    const auto start = ancestors(model_, edge.start);
    const auto end = ancestors(model_, edge.end);
    for (const std::size_t s : end) {
      if (std::ranges::find(start, s) == start.end()) ties[s] = Tie::in;
    }
    for (const std::size_t s : start) {
      if (std::ranges::find(end, s) == end.end()) ties[s] = Tie::out;
    }
  }
  for (std::size_t s = 0; s < model_.subgraphs.size(); ++s) {
    const Subgraph& subgraph = model_.subgraphs[s];
    const bool is_idle = subgraph.direction && *subgraph.direction != model_.direction;
    if (!is_idle || ties[s] == Tie::none) continue;
    const bool leads_out = ties[s] == Tie::out;
    const bool has_own_id = is_own_id(subgraph.id);
    const std::string link = leads_out ? subgraph.id + " --> ..." : "... --> " + subgraph.id;
    warning("flowchart.direction-without-effect",
            "the direction of the subgraph '" + (has_own_id ? subgraph.id : subgraph.title.text) +
                "' has no effect: a link leads " +
                (leads_out ? "out of it from inside" : "into it"),
            subgraph.span,
            "let the link " + std::string(leads_out ? "begin" : "end") + " at the subgraph: `" +
                (has_own_id ? link : "subgraph id [Title]") + "`");
  }
}

}  // namespace mmdc::diagrams::flowchart

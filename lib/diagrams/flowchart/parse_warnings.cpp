// What a whole flowchart is warned of: classes without a definition, directions without an effect,
// formulas that can't be read.
#include <algorithm>

#include "lib/diagrams/flowchart/formula_source.hpp"
#include "lib/diagrams/flowchart/parse_build.hpp"
#include "lib/math/label.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// False of the ids that subgraphs have whose text names none.
bool is_own_id(std::string_view id) {
  constexpr std::string_view automatic = "subGraph";
  return !id.starts_with(automatic) ||
         id.find_first_not_of("0123456789", automatic.size()) != std::string_view::npos;
}

}  // namespace

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

/// Mermaid: a style makes the node that it is for.
void ModelBuilder::warn_of_nodes_of_styles() {
  for (const std::size_t index : only_styled_) {
    const Node& node = model_.nodes[index];
    if (subgraph_of_.find(node.id) != subgraph_of_.end()) continue;
    warning("flowchart.unknown-id",
            "nothing else speaks of '" + node.id + "': its style makes a node of it", node.span);
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
    warning("flowchart.formula", math::words_of(problem, source), span);
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
  const auto has_direction = [](const Subgraph& subgraph) {
    return subgraph.direction.has_value();
  };
  if (std::ranges::none_of(model_.subgraphs, has_direction)) return;
  std::vector<Tie> ties(model_.subgraphs.size(), Tie::none);
  for (const Edge& edge : model_.edges) {
    if (cancel_.tick()) return;
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

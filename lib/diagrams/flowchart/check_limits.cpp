#include "lib/diagrams/flowchart/check_limits.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lib/source/label_limit.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// What it costs to resolve the declarations of something: each is looked for among the others.
class StyleCost {
 public:
  explicit StyleCost(const Model& model) : model_(model) {}

  void add(const std::vector<Declaration>& declarations) {
    if (is_too_much()) return;
    count_ += declarations.size();
    for (const Declaration& one : declarations) bytes_ += one.property.size() + one.value.size();
  }
  void add_class(std::string_view name) {
    const auto found = model_.classes.find(name);
    if (found != model_.classes.end()) add(found->second);
  }
  template <typename Styled>
  void add_all(const Styled& styled) {
    for (const std::string& name : styled.classes) add_class(name);
    add(styled.styles);
  }

  std::size_t work() const { return count_ * count_ * 16; }
  std::size_t bytes() const { return bytes_; }

  static constexpr std::size_t most_work = 4'000'000'000;

 private:
  /// A class may be named so often that its declarations can't even be counted each time.
  bool is_too_much() const { return work() > most_work; }

  const Model& model_;
  std::size_t count_ = 0;
  std::size_t bytes_ = 0;
};

/// Few declarations on many things or many on a few are cheap; many on many are not.
void check_style_cost(const Model& model, const Limits& limits, source::Diagnostics& diagnostics) {
  StyleCost of_all(model);
  of_all.add_class("default");
  of_all.add_class("node");
  of_all.add_class("cluster");
  std::size_t work = 0;
  std::size_t bytes = 0;
  // Each element repeats its own.
  const auto is_too_much = [&] {
    return work > StyleCost::most_work || bytes / 16 > limits.max_bytes;
  };
  const auto check = [&](StyleCost cost, const auto& styled) {
    if (is_too_much()) return;
    cost.add_all(styled);
    work += cost.work();
    bytes += cost.bytes();
    if (is_too_much()) {
      diagnostics.error("limit.styles", "the styles up to here are too much work", styled.span,
                        {{"give it fewer classes, or classes with fewer declarations"}});
    }
  };
  for (const Node& node : model.nodes) check(of_all, node);
  StyleCost of_links(model);
  of_links.add(model.link_style);
  for (const Edge& edge : model.edges) check(of_links, edge);
  for (const Subgraph& subgraph : model.subgraphs) check(StyleCost(model), subgraph);
}

}  // namespace

void check_limits(const Model& model, const Limits& limits, source::Diagnostics& diagnostics) {
  if (model.nodes.size() > limits.max_nodes) {
    diagnostics.error("limit.nodes",
                      "a diagram may have " + std::to_string(limits.max_nodes) + " nodes",
                      model.nodes[limits.max_nodes].span,
                      {{"draw it as several diagrams, or raise `Limits::max_nodes`"}});
  }
  if (model.edges.size() > limits.max_edges) {
    diagnostics.error("limit.edges",
                      "there are " + std::to_string(model.edges.size()) +
                          " edges, and the limit is " + std::to_string(limits.max_edges),
                      model.edges[limits.max_edges].span,
                      {{"draw it as several diagrams, or raise `Limits::max_edges`"}});
  }
  check_style_cost(model, limits, diagnostics);
  const auto check_label = [&](const std::string& label, Span span) {
    if (label.size() > limits.max_label) {
      diagnostics.error(source::label_error("label", limits, span));
    }
  };
  for (const Node& node : model.nodes) check_label(node.label.text, node.span);
  for (const Edge& edge : model.edges) check_label(edge.link.label.text, edge.span);
  for (const Subgraph& subgraph : model.subgraphs) check_label(subgraph.title.text, subgraph.span);
}

}  // namespace mmdc::diagrams::flowchart

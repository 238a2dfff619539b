// Flowchart: text to model. The header is read here, statements by the grammar in the other files.
#include <algorithm>
#include <string_view>

#include "lib/base/ascii.hpp"
#include "lib/base/cancel.hpp"
#include "lib/diagrams/flowchart/check_icons.hpp"
#include "lib/diagrams/flowchart/parse_build.hpp"
#include "lib/diagrams/flowchart/parse_explanations.hpp"
#include "lib/diagrams/flowchart/parse_grammar.hpp"
#include "lib/source/label_limit.hpp"
#include "lib/source/look_alikes.hpp"
#include "lib/source/statements.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

struct DirectionWord {
  std::string_view word;
  Direction direction;
};

constexpr DirectionWord direction_words[] = {{"TB", Direction::top_to_bottom},
                                             {"TD", Direction::top_to_bottom},
                                             {"BT", Direction::bottom_to_top},
                                             {"LR", Direction::left_to_right},
                                             {"RL", Direction::right_to_left},
                                             {"v", Direction::top_to_bottom},
                                             {"^", Direction::bottom_to_top},
                                             {">", Direction::left_to_right},
                                             {"<", Direction::right_to_left},
                                             // Mermaid: this word is accepted and means nothing.
                                             {"BR", Direction::top_to_bottom}};

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

struct Header {
  Direction direction = Direction::top_to_bottom;
  std::size_t end = 0;  ///< where the statements begin
};

Header parse_header(const source::Source& source, source::Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  std::size_t at = source.begin();
  const std::size_t keyword = at;
  while (at < text.size() && (base::is_word(text[at]) || text[at] == '-')) ++at;
  const std::string_view word = text.substr(keyword, at - keyword);
  if (word != "graph" && word != "flowchart" && word != "flowchart-elk") {
    diagnostics.error("flowchart.unknown-header", "expected `flowchart` or `graph`", {keyword, at});
    return {{}, line_end(text, at)};
  }
  if (word == "flowchart-elk") {
    diagnostics.warning("flowchart.no-layout",
                        "there is no layout 'elk' yet: the picture has that of `flowchart`",
                        {keyword, at});
  }
  at = source::behind_blanks(text, at);
  if (at == text.size() || text[at] == '\n') return {{}, at};

  const std::size_t begin = at;
  while (at < text.size() && text[at] != ';' && text[at] != '\n' &&
         !source::begins_blank(text.substr(at))) {
    ++at;
  }
  const auto* found =
      std::ranges::find(direction_words, text.substr(begin, at - begin), &DirectionWord::word);
  if (const std::string name = source::invisible_at(text.substr(begin)); !name.empty()) {
    diagnostics.error("flowchart.unknown-direction", "invisible character " + name, {begin, at},
                      {{"delete it"}});
    return {{}, line_end(text, begin)};
  }
  if (found == std::end(direction_words)) {
    diagnostics.error("flowchart.unknown-direction", "expected a direction or the end of the line",
                      {begin, std::max(at, begin + 1)}, {{"directions are TB, TD, BT, LR and RL"}});
    return {{}, line_end(text, begin)};
  }
  const std::size_t rest = source::behind_blanks(text, at);
  if (rest < text.size() && text[rest] != '\n' && text[rest] != ';') {
    diagnostics.error("flowchart.text-after-header",
                      "expected the end of the line after the header", source::word_at(text, rest));
    return {found->direction, line_end(text, rest)};
  }
  return {found->direction, at};
}

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

  std::size_t total() const { return count_ * count_ * 16 + bytes_; }

  static constexpr std::size_t greatest = 4'000'000'000;

 private:
  /// A class may be named so often that its declarations can't even be counted each time.
  bool is_too_much() const { return total() > greatest; }

  const Model& model_;
  std::size_t count_ = 0;
  std::size_t bytes_ = 0;
};

/// Few declarations on many things or many on a few are cheap; many on many are not.
void check_styles(const Model& model, source::Diagnostics& diagnostics) {
  StyleCost of_all(model);
  of_all.add_class("default");
  of_all.add_class("node");
  of_all.add_class("cluster");
  std::size_t sum = 0;
  const auto check = [&](StyleCost cost, const auto& styled) {
    if (sum > StyleCost::greatest) return;
    cost.add_all(styled);
    sum += cost.total();
    if (sum > StyleCost::greatest) {
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

void check_limits(const Model& model, const Limits& limits, source::Diagnostics& diagnostics) {
  if (model.nodes.size() > limits.max_nodes) {
    diagnostics.error("limit.nodes",
                      "a diagram may have " + std::to_string(limits.max_nodes) + " nodes",
                      model.nodes[limits.max_nodes].span, {{"draw it as several diagrams"}});
  }
  if (model.edges.size() > limits.max_edges) {
    diagnostics.error("limit.edges",
                      "there are " + std::to_string(model.edges.size()) +
                          " edges, and the limit is " + std::to_string(limits.max_edges),
                      model.edges[limits.max_edges].span,
                      {{"draw it as several diagrams, or raise `Limits::max_edges`"}});
  }
  check_styles(model, diagnostics);
  const auto check_label = [&](const std::string& label, Span span) {
    if (label.size() > limits.max_label) {
      diagnostics.error(source::label_error("label", limits, span));
    }
  };
  for (const Node& node : model.nodes) check_label(node.label.text, node.span);
  for (const Edge& edge : model.edges) check_label(edge.link.label.text, edge.span);
  for (const Subgraph& subgraph : model.subgraphs) check_label(subgraph.title.text, subgraph.span);
}

}  // namespace

Result<Model> parse(const source::Source& source, const Options& options) {
  source::Diagnostics diagnostics;
  const Header header = parse_header(source, diagnostics);
  ModelBuilder builder(source.text(), options.limits, diagnostics);
  source::parse_statements<ast::Statement>(
      source.text(), header.end, grammar::statement, statement_rules(), diagnostics,
      options.cancelled,
      [&](const ast::Statement& statement) { boost::apply_visitor(builder, statement); },
      [&](std::string_view line) { builder.pass_over(line); });
  base::Cancel cancel(options.cancelled);
  const auto is_cancelled = [&] {
    if (!cancel.requested()) return false;
    const std::size_t end = source.text().size();
    if (!diagnostics.has_errors()) diagnostics.cancelled({end, end});
    return true;
  };
  Model model;
  if (!is_cancelled()) model = builder.take(header.direction);
  if (!is_cancelled()) check_limits(model, options.limits, diagnostics);
  if (!is_cancelled()) check_icons(model, icons::Library(options.icon_packs), cancel, diagnostics);
  if (is_cancelled() || diagnostics.has_errors()) return Result<Model>::failure(diagnostics.take());
  return {std::move(model), diagnostics.take()};
}

}  // namespace mmdc::diagrams::flowchart

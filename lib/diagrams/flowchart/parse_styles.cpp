// Statements of styles to the model: style, linkStyle, classDef and class.
#include <algorithm>
#include <charconv>
#include <iterator>

#include "lib/base/ascii.hpp"
#include "lib/diagrams/flowchart/check_styles.hpp"
#include "lib/diagrams/flowchart/parse_build.hpp"
#include "lib/source/white_space.hpp"

namespace mmdc::diagrams::flowchart {

using source::string_of;
using source::view_of;

namespace {

void append(std::vector<Declaration>& to, std::vector<Declaration> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// The declarations of a list, in which all blanks are those of CSS.
std::vector<Declaration> declarations_of(std::string_view list) {
  std::string plain;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const std::size_t length = source::wide_blank_length(list.substr(at));
    plain += length > 0 ? ' ' : list[at];
    if (length > 0) at += length - 1;
  }
  return theme::split_declarations(plain);
}

/// Mermaid: what stands before the `;` that is dropped and what stands behind it become one.
std::vector<Declaration> joined_declarations_of(std::string_view list) {
  std::string joined(list);
  std::erase(joined, ';');
  return declarations_of(joined);
}

}  // namespace

void ModelBuilder::check_styles(const ast::Piece& declarations) {
  const Span span = span_of(declarations);
  check_declarations(view_of(declarations), span.begin, diagnostics_);
  // Mermaid: `#f00;` is a character code, where the grammar has not dropped the `;`.
  if (span.end >= text_.size() || text_[span.end] != ';') return;
  const std::string_view list = view_of(declarations);
  const std::size_t hash = list.rfind('#');
  if (hash == std::string_view::npos || hash + 1 == list.size()) return;
  if (!std::ranges::all_of(list.substr(hash + 1), base::is_word)) return;
  diagnostics_.error("flowchart.color-reads-as-code",
                     "this colour and the `;` behind it read as a character code",
                     {span.begin + hash, span.end + 1},
                     {{"write a line break instead of the `;`, and no blank before a colour"}});
}

void ModelBuilder::operator()(const ast::Style& style) {
  check_styles(style.declarations);
  const std::size_t known = model_.nodes.size();
  const std::size_t index = mention_id(style.id);
  if (index == known) only_styled_.insert(index);
  Node& node = model_.nodes[index];
  append(node.styles, joined_declarations_of(view_of(style.declarations)));
}

void ModelBuilder::operator()(const ast::LinkStyle& link_style) {
  if (link_style.declarations) check_styles(*link_style.declarations);
  if (link_style.curve) warn_of_curve(string_of(*link_style.curve), span_of(*link_style.curve));
  const std::string_view targets = view_of(link_style.targets);
  if (targets == "default") {
    if (link_style.curve) model_.curve = string_of(*link_style.curve);
    if (link_style.declarations) {
      model_.link_style = declarations_of(view_of(*link_style.declarations));
    }
    return;
  }
  const std::vector<std::string> numbers = split_list(targets);
  if (link_style.curve && !may_copy(numbers.size(), *link_style.curve)) return;
  if (link_style.declarations && !may_copy(numbers.size(), *link_style.declarations)) return;
  for (const std::string& number : numbers) {
    std::size_t index = 0;
    const auto [end, failure] =
        std::from_chars(number.data(), number.data() + number.size(), index);
    const bool is_canonical = number.size() == 1 || number.front() != '0';
    if (failure != std::errc() || !is_canonical || index >= model_.edges.size()) {
      error("flowchart.no-such-link", "there is no link number " + number + " before this line",
            link_style.targets,
            "links are counted from 0 in the order in which they are drawn; there are " +
                std::to_string(model_.edges.size()) + " so far");
      continue;
    }
    set_link_style(index, link_style);
  }
}

void ModelBuilder::set_link_style(std::size_t index, const ast::LinkStyle& link_style) {
  Edge& edge = model_.edges[index];
  if (link_style.curve) edge.curve = string_of(*link_style.curve);
  if (!link_style.declarations) return;
  // Mermaid: a later linkStyle of the same link replaces the earlier one.
  edge.styles = declarations_of(view_of(*link_style.declarations));
}

void ModelBuilder::operator()(const ast::ClassDef& class_def) {
  check_styles(class_def.declarations);
  const auto declarations = joined_declarations_of(view_of(class_def.declarations));
  const std::vector<std::string> names = split_list(view_of(class_def.names));
  if (!may_copy(names.size(), class_def.declarations)) return;
  for (const std::string& name : names) {
    append(model_.classes[name], declarations);
  }
}

void ModelBuilder::operator()(const ast::Class& statement) {
  const std::string name = string_of(statement.name);
  const std::vector<std::string> ids = split_list(view_of(statement.ids));
  if (!may_copy(ids.size(), statement.name)) return;
  class_named_at_.try_emplace(name, span_of(statement.name));
  for (const std::string& id : ids) {
    const auto node = node_of_.find(id);
    const auto subgraph = subgraph_of_.find(id);
    Edge* const edge = find_edge(id);
    if (node != node_of_.end()) model_.nodes[node->second].classes.push_back(name);
    if (edge != nullptr) edge->classes.push_back(name);
    if (subgraph != subgraph_of_.end()) {
      model_.subgraphs[subgraph->second].classes.push_back(name);
    }
    if (node == node_of_.end() && edge == nullptr && subgraph == subgraph_of_.end()) {
      warning("flowchart.unknown-id", "there is no '" + id + "' before this line",
              span_of(statement.ids), "a class statement takes effect on what stands above it");
    }
  }
}

}  // namespace mmdc::diagrams::flowchart

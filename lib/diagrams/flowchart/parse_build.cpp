#include "lib/diagrams/flowchart/parse_build.hpp"

#include <algorithm>

#include "lib/base/ascii.hpp"
#include "lib/base/hints.hpp"
#include "lib/diagrams/flowchart/check_styles.hpp"
#include "lib/diagrams/flowchart/direction_line.hpp"
#include "lib/source/label_limit.hpp"
#include "lib/source/link_address.hpp"
#include "lib/source/statement_text.hpp"
#include "lib/source/white_space.hpp"
#include "lib/text/entities.hpp"

namespace mmdc::diagrams::flowchart {

using source::string_of;
using source::view_of;

namespace {

std::string unquoted(const ast::Piece& piece) {
  const std::string_view text = view_of(piece);
  return std::string(text.substr(1, text.size() - 2));
}

/// True of a line that can't be read and begins a subgraph all the same.
bool is_meant_as_subgraph(std::string_view line) {
  constexpr std::string_view spellings[] = {"subgraph", "sub graph", "sub-graph"};
  return std::ranges::any_of(spellings, [&](std::string_view keyword) {
    if (base::lower(line.substr(0, keyword.size())) != keyword) return false;
    const std::string_view rest = line.substr(keyword.size());
    return rest.empty() || rest.starts_with(';') || source::begins_blank(rest);
  });
}

/// Shorter ids cost less than their edges, which have a limit of their own.
constexpr std::size_t short_id = 64;

/// So many edges past the limit are counted for the message.
constexpr std::size_t most_more_edges = 10'000;

}  // namespace

std::vector<std::string> split_list(std::string_view list) {
  std::vector<std::string> parts;
  std::size_t at = 0;
  while (at <= list.size()) {
    const std::size_t end = std::min(list.find(',', at), list.size());
    if (end > at) parts.emplace_back(list.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

Span ModelBuilder::span_of(const ast::Piece& piece) const {
  const auto begin = static_cast<std::size_t>(piece.begin() - text_.data());
  return {begin, begin + piece.size()};
}

void ModelBuilder::error(std::string code, std::string message, const ast::Piece& piece,
                         std::string hint) {
  diagnostics_.error(std::move(code), std::move(message), span_of(piece),
                     base::hints_of(std::move(hint)));
}

void ModelBuilder::warning(std::string code, std::string message, Span span, std::string hint) {
  diagnostics_.warning(std::move(code), std::move(message), span, base::hints_of(std::move(hint)));
}

/// Counts a text that each of `count` things gets. False, after an error, once such texts are more
/// than a text may have: a few lists of thousands would fill the memory.
bool ModelBuilder::may_copy(std::size_t count, const ast::Piece& text) {
  return may_add(count > 1 ? count * text.size() : 0, text);
}

/// The same for bytes that are counted already; `text` is what is told then.
bool ModelBuilder::may_add(std::size_t bytes, const ast::Piece& text) {
  copied_ += bytes;
  if (copied_ <= limits_.max_bytes) return true;
  error("limit.bytes",
        "with all that lists stand for, the text is longer than " +
            std::to_string(limits_.max_bytes) + " bytes",
        text, "name fewer things in one list, or give each a shorter text");
  return false;
}

// --- Nodes and links

void ModelBuilder::operator()(const ast::Chain& chain) {
  const ast::NodeRef& first = chain.first.front();
  if (chain.steps.empty() && is_cut_off_declaration(text_, span_of(first.id).begin)) {
    warning("flowchart.declaration-as-node", "the `;` before it makes this a node",
            span_of(first.id), std::string(comma_hint));
  }
  std::vector<std::size_t> from = mention_all(chain.first);
  for (const ast::Step& step : chain.steps) {
    if (cancel_.tick()) return;
    std::vector<std::size_t> to = mention_all(step.group);
    add_edges(from, to, step.link);
    from = std::move(to);
  }
}

std::vector<std::size_t> ModelBuilder::mention_all(const ast::Group& group) {
  std::vector<std::size_t> nodes;
  for (const ast::NodeRef& ref : group) {
    const std::string_view id = view_of(ref.id);
    const bool is_edge = ref.data && edge_of_.find(id) != edge_of_.end();
    if (!is_edge) {
      nodes.push_back(mention(ref));
      if (!open_.empty()) open_.back().members.emplace_back(id);
    }
    if (ref.data) read_data(ref);
  }
  return nodes;
}

std::size_t ModelBuilder::mention_id(const ast::Piece& id) {
  const auto [known, is_new] = node_of_.try_emplace(string_of(id), model_.nodes.size());
  if (is_new) {
    Node node;
    node.id = known->first;
    node.label.text = known->first;
    node.mention = mentions_;
    node.span = span_of(id);
    model_.nodes.push_back(std::move(node));
  }
  ++mentions_;
  return known->second;
}

std::size_t ModelBuilder::mention(const ast::NodeRef& ref) {
  const std::size_t index = mention_id(ref.id);
  only_styled_.erase(index);
  Node& node = model_.nodes[index];
  if (ref.shape) {
    node.shape = ref.shape->shape;
    node.label = label_of(ref.shape->text);
  }
  if (ref.class_name) {
    node.classes.push_back(string_of(*ref.class_name));
    class_named_at_.try_emplace(node.classes.back(), span_of(*ref.class_name));
  }
  return index;
}

void ModelBuilder::add_edges(const std::vector<std::size_t>& from,
                             const std::vector<std::size_t>& to, const ast::Link& ast_link) {
  const std::optional<Link> link =
      read_link(view_of(ast_link.token), ast_link.half ? view_of(*ast_link.half) : "");
  if (!link) {
    return error("flowchart.contradicting-heads", "the two ends of this link have different heads",
                 *ast_link.half, "write `A <-- text --> B`, `A x-- text --x B` or one head only");
  }
  if (ast_link.text && !may_copy(from.size() * to.size(), ast_link.text->raw)) return;
  for (std::size_t i = 0; i < from.size(); ++i) {
    for (std::size_t j = 0; j < to.size(); ++j) {
      // Told once all is read; until then a few groups could be billions of edges.
      if (model_.edges.size() > limits_.max_edges + most_more_edges) return;
      Edge edge;
      edge.link = *link;
      if (ast_link.text) edge.link.label = label_of(*ast_link.text);
      edge.span = span_of(ast_link.token);
      // Mermaid: of a group of edges the one from the last start to the first end has the id.
      const bool takes_id = ast_link.id && i + 1 == from.size() && j == 0;
      if (takes_id && edge_of_.find(view_of(*ast_link.id)) == edge_of_.end()) {
        edge.id = string_of(*ast_link.id);
        ++edges_between_[{from[i], to[j]}];
      } else {
        edge.id = automatic_edge_id(from[i], to[j]);
      }
      const bool is_one_of_many = from.size() * to.size() > 1;
      if (is_one_of_many && edge.id.size() > short_id && !may_add(edge.id.size(), ast_link.token)) {
        return;
      }
      edge_of_.try_emplace(edge.id, model_.edges.size());
      edge_nodes_.emplace_back(from[i], to[j]);
      model_.edges.push_back(std::move(edge));
    }
  }
}

/// Mermaid: the second edge between two nodes is number 2; there is no number 1.
std::string ModelBuilder::automatic_edge_id(std::size_t start, std::size_t end) {
  const std::size_t earlier = edges_between_[{start, end}]++;
  return "L_" + model_.nodes[start].id + "_" + model_.nodes[end].id + "_" +
         std::to_string(earlier == 0 ? 0 : earlier + 1);
}

Edge* ModelBuilder::find_edge(std::string_view id) {
  const auto found = edge_of_.find(id);
  return found == edge_of_.end() ? nullptr : &model_.edges[found->second];
}

// --- Subgraphs

void ModelBuilder::operator()(const ast::SubgraphBegin& begin) {
  OpenSubgraph open;
  Subgraph& subgraph = open.subgraph;
  const std::string raw = string_of(begin.name.raw);
  const Label name = label_of(begin.name);
  subgraph.span = span_of(begin.keyword);
  if (begin.title) {
    subgraph.id = name.text;
    subgraph.title = label_of(*begin.title);
  } else {
    // Mermaid: a name with white space in it or behind it, also behind its quotes, is a title and
    // no id.
    const bool is_title = source::find_white_space(raw) < raw.size();
    if (!is_title) subgraph.id = name.text;
    if (begin.name.kind == LabelKind::text && find_direction(raw)) {
      warning("flowchart.direction-in-title", "this direction is a part of the subgraph's title",
              span_of(begin.name.raw),
              "it stands on a line of its own inside of the subgraph: `direction TB`");
    }
    subgraph.title = name;
  }
  if (open_.size() == limits_.max_nesting) {
    error("limit.nesting",
          "subgraphs may lie " + std::to_string(limits_.max_nesting) + " deep in each other",
          begin.keyword, "end some of them before this one");
  }
  open_.push_back(std::move(open));
}

void ModelBuilder::pass_over(std::string_view line) {
  if (!is_meant_as_subgraph(line) || open_.size() >= limits_.max_nesting) return;
  OpenSubgraph open;
  open.is_unreadable = true;
  open_.push_back(std::move(open));
}

void ModelBuilder::operator()(const ast::SubgraphEnd& end) {
  if (open_.empty()) {
    error("flowchart.stray-end", "this `end` ends nothing", end.keyword,
          "every `end` closes a `subgraph`");
  } else {
    OpenSubgraph open = std::move(open_.back());
    open_.pop_back();
    close_subgraph(std::move(open));
  }
}

void ModelBuilder::close_subgraph(OpenSubgraph open) {
  Subgraph& subgraph = open.subgraph;
  if (subgraph.id.empty()) subgraph.id = "subGraph" + std::to_string(closed_count_);
  ++closed_count_;
  const auto [known, is_new] = subgraph_of_.try_emplace(subgraph.id, model_.subgraphs.size());
  if (is_new) {
    model_.subgraphs.push_back(subgraph);
  } else if (subgraph.direction) {
    model_.subgraphs[known->second].direction = subgraph.direction;
  }
  // Mermaid: of two subgraphs that name a node the one that ends first has it.
  for (const std::string& id : open.members) {
    if (id != subgraph.id) owner_of_.try_emplace(id, known->second);
  }
  if (!open_.empty()) open_.back().members.push_back(subgraph.id);
}

void ModelBuilder::operator()(const ast::Direction& direction) {
  const std::string_view line = view_of(direction.line);
  const std::optional<Direction> found = find_direction(line);
  if (!source::trimmed(line).starts_with("direction")) {
    warning("flowchart.direction-hides-line",
            "a line with a direction in it is read as a direction and nothing else",
            span_of(direction.line));
  }
  if (!found) return;
  if (open_.empty()) {
    warning("flowchart.direction-without-effect",
            "outside of subgraphs a direction statement has no effect", span_of(direction.line),
            "the direction of the whole stands in the first line: `flowchart LR`");
  } else {
    open_.back().subgraph.direction = found;
  }
}

// --- Click, accessibility

void ModelBuilder::operator()(const ast::Click& click) {
  const auto* const link = boost::get<ast::Hyperlink>(&click.action);
  const std::vector<std::string> ids = split_list(view_of(click.ids));
  if (link != nullptr && !may_copy(ids.size(), link->url)) return;
  if (click.tooltip && !may_copy(ids.size(), *click.tooltip)) return;
  if (click.tooltip && unquoted(*click.tooltip).size() > limits_.max_label) {
    diagnostics_.error(source::label_error("tooltip", limits_, span_of(*click.tooltip)));
  }
  std::string href;
  if (link != nullptr) {
    href = source::address_of_link(unquoted(link->url), span_of(link->url), diagnostics_);
  }
  for (const std::string& id : ids) {
    if (click.tooltip) tooltip_of_[id] = unquoted(*click.tooltip);
    const auto found = node_of_.find(id);
    if (found == node_of_.end()) {
      if (subgraph_of_.find(id) == subgraph_of_.end()) {
        warning("flowchart.unknown-id", "there is no node '" + id + "' before this line",
                span_of(click.ids));
      }
      continue;
    }
    Node& node = model_.nodes[found->second];
    if (!node.interaction) node.interaction.emplace();
    if (link != nullptr) node.interaction->href = href;
    if (click.target) node.interaction->target = string_of(*click.target);
    if (link == nullptr) {
      warning("flowchart.callback-ignored", "a picture can't call functions", span_of(click.ids),
              "a link works: `click " + id + " href \"https://example.com\"`");
    }
  }
}

void ModelBuilder::operator()(const ast::AccTitle& title) {
  model_.acc_title = text::decode_entities(words_of(title));
}

void ModelBuilder::operator()(const ast::AccDescr& descr) {
  warn_if_unclosed(descr, text_, diagnostics_);
  model_.acc_descr = text::decode_entities(words_of(descr));
}

}  // namespace mmdc::diagrams::flowchart

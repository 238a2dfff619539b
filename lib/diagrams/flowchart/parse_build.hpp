// Statements of a flowchart to its model: names are resolved, membership is settled.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/cancel.hpp"
#include "lib/config/yaml_fields.hpp"
#include "lib/diagrams/flowchart/parse_ast.hpp"
#include "lib/source/diagnostics.hpp"

namespace mmdc::diagrams::flowchart {

/// Takes the statements in their order, then makes the model of them.
class ModelBuilder {
 public:
  /// Once `cancel` has said so the model stays unfinished; the caller tells.
  ModelBuilder(std::string_view text, const Limits& limits, base::Cancel& cancel,
               source::Diagnostics& diagnostics)
      : text_(text), limits_(limits), cancel_(cancel), diagnostics_(diagnostics) {}

  void operator()(const ast::Chain& chain);
  void operator()(const ast::SubgraphBegin& begin);
  void operator()(const ast::SubgraphEnd& end);
  void operator()(const ast::Direction& direction);
  void operator()(const ast::Style& style);
  void operator()(const ast::LinkStyle& link_style);
  void operator()(const ast::ClassDef& class_def);
  void operator()(const ast::Class& statement);
  void operator()(const ast::Click& click);
  void operator()(const ast::AccTitle& title);
  void operator()(const ast::AccDescr& descr);

  /// Takes note of a line that can't be read: the `end` of a subgraph ends it all the same.
  void pass_over(std::string_view line);

  /// The model, once all statements are in.
  Model take(Direction direction);

 private:
  /// A subgraph whose `end` has not come yet.
  struct OpenSubgraph {
    Subgraph subgraph;
    std::vector<std::string> members;  ///< ids in the order of mention
    bool is_unreadable = false;        ///< its first line is, which may hold the `end` too
  };

  /// Where the data of a node or a link stands.
  struct DataPlace {
    Span whole;
    bool is_as_written;  ///< no line break in it was replaced

    /// A place inside the data as one in the text, as far as that can be told.
    Span of(const std::optional<Span>& inner) const {
      if (!inner || !is_as_written) return whole;
      return {whole.begin + inner->begin, whole.begin + inner->end};
    }
  };

  Span span_of(const ast::Piece& piece) const;
  void error(std::string code, std::string message, const ast::Piece& piece, std::string hint = {});
  void warning(std::string code, std::string message, Span span, std::string hint = {});

  bool may_copy(std::size_t count, const ast::Piece& text);
  bool may_add(std::size_t bytes, const ast::Piece& text);
  std::vector<std::size_t> mention_all(const ast::Group& group);
  std::size_t mention(const ast::NodeRef& ref);
  std::size_t mention_id(const ast::Piece& id);
  void read_data(const ast::NodeRef& ref);
  void warn_of_data(const std::vector<config::YamlField>& fields, bool is_edge,
                    const DataPlace& place);
  void warn_of_value(const config::YamlField& field, const DataPlace& place);
  void warn_of_curve(const std::string& name, Span span);
  void set_shape(Node& node, const std::string& name, Span place);
  void add_edges(const std::vector<std::size_t>& from, const std::vector<std::size_t>& to,
                 const ast::Link& link);
  std::string automatic_edge_id(std::size_t start, std::size_t end);
  Edge* find_edge(std::string_view id);
  void close_subgraph(OpenSubgraph open);
  void check_styles(const ast::Piece& declarations);
  void set_link_style(std::size_t index, const ast::LinkStyle& link_style);

  // Parts of take().
  void report_unclosed_subgraphs();
  void nest_subgraphs();
  void check_nesting();
  void resolve_ends();
  void merge_nodes_into_subgraphs();
  void collapse_subgraphs();
  void hand_out_tooltips();
  void warn_of_unknown_classes();
  void warn_of_nodes_of_styles();
  void warn_of_idle_directions();
  void warn_of_formulas();
  void warn_of_formulas(const Label& label, Span span);

  std::string_view text_;
  const Limits& limits_;
  base::Cancel& cancel_;
  source::Diagnostics& diagnostics_;
  Model model_;
  std::size_t copied_ = 0;  ///< bytes that lists stand for
  std::size_t mentions_ = 0;
  std::map<std::string, std::size_t, std::less<>> node_of_;
  std::map<std::string, std::size_t, std::less<>> edge_of_;
  std::map<std::string, std::size_t, std::less<>> subgraph_of_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> edges_between_;
  std::map<std::string, std::size_t, std::less<>> owner_of_;  ///< subgraph that lists an id
  std::map<std::string, std::string, std::less<>> tooltip_of_;
  std::map<std::string, Span, std::less<>>
      class_named_at_;  ///< where it is given for the first time
  std::vector<std::pair<std::size_t, std::size_t>> edge_nodes_;  ///< ends of edges as mentioned
  std::set<std::string, std::less<>> collapsed_;
  std::set<std::size_t> only_styled_;  ///< nodes that nothing but styles has mentioned
  std::vector<OpenSubgraph> open_;
  std::size_t closed_count_ = 0;
};

/// The parts between the commas of a list, empty ones left out.
std::vector<std::string> split_list(std::string_view list);

/// The subgraphs around an end of an edge, innermost first.
std::vector<std::size_t> ancestors(const Model& model, const EdgeEnd& end);

/// The text of a label as written, without quotes and blanks around it.
Label label_of(const ast::Text& text);

/// What a link's token says; nothing if its two halves contradict each other.
std::optional<Link> read_link(std::string_view token, std::string_view half);

}  // namespace mmdc::diagrams::flowchart

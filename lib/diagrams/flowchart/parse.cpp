// Flowchart: text to model. The header is read here, statements by the grammar in the other files.
#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "lib/base/ascii.hpp"
#include "lib/base/cancel.hpp"
#include "lib/diagrams/flowchart/check_icons.hpp"
#include "lib/diagrams/flowchart/check_limits.hpp"
#include "lib/diagrams/flowchart/direction_line.hpp"
#include "lib/diagrams/flowchart/parse_build.hpp"
#include "lib/diagrams/flowchart/parse_explanations.hpp"
#include "lib/diagrams/flowchart/parse_grammar.hpp"
#include "lib/source/look_alikes.hpp"
#include "lib/source/statements.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// A word of the header alone; the others are those of direction statements.
struct DirectionSign {
  std::string_view word;
  Direction direction;
};
constexpr DirectionSign direction_signs[] = {{"v", Direction::top_to_bottom},
                                             {"^", Direction::bottom_to_top},
                                             {">", Direction::left_to_right},
                                             {"<", Direction::right_to_left},
                                             // Mermaid: this word is accepted and means nothing.
                                             {"BR", Direction::top_to_bottom}};

std::optional<Direction> direction_of_header(std::string_view word) {
  const auto* const found = std::ranges::find(direction_signs, word, &DirectionSign::word);
  return found == std::end(direction_signs) ? direction_named(word) : found->direction;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

struct Header {
  Direction direction = Direction::top_to_bottom;
  std::size_t end = 0;  ///< where the statements begin
};

/// Where the keyword ends that stands at `begin`; nothing, and an error, if none does.
std::optional<std::size_t> read_keyword(std::string_view text, std::size_t begin,
                                        source::Diagnostics& diagnostics) {
  std::size_t end = begin;
  while (end < text.size() && (base::is_word(text[end]) || text[end] == '-')) ++end;
  const std::string_view word = text.substr(begin, end - begin);
  if (word != "graph" && word != "flowchart" && word != "flowchart-elk") {
    const std::string keyword = word.starts_with("graph") ? "graph" : "flowchart";
    diagnostics.error("flowchart.unknown-header", "expected `flowchart` or `graph`", {begin, end},
                      {{"a blank stands before the direction: `" + keyword + " TD`"}});
    return std::nullopt;
  }
  if (word == "flowchart-elk") {
    diagnostics.warning("flowchart.no-layout",
                        "there is no layout 'elk' yet: the picture has that of `flowchart`",
                        {begin, end});
  }
  return end;
}

/// Reads what stands at `begin`, behind the keyword.
Header read_direction(std::string_view text, std::size_t begin, source::Diagnostics& diagnostics) {
  std::size_t end = begin;
  while (end < text.size() && text[end] != ';' && text[end] != '\n' &&
         !source::begins_blank(text.substr(end))) {
    ++end;
  }
  if (const std::string name = source::invisible_at(text.substr(begin)); !name.empty()) {
    diagnostics.error("flowchart.unknown-direction", "invisible character " + name, {begin, end},
                      {{"delete it"}});
    return {{}, line_end(text, begin)};
  }
  const std::optional<Direction> direction = direction_of_header(text.substr(begin, end - begin));
  if (!direction) {
    diagnostics.error("flowchart.unknown-direction", "expected a direction or the end of the line",
                      {begin, std::max(end, begin + 1)},
                      {{"directions are TB, TD, BT, LR and RL"}});
    return {{}, line_end(text, begin)};
  }
  const std::size_t rest = source::behind_blanks(text, end);
  if (rest < text.size() && text[rest] != '\n' && text[rest] != ';') {
    diagnostics.error(
        "flowchart.text-after-header", "expected the end of the line after the header",
        source::word_at(text, rest),
        {{"statements begin on the next line, or behind a `;`: `flowchart LR; A --> B`"}});
    return {*direction, line_end(text, rest)};
  }
  return {*direction, end};
}

Header read_header(const source::Source& source, source::Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  const std::optional<std::size_t> keyword_end = read_keyword(text, source.begin(), diagnostics);
  if (!keyword_end) return {{}, line_end(text, source.begin())};
  const std::size_t at = source::behind_blanks(text, *keyword_end);
  if (at == text.size() || text[at] == '\n') return {{}, at};
  return read_direction(text, at, diagnostics);
}

}  // namespace

Result<Model> parse(const source::Source& source, const Options& options) {
  source::Diagnostics diagnostics;
  const Header header = read_header(source, diagnostics);
  base::Cancel cancel(options.cancelled);
  ModelBuilder builder(source.text(), options.limits, cancel, diagnostics);
  source::parse_statements<ast::Statement>(
      source.text(), header.end, grammar::statement, statement_rules(), diagnostics,
      options.cancelled,
      [&](const ast::Statement& statement) { boost::apply_visitor(builder, statement); },
      [&](std::string_view line) { builder.pass_over(line); });
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

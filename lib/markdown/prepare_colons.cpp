// Colon fences. cmark knows none, so that they are read as what surrounds them: a first reading
// tells which lines are code or HTML, where `:::mermaid` is only text.
#include <algorithm>
#include <vector>

#include "cmark_tree.hpp"
#include "page.hpp"
#include "prepare.hpp"

namespace mmdc::markdown {
namespace {

/// The number of colons of a fence and where they begin; none if the line is no fence.
struct Colons {
  std::size_t begin = 0;
  std::size_t count = 0;
};

Colons colons_at(std::string_view line, std::size_t begin) {
  const std::size_t end = std::min(line.find_first_not_of(':', begin), line.size());
  constexpr std::size_t fewest = 3;
  return end - begin >= fewest ? Colons{begin, end - begin} : Colons{};
}

/// An opening fence may stand behind quote marks and the marker of a list item.
Colons opening_colons(std::string_view line) {
  const std::size_t word = line.find("mermaid");
  if (word == std::string_view::npos) return {};
  constexpr std::size_t word_size = 7;
  const std::string_view behind = line.substr(word + word_size);
  if (!behind.empty() && behind.front() != ' ' && behind.front() != '\t') return {};
  const std::size_t begin = line.find(":::");
  if (begin >= word || line.find_first_not_of(" \t>-*+.)0123456789") != begin) return {};
  const Colons colons = colons_at(line, begin);
  const bool is_next = line.find_first_not_of(" \t", begin + colons.count) == word;
  return is_next ? colons : Colons{};
}

Colons closing_colons(std::string_view line) {
  const std::size_t begin = margin_size(line);
  const Colons colons = colons_at(line, begin);
  const bool is_alone =
      line.find_first_not_of(" \t", begin + colons.count) == std::string_view::npos;
  return is_alone ? colons : Colons{};
}

/// Which lines are code or HTML.
std::vector<bool> opaque_lines(std::string_view page, std::size_t count,
                               const base::Deadline& deadline) {
  std::vector<bool> opaque(count + 1);
  const CmarkTree tree(page, deadline);
  tree.for_each_node([&](cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_CODE_BLOCK && type != CMARK_NODE_HTML_BLOCK) return;
    const auto first = static_cast<std::size_t>(std::max(1, cmark_node_get_start_line(node)));
    const auto last = static_cast<std::size_t>(std::max(0, cmark_node_get_end_line(node)));
    for (std::size_t line = first; line <= last && line <= count; ++line) opaque[line - 1] = true;
  });
  return opaque;
}

}  // namespace

std::string with_colon_fences(std::string_view page, const base::Deadline& deadline) {
  std::string prepared(page);
  const std::vector<Span> lines = lines_of(page);
  const std::vector<bool> opaque = opaque_lines(page, lines.size(), deadline);
  const auto put_tildes = [&](std::size_t line, Colons colons) {
    prepared.replace(lines[line].begin + colons.begin, colons.count, colons.count, '~');
  };
  std::size_t needed = 0;  // colons that close the open fence; 0 outside of one
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = text_of(page, lines[i]);
    if (needed == 0) {
      const Colons colons = opaque[i] ? Colons{} : opening_colons(line);
      if (colons.count > 0) put_tildes(i, colons);
      needed = colons.count;
    } else if (const Colons colons = closing_colons(line); colons.count >= needed) {
      put_tildes(i, colons);
      needed = 0;
    }
  }
  return prepared;
}

}  // namespace mmdc::markdown

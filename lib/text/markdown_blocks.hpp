// The blocks of a label in Markdown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mmdc::text {

/// Mermaid reads paragraphs as Markdown. Lists, headings, quotes, rules and tables it shows as they
/// are written.
struct MarkdownBlock {
  /// Without the blank lines around it, but for those between a heading and what follows.
  std::string_view text;
  bool is_paragraph = true;
};

/// The blocks that a text consists of, by CommonMark's rules as far as labels need them.
std::vector<MarkdownBlock> split_blocks(std::string_view text);

}  // namespace mmdc::text

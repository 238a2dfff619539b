/// @file
/// The Mermaid diagrams of a Markdown page.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <mmdc/diagnostic.hpp>

namespace mmdc {

/// A fenced code block with the info word `mermaid`.
struct MarkdownFence {
  /// The whole block in the page: from its opening fence to the end of its closing one, without
  /// the line's end and without the indentation or quote marks before the opening fence.
  Span span;

  /// What stands between the fences, free of the indentation and quote marks of the block.
  std::string text;

  /// For each line of `text`: where it starts there and where it starts in the page.
  struct Line {
    std::size_t text_offset;
    std::size_t page_offset;
  };
  std::vector<Line> lines;

  /// The diagnostic of `text` as one of the page: every span moved to where it stands there.
  Diagnostic in_page(Diagnostic diagnostic) const;
};

/// Every Mermaid fence of a CommonMark page, in order. YAML front matter is left alone.
std::vector<MarkdownFence> find_fences(std::string_view page);

/// The page with each fence replaced by the replacement of the same index (a line of Markdown
/// without a line end); every other byte is as it was. Requires as many replacements as fences.
std::string replace_fences(std::string_view page, std::span<const MarkdownFence> fences,
                           std::span<const std::string> replacements);

/// `![alt](url "title")` with everything escaped as CommonMark wants it; no title if it is empty.
std::string image_link(std::string_view url, std::string_view alt, std::string_view title);

}  // namespace mmdc

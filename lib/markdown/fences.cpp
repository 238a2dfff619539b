// The Mermaid fences of a page, by cmark's idea of what is a fence.
#include <algorithm>
#include <optional>
#include <utility>

#include <mmdc/markdown.hpp>

#include "cmark_tree.hpp"
#include "kept_source.hpp"
#include "mermaid_cli_fences.hpp"
#include "page.hpp"
#include "prepare.hpp"

namespace mmdc {
namespace markdown {
namespace {

bool is_mermaid(cmark_node* node) {
  if (cmark_node_get_type(node) != CMARK_NODE_CODE_BLOCK) return false;
  const std::string_view info = cmark_node_get_fence_info(node);
  return info.substr(0, info.find_first_of(" \t")) == "mermaid";
}

/// Makes a fence of a code block whose place is told in lines of the page.
class FenceReader {
 public:
  FenceReader(std::string_view page, const std::vector<Span>& lines, std::size_t skipped_lines)
      : page_(page), lines_(lines), skipped_lines_(skipped_lines) {}

  std::optional<MarkdownFence> read(cmark_node* node) const {
    const std::size_t first = line_index(cmark_node_get_start_line(node));
    if (first >= lines_.size()) return std::nullopt;
    MarkdownFence fence;
    fence.text = cmark_node_get_literal(node);
    map_lines(fence, first + 1);
    const std::size_t start = opening(first);
    std::size_t last = std::min(first + fence.lines.size(), lines_.size() - 1);
    if (last + 1 < lines_.size() && closes(last + 1, first)) {
      ++last;
    } else {
      // A fence that only ends with what is around it keeps no blank lines behind it.
      while (last > first && is_blank(last)) --last;
      fence.missing_end = marks_at(start);
    }
    fence.source = fence.span = {start, lines_[last].end};
    fence.margin = margin_of(page_.substr(lines_[first].begin, start - lines_[first].begin));
    take_kept_picture(page_, lines_, first, last, fence);
    return fence;
  }

 private:
  std::size_t line_index(int line) const {
    return static_cast<std::size_t>(std::max(line, 1)) - 1 + skipped_lines_;
  }

  /// Where the fence's own characters begin in its first line, behind indentation and quote marks.
  std::size_t opening(std::size_t line) const {
    const std::string_view text = text_of(page_, lines_[line]);
    const std::size_t info = text.find("mermaid");
    std::size_t at = info == std::string_view::npos ? 0 : info;
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
    while (at > 0 && std::string_view("`~:").find(text[at - 1]) != std::string_view::npos) --at;
    return lines_[line].begin + at;
  }

  std::string marks_at(std::size_t start) const {
    const std::size_t end = std::min(page_.find_first_not_of(page_[start], start), page_.size());
    return std::string(page_.substr(start, end - start));
  }

  bool is_blank(std::size_t line) const {
    const std::string_view text = text_of(page_, lines_[line]);
    return margin_size(text) == text.size();
  }

  /// True if the line closes the fence that the line `first` opens.
  bool closes(std::size_t line, std::size_t first) const {
    const std::size_t start = opening(first);
    const char mark = page_[start];
    std::string_view text = text_of(page_, lines_[line]);
    const std::size_t prefix = margin_size(text);
    if (prefix == text.size()) return false;
    // What stands outside of the quote of the fence can't close it.
    const auto quotes = [](std::string_view part) { return std::ranges::count(part, '>'); };
    const std::size_t line_begin = lines_[first].begin;
    if (quotes(text.substr(0, prefix)) < quotes(page_.substr(line_begin, start - line_begin))) {
      return false;
    }
    text.remove_prefix(prefix);
    const std::size_t length = std::min(text.find_first_not_of(mark), text.size());
    return length >= marks_at(start).size() &&
           text.find_first_not_of(" \t", length) == std::string_view::npos;
  }

  /// A line of the block is the end of its line in the page: what comes before is indentation.
  void map_lines(MarkdownFence& fence, std::size_t page_line) const {
    for (std::size_t begin = 0; begin < fence.text.size() && page_line < lines_.size();) {
      const std::size_t end = std::min(fence.text.find('\n', begin), fence.text.size());
      std::size_t length = end - begin;
      if (length > 0 && fence.text[end - 1] == '\r') --length;
      const Span line = lines_[page_line++];
      fence.lines.push_back({begin, std::max(line.begin, line.end - std::min(line.end, length))});
      begin = end + 1;
    }
  }

  std::string_view page_;
  const std::vector<Span>& lines_;
  std::size_t skipped_lines_;
};

/// What cmark is to read, with as many lines as the page has.
std::string prepared(std::string_view body, FenceRules rules, const base::Deadline& deadline) {
  const std::string plain =
      rules == FenceRules::mdx ? without_mdx(body, deadline) : std::string(body);
  return plain.find(":::") == std::string::npos ? plain : with_colon_fences(plain, deadline);
}

std::vector<MarkdownFence> fences_of_cmark(std::string_view page, FenceRules rules,
                                           const base::Deadline& deadline) {
  const std::vector<Span> lines = lines_of(page);
  const std::size_t skipped = front_matter_lines(page, lines);
  const std::size_t begin = skipped < lines.size() ? lines[skipped].begin : page.size();
  const std::string body = prepared(page.substr(skipped == 0 ? 0 : begin), rules, deadline);
  const CmarkTree tree(body, deadline);
  const FenceReader reader(page, lines, skipped);
  std::vector<MarkdownFence> fences;
  tree.for_each_node([&](cmark_node* node) {
    if (!is_mermaid(node)) return;
    auto fence = reader.read(node);
    if (!fence) return;
    // What looks like the picture above it may be the text of the fence before.
    if (!fences.empty() && fence->span.begin < fences.back().span.end) fence->span = fence->source;
    fences.push_back(std::move(*fence));
  });
  return fences;
}

std::size_t in_page(const std::vector<MarkdownFence::Line>& lines, const Span& whole,
                    std::size_t offset) {
  const auto next = std::ranges::upper_bound(lines, offset, {}, &MarkdownFence::Line::text_offset);
  if (next == lines.begin()) return whole.begin;
  const MarkdownFence::Line& line = *(next - 1);
  return std::min(line.page_offset + (offset - line.text_offset), whole.end);
}

}  // namespace
}  // namespace markdown

Diagnostic MarkdownFence::in_page(Diagnostic diagnostic) const {
  const auto move = [&](std::optional<Span>& moved) {
    if (!moved) return;
    const std::size_t begin = markdown::in_page(lines, source, moved->begin);
    moved = Span{begin, std::max(begin, markdown::in_page(lines, source, moved->end))};
  };
  move(diagnostic.span);
  for (Hint& hint : diagnostic.hints) move(hint.span);
  return diagnostic;
}

std::vector<MarkdownFence> find_fences(std::string_view page, FenceRules rules) {
  return find_fences(page, rules, Patience{}).value();
}

Result<std::vector<MarkdownFence>> find_fences(std::string_view page, FenceRules rules,
                                               const Patience& patience) {
  const base::Deadline deadline(patience);
  std::vector<MarkdownFence> fences = rules == FenceRules::mermaid_cli
                                          ? markdown::mermaid_cli_fences(page)
                                          : markdown::fences_of_cmark(page, rules, deadline);
  if (deadline.is_over()) {
    return Result<std::vector<MarkdownFence>>::failure(deadline.reason("the list of diagrams"));
  }
  return fences;
}

}  // namespace mmdc

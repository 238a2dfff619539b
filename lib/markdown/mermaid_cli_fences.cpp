// Mermaid: mermaid-cli's rule is a regular expression: at a line's start blanks, three backticks or
// colons in any mixture, `mermaid`, blanks, the line's end; then the shortest text up to three
// backticks or colons that only blanks follow in their line.
#include "mermaid_cli_fences.hpp"

#include <algorithm>
#include <optional>

namespace mmdc::markdown {
namespace {

constexpr std::string_view blanks = " \t\r\v\f";
constexpr std::size_t marks = 3;

bool has_marks(std::string_view page, std::size_t at) {
  return page.size() >= at + marks &&
         page.substr(at, marks).find_first_not_of("`:") == std::string_view::npos;
}

std::size_t behind_blanks(std::string_view page, std::size_t at) {
  return std::min(page.find_first_not_of(blanks, at), page.size());
}

/// Where the text of a fence begins that opens in the line at `at`; nothing if none does.
std::optional<std::size_t> text_begin(std::string_view page, std::size_t at) {
  constexpr std::string_view word = "mermaid";
  at = behind_blanks(page, at);
  if (!has_marks(page, at) || !page.substr(at + marks).starts_with(word)) return std::nullopt;
  at = behind_blanks(page, at + marks + word.size());
  return at < page.size() && page[at] == '\n' ? std::optional(at + 1) : std::nullopt;
}

/// Where the closing marks stand and the line behind them ends; nothing if nothing closes the
/// fence.
std::optional<Span> closing(std::string_view page, std::size_t at) {
  for (; at + marks <= page.size(); ++at) {
    at = page.find_first_of("`:", at);
    if (at == std::string_view::npos) return std::nullopt;
    if (!has_marks(page, at)) continue;
    const std::size_t end = behind_blanks(page, at + marks);
    if (end == page.size() || page[end] == '\n') return Span{at, end};
  }
  return std::nullopt;
}

MarkdownFence fence_of(std::string_view page, std::size_t begin, std::size_t text, Span closing) {
  MarkdownFence fence;
  fence.source = fence.span = {begin, closing.end};
  fence.text = page.substr(text, closing.begin - text);
  for (std::size_t at = 0; at < fence.text.size();) {
    fence.lines.push_back({at, text + at});
    at = std::min(fence.text.find('\n', at), fence.text.size() - 1) + 1;
  }
  return fence;
}

}  // namespace

std::vector<MarkdownFence> mermaid_cli_fences(std::string_view page) {
  std::vector<MarkdownFence> fences;
  for (std::size_t line = 0; line < page.size();) {
    if (const auto text = text_begin(page, line)) {
      const auto end = closing(page, *text);
      if (!end) break;  // nor will anything close a later one
      fences.push_back(fence_of(page, line, *text, *end));
      line = end->end;
    }
    line = std::min(page.find('\n', line), page.size() - 1) + 1;
  }
  return fences;
}

}  // namespace mmdc::markdown

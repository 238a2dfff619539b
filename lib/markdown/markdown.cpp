// The Mermaid fences of a page, by cmark's idea of what is a fence.
#include <algorithm>
#include <memory>
#include <optional>

#include <cmark.h>

#include <mmdc/markdown.hpp>

namespace mmdc {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
using Document = std::unique_ptr<cmark_node, FreeNode>;
using Iterator = std::unique_ptr<cmark_iter, FreeIterator>;

/// Where each line begins and where its text ends, the line's end left out.
std::vector<Span> lines_of(std::string_view page) {
  std::vector<Span> lines;
  for (std::size_t begin = 0; begin < page.size();) {
    const std::size_t end = std::min(page.find_first_of("\r\n", begin), page.size());
    lines.push_back({begin, end});
    begin = end + (page.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return lines;
}

std::string_view text_of(std::string_view page, Span span) {
  return page.substr(span.begin, span.end - span.begin);
}

/// The number of lines that YAML front matter takes at the top of the page.
std::size_t front_matter_lines(std::string_view page, const std::vector<Span>& lines) {
  const auto is_fence = [&](std::size_t line, std::string_view mark) {
    const std::string_view text = text_of(page, lines[line]);
    return text.starts_with(mark) && text.find_first_not_of(" \t", 3) == std::string_view::npos;
  };
  if (lines.empty() || !is_fence(0, "---")) return 0;
  for (std::size_t line = 1; line < lines.size(); ++line) {
    if (is_fence(line, "---") || is_fence(line, "...")) return line + 1;
  }
  return 0;
}

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
    std::size_t last = std::min(first + fence.lines.size(), lines_.size() - 1);
    if (last + 1 < lines_.size() && closes(last + 1, first)) {
      ++last;
    } else {
      // A fence that only ends with what is around it keeps no blank lines behind it.
      while (last > first && is_blank(last)) --last;
    }
    fence.span = {opening(first), lines_[last].end};
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
    while (at > 0 && (text[at - 1] == '`' || text[at - 1] == '~')) --at;
    return lines_[line].begin + at;
  }

  bool is_blank(std::size_t line) const {
    return text_of(page_, lines_[line]).find_first_not_of(" \t>") == std::string_view::npos;
  }

  /// True if the line closes the fence that the line `first` opens.
  bool closes(std::size_t line, std::size_t first) const {
    const std::size_t start = opening(first);
    const char mark = page_[start];
    std::string_view text = text_of(page_, lines_[line]);
    const std::size_t prefix = text.find_first_not_of(" \t>");
    if (prefix == std::string_view::npos) return false;
    // What stands outside of the quote of the fence can't close it.
    const auto quotes = [](std::string_view part) { return std::ranges::count(part, '>'); };
    const std::size_t line_begin = lines_[first].begin;
    if (quotes(text.substr(0, prefix)) < quotes(page_.substr(line_begin, start - line_begin))) {
      return false;
    }
    text.remove_prefix(prefix);
    const std::size_t length = std::min(text.find_first_not_of(mark), text.size());
    const std::size_t needed = page_.find_first_not_of(mark, start) - start;
    return length >= needed && text.find_first_not_of(" \t", length) == std::string_view::npos;
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

std::size_t in_page(const std::vector<MarkdownFence::Line>& lines, const Span& whole,
                    std::size_t offset) {
  const auto next = std::ranges::upper_bound(lines, offset, {}, &MarkdownFence::Line::text_offset);
  if (next == lines.begin()) return whole.begin;
  const MarkdownFence::Line& line = *(next - 1);
  return std::min(line.page_offset + (offset - line.text_offset), whole.end);
}

void append_escaped(std::string& out, std::string_view text, std::string_view escaped) {
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      out += ' ';
      continue;
    }
    if (escaped.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
}

/// Percent-encodes what ends or breaks a link's destination.
void append_url(std::string& out, std::string_view url) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F ||
        std::string_view("()<>\\\"").find(c) != std::string_view::npos) {
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 0xFU];
    } else {
      out += c;
    }
  }
}

}  // namespace

Diagnostic MarkdownFence::in_page(Diagnostic diagnostic) const {
  const auto move = [&](std::optional<Span>& moved) {
    if (!moved) return;
    const std::size_t begin = mmdc::in_page(lines, span, moved->begin);
    moved = Span{begin, std::max(begin, mmdc::in_page(lines, span, moved->end))};
  };
  move(diagnostic.span);
  for (Hint& hint : diagnostic.hints) move(hint.span);
  return diagnostic;
}

std::vector<MarkdownFence> find_fences(std::string_view page) {
  const std::vector<Span> lines = lines_of(page);
  const std::size_t skipped = front_matter_lines(page, lines);
  const std::size_t begin = skipped < lines.size() ? lines[skipped].begin : page.size();
  const std::string_view body = page.substr(skipped == 0 ? 0 : begin);

  const Document document(cmark_parse_document(body.data(), body.size(), CMARK_OPT_DEFAULT));
  const Iterator iterator(cmark_iter_new(document.get()));
  const FenceReader reader(page, lines, skipped);
  std::vector<MarkdownFence> fences;
  while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
    cmark_node* const node = cmark_iter_get_node(iterator.get());
    if (!is_mermaid(node)) continue;
    if (auto fence = reader.read(node)) fences.push_back(std::move(*fence));
  }
  return fences;
}

std::string replace_fences(std::string_view page, std::span<const MarkdownFence> fences,
                           std::span<const std::string> replacements) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 0; i < fences.size(); ++i) {
    out += page.substr(at, fences[i].span.begin - at);
    out += replacements[i];
    at = fences[i].span.end;
  }
  return out += page.substr(at);
}

std::string image_link(std::string_view url, std::string_view alt, std::string_view title) {
  std::string out = "![";
  append_escaped(out, alt, "[]\\");
  out += "](";
  append_url(out, url);
  if (!title.empty()) {
    out += " \"";
    append_escaped(out, title, "\"\\");
    out += '"';
  }
  return out += ')';
}

}  // namespace mmdc

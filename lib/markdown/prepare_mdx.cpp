// MDX. Its tags do not begin HTML blocks, what is in them may be indented to any depth, and its
// comments are expressions.
#include <algorithm>

#include "lib/base/cancel.hpp"

#include "page.hpp"
#include "prepare.hpp"

namespace mmdc::markdown {
namespace {

/// Goes through the lines once and knows what they are in.
class MdxReader {
 public:
  std::string plain(std::string_view line) {
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    const std::string_view text = line.substr(indent);
    if (!fence_.empty()) return in_fence(line, indent);
    if (in_comment_ || text.starts_with("{/*")) {
      in_comment_ = text.find("*/}") == std::string_view::npos;
      return {};
    }
    if (begins_tag(text)) {
      count_tags(text);
      return "x" + std::string(text.substr(1));
    }
    std::string dedented(depth_ > 0 ? text : line);
    open_fence(text, indent);
    return dedented;
  }

 private:
  static bool begins_tag(std::string_view text) {
    if (!text.starts_with('<') || text.size() < 2) return false;
    const char next = text[1];
    return next == '/' || next == '>' || (next >= 'a' && next <= 'z') ||
           (next >= 'A' && next <= 'Z');
  }

  /// The tags that a line opens and closes. A tag over several lines counts where it begins.
  void count_tags(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t at = text.find('<'); at != std::string_view::npos;
         at = text.find('<', at + 1)) {
      if (!begins_tag(text.substr(at))) continue;
      if (text[at + 1] == '/') {
        if (depth_ > 0) --depth_;
        continue;
      }
      if (end <= at) end = text.find('>', at);
      const bool ends_here = end != std::string_view::npos;
      if (!ends_here || text[end - 1] != '/') ++depth_;
    }
  }

  /// Any fence keeps what is in it as it is.
  void open_fence(std::string_view text, std::size_t indent) {
    if (!text.starts_with("```") && !text.starts_with("~~~")) return;
    fence_ = text.substr(0, std::min(text.find_first_not_of(text[0]), text.size()));
    fence_indent_ = depth_ > 0 ? indent : 0;
  }

  /// The lines of a fence lose the indentation of the fence and no more.
  std::string in_fence(std::string_view line, std::size_t indent) {
    const std::string_view text = line.substr(indent);
    const std::size_t end = text.find_first_not_of(fence_[0]);
    std::string dedented(line.substr(std::min(indent, fence_indent_)));
    if (text.starts_with(fence_) &&
        (end == std::string_view::npos ||
         text.find_first_not_of(" \t", end) == std::string_view::npos)) {
      fence_.clear();
    }
    return dedented;
  }

  std::size_t depth_ = 0;
  bool in_comment_ = false;
  std::string fence_;  ///< the marks of the fence that is open; empty outside of one
  std::size_t fence_indent_ = 0;
};

}  // namespace

std::string without_mdx(std::string_view page, const base::Deadline& deadline) {
  std::string prepared;
  MdxReader reader;
  std::size_t at = 0;
  base::Cancel cancel(deadline.hook());
  for (const Span line : lines_of(page)) {
    if (cancel.tick()) break;
    prepared += page.substr(at, line.begin - at);
    const std::string plain = reader.plain(text_of(page, line));
    // With nothing between them, the ends of two lines can be that of one.
    const bool would_join = prepared.ends_with('\r') && page.substr(line.end).starts_with('\n');
    prepared += plain.empty() && would_join ? " " : plain;
    at = line.end;
  }
  return prepared += page.substr(at);
}

}  // namespace mmdc::markdown

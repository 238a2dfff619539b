#include "page.hpp"

#include <algorithm>

namespace mmdc::markdown {

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

std::size_t front_matter_lines(std::string_view page, const std::vector<Span>& lines) {
  const auto is_mark = [&](std::size_t line, std::string_view mark) {
    const std::string_view text = text_of(page, lines[line]);
    return text.starts_with(mark) && text.find_first_not_of(" \t", 3) == std::string_view::npos;
  };
  if (lines.empty()) return 0;
  const bool is_yaml = is_mark(0, "---");
  if (!is_yaml && !is_mark(0, "+++")) return 0;
  for (std::size_t line = 1; line < lines.size(); ++line) {
    if (is_yaml ? is_mark(line, "---") || is_mark(line, "...") : is_mark(line, "+++")) {
      return line + 1;
    }
  }
  return 0;
}

std::string_view line_end_of(std::string_view page) {
  const std::size_t end = page.find_first_of("\r\n");
  if (end == std::string_view::npos || page[end] == '\n') return "\n";
  return page.substr(end, 2) == "\r\n" ? "\r\n" : "\r";
}

std::size_t margin_size(std::string_view line) {
  return std::min(line.find_first_not_of(" \t>"), line.size());
}

}  // namespace mmdc::markdown

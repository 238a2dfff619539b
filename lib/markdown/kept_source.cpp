#include "kept_source.hpp"

#include <algorithm>

#include "page.hpp"

namespace mmdc::markdown {
namespace {

/// A line without indentation and quote marks.
std::string_view content_of(std::string_view line) {
  return line.substr(margin_size(line));
}

/// Where a picture begins in its line, behind all marks of lists and quotes; npos if it does not.
std::size_t picture_in(std::string_view line) {
  const std::size_t at = std::min(line.find("!["), line.find(picture_tag));
  const bool is_first = line.find_first_not_of(" \t>-*+.)0123456789") == at;
  return is_first ? at : std::string_view::npos;
}

}  // namespace

std::string margin_of(std::string_view beginning) {
  std::string margin(beginning);
  for (char& c : margin) {
    if (c != '>' && c != '\t') c = ' ';
  }
  return margin;
}

void take_kept_picture(std::string_view page, const std::vector<Span>& lines, std::size_t first,
                       std::size_t last, MarkdownFence& fence) {
  constexpr std::size_t lines_before = 4;
  constexpr std::size_t lines_behind = 2;
  if (first < lines_before || last + lines_behind >= lines.size()) return;
  const auto line = [&](std::size_t index) { return text_of(page, lines[index]); };
  if (content_of(line(first - 1)) != "" || content_of(line(first - 2)) != details_tag ||
      content_of(line(first - 3)) != "" || content_of(line(last + 1)) != "" ||
      content_of(line(last + lines_behind)) != details_end) {
    return;
  }
  const std::string_view picture = line(first - lines_before);
  const std::size_t at = picture_in(picture);
  if (at == std::string_view::npos) return;
  fence.span = {lines[first - lines_before].begin + at, lines[last + lines_behind].end};
  fence.margin = margin_of(picture.substr(0, at));
}

}  // namespace mmdc::markdown

// What the tokens of links and the texts of labels say.
#include <algorithm>

#include "lib/diagrams/flowchart/parse_build.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

constexpr std::string_view white_space = " \t\v\f\n";

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(white_space);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(white_space) - begin + 1);
}

Head head_of(char c) {
  switch (c) {
    case '>':
    case '<':
      return Head::point;
    case 'x':
      return Head::cross;
    case 'o':
      return Head::circle;
    default:
      return Head::none;
  }
}

LinkStroke stroke_of(std::string_view body) {
  if (body.starts_with('~')) return LinkStroke::invisible;
  if (body.find('=') != std::string_view::npos) return LinkStroke::thick;
  if (body.find('.') != std::string_view::npos) return LinkStroke::dotted;
  return LinkStroke::normal;
}

}  // namespace

Label label_of(const ast::Text& text) {
  std::string label(text.raw.begin(), text.raw.end());
  if (text.kind != LabelKind::text) {
    // What is quoted may be followed by bare text; the quotes are not shown.
    const std::size_t end = label.find('"', 1);
    if (end != std::string::npos) label.erase(end, 1);
    label.erase(0, 1);
    if (text.kind == LabelKind::markdown) {
      const std::size_t tick = label.find('`', 1);
      if (tick != std::string::npos) label.erase(tick, 1);
      label.erase(0, 1);
    }
  }
  return {std::string(trim(label)), text.kind};
}

std::optional<Link> read_link(std::string_view token, std::string_view half) {
  Link link;
  link.stroke = stroke_of(token.front() == '~' ? token : token.substr(0, token.size()));
  link.end = head_of(token.back());
  const Head first = head_of(half.empty() ? token.front() : half.front());
  if (first != Head::none && first == link.end) link.start = first;
  if (!half.empty() && first != Head::none && link.start == Head::none) return std::nullopt;

  std::string_view body = token.substr(0, token.size() - 1);
  // Mermaid: a mark that does not match the other end counts as length.
  const bool has_mark = half.empty() && link.start != Head::none;
  if (has_mark) body.remove_prefix(1);
  const auto dots = std::ranges::count(body, '.');
  constexpr std::ptrdiff_t longest = 10;
  const std::ptrdiff_t length = dots > 0 ? dots : std::ssize(body) - 1;
  link.length = static_cast<int>(std::clamp<std::ptrdiff_t>(length, 1, longest));
  return link;
}

}  // namespace mmdc::diagrams::flowchart

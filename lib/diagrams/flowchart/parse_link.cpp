// What the tokens of links and the texts of labels say.
#include <algorithm>

#include "lib/diagrams/flowchart/parse_build.hpp"
#include "lib/source/white_space.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

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
  if (body.starts_with('=')) return LinkStroke::thick;
  if (body.find('.') != std::string_view::npos) return LinkStroke::dotted;
  return LinkStroke::normal;
}

/// What stands in quotes and between them.
std::string without_quotes(std::string_view raw) {
  std::string out;
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t quote = std::min(raw.find('"', at), raw.size());
    out += raw.substr(at, quote - at);
    if (quote == raw.size()) break;
    const bool is_markdown = raw.substr(quote).starts_with("\"`");
    const std::string_view closing = is_markdown ? "`\"" : "\"";
    const std::size_t begin = quote + closing.size();
    const std::size_t end = std::min(raw.find(closing, begin), raw.size());
    out += raw.substr(begin, end - begin);
    at = std::min(end + closing.size(), raw.size());
  }
  return out;
}

}  // namespace

Label label_of(const ast::Text& text) {
  const std::string_view raw(text.raw.begin(), text.raw.size());
  return {std::string(source::trimmed(without_quotes(raw))), text.kind};
}

std::optional<Link> read_link(std::string_view token, std::string_view half) {
  Link link;
  link.end = head_of(token.back());
  const Head own = head_of(token.front());
  const Head of_half = half.empty() ? Head::none : head_of(half.front());
  if (of_half != Head::none && of_half != link.end) return std::nullopt;

  std::string_view body = token.substr(0, token.size() - 1);
  // Mermaid: a mark that does not match the other end counts as length, and makes a thick link a
  // normal one.
  const bool has_mark = own != Head::none && own == link.end;
  if (has_mark) body.remove_prefix(1);
  if (has_mark || of_half != Head::none) link.start = link.end;
  link.stroke = stroke_of(body);
  const auto dots = std::ranges::count(body, '.');
  constexpr std::ptrdiff_t longest = 10;
  const std::ptrdiff_t length = dots > 0 ? dots : std::ssize(body) - 1;
  link.length = static_cast<int>(std::clamp<std::ptrdiff_t>(length, 1, longest));
  return link;
}

}  // namespace mmdc::diagrams::flowchart

#include "lib/source/line_ends.hpp"

#include <algorithm>

namespace mmdc::source {
namespace {

bool is_crlf(std::string_view text, std::size_t at) {
  return text.substr(at).starts_with("\r\n");
}

}  // namespace

std::string with_line_feeds(std::string_view original) {
  std::string out;
  out.reserve(original.size());
  std::size_t begin = 0;
  for (std::size_t at = original.find('\r'); at != std::string_view::npos;
       at = original.find('\r', begin)) {
    out += original.substr(begin, at - begin);
    out += '\n';
    begin = at + (is_crlf(original, at) ? 2 : 1);
  }
  return out += original.substr(begin);
}

LineEnds::LineEnds(std::string_view original) {
  for (std::size_t at = original.find('\r'); at != std::string_view::npos;
       at = original.find('\r', at + 1)) {
    if (is_crlf(original, at)) shortened_.push_back(at - shortened_.size());
  }
}

std::size_t LineEnds::in_original(std::size_t offset) const {
  const auto before = std::ranges::lower_bound(shortened_, offset) - shortened_.begin();
  return offset + static_cast<std::size_t>(before);
}

Span LineEnds::in_original(Span span) const {
  return {in_original(span.begin), in_original(span.end)};
}

std::vector<Diagnostic> LineEnds::in_original(std::vector<Diagnostic> diagnostics) const {
  if (shortened_.empty()) return diagnostics;
  for (Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.span) diagnostic.span = in_original(*diagnostic.span);
    for (Hint& hint : diagnostic.hints) {
      if (hint.span) hint.span = in_original(*hint.span);
    }
  }
  return diagnostics;
}

}  // namespace mmdc::source

#include "lib/source/source.hpp"

#include <algorithm>

#include "lib/base/ascii.hpp"
#include "lib/source/white_space.hpp"

namespace mmdc::source {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view set) {
  return std::min(text.find_first_not_of(set, at), text.size());
}

/// Turns the double quotes of `="..."` into single ones. Looks no further than the span: a text may
/// have a tag for every few bytes.
void soften_quotes(std::string& text, Span span) {
  constexpr std::string_view opening = "=\"";
  const std::string_view tag(text.data() + span.begin, span.end - span.begin);
  for (std::size_t at = tag.find(opening); at != std::string_view::npos;) {
    const std::size_t close = tag.find('"', at + opening.size());
    if (close == std::string_view::npos) return;
    text[span.begin + at + 1] = text[span.begin + close] = '\'';
    at = tag.find(opening, close + 1);
  }
}

/// True if the line is `indent`, then `---`, then blanks.
bool is_front_matter_fence(std::string_view line, std::string_view indent) {
  if (!line.starts_with(indent)) return false;
  line.remove_prefix(indent.size());
  return line.starts_with("---") && find_behind(line, 3, blanks) == line.size();
}

/// Mermaid: a line of nothing but `%%` is no comment, and neither is one that opens a directive.
bool is_comment(std::string_view line) {
  line.remove_prefix(find_behind(line, 0, blanks));
  return line.starts_with("%%") && line.size() > 2 && line[2] != '{';
}

}  // namespace

Source::Source(std::string_view original) : text_(original) {
  soften_quotes_of_tags();
  if (text_.starts_with(byte_order_mark)) blank({0, byte_order_mark.size()});
  blank_front_matter();
  blank_directives();
  blank_comment_lines();
  begin_ = find_behind(text_, 0, white_space);
}

// Mermaid: whatever runs from `<` and a word to the next `>`, over lines, too, is a tag.
void Source::soften_quotes_of_tags() {
  for (std::size_t at = text_.find('<'); at < text_.size(); at = text_.find('<', at + 1)) {
    if (at + 1 == text_.size() || !base::is_word(text_[at + 1])) continue;
    const std::size_t end = text_.find('>', at);
    if (end == std::string::npos) return;
    soften_quotes(text_, {at, end});
    at = end;
  }
}

void Source::blank_front_matter() {
  const std::size_t first = skip(text_, 0, blanks);
  const std::string indent = text_.substr(0, first);
  const std::size_t opening_end = line_end(text_, 0);
  if (!is_front_matter_fence(std::string_view(text_).substr(0, opening_end), indent)) return;

  for (std::size_t line = opening_end + 1; line < text_.size();) {
    const std::size_t end = line_end(text_, line);
    if (is_front_matter_fence(std::string_view(text_).substr(line, end - line), indent) &&
        end < text_.size()) {
      front_matter_ = Span{opening_end + 1, line};
      blank({0, end});
      return;
    }
    line = end + 1;
  }
}

void Source::blank_directives() {
  for (std::size_t at = text_.find("%%{"); at != std::string::npos; at = text_.find("%%{", at)) {
    const std::size_t close = text_.find("}%%", at);
    // Mermaid: a directive that is never closed swallows the rest of the text.
    const std::size_t end = close == std::string::npos ? text_.size() : close + 3;
    directives_.push_back({at, end});
    if (close == std::string::npos) unclosed_directive_ = Span{at, line_end(text_, at)};
    blank({at, end});
    at = end;
  }
}

void Source::blank_comment_lines() {
  for (std::size_t line = 0; line < text_.size();) {
    const std::size_t end = line_end(text_, line);
    if (is_comment(std::string_view(text_).substr(line, end - line))) {
      blank({line, end});
      // Mermaid deletes the line with its end; a label that runs over it must not get a line more.
      if (end < text_.size()) text_[end] = ' ';
      comments_.push_back({line, std::min(end + 1, text_.size())});
    }
    line = end + 1;
  }
}

std::optional<std::size_t> Source::find_unit(std::size_t units) const {
  std::vector<Span> skipped = directives_;
  skipped.insert(skipped.end(), comments_.begin(), comments_.end());
  std::ranges::sort(skipped, {}, &Span::begin);
  auto next = skipped.begin();
  for (std::size_t at = begin_; at < text_.size();) {
    while (next != skipped.end() && next->end <= at) ++next;
    if (next != skipped.end() && next->begin <= at) {
      at = next->end;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text_[at]);
    const bool continues = (byte & 0xC0) == 0x80;
    const std::size_t needed = continues ? 0 : byte >= 0xF0 ? 2 : 1;
    if (needed > units) return at;
    units -= needed;
    ++at;
  }
  return std::nullopt;
}

void Source::blank(Span span) {
  for (std::size_t i = span.begin; i < span.end; ++i) {
    if (text_[i] != '\n') text_[i] = ' ';
  }
}

}  // namespace mmdc::source

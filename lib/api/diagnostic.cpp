#include <algorithm>

#include <mmdc/diagnostic.hpp>

#include "lib/base/utf8.hpp"
#include "lib/text/classes.hpp"

namespace mmdc {
namespace {

/// Columns of a longer line are cut around the place that matters.
constexpr std::size_t shown_width = 160;
constexpr std::size_t shown_before = 80;

bool ends_line(char c) {
  return c == '\n' || c == '\r';
}

/// The second half of a CRLF belongs to the line that it ends, as its first half does.
std::size_t off_crlf(std::string_view text, std::size_t offset) {
  const bool within = offset > 0 && offset < text.size() && text[offset] == '\n';
  return within && text[offset - 1] == '\r' ? offset - 1 : offset;
}

/// Where the line begins, or a place that is more than `furthest` bytes before.
std::size_t line_begin(std::string_view text, std::size_t offset, std::size_t furthest) {
  const std::size_t least = offset - std::min(offset, furthest + 1);
  while (offset > least && !ends_line(text[offset - 1])) --offset;
  return offset;
}

/// Where the line ends, or a place that is more than `furthest` bytes behind.
std::size_t line_end(std::string_view text, std::size_t offset, std::size_t furthest) {
  const std::size_t most = offset + std::min(text.size() - offset, furthest + 1);
  while (offset < most && !ends_line(text[offset])) ++offset;
  return offset;
}

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// As terminals show it: marks and joiners in no column of their own. Something stands for a
/// control character.
std::size_t columns_of(char32_t c) {
  if (is_control(c)) return 1;
  switch (text::class_of(c)) {
    case text::CharClass::mark:
    case text::CharClass::ignored:
      return 0;
    case text::CharClass::wide:
    case text::CharClass::emoji:
      return 2;
    default:
      return 1;
  }
}

/// As wide as the text on a terminal; tabs stay tabs.
std::string padding_for(std::string_view text) {
  std::string out;
  for (const auto c : base::Utf8View(text)) {
    if (c.code_point == '\t') {
      out += '\t';
    } else {
      out.append(columns_of(c.code_point), ' ');
    }
  }
  return out;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (const auto c : base::Utf8View(text)) columns += columns_of(c.code_point);
  return columns;
}

/// Moves an offset back to the first byte of its character.
std::size_t character_begin(std::string_view text, std::size_t offset) {
  while (offset > 0 && offset < text.size() &&
         (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) {
    --offset;
  }
  return offset;
}

std::string place_of(std::string_view file, const LineTable& lines,
                     const std::optional<Span>& span) {
  std::string out = printable(file);
  if (!span) return out + ": ";
  const LineColumn place = lines.line_column(span->begin);
  return out + ':' + std::to_string(place.line) + ':' + std::to_string(place.column) + ": ";
}

/// The line with the span, and a caret under it.
std::string excerpt(std::string_view text, Span span) {
  const std::size_t at = off_crlf(text, std::min(span.begin, text.size()));
  std::size_t begin = line_begin(text, at, shown_before);
  std::size_t end = line_end(text, at, shown_width);
  std::string_view before_mark;
  std::string_view after_mark;
  if (at - begin > shown_before) {
    begin = character_begin(text, at - shown_before);
    before_mark = "...";
  }
  if (end - begin > shown_width) {
    end = character_begin(text, begin + shown_width);
    after_mark = "...";
  }
  const std::size_t marked_end = std::clamp(span.end, at, std::max(at, end));
  const std::size_t marked = columns_of(text.substr(at, marked_end - at));

  std::string out = "  ";
  out += before_mark;
  out += printable(text.substr(begin, end - begin));
  out += after_mark;
  out += "\n  ";
  out.append(before_mark.size(), ' ');
  out += padding_for(text.substr(begin, at - begin));
  out += '^';
  if (marked > 1) out.append(marked - 1, '~');
  return out + '\n';
}

}  // namespace

LineTable::LineTable(std::string_view text) : text_(text), begins_{0} {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_first_of_crlf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (!ends_line(text[i]) || is_first_of_crlf) continue;
    mark_line(begins_.back(), i);
    begins_.push_back(i + 1);
  }
  mark_line(begins_.back(), text.size());
}

/// So that nobody counts all of a text that is one line for each place in it.
void LineTable::mark_line(std::size_t begin, std::size_t end) {
  constexpr std::size_t between_marks = 4096;
  if (end - begin < between_marks) return;
  std::size_t characters = 0;
  std::size_t next = between_marks;
  for (const base::Utf8View::Item item : base::Utf8View(text_.substr(begin, end - begin))) {
    if (item.offset >= next) {
      marks_.push_back({begin + item.offset, characters});
      next = item.offset + between_marks;
    }
    ++characters;
  }
}

LineColumn LineTable::line_column(std::size_t offset) const {
  offset = off_crlf(text_, std::min(offset, text_.size()));
  const auto next = std::ranges::upper_bound(begins_, offset);
  Mark from{*(next - 1), 0};
  const auto behind = std::ranges::upper_bound(marks_, offset, {}, &Mark::offset);
  if (behind != marks_.begin() && (behind - 1)->offset > from.offset) from = *(behind - 1);
  const std::size_t left = base::length_utf8(text_.substr(from.offset, offset - from.offset));
  return {static_cast<std::size_t>(next - begins_.begin()), from.characters + left + 1};
}

LineColumn line_column(std::string_view text, std::size_t offset) {
  return LineTable(text).line_column(offset);
}

std::string printable(std::string_view text) {
  std::string out;
  for (const auto c : base::Utf8View(text)) {
    base::append_utf8(out, is_control(c.code_point) ? base::replacement_character : c.code_point);
  }
  return out;
}

std::string format(const Diagnostic& diagnostic, std::string_view file, std::string_view text) {
  return format(diagnostic, file, LineTable(text));
}

std::string format(const Diagnostic& diagnostic, std::string_view file, const LineTable& lines) {
  std::string out = place_of(file, lines, diagnostic.span);
  out += diagnostic.severity == Severity::error ? "error: " : "warning: ";
  out += printable(diagnostic.message) + " [" + diagnostic.code + "]\n";
  if (diagnostic.span) out += excerpt(lines.text(), *diagnostic.span);
  for (const Hint& hint : diagnostic.hints) {
    out += hint.span ? place_of(file, lines, hint.span) : std::string("  ");
    out += "hint: " + printable(hint.message) + '\n';
  }
  return out;
}

}  // namespace mmdc

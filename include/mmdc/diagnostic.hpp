/// @file
/// What the library has to say about a text: errors and warnings with places in it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mmdc {

/// A stretch of the caller's own text: byte offsets, `begin` inclusive, `end` exclusive.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

/// Whether it keeps a call from giving what was asked for: an error does, a warning doesn't.
enum class Severity { warning, error };

/// A way out of a problem, with the place it is about where it has one.
struct Hint {
  std::string message;
  std::optional<Span> span = std::nullopt;
};

/// One error or warning. `code` is stable over releases ("flowchart.unclosed-bracket"); the
/// message is for people and may change. Without a span it is about the world (a file, a font).
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;
  std::string message;
  std::optional<Span> span = std::nullopt;
  std::vector<Hint> hints = {};
};

/// A place as editors count it: both numbers start at 1, columns count Unicode code points.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;

  friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

/// The place of byte `offset` in `text`. LF, CRLF and a lone CR end a line; an offset past the end
/// counts as the end.
LineColumn line_column(std::string_view text, std::size_t offset);

/// The lines of a text, for a caller who asks for many places in a long one. Refers to the text,
/// which has to outlive it.
class LineTable {
 public:
  explicit LineTable(std::string_view text);

  std::string_view text() const { return text_; }

  /// The same as `line_column(text(), offset)`, without a way through all of the text.
  LineColumn line_column(std::size_t offset) const;

 private:
  /// A place in a long line, with the characters before it on the line.
  struct Mark {
    std::size_t offset;
    std::size_t characters;
  };

  void mark_line(std::size_t begin, std::size_t end);

  std::string_view text_;
  std::vector<std::size_t> begins_;  ///< of each line
  std::vector<Mark> marks_;          ///< in their order
};

/// The text as a terminal may show it: control characters, which it would obey, those of the
/// writing direction, which would reorder the line, and what is no UTF-8 are U+FFFD. Tabs stay.
std::string printable(std::string_view text);

/// The diagnostic as compilers print it, ending in a newline:
/// `file:line:col: error: message [code]`, the line of `text`, a caret, then the hints.
/// `text` must be the text that the spans are about.
std::string format(const Diagnostic& diagnostic, std::string_view file, std::string_view text);
std::string format(const Diagnostic& diagnostic, std::string_view file, const LineTable& lines);

}  // namespace mmdc

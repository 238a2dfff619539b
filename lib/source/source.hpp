// The caller's text made ready for the grammars.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <mmdc/diagnostic.hpp>

namespace mmdc::source {

/// A Mermaid text in which everything that is not the diagram is blanked: front matter, directives
/// and comment lines are spaces, attributes of tags have single quotes. Not a byte is added or
/// taken away, so that an offset in `text()` is one in the original.
class Source {
 public:
  /// Lines end in line feeds: see with_line_feeds().
  explicit Source(std::string_view original);

  /// What the grammars read.
  std::string_view text() const { return text_; }

  /// Where the diagram begins: the first byte that is not white space, or the end.
  std::size_t begin() const { return begin_; }

  /// The YAML between the `---` lines at the top, as a place in the original.
  const std::optional<Span>& front_matter() const { return front_matter_; }

  /// The directives `%%{ ... }%%`, marks included, in order.
  const std::vector<Span>& directives() const { return directives_; }

  /// The first line of the last of them if no `}%%` closes it.
  const std::optional<Span>& unclosed_directive() const { return unclosed_directive_; }

  /// Where the text gets longer than that many UTF-16 units, as Mermaid counts them: from the
  /// diagram's begin, without front matter, directives and comment lines. Nothing if it does not.
  std::optional<std::size_t> find_unit(std::size_t units) const;

 private:
  void soften_quotes_of_tags();
  void blank_front_matter();
  void blank_directives();
  void blank_comment_lines();
  void blank(Span span);

  std::string text_;
  std::size_t begin_ = 0;
  std::optional<Span> front_matter_;
  std::vector<Span> directives_;
  std::optional<Span> unclosed_directive_;
  std::vector<Span> comments_;  ///< lines, with what ends them
};

}  // namespace mmdc::source

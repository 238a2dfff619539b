// The ends of lines: Mermaid knows line feeds only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <mmdc/diagnostic.hpp>

namespace mmdc::source {

/// The text with a line feed for each CRLF and each lone CR.
std::string with_line_feeds(std::string_view original);

/// The way back from places in with_line_feeds() to those in the text that it was made of.
class LineEnds {
 public:
  explicit LineEnds(std::string_view original);

  Span in_original(Span span) const;
  std::vector<Diagnostic> in_original(std::vector<Diagnostic> diagnostics) const;

 private:
  std::size_t in_original(std::size_t offset) const;

  std::vector<std::size_t> shortened_;  ///< where line feeds stand in for two characters, ascending
};

}  // namespace mmdc::source

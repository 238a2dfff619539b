// Which characters outside ASCII are letters to Mermaid: those of the basic plane.
#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

namespace mmdc::source {

struct LetterRange {
  char16_t first;
  char16_t last;
};

/// Ascending and apart from each other.
extern const LetterRange letter_ranges[];
extern const std::size_t letter_range_count;

/// How many bytes the letter outside ASCII that `text` begins with has; 0 if it begins with
/// anything else.
std::size_t letter_length(std::string_view text);

}  // namespace mmdc::source

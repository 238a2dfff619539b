// What came of a text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <mmdc/diagnostic.hpp>

namespace mmdc_cpp {

/// The bytes of a file, and what a page says of them.
struct Picture {
  std::string bytes;
  std::string title;
  std::string description;
};

/// What came of one text.
struct Drawn {
  std::optional<Picture> picture;             ///< nothing if the text is bad or the world is
  std::vector<mmdc::Diagnostic> diagnostics;  ///< of the text
  std::vector<mmdc::Diagnostic> troubles;     ///< the world's errors, without a place
  bool stays_text = false;  ///< the page keeps the text, of which there is no picture
};

}  // namespace mmdc_cpp

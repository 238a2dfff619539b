// CSS text to a style sheet.
#pragma once

#include <string_view>
#include <vector>

#include <mmdc/diagnostic.hpp>

#include "lib/css/style_sheet.hpp"

namespace mmdc::css {

struct Parsed {
  StyleSheet sheet;
  std::vector<Diagnostic> warnings;  ///< the 20 first, with places in the text
};

/// Reads what is understood of a text and drops the rest, as CSS wants it: a bad declaration, a bad
/// selector of a list, an at-rule but `@media (prefers-color-scheme: ...)`. What could load or run
/// something (url(), @import, @font-face, expressions) is never understood. Nothing is an error.
Parsed parse(std::string_view css);

/// Reads one selector; nothing if it is not understood.
std::optional<Selector> parse_selector(std::string_view text);

}  // namespace mmdc::css

// Mermaid's markup of plain labels: entity codes and line breaks.
#pragma once

#include <string>
#include <string_view>

namespace mmdc::text {

/// The text with Mermaid's entity codes (`#35;`, `#quot;`) and HTML's (`&amp;`) as the characters
/// they stand for. Unknown names stay as they are.
std::string decode_entities(std::string_view raw);

/// The text as it is shown: entities decoded, `<br>` in any form as a line feed.
std::string plain_lines(std::string_view raw);

}  // namespace mmdc::text

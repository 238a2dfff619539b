// Strings that may stand in an XML document.
#pragma once

#include <string>
#include <string_view>

#include "lib/base/text_buffer.hpp"

namespace mmdc::svg {

/// The text with everything that XML 1.0 forbids (invalid UTF-8, control characters, surrogates,
/// U+FFFE and U+FFFF) replaced by U+FFFD. Markup is not its job.
std::string xml_text(std::string_view text);

/// Most texts: ASCII without control characters, which xml_text gives back as they are.
bool is_plain(std::string_view text);

/// True of most texts: append_value appends them as they are.
bool stands_as_value(std::string_view text);

/// Any text as the value of an attribute in double quotes, or as what stands between two tags: with
/// what is forbidden replaced and what would be markup escaped.
void append_value(base::TextBuffer& out, std::string_view text);
void append_content(base::TextBuffer& out, std::string_view text);

}  // namespace mmdc::svg

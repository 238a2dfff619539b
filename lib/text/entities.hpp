// Characters that a text names: Mermaid's codes (`#35;`, `#quot;`) and HTML's (`&amp;`).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mmdc::text {

/// The text with Mermaid's codes as the characters they stand for. Mermaid: a code that names
/// none is shown as HTML would write it, `#x;` as `&x;`.
std::string decode_entities(std::string_view raw);

/// The length of a code of Mermaid's at the start of the text: `#`, a word, `;`. 0 if there is
/// none.
std::size_t code_length(std::string_view text);

/// The text of a label that is HTML: also HTML's references are the characters they stand for,
/// the old ones (`&copy`) without a semicolon, too. Mermaid: it takes the code out of a numeric
/// reference, so that the `&` of `&#35;` stays.
std::string decode_html(std::string_view raw);

// The tables: `name code-points`, in hexadecimal, each between line feeds, ascending by name.

/// Names before a semicolon.
std::string_view named_entities();

/// Names that need none.
std::string_view bare_entities();

}  // namespace mmdc::text

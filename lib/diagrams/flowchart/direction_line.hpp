// Mermaid: a line with a direction statement anywhere in it is that statement and nothing else.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace mmdc::diagrams::flowchart {

/// Where the last direction statement begins in the line that `text` begins with; npos if there is
/// none.
std::size_t last_direction(std::string_view text);

/// The word behind the last `direction` of the line that `text` begins with ("TB", "TD", "BT",
/// "LR", "RL"); nothing if the line has no direction statement. A view into `text`.
std::optional<std::string_view> find_direction(std::string_view text);

}  // namespace mmdc::diagrams::flowchart

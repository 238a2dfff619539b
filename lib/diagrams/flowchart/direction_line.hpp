// Mermaid: a line with a direction statement anywhere in it is that statement and nothing else.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "lib/diagrams/flowchart/flowchart.hpp"

namespace mmdc::diagrams::flowchart {

/// "TB", "TD", "BT", "LR" or "RL".
std::optional<Direction> direction_named(std::string_view word);

/// Where the last direction statement begins in the line that `text` begins with; npos if there is
/// none.
std::size_t last_direction(std::string_view text);

/// The direction behind the last `direction` of the line that `text` begins with; nothing if the
/// line has no direction statement.
std::optional<Direction> find_direction(std::string_view text);

}  // namespace mmdc::diagrams::flowchart

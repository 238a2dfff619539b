// Declarations of styles and classes that have no effect.
#pragma once

#include <string_view>

#include "lib/source/diagnostics.hpp"

namespace mmdc::diagrams::flowchart {

/// Warns of each declaration of a list, which stands at `begin` in the text, that no browser
/// understands.
void check_declarations(std::string_view list, std::size_t begin, source::Diagnostics& diagnostics);

/// True of a statement that a `;` makes of a declaration, as it is `property:value` in a line that
/// goes on behind one. `at` is where it begins.
bool is_cut_off_declaration(std::string_view text, std::size_t at);

inline constexpr std::string_view comma_hint =
    "declarations are joined by commas: `fill:#f9f,stroke:#333`";

}  // namespace mmdc::diagrams::flowchart

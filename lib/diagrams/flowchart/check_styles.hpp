// Declarations of styles and classes that have no effect.
#pragma once

#include <string_view>

#include "lib/source/diagnostics.hpp"

namespace mmdc::diagrams::flowchart {

/// Warns of each declaration of a list, which stands at `begin` in the text, that no browser
/// understands.
void check_declarations(std::string_view list, std::size_t begin, source::Diagnostics& diagnostics);

}  // namespace mmdc::diagrams::flowchart

// Diagrams of types that are not drawn, in pages and documents.
#pragma once

#include "arguments.hpp"
#include "drawn.hpp"

namespace mmdc_cpp {

/// Of a text that came to nothing for its type: it stays text, with a warning instead of its error,
/// where the user wants that; else its error names the option for it.
void leave_undrawn(Drawn& drawn, const PageArguments& arguments);

}  // namespace mmdc_cpp

// What the formulas of a flowchart say.
#pragma once

#include <string>
#include <string_view>

namespace mmdc::diagrams::flowchart {

/// Mermaid: two backslashes are one in a label with formulas, so that four of them end the row of a
/// matrix. Where that makes no sense, and Mermaid draws nothing, two do.
std::string formula_source(std::string_view label);

}  // namespace mmdc::diagrams::flowchart

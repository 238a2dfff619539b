// Titles of subgraphs beside the lines that run in.
#pragma once

#include "lib/diagrams/flowchart/flowchart.hpp"

namespace mmdc::diagrams::flowchart {

/// Moves titles along the upper sides of their subgraphs to where no line runs through them, as
/// little as can be. One that has no such place stays in the middle.
void move_titles_aside(const Model& model, Layout& layout);

}  // namespace mmdc::diagrams::flowchart

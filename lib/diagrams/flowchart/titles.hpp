// Titles of subgraphs beside the lines that run in.
#pragma once

#include "lib/base/cancel.hpp"
#include "lib/diagrams/flowchart/edge_lines.hpp"
#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/diagrams/flowchart/obstacles.hpp"

namespace mmdc::diagrams::flowchart {

/// Moves titles along the upper sides of their subgraphs to where no line runs through them, as
/// little as can be. One that has no such place stays in the middle, and all do where there are too
/// many lines to know where they are. False if it was cancelled.
bool move_titles_aside(EdgeLines& lines, Obstacles& obstacles, Layout& layout,
                       base::Cancel& cancel);

}  // namespace mmdc::diagrams::flowchart

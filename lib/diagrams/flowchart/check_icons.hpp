// Icons that a flowchart names and that are not at hand.
#pragma once

#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/icons/library.hpp"
#include "lib/source/diagnostics.hpp"

namespace mmdc::diagrams::flowchart {

/// Warns of each unknown icon once, where it is first named.
void check_icons(const Model& model, const icons::Library& icons, source::Diagnostics& diagnostics);

}  // namespace mmdc::diagrams::flowchart

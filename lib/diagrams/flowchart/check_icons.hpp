// Icons that a flowchart names and that are not at hand, and images in labels.
#pragma once

#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/icons/library.hpp"
#include "lib/source/diagnostics.hpp"

namespace mmdc::diagrams::flowchart {

/// Warns of each unknown icon once, where it is first named, and of labels that hold an image.
void check_icons(const Model& model, const icons::Library& icons, source::Diagnostics& diagnostics);

}  // namespace mmdc::diagrams::flowchart

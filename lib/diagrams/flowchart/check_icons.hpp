// Icons that a flowchart names and that are not at hand, and images in labels.
#pragma once

#include "lib/base/cancel.hpp"
#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/icons/library.hpp"
#include "lib/source/diagnostics.hpp"

namespace mmdc::diagrams::flowchart {

/// Warns of each unknown icon once, where it is first named, and of labels that hold an image.
/// Stops where it is cancelled.
void check_icons(const Model& model, const icons::Library& icons, base::Cancel& cancel,
                 source::Diagnostics& diagnostics);

}  // namespace mmdc::diagrams::flowchart

// Where lines of text stand on the grid of pixels.
#pragma once

#include "lib/diagrams/flowchart/flowchart.hpp"

namespace mmdc::diagrams::flowchart {

/// Moves each label and the title up or down, by half a px at most, so that its first baseline is
/// in whole px from the top of the picture. Requires all places and the view box.
///
/// Browsers paint a line of text at the whole px that is nearest to its baseline, librsvg and cairo
/// wherever it is: this way all of them show the same.
void settle_baselines(Layout& layout);

}  // namespace mmdc::diagrams::flowchart

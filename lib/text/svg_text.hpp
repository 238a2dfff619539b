/// @file
/// Sizes of labels as SVG text has them in Chromium, whole px: what sequence diagrams are laid
/// out with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <mmdc/geometry.hpp>

#include "lib/text/measurer.hpp"

namespace mmdc::text {

/// The parts of a label between `<br>`, `<br/>`, `<BR />` and the like; at least one.
std::vector<std::string_view> split_at_br(std::string_view label);

/// Runs of white space as one space, none at the ends.
std::string collapse_spaces(std::string_view text);

/// JavaScript's Math.round: halves go up.
double round_half_up(double value);

/// Width of the widest line and sum of the heights of the lines, each rounded; (0, 0) if the label
/// is empty.
Size svg_text_size(const Measurer& measurer, std::string_view label, const Font& font);

}  // namespace mmdc::text

// Proof that a written SVG can run nothing and load nothing.
#pragma once

#include <string>
#include <vector>

/// What is wrong with an SVG: elements, attributes, addresses and rules of style sheets that could
/// run something, load something from elsewhere or lead where a link must not. Empty if it is
/// harmless.
std::vector<std::string> troubles_of_svg(const std::string& svg);

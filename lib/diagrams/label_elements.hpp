// Set labels as elements of a scene.
#pragma once

#include <string>
#include <vector>

#include "lib/scene/scene.hpp"
#include "lib/text/label.hpp"
#include "lib/theme/declarations.hpp"

namespace mmdc::diagrams {

/// A label whose middle is at `center`: one text for all lines, and a group for each picture.
std::vector<scene::Element> label_elements(const text::SetLabel& label, Point center,
                                           const theme::Style& style, scene::Color color,
                                           const std::string& classes);

}  // namespace mmdc::diagrams

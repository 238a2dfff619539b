// Pictures that stand among text, such as formulas, as elements of the scene.
#pragma once

#include <string>
#include <vector>

#include "lib/scene/scene.hpp"
#include "lib/text/inset.hpp"

namespace mmdc::diagrams {

/// The marks and one text with all the characters. `font` and `color` are those of the label.
std::vector<scene::Element> inset_elements(const text::Inset& inset, Point origin,
                                           const scene::Font& font, scene::Color color,
                                           std::string classes);

}  // namespace mmdc::diagrams

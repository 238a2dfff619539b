// Lines of a layout as texts of a scene.
#pragma once

#include <string>
#include <vector>

#include "lib/diagrams/sequence/sequence.hpp"

namespace mmdc::diagrams::sequence {

scene::Element draw_line(const PlacedLine& line, const scene::Font& font, scene::Color color,
                         std::string classes);

void draw_lines(const std::vector<PlacedLine>& lines, const scene::Font& font, scene::Color color,
                const std::string& classes, std::vector<scene::Element>& out);

/// The words of lines, a line feed between them.
std::string words_of(const std::vector<PlacedLine>& lines);

}  // namespace mmdc::diagrams::sequence

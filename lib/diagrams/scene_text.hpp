// Text of a layout as text of the scene.
#pragma once

#include <string>

#include "lib/scene/scene.hpp"
#include "lib/text/font.hpp"

namespace mmdc::diagrams {

inline scene::Font scene_font(const text::Font& font) {
  return {std::string(text::css_family(font)), font.size, font.bold ? 700 : 400, font.italic};
}

/// One line in one font.
inline scene::TextLine scene_line(Point position, std::string text, double width) {
  return {position, {{std::move(text)}}, width};
}

}  // namespace mmdc::diagrams

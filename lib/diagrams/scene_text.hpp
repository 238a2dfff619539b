// Text of a layout as text of the scene.
#pragma once

#include <string>

#include "lib/scene/scene.hpp"
#include "lib/text/font.hpp"
#include "lib/text/label.hpp"

namespace mmdc::diagrams {

inline scene::Font scene_font(const text::Font& font) {
  return {std::string(text::css_family(font)), font.size, font.bold ? 700 : 400, font.italic};
}

/// One line in one font.
inline scene::TextLine scene_line(Point position, std::string text, double width) {
  return {position, {{std::move(text)}}, width};
}

/// The words of a label, a line feed between lines.
inline std::string words_of(const text::SetLabel& label) {
  std::string words;
  for (const text::SetLabel::Line& line : label.lines) {
    if (!words.empty()) words += '\n';
    for (const text::SetLabel::Run& run : line.runs) words += run.text;
  }
  return words;
}

}  // namespace mmdc::diagrams

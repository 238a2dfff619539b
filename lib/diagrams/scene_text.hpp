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

/// Words in one line, for a name that is read out.
inline std::string in_one_line(std::string words) {
  for (char& c : words) {
    if (c == '\n') c = ' ';
  }
  return words;
}

/// "from A to B: words"; the words are left out if there are none.
inline std::string name_of_link(const std::string& from, const std::string& to,
                                const std::string& words) {
  return "from " + in_one_line(from) + " to " + in_one_line(to) +
         (words.empty() ? "" : ": " + in_one_line(words));
}

}  // namespace mmdc::diagrams

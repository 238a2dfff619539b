// Text of a layout as text of the scene.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "lib/scene/scene.hpp"
#include "lib/text/font.hpp"
#include "lib/text/label.hpp"

namespace mmdc::diagrams {

inline scene::Font scene_font(const text::Font& font) {
  return {std::string(text::css_family(font)), font.size, font.bold ? 700 : 400, font.italic};
}

/// One line in one font.
inline scene::TextLine scene_line(Point position, std::string text, double width) {
  scene::TextLine line{position, {}, width};
  line.runs.push_back({.text = std::move(text)});
  return line;
}

inline scene::Text scene_text(scene::TextLine line, const scene::Font& font, scene::Anchor anchor,
                              scene::Color color) {
  scene::Text text{{}, font, anchor, color};
  text.lines.push_back(std::move(line));
  return text;
}

/// The words of a label, a line feed between lines.
inline std::string words_of(const text::SetLabel& label) {
  std::string words;
  for (const text::SetLabel::Line& line : label.lines) {
    if (line.is_rule) continue;
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

/// The name of what many links begin or end at, not longer than anyone listens to: each of the
/// links says it.
inline std::string_view short_name(const std::string& name) {
  constexpr std::size_t longest = 200;  // bytes
  std::size_t end = std::min(longest, name.size());
  const auto is_within_character = [&] {
    return end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U;
  };
  while (end > 0 && is_within_character()) --end;
  return std::string_view(name).substr(0, end);
}

/// "from A to B: words"; the words are left out if there are none.
inline std::string name_of_link(const std::string& from, const std::string& to,
                                const std::string& words) {
  constexpr std::string_view before_from = "from ";
  constexpr std::string_view before_to = " to ";
  constexpr std::string_view before_words = ": ";
  const std::string_view start = short_name(from);
  const std::string_view end = short_name(to);
  std::string name;
  name.reserve(before_from.size() + start.size() + before_to.size() + end.size() +
               before_words.size() + words.size());
  name.append(before_from).append(start).append(before_to).append(end);
  if (!words.empty()) name.append(before_words).append(words);
  return in_one_line(std::move(name));
}

}  // namespace mmdc::diagrams

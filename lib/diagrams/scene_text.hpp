// Text of a layout as text of the scene.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "lib/base/utf8.hpp"
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
  if (label.picture) return label.picture->words;
  std::string words;
  for (const text::SetLabel::Line& line : label.lines) {
    if (line.is_rule) continue;
    if (!words.empty()) words += '\n';
    for (const text::SetLabel::Run& run : line.runs) words += run.text;
  }
  return words;
}

/// Words in one line with one blank between, for a name that is read out.
inline std::string in_one_line(std::string words) {
  std::ranges::replace(words, '\n', ' ');
  const auto are_blank = [](char a, char b) { return a == ' ' && b == ' '; };
  words.erase(std::unique(words.begin(), words.end(), are_blank), words.end());
  return words;
}

/// In bytes. Each of many links says the names of its ends, and nobody listens to longer ones.
inline constexpr std::size_t longest_end_name = 200;

inline void append_end_name(std::string& out, const std::string& name) {
  out += base::first_utf8(name, longest_end_name);
  if (name.size() > longest_end_name) out += "\u2026";
}

/// "from A to B: words"; the words are left out if there are none.
inline std::string name_of_link(const std::string& from, const std::string& to,
                                const std::string& words) {
  constexpr std::size_t around = 16;
  std::string name;
  name.reserve(std::min(from.size(), longest_end_name) + std::min(to.size(), longest_end_name) +
               words.size() + around);
  name += "from ";
  append_end_name(name, from);
  name += " to ";
  append_end_name(name, to);
  if (!words.empty()) name.append(": ").append(words);
  return in_one_line(std::move(name));
}

}  // namespace mmdc::diagrams

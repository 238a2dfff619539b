#include "lib/diagrams/sequence/draw_text.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/diagrams/scene_inset.hpp"
#include "lib/diagrams/scene_text.hpp"

namespace mmdc::diagrams::sequence {
namespace {

scene::Anchor scene_anchor(Anchor anchor) {
  switch (anchor) {
    case Anchor::start:
      return scene::Anchor::start;
    case Anchor::middle:
      return scene::Anchor::middle;
    case Anchor::end:
      return scene::Anchor::end;
  }
  return scene::Anchor::middle;
}

/// What style sheets leave. Mermaid: a text tells its font itself, and these have a colour in a
/// part of theirs, which has a rule of its own.
std::string fixed_properties(std::string_view classes) {
  const bool has_own_fill =
      classes.starts_with("actor ") || classes == "noteText" || classes == "loopText";
  return has_own_fill ? "font;fill;" : "font;";
}

}  // namespace

scene::Element draw_line(const PlacedLine& line, const scene::Font& font, scene::Color color,
                         std::string classes) {
  std::string fixed = fixed_properties(classes);
  return {{.id = "", .classes = std::move(classes), .fixed = std::move(fixed)},
          scene_text(scene_line(line.position, line.text, line.width), font,
                     scene_anchor(line.anchor), color)};
}

void draw_lines(const std::vector<PlacedLine>& lines, const scene::Font& font, scene::Color color,
                const std::string& classes, std::vector<scene::Element>& out) {
  for (const PlacedLine& line : lines) {
    if (line.picture) {
      const Point origin{line.position.x - line.width / 2, line.position.y};
      for (scene::Element& element : inset_elements(*line.picture, origin, font, color, classes)) {
        out.push_back(std::move(element));
      }
    } else if (!line.text.empty()) {
      out.push_back(draw_line(line, font, color, classes));
    }
  }
}

std::string words_of(const std::vector<PlacedLine>& lines) {
  std::string words;
  for (const PlacedLine& line : lines) {
    if (!words.empty()) words += '\n';
    words += line.picture ? line.picture->words : line.text;
  }
  return words;
}

}  // namespace mmdc::diagrams::sequence

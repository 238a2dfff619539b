#include "lib/diagrams/scene_inset.hpp"

#include <utility>

#include "lib/diagrams/scene_text.hpp"

namespace mmdc::diagrams {
namespace {

scene::TextLine line_of(const text::Inset::Glyphs& glyphs, Point origin, const scene::Font& font,
                        scene::Color color) {
  scene::TextRun run{glyphs.text};
  scene::Font own = scene_font(glyphs.font);
  if (own != font) run.font = std::move(own);
  run.fill = glyphs.color;
  if (glyphs.is_hidden) {
    run.fill = color;
    run.fill->alpha = 0;
  }
  return {origin + glyphs.middle, {std::move(run)}, glyphs.width};
}

}  // namespace

std::vector<scene::Element> inset_elements(const text::Inset& inset, Point origin,
                                           const scene::Font& font, scene::Color color,
                                           std::string classes) {
  std::vector<scene::Element> elements;
  for (const text::Inset::Mark& mark : inset.marks) {
    elements.push_back(
        {{.id = "", .classes = "inset"},
         scene::Path{base::transformed(mark.path, base::Transform::translation(origin)),
                     {mark.color.value_or(color), std::nullopt}}});
  }
  if (inset.glyphs.empty()) return elements;
  scene::Text text{{}, font, scene::Anchor::middle, color};
  for (const text::Inset::Glyphs& one : inset.glyphs) {
    text.lines.push_back(line_of(one, origin, font, color));
  }
  elements.push_back({{.id = "", .classes = std::move(classes)}, std::move(text)});
  return elements;
}

}  // namespace mmdc::diagrams

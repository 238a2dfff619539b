#include "lib/diagrams/flowchart/draw_parts.hpp"

#include <string>
#include <utility>
#include <variant>

#include "lib/base/css_number.hpp"
#include "lib/diagrams/style_paint.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

using scene::Element;
using shapes::Part;

// Mermaid's.
constexpr double node_hatching_width = 4;
constexpr double cluster_hatching_width = 3;

/// The dashes that leave nothing but the top and the bottom of a box.
std::vector<double> top_and_bottom(const Part& part) {
  const auto* const box = std::get_if<Part::Box>(&part.geometry);
  if (box == nullptr) return {};
  return {box->box.width, box->box.height};
}

std::optional<scene::Color> fill_of(const Part& part, const theme::Style& style,
                                    const scene::Paint& paint) {
  const bool is_told = !style["fill"].empty();
  switch (part.fill) {
    case Part::Fill::none:
      return std::nullopt;
    case Part::Fill::border:
      if (!is_told && paint.stroke) return paint.stroke->color;
      break;
    case Part::Fill::told:
      if (!is_told) return std::nullopt;
      break;
    case Part::Fill::unseen:
      // A hand leaves out what is unseen.
      if (part.sketch) return std::nullopt;
      break;
    case Part::Fill::node:
      break;
  }
  return paint.fill;
}

std::optional<scene::Stroke> stroke_of(const Part& part, const theme::Style& style,
                                       std::optional<scene::Stroke> stroke) {
  if (!stroke || part.stroke == Part::Stroke::none) return std::nullopt;
  if (part.stroke == Part::Stroke::unseen && style["stroke-width"].empty()) {
    if (part.sketch) return std::nullopt;
    stroke->width = 0;
  }
  if (part.stroke == Part::Stroke::top_and_bottom && !part.sketch) {
    stroke->dashes = top_and_bottom(part);
  }
  if (part.stroke == Part::Stroke::dashed) stroke->dashes = {3, 3};
  return stroke;
}

scene::Paint paint_of(const Part& part, const theme::Style& style, const scene::Paint& paint) {
  scene::Paint own{fill_of(part, style, paint), stroke_of(part, style, paint.stroke), paint.shadow,
                   part.fill == Part::Fill::unseen ? 0 : paint.fill_opacity};
  const bool is_seen =
      (own.fill && own.fill->alpha * own.fill_opacity > 0) || (own.stroke && own.stroke->width > 0);
  if (!is_seen) own.shadow = std::nullopt;
  return own;
}

/// What a scene has no place for, on each element that a browser paints, and what no style sheet
/// comes over.
scene::Tag tag_of(const theme::Style& style, std::string classes = {}) {
  scene::Tag tag{.id = "", .classes = std::move(classes)};
  const std::string css = other_properties(style);
  if (!css.empty()) tag.attributes.emplace_back("style", css);
  fix(tag, style.of_shape());
  return tag;
}

/// Mermaid: the lines of a sketch have a width of their own unless the diagram says another.
scene::Paint line_paint(const Part& part, const scene::Paint& paint, const theme::Style& style) {
  scene::Paint lines{std::nullopt, paint.stroke};
  if (lines.stroke && style["stroke-width"].empty()) lines.stroke->width = part.sketch_width;
  return lines;
}

/// The fill, hatched or solid, then the lines.
Element draw_sketch(const Part& part, const theme::Style& style, const scene::Paint& paint,
                    double hatching_width) {
  const Part::Sketch& sketch = *part.sketch;
  scene::Group group;
  const auto add = [&](const base::Path& path, const scene::Paint& own) {
    group.children.push_back({tag_of(style), scene::Path{path, own}});
  };
  if (paint.fill && !sketch.hatching.empty()) {
    scene::Stroke hatching{*paint.fill, hatching_width};
    hatching.opacity = paint.fill_opacity;
    add(sketch.hatching, {std::nullopt, std::move(hatching)});
  } else if (paint.fill) {
    add(shapes::path_of(part), {.fill = paint.fill, .fill_opacity = paint.fill_opacity});
  }
  add(sketch.lines, line_paint(part, paint, style));
  return {{.id = "", .classes = std::string(part.classes)}, std::move(group)};
}

double corner_radius(const theme::Style& style, double otherwise) {
  return base::parse_length(style["rx"]).value_or(otherwise);
}

Element draw_figure(const Part& part, const theme::Style& style, const scene::Paint& own) {
  if (part.sketch) return draw_sketch(part, style, own, node_hatching_width);
  scene::Tag tag = tag_of(style, std::string(part.classes));
  if (const auto* const box = std::get_if<Part::Box>(&part.geometry)) {
    return {std::move(tag), scene::Rect{box->box, corner_radius(style, box->corner_radius), own}};
  }
  if (const auto* const round = std::get_if<Part::Round>(&part.geometry)) {
    return {std::move(tag), scene::Ellipse{round->center, round->radii, own}};
  }
  if (const auto* const corners = std::get_if<Part::Corners>(&part.geometry)) {
    return {std::move(tag), scene::Polygon{corners->points, own}};
  }
  return {std::move(tag), scene::Path{std::get<base::Path>(part.geometry), own}};
}

}  // namespace

scene::Paint label_background(scene::Color color) {
  const double opacity = std::exchange(color.alpha, 1);
  scene::Paint paint{color, std::nullopt};
  paint.fill_opacity = opacity;
  return paint;
}

Element draw_sketched_box(const mmdc::Rect& box, const shapes::Hand& hand,
                          const theme::Style& style, const scene::Paint& paint) {
  Part part{.geometry = Part::Box{box}, .classes = {}};
  const base::Path path = shapes::path_of(part);
  part.sketch = Part::Sketch{shapes::hatched(path, hand), shapes::sketched(path, hand)};
  Element element = draw_sketch(part, style, paint, cluster_hatching_width);
  hide(element, style);
  return element;
}

Element draw_part(const Part& part, const theme::Style& style, const scene::Paint& paint) {
  Element element = draw_figure(part, style, paint_of(part, style, paint));
  hide(element, style);
  return element;
}

}  // namespace mmdc::diagrams::flowchart

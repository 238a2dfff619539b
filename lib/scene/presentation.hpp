// The looks of elements as SVG's presentation attributes, which are CSS properties too. One list
// for those who write them and those who compare them.
#pragma once

#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "lib/base/number.hpp"
#include "lib/scene/scene.hpp"

namespace mmdc::scene {

/// Lengths of lines and gaps, separated by commas.
inline std::string format_dashes(const std::vector<double>& dashes) {
  std::string out;
  for (const double dash : dashes) {
    if (!out.empty()) out += ", ";
    out += base::format_number(dash);
  }
  return out;
}

/// A property's value that is the element of the id.
inline std::string reference(const std::string& id) {
  return "url(#" + id + ")";
}

inline std::string format_font_size(double size) {
  return base::format_number(size) + "px";
}

template <typename Visit>
void visit_looks(const Stroke& stroke, Visit visit) {
  if (stroke.gradient) {
    visit("stroke", reference(stroke.gradient->id));
  } else {
    visit("stroke", base::format_color(stroke.color));
  }
  if (stroke.opacity != 1) visit("stroke-opacity", base::format_number(stroke.opacity));
  visit("stroke-width", base::format_number(stroke.width));
  if (!stroke.dashes.empty()) visit("stroke-dasharray", format_dashes(stroke.dashes));
  if (stroke.cap != LineCap::butt) {
    visit("stroke-linecap", stroke.cap == LineCap::round ? "round" : "square");
  }
  if (stroke.join != LineJoin::miter) {
    visit("stroke-linejoin", stroke.join == LineJoin::round ? "round" : "bevel");
  }
}

template <typename Visit>
void visit_looks(const Paint& paint, Visit visit) {
  if (paint.fill) {
    visit("fill", base::format_color(*paint.fill));
    if (paint.fill_opacity != 1) visit("fill-opacity", base::format_number(paint.fill_opacity));
  } else {
    visit("fill", "none");
  }
  if (paint.shadow) visit("filter", reference(paint.shadow->id));
  if (paint.stroke) visit_looks(*paint.stroke, visit);
}

template <typename Visit>
void visit_looks(const Font& font, Visit visit) {
  visit("font-family", font.family);
  visit("font-size", format_font_size(font.size));
  if (font.weight != 400) visit("font-weight", std::to_string(font.weight));
  if (font.italic) visit("font-style", "italic");
}

/// What is of the kind of an element. Groups and images have nothing of theirs.
template <typename Visit>
void visit_looks(const Shape& shape, Visit visit) {
  const auto visit_kind = [&](const auto& kind) {
    using Kind = std::decay_t<decltype(kind)>;
    if constexpr (std::is_same_v<Kind, Text>) {
      visit_looks(kind.font, visit);
      visit("fill", base::format_color(kind.fill));
      if (kind.stroke) visit_looks(*kind.stroke, visit);
    } else if constexpr (!std::is_same_v<Kind, Group> && !std::is_same_v<Kind, Image>) {
      visit_looks(kind.paint, visit);
    }
  };
  std::visit(visit_kind, shape);
}

/// What every kind of element may have.
template <typename Visit>
void visit_common_looks(const Element& element, Visit visit) {
  if (element.opacity != 1) visit("opacity", base::format_number(element.opacity));
  if (element.shown == Shown::hidden) visit("visibility", "hidden");
  if (element.shown == Shown::removed) visit("display", "none");
}

}  // namespace mmdc::scene

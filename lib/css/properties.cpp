#include "lib/css/properties.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "lib/base/nearest.hpp"
#include "lib/css/values.hpp"

namespace mmdc::css {
namespace {

struct Known {
  std::string_view name;
  Property property;
  std::optional<std::string> (*read)(std::string_view value);
};

constexpr Known known[] = {
    {"fill", Property::fill, read_paint},
    {"fill-opacity", Property::fill_opacity, read_opacity},
    {"stroke", Property::stroke, read_paint},
    {"stroke-width", Property::stroke_width, read_length},
    {"stroke-opacity", Property::stroke_opacity, read_opacity},
    {"stroke-dasharray", Property::stroke_dasharray, read_dashes},
    {"opacity", Property::opacity, read_opacity},
    {"color", Property::color, read_color},
    {"background-color", Property::background_color, read_color},
    {"background", Property::background_color, read_color},
    {"font-family", Property::font_family, read_families},
    {"font-size", Property::font_size, read_font_size},
    {"font-weight", Property::font_weight, read_weight},
    {"font-style", Property::font_style, read_slant},
    {"text-decoration", Property::text_decoration, read_decoration},
    {"display", Property::display, read_display},
    {"visibility", Property::visibility, read_visibility},
    {"rx", Property::rx, read_length},
    {"ry", Property::rx, read_length},
};

constexpr std::string_view only_svg[] = {"alignment-baseline",
                                         "animation",
                                         "animation-delay",
                                         "animation-direction",
                                         "animation-duration",
                                         "animation-iteration-count",
                                         "animation-name",
                                         "animation-timing-function",
                                         "baseline-shift",
                                         "cursor",
                                         "dominant-baseline",
                                         "fill-rule",
                                         "filter",
                                         "font-stretch",
                                         "font-variant",
                                         "isolation",
                                         "letter-spacing",
                                         "line-height",
                                         "mix-blend-mode",
                                         "outline",
                                         "paint-order",
                                         "pointer-events",
                                         "shape-rendering",
                                         "stroke-dashoffset",
                                         "stroke-linecap",
                                         "stroke-linejoin",
                                         "stroke-miterlimit",
                                         "text-align",
                                         "text-anchor",
                                         "text-rendering",
                                         "text-shadow",
                                         "text-transform",
                                         "transform",
                                         "transform-box",
                                         "transform-origin",
                                         "transition",
                                         "transition-delay",
                                         "transition-duration",
                                         "transition-property",
                                         "transition-timing-function",
                                         "user-select",
                                         "vector-effect",
                                         "white-space",
                                         "word-spacing"};

const Known* find(std::string_view name) {
  const auto* const found = std::ranges::find(known, name, &Known::name);
  return found == std::end(known) ? nullptr : found;
}

}  // namespace

std::string_view name_of(Property property) {
  const auto* const found = std::ranges::find(known, property, &Known::property);
  return found == std::end(known) ? std::string_view() : found->name;
}

bool is_known_property(std::string_view name) {
  return find(name) != nullptr || std::ranges::find(only_svg, name) != std::end(only_svg);
}

std::string nearest_property(std::string_view name) {
  // So that none is meant which only begins or ends with the same word.
  constexpr std::size_t most = 4;
  base::Nearest nearest(name, most);
  for (const Known& one : known) nearest.offer(one.name);
  return nearest.found();
}

std::optional<Declaration> read_declaration(std::string_view name, std::string_view value,
                                            bool important) {
  const Known* const found = find(name);
  if (found == nullptr) {
    if (!is_known_property(name) || !is_plain_value(value)) return std::nullopt;
    return Declaration{Property::only_svg, std::string(name), std::string(value), important};
  }
  auto read = found->read(value);
  if (!read) return std::nullopt;
  return Declaration{found->property, std::string(name_of(found->property)), *std::move(read),
                     important};
}

}  // namespace mmdc::css

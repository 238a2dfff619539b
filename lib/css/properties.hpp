// The properties of CSS that are known, and what their values may be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mmdc::css {

/// Those that take effect in every format; `only_svg` are harmless ones that viewers of SVG know.
enum class Property {
  fill,
  fill_opacity,
  stroke,
  stroke_width,
  stroke_opacity,
  stroke_dasharray,
  opacity,
  color,
  background_color,
  font_family,
  font_size,
  font_weight,
  font_style,
  text_decoration,
  display,
  visibility,
  rx,
  only_svg,
};

inline constexpr std::size_t property_count = static_cast<std::size_t>(Property::only_svg);

struct Declaration {
  Property property = Property::only_svg;
  std::string name;   ///< as it is written
  std::string value;  ///< in one form: opaque colours `#rrggbb`, lengths in px, weights as numbers
  bool important = false;
};

/// The name of a property that takes effect everywhere.
std::string_view name_of(Property property);

/// True of every property that may stand in a style sheet.
bool is_known_property(std::string_view name);

/// The known property that is most like `name`; empty if none is close.
std::string nearest_property(std::string_view name);

/// The declaration that a property and its value stand for. None if the value is not understood or
/// could load or run something. `name` is in lower case.
std::optional<Declaration> read_declaration(std::string_view name, std::string_view value,
                                            bool important);

}  // namespace mmdc::css

// What the attributes of a tag in a label say of its looks.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mmdc::text {

/// Of CSS: `larger`; `smaller`, which is 1 / 1.2, and in Chromium a trifle less.
inline constexpr double larger = 1.2;
inline constexpr double smaller = 0.833333;

enum class Align { center, left, right };

/// A length of CSS: px and a multiple of a font size.
struct CssLength {
  double px = 0;
  double em = 0;

  double of(double font_size) const { return px + em * font_size; }
  friend bool operator==(const CssLength&, const CssLength&) = default;
};

struct TagStyle {
  std::string color;                   ///< CSS; empty for none
  std::string background;              ///< likewise
  std::optional<CssLength> font_size;  ///< em: of the font size around the tag
  std::optional<bool> bold;
  std::optional<bool> italic;
  bool underline = false;
  bool line_through = false;
  bool is_undecorated = false;  ///< it takes away the line under a link
  CssLength width;              ///< that a block has at least
  std::optional<Align> align;   ///< of the lines of a block
};

/// The value of an attribute; empty if there is none of that name.
std::string attribute(std::string_view attributes, std::string_view name);

/// A value of text-align; nothing for others.
std::optional<Align> read_align(std::string_view value);

/// What the attribute `style` says, `align`, and `color` and `size` of the tag font. `name` is that
/// of the tag in lower case. Nothing is an error: what is not known is passed over.
TagStyle read_tag_style(std::string_view name, std::string_view attributes);

}  // namespace mmdc::text

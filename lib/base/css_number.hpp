// Values of CSS: numbers and lengths as they are written there.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace mmdc::base {

inline constexpr std::string_view css_white_space = " \t\r\n\f";

/// The longest value that is taken, in bytes: each element with the style repeats it.
inline constexpr std::size_t longest_css_value = 400;

struct CssNumber {
  double value = 0;
  std::string_view unit;  ///< what stands behind the number
};

/// The number that a value begins with, white space around it apart.
std::optional<CssNumber> read_css_number(std::string_view css);

/// The px of a unit, in any case of its letters, `rem` as 16 px. Nothing for those that hang on the
/// text, such as `em`, or on the viewer, and for what is no unit.
std::optional<double> pixels_of_unit(std::string_view unit);

/// A length in px, with a bound; numbers without a unit are px, `em` are those of a text of 16 px.
std::optional<double> parse_length(std::string_view css);

/// The px that browsers make of `x-small` and the like, in any case of their letters.
std::optional<double> pixels_of_size_word(std::string_view word);

/// A font size in px: a length or a word.
std::optional<double> parse_font_size(std::string_view css);

}  // namespace mmdc::base

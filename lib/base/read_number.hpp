// Numbers in texts that anyone may have written.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

namespace mmdc::base {

struct LeadingNumber {
  double value = 0;
  std::string_view rest;  ///< what stands behind it
};

/// The number that a text begins with, in decimal notation whatever the locale. Nothing if it
/// begins with none: `inf` and `nan` are words. So the value is finite.
std::optional<LeadingNumber> read_leading_number(std::string_view text);

/// The same where a `+` may stand before a number, as in CSS and SVG.
std::optional<LeadingNumber> read_signed_number(std::string_view text);

/// The number that all of a text is.
std::optional<double> read_number(std::string_view text);

/// A length that a text asks for, within what can be drawn: the layout and cairo would take all
/// time and memory for longer ones.
inline double bounded_length(double length) {
  constexpr double longest = 100'000;
  return std::clamp(length, -longest, longest);
}

}  // namespace mmdc::base

// Arithmetic of colours as Mermaid's themes do it, on CSS texts and with full precision.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mmdc::theme {

/// What is added to a colour: degrees of hue, percent points of saturation and lightness.
struct Adjustment {
  double hue = 0;
  double saturation = 0;
  double lightness = 0;
};

/// The adjusted colour as `hsl(...)`; nothing if `css` is no colour. An adjustment of nothing
/// leaves the text as it is.
std::optional<std::string> adjust(std::string_view css, const Adjustment& by);

/// The colour with so much more lightness. What is as light as can be stays as it is written.
std::optional<std::string> lighten(std::string_view css, double amount);

/// The colour with so much more of every channel.
std::optional<std::string> add_to_channels(std::string_view css, double amount);

/// Mermaid: a lightness that gets lost: `hsl(240, 100%, NaN%)`.
std::optional<std::string> without_lightness(std::string_view css);

/// The colour with inverted channels; alpha is kept.
std::optional<std::string> invert(std::string_view css);

}  // namespace mmdc::theme

// Colours in sRGB.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mmdc::base {

struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  double alpha = 1;  ///< 0 transparent to 1 opaque

  friend constexpr bool operator==(const Color&, const Color&) = default;

  /// 0xRRGGBB, opaque.
  static constexpr Color rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U),
            static_cast<std::uint8_t>(hex), 1};
  }
};

/// A CSS colour: names, `transparent`, #rgb(a), #rrggbb(aa), rgb()/rgba(), hsl()/hsla() in comma
/// and blank syntax, any case. Nothing if it is none of these.
std::optional<Color> parse_color(std::string_view css);

/// `#rrggbb`, or `rgba(r,g,b,a)` if not opaque.
std::string format_color(Color color);

}  // namespace mmdc::base

#include "lib/base/color.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

#include "lib/base/ascii.hpp"
#include "lib/base/css_number.hpp"
#include "lib/base/number.hpp"
#include "lib/base/read_number.hpp"
#include "lib/base/short_text.hpp"
#include "lib/base/trim.hpp"

namespace mmdc::base {
namespace {

struct NamedColor {
  ShortText<20> name;
  std::uint32_t hex;
};

// CSS Color Module Level 4, section 6.1, sorted.
constexpr NamedColor named_colors[] = {
    {"aliceblue", 0xF0F8FF},
    {"antiquewhite", 0xFAEBD7},
    {"aqua", 0x00FFFF},
    {"aquamarine", 0x7FFFD4},
    {"azure", 0xF0FFFF},
    {"beige", 0xF5F5DC},
    {"bisque", 0xFFE4C4},
    {"black", 0x000000},
    {"blanchedalmond", 0xFFEBCD},
    {"blue", 0x0000FF},
    {"blueviolet", 0x8A2BE2},
    {"brown", 0xA52A2A},
    {"burlywood", 0xDEB887},
    {"cadetblue", 0x5F9EA0},
    {"chartreuse", 0x7FFF00},
    {"chocolate", 0xD2691E},
    {"coral", 0xFF7F50},
    {"cornflowerblue", 0x6495ED},
    {"cornsilk", 0xFFF8DC},
    {"crimson", 0xDC143C},
    {"cyan", 0x00FFFF},
    {"darkblue", 0x00008B},
    {"darkcyan", 0x008B8B},
    {"darkgoldenrod", 0xB8860B},
    {"darkgray", 0xA9A9A9},
    {"darkgreen", 0x006400},
    {"darkgrey", 0xA9A9A9},
    {"darkkhaki", 0xBDB76B},
    {"darkmagenta", 0x8B008B},
    {"darkolivegreen", 0x556B2F},
    {"darkorange", 0xFF8C00},
    {"darkorchid", 0x9932CC},
    {"darkred", 0x8B0000},
    {"darksalmon", 0xE9967A},
    {"darkseagreen", 0x8FBC8F},
    {"darkslateblue", 0x483D8B},
    {"darkslategray", 0x2F4F4F},
    {"darkslategrey", 0x2F4F4F},
    {"darkturquoise", 0x00CED1},
    {"darkviolet", 0x9400D3},
    {"deeppink", 0xFF1493},
    {"deepskyblue", 0x00BFFF},
    {"dimgray", 0x696969},
    {"dimgrey", 0x696969},
    {"dodgerblue", 0x1E90FF},
    {"firebrick", 0xB22222},
    {"floralwhite", 0xFFFAF0},
    {"forestgreen", 0x228B22},
    {"fuchsia", 0xFF00FF},
    {"gainsboro", 0xDCDCDC},
    {"ghostwhite", 0xF8F8FF},
    {"gold", 0xFFD700},
    {"goldenrod", 0xDAA520},
    {"gray", 0x808080},
    {"green", 0x008000},
    {"greenyellow", 0xADFF2F},
    {"grey", 0x808080},
    {"honeydew", 0xF0FFF0},
    {"hotpink", 0xFF69B4},
    {"indianred", 0xCD5C5C},
    {"indigo", 0x4B0082},
    {"ivory", 0xFFFFF0},
    {"khaki", 0xF0E68C},
    {"lavender", 0xE6E6FA},
    {"lavenderblush", 0xFFF0F5},
    {"lawngreen", 0x7CFC00},
    {"lemonchiffon", 0xFFFACD},
    {"lightblue", 0xADD8E6},
    {"lightcoral", 0xF08080},
    {"lightcyan", 0xE0FFFF},
    {"lightgoldenrodyellow", 0xFAFAD2},
    {"lightgray", 0xD3D3D3},
    {"lightgreen", 0x90EE90},
    {"lightgrey", 0xD3D3D3},
    {"lightpink", 0xFFB6C1},
    {"lightsalmon", 0xFFA07A},
    {"lightseagreen", 0x20B2AA},
    {"lightskyblue", 0x87CEFA},
    {"lightslategray", 0x778899},
    {"lightslategrey", 0x778899},
    {"lightsteelblue", 0xB0C4DE},
    {"lightyellow", 0xFFFFE0},
    {"lime", 0x00FF00},
    {"limegreen", 0x32CD32},
    {"linen", 0xFAF0E6},
    {"magenta", 0xFF00FF},
    {"maroon", 0x800000},
    {"mediumaquamarine", 0x66CDAA},
    {"mediumblue", 0x0000CD},
    {"mediumorchid", 0xBA55D3},
    {"mediumpurple", 0x9370DB},
    {"mediumseagreen", 0x3CB371},
    {"mediumslateblue", 0x7B68EE},
    {"mediumspringgreen", 0x00FA9A},
    {"mediumturquoise", 0x48D1CC},
    {"mediumvioletred", 0xC71585},
    {"midnightblue", 0x191970},
    {"mintcream", 0xF5FFFA},
    {"mistyrose", 0xFFE4E1},
    {"moccasin", 0xFFE4B5},
    {"navajowhite", 0xFFDEAD},
    {"navy", 0x000080},
    {"oldlace", 0xFDF5E6},
    {"olive", 0x808000},
    {"olivedrab", 0x6B8E23},
    {"orange", 0xFFA500},
    {"orangered", 0xFF4500},
    {"orchid", 0xDA70D6},
    {"palegoldenrod", 0xEEE8AA},
    {"palegreen", 0x98FB98},
    {"paleturquoise", 0xAFEEEE},
    {"palevioletred", 0xDB7093},
    {"papayawhip", 0xFFEFD5},
    {"peachpuff", 0xFFDAB9},
    {"peru", 0xCD853F},
    {"pink", 0xFFC0CB},
    {"plum", 0xDDA0DD},
    {"powderblue", 0xB0E0E6},
    {"purple", 0x800080},
    {"rebeccapurple", 0x663399},
    {"red", 0xFF0000},
    {"rosybrown", 0xBC8F8F},
    {"royalblue", 0x4169E1},
    {"saddlebrown", 0x8B4513},
    {"salmon", 0xFA8072},
    {"sandybrown", 0xF4A460},
    {"seagreen", 0x2E8B57},
    {"seashell", 0xFFF5EE},
    {"sienna", 0xA0522D},
    {"silver", 0xC0C0C0},
    {"skyblue", 0x87CEEB},
    {"slateblue", 0x6A5ACD},
    {"slategray", 0x708090},
    {"slategrey", 0x708090},
    {"snow", 0xFFFAFA},
    {"springgreen", 0x00FF7F},
    {"steelblue", 0x4682B4},
    {"tan", 0xD2B48C},
    {"teal", 0x008080},
    {"thistle", 0xD8BFD8},
    {"tomato", 0xFF6347},
    {"turquoise", 0x40E0D0},
    {"violet", 0xEE82EE},
    {"wheat", 0xF5DEB3},
    {"white", 0xFFFFFF},
    {"whitesmoke", 0xF5F5F5},
    {"yellow", 0xFFFF00},
    {"yellowgreen", 0x9ACD32},
};

std::optional<Color> parse_name(std::string_view name) {
  if (name == "transparent") return Color{0, 0, 0, 0};
  const auto* found = std::lower_bound(
      std::begin(named_colors), std::end(named_colors), name,
      [](const NamedColor& color, std::string_view wanted) { return color.name < wanted; });
  if (found == std::end(named_colors) || found->name != name) return std::nullopt;
  return Color::rgb(found->hex);
}

/// #rgb, #rgba, #rrggbb or #rrggbbaa without the `#`.
std::optional<Color> parse_hex(std::string_view digits) {
  std::string full(digits);
  if (digits.size() == 3 || digits.size() == 4) {
    full.clear();
    for (const char digit : digits) full.append(2, digit);
  }
  if (full.size() == 6) full += "ff";
  std::uint32_t value = 0;
  const char* const last = full.data() + full.size();
  const auto [end, error] = std::from_chars(full.data(), last, value, 16);
  if (full.size() != 8 || error != std::errc() || end != last) return std::nullopt;
  Color color = Color::rgb(value >> 8U);
  color.alpha = (value & 0xFFU) / 255.0;
  return color;
}

struct Component {
  double value = 0;
  bool percent = false;
};

std::optional<Component> parse_component(std::string_view text) {
  const auto number = read_signed_number(text);
  if (!number) return std::nullopt;
  const auto& [value, unit] = *number;
  const bool is_percent = unit == "%";
  if (!is_percent && !unit.empty() && unit != "deg") return std::nullopt;
  return Component{value, is_percent};
}

/// What stands between the parentheses: three or four components.
std::optional<std::vector<Component>> parse_components(std::string_view text) {
  constexpr std::string_view separators = " \t\n,/";
  std::vector<Component> components;
  for (std::size_t at = text.find_first_not_of(separators); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    const auto component = parse_component(text.substr(at, end - at));
    if (!component) return std::nullopt;
    components.push_back(*component);
    at = text.find_first_not_of(separators, end);
  }
  if (components.size() < 3 || components.size() > 4) return std::nullopt;
  return components;
}

std::uint8_t to_byte(double value) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

double fraction(const Component& component) {
  return std::clamp(component.percent ? component.value / 100 : component.value, 0.0, 1.0);
}

Color from_rgb(const std::vector<Component>& c) {
  const auto channel = [](const Component& part) {
    return to_byte(part.percent ? part.value * 255 / 100 : part.value);
  };
  return {channel(c[0]), channel(c[1]), channel(c[2]), 1};
}

/// CSS Color Module Level 4, section 7.1.
Color from_hsl(const std::vector<Component>& c) {
  const double hue = std::fmod(std::fmod(c[0].value, 360) + 360, 360);
  const double saturation = std::clamp(c[1].value, 0.0, 100.0) / 100;
  const double lightness = std::clamp(c[2].value, 0.0, 100.0) / 100;
  const auto channel = [&](double offset) {
    const double k = std::fmod(offset + hue / 30, 12);
    const double a = saturation * std::min(lightness, 1 - lightness);
    return to_byte(255 * (lightness - a * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}))));
  };
  return {channel(0), channel(8), channel(4), 1};
}

std::optional<Color> parse_function(std::string_view css) {
  const std::size_t open = css.find('(');
  if (open == std::string_view::npos || !css.ends_with(')')) return std::nullopt;
  const std::string_view name = css.substr(0, open);
  const bool is_rgb = name == "rgb" || name == "rgba";
  if (!is_rgb && name != "hsl" && name != "hsla") return std::nullopt;
  const auto components = parse_components(css.substr(open + 1, css.size() - open - 2));
  if (!components) return std::nullopt;
  Color color = is_rgb ? from_rgb(*components) : from_hsl(*components);
  if (components->size() == 4) color.alpha = fraction((*components)[3]);
  return color;
}

}  // namespace

std::optional<Color> parse_color(std::string_view css) {
  const std::string text = lower(trimmed(css, css_white_space));
  if (text.starts_with('#')) return parse_hex(std::string_view(text).substr(1));
  if (const auto named = parse_name(text)) return named;
  return parse_function(text);
}

std::string format_color(Color color) {
  if (color.alpha != 1) {
    return "rgba(" + std::to_string(color.red) + ',' + std::to_string(color.green) + ',' +
           std::to_string(color.blue) + ',' + format_number(color.alpha) + ')';
  }
  constexpr char digits[] = "0123456789abcdef";
  const char out[] = {'#',
                      digits[color.red >> 4U],
                      digits[color.red & 0xFU],
                      digits[color.green >> 4U],
                      digits[color.green & 0xFU],
                      digits[color.blue >> 4U],
                      digits[color.blue & 0xFU]};
  return {out, sizeof out};
}

}  // namespace mmdc::base

#include "lib/theme/arithmetic.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

#include "lib/base/color.hpp"
#include "lib/base/read_number.hpp"

namespace mmdc::theme {
namespace {

struct Rgb {
  double r = 0;
  double g = 0;
  double b = 0;
};

struct Hsl {
  double h = 0;
  double s = 0;
  double l = 0;
};

/// A colour in the space in which it was written.
struct Parsed {
  bool is_hsl = false;
  Rgb rgb;
  Hsl hsl;
  double alpha = 1;
};

/// The numbers in the parentheses of a functional notation; `%` is dropped.
std::vector<double> arguments_of(std::string_view css) {
  std::vector<double> numbers;
  std::size_t at = css.find('(');
  while (at != std::string_view::npos && at < css.size()) {
    at = css.find_first_of("+-.0123456789", at);
    if (at == std::string_view::npos) break;
    if (css[at] == '+') ++at;
    const auto number = base::read_leading_number(css.substr(at));
    if (!number) {
      ++at;
      continue;
    }
    numbers.push_back(number->value);
    at = css.size() - number->rest.size();
  }
  return numbers;
}

std::optional<Parsed> parse(std::string_view css) {
  const auto color = base::parse_color(css);
  if (!color) return std::nullopt;
  Parsed parsed;
  parsed.alpha = color->alpha;
  parsed.rgb = {static_cast<double>(color->red), static_cast<double>(color->green),
                static_cast<double>(color->blue)};
  const std::vector<double> numbers = arguments_of(css);
  const bool is_function = numbers.size() >= 3 && css.find('(') != std::string_view::npos;
  if (css.starts_with("hsl") && is_function) {
    const auto percent = [](double value) { return std::clamp(value, 0.0, 100.0); };
    parsed.is_hsl = true;
    parsed.hsl = {std::fmod(numbers[0], 360), percent(numbers[1]), percent(numbers[2])};
    if (numbers.size() > 3) parsed.alpha = std::clamp(numbers[3], 0.0, 1.0);
  } else if (css.starts_with("rgb") && is_function && css.find('%') == std::string_view::npos) {
    const auto byte = [](double value) { return std::clamp(value, 0.0, 255.0); };
    parsed.rgb = {byte(numbers[0]), byte(numbers[1]), byte(numbers[2])};
    if (numbers.size() > 3) parsed.alpha = std::clamp(numbers[3], 0.0, 1.0);
  }
  return parsed;
}

Hsl to_hsl(const Rgb& rgb) {
  const double r = rgb.r / 255;
  const double g = rgb.g / 255;
  const double b = rgb.b / 255;
  const double max = std::max({r, g, b});
  const double min = std::min({r, g, b});
  Hsl hsl;
  hsl.l = (max + min) / 2;
  const double d = max - min;
  if (d > 0) {
    hsl.s = hsl.l > 0.5 ? d / (2 - max - min) : d / (max + min);
    if (max == r) {
      hsl.h = (g - b) / d + (g < b ? 6 : 0);
    } else if (max == g) {
      hsl.h = (b - r) / d + 2;
    } else {
      hsl.h = (r - g) / d + 4;
    }
  }
  return {hsl.h * 60, hsl.s * 100, hsl.l * 100};
}

double channel(double p, double q, double t) {
  if (t < 0) t += 1;
  if (t > 1) t -= 1;
  if (t < 1.0 / 6) return p + (q - p) * 6 * t;
  if (t < 1.0 / 2) return q;
  if (t < 2.0 / 3) return p + (q - p) * (2.0 / 3 - t) * 6;
  return p;
}

Rgb to_rgb(const Hsl& hsl) {
  if (hsl.s == 0) return {hsl.l * 2.55, hsl.l * 2.55, hsl.l * 2.55};
  const double h = hsl.h / 360;
  const double s = hsl.s / 100;
  const double l = hsl.l / 100;
  const double q = l < 0.5 ? l * (1 + s) : l + s - l * s;
  const double p = 2 * l - q;
  return {channel(p, q, h + 1.0 / 3) * 255, channel(p, q, h) * 255,
          channel(p, q, h - 1.0 / 3) * 255};
}

/// At most 10 decimals, no zeros at the end.
std::string number(double value) {
  std::array<char, 64> buffer;
  const double rounded = std::round(value * 1e10) / 1e10;
  const auto [end, failure] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded == 0 ? 0.0 : rounded,
                    std::chars_format::fixed, 10);
  std::string text(buffer.data(), failure == std::errc() ? end : buffer.data());
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string shortest(double value) {
  std::array<char, 64> buffer;
  const auto [end, failure] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), failure == std::errc() ? end : buffer.data()};
}

std::string print(const Hsl& hsl, double alpha) {
  const std::string channels = number(hsl.h) + ", " + number(hsl.s) + "%, " + number(hsl.l) + "%";
  return alpha < 1 ? "hsla(" + channels + ", " + shortest(alpha) + ")" : "hsl(" + channels + ")";
}

std::string print(const Rgb& rgb, double alpha) {
  const auto is_byte = [](double c) { return c == std::floor(c) && c >= 0 && c <= 255; };
  if (alpha >= 1 && is_byte(rgb.r) && is_byte(rgb.g) && is_byte(rgb.b)) {
    return base::format_color({static_cast<std::uint8_t>(rgb.r), static_cast<std::uint8_t>(rgb.g),
                               static_cast<std::uint8_t>(rgb.b), 1});
  }
  const std::string channels = number(rgb.r) + ", " + number(rgb.g) + ", " + number(rgb.b);
  return alpha < 1 ? "rgba(" + channels + ", " + number(alpha) + ")" : "rgb(" + channels + ")";
}

Hsl hsl_of(const Parsed& color) {
  return color.is_hsl ? color.hsl : to_hsl(color.rgb);
}

}  // namespace

std::optional<std::string> adjust(std::string_view css, const Adjustment& by) {
  const auto parsed = parse(css);
  if (!parsed) return std::nullopt;
  if (by.hue == 0 && by.saturation == 0 && by.lightness == 0) return std::string(css);
  Hsl hsl = hsl_of(*parsed);
  hsl.h = std::fmod(hsl.h + by.hue, 360);
  hsl.s = std::clamp(hsl.s + by.saturation, 0.0, 100.0);
  hsl.l = std::clamp(hsl.l + by.lightness, 0.0, 100.0);
  return print(hsl, parsed->alpha);
}

std::optional<std::string> lighten(std::string_view css, double amount) {
  const auto parsed = parse(css);
  if (!parsed) return std::nullopt;
  Hsl hsl = hsl_of(*parsed);
  const double before = std::exchange(hsl.l, std::clamp(hsl.l + amount, 0.0, 100.0));
  if (hsl.l != before) return print(hsl, parsed->alpha);
  // What did not change is printed as it was written; keywords as their colour.
  const bool is_keyword = !css.starts_with('#') && css.find('(') == std::string_view::npos;
  return is_keyword ? print(parsed->rgb, parsed->alpha) : std::string(css);
}

std::optional<std::string> add_to_channels(std::string_view css, double amount) {
  const auto parsed = parse(css);
  if (!parsed) return std::nullopt;
  const Rgb rgb = parsed->is_hsl ? to_rgb(parsed->hsl) : parsed->rgb;
  const auto add = [&](double channel) { return std::clamp(channel + amount, 0.0, 255.0); };
  return print(Rgb{add(rgb.r), add(rgb.g), add(rgb.b)}, parsed->alpha);
}

std::optional<std::string> without_lightness(std::string_view css) {
  const auto parsed = parse(css);
  if (!parsed) return std::nullopt;
  const Hsl hsl = hsl_of(*parsed);
  return "hsl(" + number(hsl.h) + ", " + number(hsl.s) + "%, NaN%)";
}

std::optional<std::string> invert(std::string_view css) {
  const auto parsed = parse(css);
  if (!parsed) return std::nullopt;
  const Rgb rgb = parsed->is_hsl ? to_rgb(parsed->hsl) : parsed->rgb;
  return print(Rgb{255 - rgb.r, 255 - rgb.g, 255 - rgb.b}, parsed->alpha);
}

}  // namespace mmdc::theme

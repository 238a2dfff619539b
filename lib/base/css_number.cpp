#include "lib/base/css_number.hpp"

#include <algorithm>

#include "lib/base/ascii.hpp"
#include "lib/base/read_number.hpp"
#include "lib/base/trim.hpp"

namespace mmdc::base {
namespace {

constexpr double root_size = 16;

bool is_word(std::string_view text, std::string_view word) {
  return std::ranges::equal(text, word, {}, [](char c) { return lower(c); });
}

}  // namespace

std::optional<CssNumber> read_css_number(std::string_view css) {
  const auto number = read_signed_number(trimmed(css, css_white_space));
  if (!number) return std::nullopt;
  return CssNumber{number->value, number->rest};
}

std::optional<double> pixels_of_unit(std::string_view unit) {
  struct Unit {
    std::string_view name;
    double pixels;
  };
  constexpr Unit units[] = {{"px", 1},  {"pt", 4.0 / 3},   {"rem", root_size}, {"in", 96},
                            {"pc", 16}, {"cm", 96 / 2.54}, {"mm", 96 / 25.4},  {"q", 96 / 101.6}};
  for (const Unit& one : units) {
    if (is_word(unit, one.name)) return one.pixels;
  }
  return std::nullopt;
}

std::optional<double> parse_length(std::string_view css) {
  const auto number = read_css_number(css);
  if (!number) return std::nullopt;
  const auto& [value, unit] = *number;
  if (unit.empty()) return bounded_length(value);
  const auto pixels = is_word(unit, "em") ? root_size : pixels_of_unit(unit);
  if (!pixels) return std::nullopt;
  return bounded_length(value * *pixels);
}

std::optional<double> pixels_of_size_word(std::string_view word) {
  struct Size {
    std::string_view name;
    double pixels;
  };
  constexpr Size sizes[] = {{"xx-small", 9}, {"x-small", 10}, {"small", 13},    {"medium", 16},
                            {"large", 18},   {"x-large", 24}, {"xx-large", 32}, {"xxx-large", 48}};
  for (const Size& one : sizes) {
    if (is_word(word, one.name)) return one.pixels;
  }
  return std::nullopt;
}

std::optional<double> parse_font_size(std::string_view css) {
  const auto pixels = pixels_of_size_word(trimmed(css, css_white_space));
  return pixels ? pixels : parse_length(css);
}

}  // namespace mmdc::base

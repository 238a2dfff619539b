#include "lib/base/font_weight.hpp"

#include <cmath>

#include "lib/base/css_number.hpp"

namespace mmdc::base {
namespace {

constexpr int normal = 400;
constexpr int bold = 700;
constexpr int heaviest = 1000;

}  // namespace

std::optional<int> parse_weight(std::string_view css) {
  if (css == "normal" || css == "lighter") return normal;
  if (css == "bold" || css == "bolder") return bold;
  const auto number = read_css_number(css);
  if (!number || !number->unit.empty()) return std::nullopt;
  if (number->value < 1 || number->value > heaviest) return std::nullopt;
  return static_cast<int>(std::lround(number->value));
}

int weight_number(std::string_view css) {
  return parse_weight(css).value_or(normal);
}

}  // namespace mmdc::base

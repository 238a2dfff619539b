#include "lib/base/font_weight.hpp"

#include <charconv>

namespace mmdc::base {

int weight_number(std::string_view css_weight) {
  constexpr int normal = 400;
  constexpr int bold = 700;
  constexpr int heaviest = 1000;
  if (css_weight == "bold" || css_weight == "bolder") return bold;
  int number = 0;
  const auto [end, failure] =
      std::from_chars(css_weight.data(), css_weight.data() + css_weight.size(), number);
  return failure == std::errc() && number >= 1 && number <= heaviest ? number : normal;
}

bool is_bold(std::string_view css_weight) {
  constexpr int least_bold = 600;
  return weight_number(css_weight) >= least_bold;
}

}  // namespace mmdc::base

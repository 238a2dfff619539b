#include "lib/base/font_weight.hpp"

#include <charconv>

namespace mmdc::base {

bool is_bold(std::string_view css_weight) {
  constexpr int least_bold = 600;
  int number = 0;
  const auto [end, failure] =
      std::from_chars(css_weight.data(), css_weight.data() + css_weight.size(), number);
  if (failure == std::errc()) return number >= least_bold;
  return css_weight == "bold" || css_weight == "bolder";
}

}  // namespace mmdc::base

// The property font-weight of CSS.
#pragma once

#include <optional>
#include <string_view>

namespace mmdc::base {

/// From 1 to 1000: 400 for `normal` and `lighter`, 700 for `bold` and `bolder`. Nothing for what is
/// no weight.
std::optional<int> parse_weight(std::string_view css);

/// The same, 400 for what is no weight.
int weight_number(std::string_view css);

/// Fonts have two weights: from which one on the bold one is taken.
constexpr bool is_bold(int weight) {
  return weight >= 600;
}
inline bool is_bold(std::string_view css) {
  return is_bold(weight_number(css));
}

}  // namespace mmdc::base

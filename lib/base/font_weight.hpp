// The property font-weight of CSS.
#pragma once

#include <string_view>

namespace mmdc::base {

/// The number that a value stands for: 400 for `normal` and what can't be read, 700 for `bold`.
int weight_number(std::string_view css_weight);

/// True for the values that are drawn bold, as fonts have two weights.
bool is_bold(std::string_view css_weight);

}  // namespace mmdc::base

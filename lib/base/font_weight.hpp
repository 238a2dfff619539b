// The property font-weight of CSS.
#pragma once

#include <string_view>

namespace mmdc::base {

/// True for the values that are drawn bold, as fonts have two weights.
bool is_bold(std::string_view css_weight);

}  // namespace mmdc::base

// Numbers and transforms in attributes of SVG.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lib/base/transform.hpp"

namespace mmdc::icons {

/// What no number of an icon is beyond, and no sum of which overflows.
inline constexpr double greatest_number = 1e6;

/// The numbers of a list with blanks and commas, up to the first thing that is none.
std::vector<double> parse_numbers(std::string_view list);

/// A number, perhaps of px; nothing for other units, for percentages and for what is too large.
std::optional<double> parse_number(std::string_view text);

/// The value of a transform attribute; no transform at all if it makes no sense.
base::Transform parse_transform(std::string_view text);

}  // namespace mmdc::icons

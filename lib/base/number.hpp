/// @file
/// The one way in which numbers become text, so that the same input gives the same bytes.
#pragma once

#include <cstddef>
#include <limits>
#include <string>

namespace mmdc::base {

/// Fixed notation, at most 3 decimals, no trailing zeros, no minus zero, whatever the locale.
/// The value must be finite.
std::string format_number(double value);

/// The same with at most 6 decimals, for what lengths are multiplied by.
std::string format_factor(double value);

/// Sign, the digits of the largest double, the point and the decimals.
inline constexpr std::size_t longest_number =
    1 + std::numeric_limits<double>::max_exponent10 + 1 + 1 + 6;

/// Writes what format_number gives to `out`, where there is room for `longest_number` characters.
/// Gives where it ends.
char* write_number(char* out, double value);

}  // namespace mmdc::base

/// @file
/// The one way in which numbers become text, so that the same input gives the same bytes.
#pragma once

#include <string>

namespace mmdc::base {

/// Fixed notation, at most 3 decimals, no trailing zeros, no minus zero, whatever the locale.
/// The value must be finite.
std::string format_number(double value);

/// The same with at most 6 decimals, for what lengths are multiplied by.
std::string format_factor(double value);

/// Like format_number, at the end of `out`.
void append_number(std::string& out, double value);

}  // namespace mmdc::base

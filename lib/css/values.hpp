// Values of properties in one form each. Nothing for what is not understood.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mmdc::css {

std::optional<std::string> read_color(std::string_view value);       ///< as base::format_color
std::optional<std::string> read_paint(std::string_view value);       ///< `none` or a colour
std::optional<std::string> read_opacity(std::string_view value);     ///< a number from 0 to 1
std::optional<std::string> read_length(std::string_view value);      ///< such as `3px`
std::optional<std::string> read_font_size(std::string_view value);   ///< likewise, also a word
std::optional<std::string> read_dashes(std::string_view value);      ///< `none` or numbers
std::optional<std::string> read_families(std::string_view value);    ///< names, quoted if need be
std::optional<std::string> read_weight(std::string_view value);      ///< 1 to 1000
std::optional<std::string> read_slant(std::string_view value);       ///< `normal` or `italic`
std::optional<std::string> read_decoration(std::string_view value);  ///< one keyword
std::optional<std::string> read_display(std::string_view value);     ///< `none` or `inline`
std::optional<std::string> read_visibility(std::string_view value);  ///< `visible` or `hidden`

/// The number that a value of the forms above begins with.
double number_of(std::string_view value);

/// The numbers of a value of read_dashes; none for `none`.
std::vector<double> dashes_of(std::string_view value);

/// True of values that can neither load nor run anything: words, numbers, and calls of functions
/// that only compute.
bool is_plain_value(std::string_view value);

}  // namespace mmdc::css

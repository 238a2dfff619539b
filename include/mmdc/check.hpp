/// @file
/// What is wrong with the files that a caller gives beside the text.
#pragma once

#include <string_view>
#include <vector>

#include <mmdc/diagnostic.hpp>

namespace mmdc {

/// The unknown keys, wrong types, unknown values and what is told twice of a configuration
/// (`Options::config`), each with its place in `json`: warnings, for such keys are left alone when
/// a diagram is drawn; the 20 first. One error if nothing can be drawn with it: `config.bad-json`,
/// where the text is no JSON object any more, or `limit.configuration`.
std::vector<Diagnostic> check_config(std::string_view json);

/// What of a style sheet (`Options::style_sheet`) is left out when a diagram is drawn, and what has
/// an effect in SVG only, each with its place in `css`: warnings, the 20 first.
std::vector<Diagnostic> check_style_sheet(std::string_view css);

/// Whether a text is a colour that `Options::background` and `Options::dark_background` take.
bool is_color(std::string_view text);

}  // namespace mmdc

// What of a command line fits no other part of it.
#pragma once

#include <optional>
#include <string>

#include "arguments.hpp"

namespace mmdc_cpp {

/// Says which words what is done has no use for, or who else wants standard input; nothing if all
/// fits.
std::optional<std::string> find_misfit(const Arguments& arguments);

/// The option that says what is done in the place of drawing once, without dashes; empty for none.
std::string name_of(Mode mode);

}  // namespace mmdc_cpp

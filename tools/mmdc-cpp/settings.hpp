// The files that options name.
#pragma once

#include "arguments.hpp"

namespace mmdc_cpp {

/// Reads the configuration, the style sheet and the packs of icons. False, and a message, if one
/// can't be read.
bool read_settings(Arguments& arguments);

}  // namespace mmdc_cpp

// The files that options name.
#pragma once

#include "arguments.hpp"

namespace mmdc_cpp {

/// Reads the configuration, the style sheet and the packs of icons. False, and a message, if one
/// can't be read or nothing can be drawn with it. Nothing is told of files that were read before
/// and have not changed.
bool read_settings(Arguments& arguments, bool have_changed = true);

}  // namespace mmdc_cpp

// The files that options name.
#pragma once

#include "arguments.hpp"
#include "finding.hpp"

namespace mmdc_cpp {

/// Reads the configuration, the style sheet and the packs of icons. False, and a message, if one
/// can't be read or nothing can be drawn with it. Nothing is told of files that were read before
/// and have not changed. What there is to tell joins `found`, and where that is for a report
/// people are told no warnings.
bool read_settings(Arguments& arguments, Findings& found, bool have_changed = true);

}  // namespace mmdc_cpp

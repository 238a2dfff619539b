// Which runs are the program's with cairo.
#pragma once

#include "arguments.hpp"

namespace mmdc_cpp {

/// True if a run takes so long that its start is not felt, or could not begin anew if it came to
/// want cairo. What is left is one diagram or less, for which the other program may do without
/// cairo, or has it in its cache.
bool is_cairo_run(const Arguments& arguments);

}  // namespace mmdc_cpp

// A page of everything that can be drawn.
#pragma once

#include "arguments.hpp"

namespace mmdc_cpp {

/// Writes pictures of each family in each theme, and index.html which shows them, into the folder
/// of `--gallery`. Returns the exit code: where one can't be drawn nothing is written.
int write_gallery(const Arguments& arguments);

}  // namespace mmdc_cpp

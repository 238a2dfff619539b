// Leaving files alone that are as they should be.
#pragma once

#include <string>
#include <vector>

#include "files.hpp"

namespace mmdc_cpp {

/// Leaves out the files that hold these bytes already. One that is older than the file `source` or
/// than the program becomes as new as if it were written, as Make wants it.
std::vector<OutputFile> changed_files(std::vector<OutputFile> files, const std::string& source);

}  // namespace mmdc_cpp

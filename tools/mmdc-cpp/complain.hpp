// The line that tells what can't be done with a file.
#pragma once

#include <string>

namespace mmdc_cpp {

/// Adds it to `told`: "cannot", what, the path, and what the system says of `error`.
void complain(const char* what, const std::string& path, int error, std::string& told);

}  // namespace mmdc_cpp

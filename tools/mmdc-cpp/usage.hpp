// What is told of a command line.
#pragma once

#include <string>

#include "arguments.hpp"

namespace mmdc_cpp {

/// Tells what makes no sense in it, and where to read what does. Returns the exit code.
int usage_error(const std::string& message, const Arguments& arguments);

/// Tells what is no error, once, whichever program goes on.
void note(const std::string& message);

}  // namespace mmdc_cpp

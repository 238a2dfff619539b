// Drawing again whenever something changes.
#pragma once

#include "arguments.hpp"

namespace mmdc_cpp {

/// Runs, and runs again what has changed, until a signal ends it. Returns the exit code.
int watch(const Arguments& arguments);

}  // namespace mmdc_cpp

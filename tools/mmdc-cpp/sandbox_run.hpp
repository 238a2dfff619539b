// What of the world a run needs, and giving up the rest.
#pragma once

#include <vector>

#include "arguments.hpp"
#include "plan.hpp"

namespace mmdc_cpp {

/// Enters the sandbox if one is asked for. False, and a message on standard error, if it can't be
/// entered: then nothing must be drawn.
bool enter_sandbox_if_asked(const std::vector<Job>& jobs, const Arguments& arguments);

}  // namespace mmdc_cpp

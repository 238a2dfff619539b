// What there is to tell of a command line that makes sense, but may not be what is meant.
#pragma once

#include <vector>

#include "arguments.hpp"
#include "plan.hpp"

namespace mmdc_cpp {

/// Tells which options are without effect on any of the jobs, and of an output that its name says
/// is something else. Nothing when called mmdc: scripts give mermaid-cli its options whatever the
/// format.
void tell_notes(const std::vector<Job>& jobs, const Arguments& arguments);

/// Tells which options have no part in what is done in the place of drawing.
void tell_idle_options(const Arguments& arguments);

}  // namespace mmdc_cpp

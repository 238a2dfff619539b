// All inputs of a run.
#pragma once

#include <vector>

#include "arguments.hpp"
#include "plan.hpp"

namespace mmdc_cpp {

/// Draws, checks or lints, tells what there is to tell, and returns the exit code. After an
/// interrupt it returns as soon as what has begun is done or given up.
int run_jobs(const std::vector<Job>& jobs, const Arguments& arguments);

}  // namespace mmdc_cpp

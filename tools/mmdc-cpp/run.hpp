// All inputs of a run.
#pragma once

#include <vector>

#include "arguments.hpp"
#include "depfile.hpp"
#include "plan.hpp"

namespace mmdc_cpp {

/// Draws, checks or lints, tells what there is to tell, and returns the exit code. After an
/// interrupt it returns as soon as what has begun is done or given up. The depfile is told of each
/// job, and not yet written.
int run_jobs(const std::vector<Job>& jobs, const Arguments& arguments, Depfile& depfile,
             Findings found = {});

}  // namespace mmdc_cpp

// One input drawn: what is written, and what is to be told about it.
#pragma once

#include <string>
#include <vector>

#include <mmdc/diagnostic.hpp>

#include "arguments.hpp"
#include "finding.hpp"
#include "memory.hpp"
#include "painter.hpp"
#include "plan.hpp"

namespace mmdc_cpp {

struct Outcome {
  int exit_code = exit_success;
  Findings findings;                 ///< in the order of the text's diagrams
  std::vector<std::string> outputs;  ///< paths of what was written, or was as it should be
  std::string said;                  ///< lines for standard output
  std::string told;                  ///< the findings and other troubles as lines for people
};

/// What jobs are done with.
struct Workshop {
  const Arguments& arguments;
  Painter& painter;
  const Memory& memory;
  bool is_for_one = false;  ///< of the jobs
};

/// Draws an input and writes its output, or neither writes nor changes anything if it fails. With
/// `--lint` nothing is written. Files that are as they should be are left alone. May run beside
/// others.
Outcome run_job(const Job& job, Workshop& workshop);

}  // namespace mmdc_cpp

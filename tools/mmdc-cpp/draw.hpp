// One input drawn: what is written, and what is to be told about it.
#pragma once

#include <string>
#include <vector>

#include <mmdc/diagnostic.hpp>

#include "arguments.hpp"
#include "plan.hpp"

namespace mmdc_cpp {

/// A diagnostic of an input, with its place counted out.
struct Finding {
  mmdc::Diagnostic diagnostic;
  mmdc::LineColumn begin;
  mmdc::LineColumn end;
};

struct Outcome {
  int exit_code = exit_success;
  std::string shown_name;            ///< of the input
  std::vector<Finding> findings;     ///< in the order of the text's diagrams
  std::vector<std::string> outputs;  ///< paths of what was written, or was as it should be
  std::string told;                  ///< the findings and other troubles as lines for people
};

/// Draws an input and writes its output, or neither writes nor changes anything if it fails. With
/// `--lint` nothing is written. May run beside others.
Outcome run_job(const Job& job, const Arguments& arguments);

}  // namespace mmdc_cpp

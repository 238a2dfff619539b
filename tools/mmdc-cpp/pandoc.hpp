// A filter of pandoc: its document in JSON, with a picture in the place of each diagram.
#pragma once

#include "arguments.hpp"

namespace mmdc_cpp {

/// From standard input to standard output. The input named is pandoc's output format. Returns the
/// exit code; with an error nothing is written.
int run_pandoc(const Arguments& arguments);

}  // namespace mmdc_cpp

// A preprocessor of mdBook: its book in JSON, with a picture in the place of each diagram.
#pragma once

#include "arguments.hpp"

namespace mmdc_cpp {

/// From standard input to standard output, or the answer to `supports RENDERER`, which mdBook puts
/// behind the arguments. Returns the exit code; with an error nothing is written.
int run_mdbook(const Arguments& arguments);

}  // namespace mmdc_cpp

// The command line, read by the table of options.
#pragma once

#include <optional>

#include "arguments.hpp"

namespace mmdc_cpp {

/// What came of reading the arguments: they are there, or the program is to end.
struct ReadArguments {
  std::optional<Arguments> arguments;
  int exit_code = exit_success;
};

/// True if the command is called by the name of mermaid-cli.
bool is_called_mmdc(const char* program);

/// Reads the command line. Prints help, the version or the usage error itself.
ReadArguments read_arguments(int argc, char** argv);

/// Completes and checks what depends on several arguments. Tells what there is to tell of them, and
/// returns an exit code other than success if they make no sense.
int complete_arguments(Arguments& arguments);

}  // namespace mmdc_cpp

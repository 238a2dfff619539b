// What the command was asked to do.
#pragma once

#include <optional>
#include <string>

namespace mmdc_cpp {

/// Exit codes of the command.
enum ExitCode : int { exit_success = 0, exit_bad_input = 1, exit_usage = 2, exit_world = 3 };

enum class Format { svg, png, pdf };

struct Arguments {
  std::string input;   ///< a path, or "-" for standard input
  std::string output;  ///< a path, or "-" for standard output
  Format format = Format::svg;
  std::string background = "white";
  std::string svg_id = "my-svg";
  std::string theme;        ///< empty for none
  std::string config_file;  ///< a path; empty for none
  std::string config;       ///< what the file holds, JSON
  double scale = 1;
  bool quiet = false;
};

/// What came of reading the arguments: they are there, or the program is to end.
struct ReadArguments {
  std::optional<Arguments> arguments;
  int exit_code = exit_success;
};

/// Reads the command line. Prints help, the version or the usage error itself.
ReadArguments read_arguments(int argc, char** argv);

/// True for the file names of Markdown pages.
bool is_markdown(const std::string& path);

/// "svg", "png" or "pdf".
const char* extension_of(Format format);

}  // namespace mmdc_cpp

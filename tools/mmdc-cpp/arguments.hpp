// What the command was asked to do.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace mmdc_cpp {

/// Exit codes of the command. As `mmdc` it only knows 0 and 1.
enum ExitCode : int { exit_success = 0, exit_bad_input = 1, exit_usage = 2, exit_world = 3 };

enum class Format { svg, png, pdf };

/// The form in which `--lint` tells what it has found.
enum class ReportFormat { text, json, sarif };

struct Arguments {
  std::vector<std::string> inputs;  ///< paths, patterns, folders, or "-" for standard input
  std::string output;               ///< a path, a folder, or "-" for standard output; may be empty
  std::string artefacts;            ///< folder of a page's pictures; empty for that of the output
  std::optional<Format> format;     ///< where it is named; else the output's name says it
  std::string background = "white";
  std::string svg_id = "my-svg";
  std::string theme;        ///< empty for none
  std::string config_file;  ///< a path; empty for none
  std::string config;       ///< what the file holds, JSON
  std::string css_file;     ///< a path; empty for none
  std::string css;          ///< what the file holds
  double scale = 1;
  std::optional<int> width;  ///< of the page around a PNG; px
  unsigned jobs = 1;
  bool recursive = false;
  bool lint = false;
  bool check = false;     ///< write nothing, fail where what is there is out of date
  std::string deps_file;  ///< a path; empty for none
  ReportFormat report_format = ReportFormat::text;
  bool quiet = false;
};

/// What came of reading the arguments: they are there, or the program is to end.
struct ReadArguments {
  std::optional<Arguments> arguments;
  int exit_code = exit_success;
};

/// True if the command is called by the name of mermaid-cli.
bool is_called_mmdc(const char* program);

/// Reads the command line. Prints help, the version or the usage error itself.
ReadArguments read_arguments(int argc, char** argv);

/// True for the file names of Markdown pages.
bool is_markdown(const std::string& path);

/// The format that a file's name says; nothing if it says none.
std::optional<Format> format_of(const std::string& path);

/// "svg", "png" or "pdf".
const char* extension_of(Format format);

}  // namespace mmdc_cpp

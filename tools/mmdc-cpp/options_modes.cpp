// Options about what is done in the place of drawing once.
#include "option.hpp"

namespace mmdc_cpp {
namespace {

constexpr const char* alone = "the only one of its kind";

bool only_tells(Mode mode) {
  return mode == Mode::help || mode == Mode::help_all || mode == Mode::version;
}

/// Two different things can't be done at once. Who wants to be told about the command is.
template <Mode mode>
bool choose(Arguments& arguments, const std::string& /*value*/) {
  if (only_tells(arguments.mode)) return true;
  if (arguments.mode != Mode::draw && arguments.mode != mode) return false;
  arguments.mode = mode;
  return true;
}

bool take_report_format(Arguments& arguments, const std::string& value) {
  arguments.report_format = value == "json"    ? ReportFormat::json
                            : value == "sarif" ? ReportFormat::sarif
                                               : ReportFormat::text;
  return true;
}

bool take_gallery(Arguments& arguments, const std::string& value) {
  arguments.gallery = value;
  return choose<Mode::gallery>(arguments, value);
}

bool take_shell(Arguments& arguments, const std::string& value) {
  arguments.shell = value;
  return choose<Mode::completion>(arguments, value);
}

constexpr Option options[] = {
    {'\0', "lint", nullptr, "Write no pictures, tell what is wrong with the texts",
     choose<Mode::lint>, alone},
    {'\0', "format", "FORMAT", "How --lint tells it: text, json or sarif", take_report_format,
     "text json sarif", Value::word},
    {'\0', "check", nullptr, "Write nothing, fail if an output is out of date", choose<Mode::check>,
     alone},
    {'\0', "watch", nullptr, "Draw again what changes, until it is stopped", choose<Mode::watch>,
     alone},
    {'\0', "pandoc", nullptr, "Be a filter of pandoc: its JSON in and out", choose<Mode::pandoc>,
     alone, Value::text, false, Shown::in_full_help},
    {'\0', "mdbook", nullptr, "Be a preprocessor of mdBook", choose<Mode::mdbook>, alone,
     Value::text, false, Shown::in_full_help},
    {'\0', "gallery", "DIR", "Write a page of all families in all themes", take_gallery, alone,
     Value::folder, false, Shown::in_full_help},
    {'\0', "completion", "SHELL", "Print completions for bash, zsh or fish", take_shell,
     "bash zsh fish", Value::word, false, Shown::in_full_help},
    {'\0', "man", nullptr, "Print the manual page", choose<Mode::man_page>, alone, Value::text,
     false, Shown::in_full_help},
};

}  // namespace

constinit const OptionGroup mode_options = {"Instead of drawing once", options};

}  // namespace mmdc_cpp

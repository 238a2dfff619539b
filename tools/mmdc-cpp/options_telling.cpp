// Options about what is told, and about what is done in the place of drawing.
#include "option.hpp"

namespace mmdc_cpp {
namespace {

/// Two different things can't be done at once.
bool choose(Arguments& arguments, Mode mode) {
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

constexpr const char* alone = "the only one of its kind";

constexpr Option options[] = {
    {'\0', "lint", nullptr, "Write no pictures, tell what is wrong with the texts",
     [](Arguments& arguments, const std::string&) { return choose(arguments, Mode::lint); }, alone},
    {'\0', "format", "FORMAT", "How --lint tells it: text, json or sarif", take_report_format,
     "text json sarif", Value::word},
    {'\0', "check", nullptr, "Write nothing, fail if an output is out of date",
     [](Arguments& arguments, const std::string&) { return choose(arguments, Mode::check); },
     alone},
    {'q', "quiet", nullptr, "No warnings and no summary",
     [](Arguments& arguments, const std::string&) { return arguments.quiet = true; }},
    {'h', "help", nullptr, "Show this",
     [](Arguments& arguments, const std::string&) {
       arguments.mode = Mode::help;
       return true;
     }},
    {'\0', "help-all", nullptr, "Show every option",
     [](Arguments& arguments, const std::string&) {
       arguments.mode = Mode::help_all;
       return true;
     }},
    {'V', "version", nullptr, "Show the version",
     [](Arguments& arguments, const std::string&) {
       arguments.mode = Mode::version;
       return true;
     }},
};

}  // namespace

constinit const OptionGroup telling_options = {"Telling", options};

}  // namespace mmdc_cpp

// Options about what is told.
#include "option.hpp"

namespace mmdc_cpp {
namespace {

constexpr Option options[] = {
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
     },
     "", Value::text, false, Shown::in_full_help},
    {'V', "version", nullptr, "Show the version",
     [](Arguments& arguments, const std::string&) {
       arguments.mode = Mode::version;
       return true;
     }},
};

}  // namespace

constinit const OptionGroup telling_options = {"Telling", options};

}  // namespace mmdc_cpp

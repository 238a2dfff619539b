// Options of mermaid-cli that a program without a browser has no use for.
#include "option.hpp"

namespace mmdc_cpp {
namespace {

constexpr Option options[] = {
    {'H', "height", "PX", "Never limits a picture",
     [](Arguments& arguments, const std::string& value) {
       return integer_of(value, arguments) > 0;
     },
     "an integer above 0", Value::number, false, Shown::in_full_help},
    {'p', "puppeteerConfigFile", "FILE", "There is no browser",
     [](Arguments& arguments, const std::string& value) {
       arguments.ignored.puppeteer_file = value;
       return true;
     },
     "", Value::file, false, Shown::in_full_help},
};

}  // namespace

constinit const OptionGroup ignored_options = {"Taken and ignored, for mermaid-cli's sake",
                                               options};

}  // namespace mmdc_cpp

// Options about texts that are not to be trusted.
#include <algorithm>

#include "option.hpp"

namespace mmdc_cpp {
namespace {

/// Longer times are as good as none, and milliseconds have to fit into a number.
constexpr double year_in_seconds = 365 * 24 * 3600;

bool take_time(Arguments& arguments, const std::string& value) {
  const double seconds = std::clamp(number_of(value), 0.0, year_in_seconds);
  arguments.trust.milliseconds = static_cast<long>(seconds * 1000);
  return arguments.trust.milliseconds > 0;
}

constexpr Option options[] = {
    {'\0', "untrusted", nullptr, "For texts of strangers: --sandbox, and lower limits",
     [](Arguments& arguments, const std::string&) {
       return arguments.trust.is_sandboxed = arguments.trust.is_low = true;
     },
     "", Value::text, false, Shown::in_full_help},
    {'\0', "sandbox", nullptr, "Give up all rights but to read inputs and write outputs",
     [](Arguments& arguments, const std::string&) { return arguments.trust.is_sandboxed = true; },
     "", Value::text, false, Shown::in_full_help},
    {'\0', "timeout", "SECONDS", "The longest that reading, drawing or writing a picture may take",
     take_time, "a number from 0.001", Value::number, false, Shown::in_full_help},
};

}  // namespace

constinit const OptionGroup trust_options = {"Trust", options};

}  // namespace mmdc_cpp

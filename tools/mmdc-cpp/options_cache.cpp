// Options about pictures that were drawn before.
#include "option.hpp"

namespace mmdc_cpp {
namespace {

constexpr int most_megabytes = 1'000'000;

bool take_size(Arguments& arguments, const std::string& value) {
  const int megabytes = integer_of(value);
  if (megabytes < 1 || megabytes > most_megabytes) return false;
  arguments.cache.megabytes = static_cast<unsigned>(megabytes);
  return true;
}

constexpr Option options[] = {
    {'\0', "cache", "DIR", "Find pictures that were drawn before there",
     [](Arguments& arguments, const std::string& value) {
       arguments.cache.folder = value;
       return !value.empty();
     },
     "a folder", Value::folder},
    {'\0', "cache-size", "MB", "What that folder grows to; 256", take_size,
     "an integer from 1 to 1000000", Value::number, false, Shown::in_full_help},
    {'\0', "no-cache", nullptr, "Draw everything anew",
     [](Arguments& arguments, const std::string&) { return arguments.cache.is_off = true; }},
};

}  // namespace

constinit const OptionGroup cache_options = {"Drawn before", options};

}  // namespace mmdc_cpp

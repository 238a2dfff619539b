// Options about inputs and outputs.
#include <utility>

#include "file_names.hpp"
#include "option.hpp"

namespace mmdc_cpp {
namespace {

constexpr int most_jobs = 1024;

bool take_jobs(Arguments& arguments, const std::string& value) {
  const int jobs = integer_of(value, arguments);
  if (jobs < 1 || jobs > most_jobs) return false;
  arguments.files.jobs = static_cast<unsigned>(jobs);
  return true;
}

/// Mermaid: of several the last one counts.
bool take_input(Arguments& arguments, const std::string& value) {
  if (arguments.as_mmdc) {
    arguments.files.named_input = value;
  } else {
    arguments.files.inputs.push_back(value);
  }
  return true;
}

/// A file that standard output goes to may hold more than this program writes.
bool take_output(Arguments& arguments, const std::string& value) {
  FileArguments& files = arguments.files;
  const bool is_standard = value == "/dev/stdout" && !arguments.as_mmdc;
  files.former_output = std::exchange(files.output, is_standard ? "-" : value);
  // Mermaid: an empty name is as good as none.
  return !value.empty() || arguments.as_mmdc;
}

constexpr Option options[] = {
    {'i', "input", "FILE", "An input, as mermaid-cli has it", take_input},
    {'o', "output", "PATH", "A .svg, .png, .pdf, .eps, .md, a folder for many, -", take_output,
     "a file, a folder or -"},
    {'e', "outputFormat", "FORMAT", "svg, png, pdf or eps, whatever the name says",
     [](Arguments& arguments, const std::string& value) {
       arguments.files.format = format_named(value);
       return true;
     },
     "svg png pdf eps", Value::word},
    {'r', "recursive", nullptr, "Also what is in folders of folders",
     [](Arguments& arguments, const std::string&) { return arguments.files.recursive = true; }},
    {'j', "jobs", "N", "So many inputs at a time; one per core", take_jobs,
     "an integer from 1 to 1024", Value::number},
    {'\0', "deps", "FILE", "Write for Make or Ninja what the outputs depend on",
     [](Arguments& arguments, const std::string& value) {
       arguments.files.deps_file = value;
       return true;
     }},
};

}  // namespace

constinit const OptionGroup file_options = {"Files", options};

}  // namespace mmdc_cpp

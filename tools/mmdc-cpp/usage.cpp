#include "usage.hpp"

#include <cstdio>

#include <mmdc/diagnostic.hpp>

#include "handed_over.hpp"

namespace mmdc_cpp {

int usage_error(const std::string& message, const Arguments& arguments) {
  std::fprintf(stderr, "mmdc-cpp: %s\nSee %s --help.\n", mmdc::printable(message).c_str(),
               arguments.as_mmdc ? "mmdc" : "mmdc-cpp");
  return exit_usage;
}

void note(const std::string& message) {
  if (is_beginning_told()) return;
  std::fprintf(stderr, "mmdc-cpp: %s\n", mmdc::printable(message).c_str());
}

}  // namespace mmdc_cpp

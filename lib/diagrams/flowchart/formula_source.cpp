#include "lib/diagrams/flowchart/formula_source.hpp"

#include "lib/math/label.hpp"

namespace mmdc::diagrams::flowchart {

std::string formula_source(std::string_view label) {
  std::string source;
  for (std::size_t at = 0; at < label.size(); ++at) {
    source += label[at];
    if (label.substr(at, 2) == R"(\\)") ++at;
  }
  const bool makes_sense_as_written = source.size() < label.size() &&
                                      !math::find_problems(source).empty() &&
                                      math::find_problems(label).empty();
  return makes_sense_as_written ? std::string(label) : source;
}

}  // namespace mmdc::diagrams::flowchart

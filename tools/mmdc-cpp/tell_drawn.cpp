#include "tell_drawn.hpp"

#include <cstdio>

#include "limits.hpp"

namespace mmdc_cpp {

int tell_drawn(const Drawn& drawn, const std::string& name, const mmdc::LineTable& lines,
               const Arguments& arguments) {
  for (const mmdc::Diagnostic& diagnostic : drawn.diagnostics) {
    if (arguments.quiet && diagnostic.severity == mmdc::Severity::warning) continue;
    std::fputs(mmdc::format(with_option(diagnostic, arguments.trust), name, lines).c_str(), stderr);
  }
  for (const mmdc::Diagnostic& trouble : drawn.troubles) {
    std::fputs(mmdc::format(trouble, name, lines).c_str(), stderr);
  }
  if (drawn.picture || drawn.stays_text) return exit_success;
  return drawn.troubles.empty() ? exit_bad_input : exit_world;
}

}  // namespace mmdc_cpp

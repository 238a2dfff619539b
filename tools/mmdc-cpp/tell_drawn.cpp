#include "tell_drawn.hpp"

#include <algorithm>
#include <cstdio>

#include "hints.hpp"

namespace mmdc_cpp {

int tell_drawn(const Drawn& drawn, const std::string& name, const mmdc::LineTable& lines,
               const Arguments& arguments) {
  HintsOnce hints;
  const auto tell = [&](const mmdc::Diagnostic& diagnostic) {
    if (arguments.quiet && diagnostic.severity == mmdc::Severity::warning) return;
    const mmdc::Diagnostic told = hints.new_in(with_option(diagnostic, arguments));
    std::fputs(mmdc::format(told, name, lines).c_str(), stderr);
  };
  std::ranges::for_each(drawn.diagnostics, tell);
  std::ranges::for_each(drawn.troubles, tell);
  if (drawn.picture || drawn.stays_text) return exit_success;
  return drawn.troubles.empty() ? exit_bad_input : exit_world;
}

}  // namespace mmdc_cpp

#include "tell_drawn.hpp"

#include <algorithm>
#include <cstdio>

#include "hand_over.hpp"
#include "hints.hpp"
#include "usage.hpp"

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

void tell_estimated(const Painter& painter, const Arguments& arguments) {
  if (!painter.has_estimated() || arguments.quiet || arguments.mode == Mode::lint) return;
  note("the widths of some texts are estimated: the program " + cairo_program() +
       ", which measures them, can't be run");
}

}  // namespace mmdc_cpp

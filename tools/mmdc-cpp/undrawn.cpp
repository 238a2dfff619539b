#include "undrawn.hpp"

#include <algorithm>

namespace mmdc_cpp {

void leave_undrawn(Drawn& drawn, const PageArguments& arguments) {
  const auto found =
      std::ranges::find(drawn.diagnostics, "source.undrawn-type", &mmdc::Diagnostic::code);
  if (found == drawn.diagnostics.end()) return;
  if (!arguments.keeps_undrawn) {
    found->hints.push_back({"`--keep-undrawn` leaves it in the page as text"});
    return;
  }
  found->severity = mmdc::Severity::warning;
  found->hints = {{"it stays in the page as text"}};
  drawn.stays_text = true;
}

}  // namespace mmdc_cpp

// The door of a program that is not linked with cairo.
#include "cairo_door.hpp"
#include "hand_over.hpp"

namespace mmdc_cpp {
namespace {

mmdc::Diagnostic no_cairo(const std::string& what) {
  return {mmdc::Severity::error, "cairo.missing",
          what + " need the program " + cairo_program() + ", which can't be run"};
}

}  // namespace

bool is_cairo_here() {
  return false;
}

mmdc::Result<std::string> to_cairo_file(const mmdc::Drawing& /*drawing*/, Format /*format*/,
                                        const Arguments& /*arguments*/) {
  return mmdc::Result<std::string>::failure(no_cairo("PNG, PDF and EPS"));
}

mmdc::Result<mmdc::Drawing> with_fonts(const mmdc::Drawing& /*drawing*/,
                                       const Arguments& /*arguments*/) {
  return mmdc::Result<mmdc::Drawing>::failure(no_cairo("fonts in an SVG"));
}

std::shared_ptr<const mmdc::TextMeasurer> system_measurer() {
  return nullptr;
}

}  // namespace mmdc_cpp

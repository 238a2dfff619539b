// What there is to tell of pictures that are no inputs of their own, and of how all were drawn.
#pragma once

#include <string>

#include "arguments.hpp"
#include "drawn.hpp"
#include "painter.hpp"

namespace mmdc_cpp {

/// Tells it on standard error. The diagnostics are about the text of `lines`. Returns the exit code
/// that the picture is a reason for.
int tell_drawn(const Drawn& drawn, const std::string& name, const mmdc::LineTable& lines,
               const Arguments& arguments);

/// Tells it if the widths of some texts are estimated.
void tell_estimated(const Painter& painter, const Arguments& arguments);

}  // namespace mmdc_cpp

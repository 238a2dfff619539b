// The text of --help.
#pragma once

#include <string>

namespace mmdc_cpp {

/// Usage and options by groups, in 80 columns: those that people need now and then, or all.
std::string help_text(bool is_full);

}  // namespace mmdc_cpp

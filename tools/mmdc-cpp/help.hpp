// The text of --help.
#pragma once

#include <string>

namespace mmdc_cpp {

/// Usage and options by groups, in 80 columns: those that people need now and then, or all.
/// Called mmdc, the usage is mermaid-cli's.
std::string help_text(bool is_full, bool as_mmdc);

}  // namespace mmdc_cpp

// Completions for shells, written from the table of options.
#pragma once

#include <string>

namespace mmdc_cpp {

/// The script for "bash", "zsh" or "fish".
std::string completion_script(const std::string& shell);

}  // namespace mmdc_cpp

// What --lint found, for programs.
#pragma once

#include <string>
#include <vector>

#include "draw.hpp"

namespace mmdc_cpp {

/// A JSON array of objects with file, line, column, endLine, endColumn, severity, code, message and
/// hints. Numbers start at 1.
std::string as_json(const std::vector<Outcome>& outcomes);

/// A SARIF 2.1.0 log with one run.
std::string as_sarif(const std::vector<Outcome>& outcomes);

}  // namespace mmdc_cpp

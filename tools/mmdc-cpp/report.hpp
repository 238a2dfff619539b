// What --lint found, for programs.
#pragma once

#include <string>

#include "finding.hpp"

namespace mmdc_cpp {

/// Whether it is told in a form for programs: then people are only told what was not looked at.
bool has_report(const Arguments& arguments);

/// A JSON array of objects with severity, code, message, hints and, where there are any, file,
/// line, column, endLine and endColumn. Numbers start at 1.
std::string as_json(const Findings& findings);

/// A SARIF 2.1.0 log with one run.
std::string as_sarif(const Findings& findings);

/// Prints the report, if there is one. False, and a message on standard error, on failure.
bool print_report(const Findings& findings, const Arguments& arguments);

}  // namespace mmdc_cpp

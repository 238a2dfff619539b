// Documents in JSON from standard input to standard output.
#pragma once

#include <variant>

#include <nlohmann/json.hpp>

#include "arguments.hpp"

namespace mmdc_cpp {

/// With its keys in the order of the text.
using Json = nlohmann::ordered_json;

/// The document on standard input; the exit code, after a message, if that can't be read, is no
/// JSON or is nested too deep.
std::variant<Json, ExitCode> read_json();

/// Writes the document. False, and a message, if that is not possible.
bool write_json(const Json& document);

}  // namespace mmdc_cpp

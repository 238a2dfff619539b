// Documents in JSON from standard input to standard output.
#pragma once

#include <optional>

#include <nlohmann/json.hpp>

namespace mmdc_cpp {

/// With its keys in the order of the text.
using Json = nlohmann::ordered_json;

/// The document on standard input; nothing, and a message, if that is no JSON or is nested too
/// deep.
std::optional<Json> read_json();

/// Writes the document. False, and a message, if that is not possible.
bool write_json(const Json& document);

}  // namespace mmdc_cpp

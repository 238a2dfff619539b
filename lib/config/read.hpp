// Configuration out of a caller's JSON, a text's front matter and its directives.
#pragma once

#include <string_view>
#include <vector>

#include <mmdc/options.hpp>
#include <mmdc/result.hpp>

#include "lib/config/config.hpp"
#include "lib/source/source.hpp"

namespace mmdc::config {

/// The configuration for a diagram of a family ("flowchart", "sequence"). `original` is the text
/// that `source` was made of. Fails on bad JSON and bad YAML; what a text may not set, or what
/// nobody knows, is a warning.
Result<Config> read_config(const source::Source& source, std::string_view original,
                           const Options& options, std::string_view family);

/// What is wrong with a caller's configuration, each with its place in the JSON.
std::vector<Diagnostic> check_caller_config(std::string_view json);

}  // namespace mmdc::config

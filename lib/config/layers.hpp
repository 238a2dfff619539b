// The layers of configuration as JSON objects, each with the place that it was read from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include <mmdc/options.hpp>
#include <mmdc/result.hpp>

#include "lib/source/source.hpp"

namespace mmdc::config {

using Json = nlohmann::ordered_json;

struct Layer {
  Json values = Json::object();
  Span span;  ///< in the caller's text; empty for the caller's own layer
};

struct Layers {
  Json site = Json::object();  ///< the caller's
  std::vector<Layer> diagram;  ///< front matter, then directives
  std::string title;           ///< of the front matter
  std::vector<Diagnostic> warnings;
};

Result<Layers> read_layers(const source::Source& source, std::string_view original,
                           const Options& options, std::string_view family);

/// Lays `upper` over `lower`. Mermaid: objects are merged, null means nothing, a scalar never
/// replaces an object or the other way round.
void merge(Json& lower, const Json& upper);

}  // namespace mmdc::config

// What a text says about its configuration, layer by layer, each with the place that it was read
// from.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <mmdc/result.hpp>

#include "lib/config/json.hpp"
#include "lib/source/source.hpp"

namespace mmdc::config {

struct Layer {
  Json values = Json::object();
  Span span;  ///< in the caller's text
};

struct FrontMatter {
  std::string title;  ///< empty for none
  Layer config;
};

/// The front matter of a text. Fails on what is no YAML, with a key that comes twice or with more
/// values than any configuration has.
Result<FrontMatter> read_front_matter(std::string_view original, Span span);

struct Directives {
  std::vector<Layer> init;  ///< none if one of them is no JSON object
  std::vector<Layer> wrap;  ///< `%%{wrap}%%`
  std::vector<Diagnostic> warnings;
};

Directives read_directives(std::string_view original, const source::Source& source);

/// A JSON object. Nothing if the text is none, or nested deeper than any configuration.
std::optional<Json> read_object(std::string_view json);

/// Objects in each other that `merge` goes into; what is deeper is replaced.
inline constexpr int mermaid_depth = 2;
inline constexpr int any_depth = 32;

/// Lays `upper` over `lower`. Mermaid: objects are merged, null means nothing, a scalar never
/// replaces an object or the other way round.
void merge(Json& lower, const Json& upper, int depth);

}  // namespace mmdc::config

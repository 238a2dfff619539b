// What a text says about its configuration, layer by layer, each with the place that it was read
// from.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <mmdc/result.hpp>

#include "lib/json/explain.hpp"
#include "lib/json/read.hpp"
#include "lib/json/value.hpp"
#include "lib/source/source.hpp"

namespace mmdc::config {

using json::Value;

struct Layer {
  Value values{Value::Object()};
  Span span;                           ///< in the caller's text
  std::vector<json::Path> repeated{};  ///< its keys that come more than once
};

struct FrontMatter {
  std::string title;  ///< empty for none
  Layer config;
  std::vector<Diagnostic> warnings;
};

/// The front matter of a text. Fails on what is no YAML, with a key that comes twice or with more
/// values than any configuration has.
Result<FrontMatter> read_front_matter(std::string_view original, Span span);

struct Directives {
  std::vector<Layer> init;  ///< none if one of them is no JSON object
  std::vector<Layer> wrap;  ///< `%%{wrap}%%`
  std::vector<Diagnostic> warnings;
};

/// Fails on one with more values than any configuration has, and with `limit.cancelled`.
Result<Directives> read_directives(std::string_view original, const source::Source& source,
                                   const std::function<bool()>& cancelled);

/// A JSON object. Fails on text that is none and on more values than any configuration has; what is
/// nested deeper than any configuration is left out. `repeated` may be null.
std::variant<Value, json::Failure> read_object(std::string_view json,
                                               const std::function<bool()>& cancelled = nullptr,
                                               std::vector<json::Path>* repeated = nullptr);

/// Why a text is no JSON object: "is a list, not an object", "is no JSON: ..."; and where.
json::Flaw why_no_object(std::string_view json, const json::Failure& failure);

/// More than any configuration holds. Anchors make a few lines stand for billions of values.
inline constexpr std::size_t most_values = 5'000;

/// What is wrong with a configuration that holds more. `subject` begins the message.
Diagnostic too_many_values(const std::string& subject, std::optional<Span> place);

/// Objects in each other that `merge` goes into; what is deeper is replaced.
inline constexpr int mermaid_depth = 2;
inline constexpr int any_depth = 32;

/// Lays `upper` over `lower`. Mermaid: objects are merged, null means nothing, a scalar never
/// replaces an object or the other way round.
void merge(Value& lower, const Value& upper, int depth);

}  // namespace mmdc::config

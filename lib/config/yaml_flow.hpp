// Keys without values in flow mappings: `{ shape: cyl, animate }`. To YAML they are keys like any
// other, and to Mermaid's reader; ours stops at them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <mmdc/diagnostic.hpp>

namespace mmdc::config {

/// Where keys stand alone in the inside of a flow mapping, in their order. Not those of mappings
/// and lists inside of it, and none if nothing stands before a comma, which is no YAML.
std::vector<Span> find_lone_keys(std::string_view flow);

/// What stands behind a key that gets a value, empty as it is.
inline constexpr std::string_view empty_value = ": ";

/// The same mapping with `empty_value` behind those keys.
std::string with_empty_values(std::string_view flow, const std::vector<Span>& lone_keys);

/// A warning of the key at `span`, which says what was probably meant.
Diagnostic warning_of_lone_key(std::string_view key, Span span);

}  // namespace mmdc::config

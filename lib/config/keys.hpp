// The keys of the configuration that have an effect, and where their values go.
#pragma once

#include <span>
#include <string_view>

#include "lib/config/config.hpp"
#include "lib/json/value.hpp"

namespace mmdc::config {

using json::Value;

struct Key {
  std::string_view section;  ///< empty at the top level
  std::string_view name;
  bool (*set)(Config& config, const Value& value);  ///< false if the value is of the wrong type
};

/// The keys that have an effect.
std::span<const Key> known_keys();

}  // namespace mmdc::config

// The keys of the configuration: their names, and where their values go.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "lib/config/config.hpp"
#include "lib/config/layers.hpp"

namespace mmdc::config {

struct Key {
  std::string_view section;  ///< empty at the top level
  std::string_view name;
  bool (*set)(Config& config, const Json& value);  ///< false if the value is of the wrong type
};

/// The keys that have an effect.
std::span<const Key> known_keys();

/// True of every key that Mermaid knows at the top level.
bool is_known_section(std::string_view name);

/// True of every key that Mermaid knows in a section; of sections that nobody reads yet, always.
bool is_known_key(std::string_view section, std::string_view name);

/// The known name that is most like `name`; empty if none is close.
std::string nearest_key(std::string_view section, std::string_view name);

}  // namespace mmdc::config

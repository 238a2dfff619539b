// What all readers of YAML hold to.
#pragma once

#include <cstddef>

#include <yaml-cpp/yaml.h>

#include "lib/json/value.hpp"

namespace mmdc::config {

/// The reader of YAML is not to be interrupted: these take it some hundredths of a second.
inline constexpr std::size_t most_yaml_bytes = 65'536;

/// Goes behind a text: the reader takes a quote that nothing closes for one that the end does.
inline constexpr const char* end_of_document = "...\n";

/// A scalar in YAML's JSON schema: null, a flag, a number, or else a text.
json::Value value_of_scalar(const YAML::Node& scalar);

}  // namespace mmdc::config

// The values of a configuration before they are typed.
#pragma once

#include <nlohmann/json.hpp>

namespace mmdc::config {

using Json = nlohmann::ordered_json;

}  // namespace mmdc::config

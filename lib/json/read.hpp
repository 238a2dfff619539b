// JSON text to values.
#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <string_view>
#include <variant>

#include "lib/json/value.hpp"

namespace mmdc::json {

struct Bounds {
  std::size_t most_values = std::numeric_limits<std::size_t>::max();
  int deepest = 24;                           ///< what is nested deeper is left out
  std::function<bool()> cancelled = nullptr;  ///< asked all the time; true ends the reading
};

enum class Reason { no_json, too_many_values, cancelled };

/// Why there is no value.
struct Failure {
  Reason reason = Reason::no_json;
  std::size_t at = 0;  ///< of what is no JSON: the byte that doesn't fit
};

/// The value of a text in JSON, or why there is none. Of members with one name the last counts.
std::variant<Value, Failure> read(std::string_view text, const Bounds& bounds);

}  // namespace mmdc::json

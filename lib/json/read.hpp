// JSON text to values.
#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lib/json/value.hpp"

namespace mmdc::json {

/// The names on the way to a member, from the outside in.
using Path = std::vector<std::string>;

struct Bounds {
  std::size_t most_values = std::numeric_limits<std::size_t>::max();
  int deepest = 24;                           ///< what is nested deeper is left out
  std::function<bool()> cancelled = nullptr;  ///< asked all the time; true ends the reading
  std::vector<Path>* repeated = nullptr;      ///< gets the members that come more than once
};

enum class Reason { no_json, no_object, too_many_values, cancelled };

/// Why there is no value.
struct Failure {
  Reason reason = Reason::no_json;  ///< the reader itself takes any value: `no_object` is others'
  std::size_t at = 0;               ///< of what is no JSON: the byte that doesn't fit
};

/// The value of a text in JSON, or why there is none. Of members with one name the last counts.
std::variant<Value, Failure> read(std::string_view text, const Bounds& bounds);

}  // namespace mmdc::json

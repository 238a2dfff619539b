// What is wrong with a text that is no JSON, in words for people.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mmdc::json {

struct Flaw {
  std::string what;    ///< "a comma too many before `}`"
  std::size_t at = 0;  ///< the byte that it is about
};

/// Requires that the reader has stopped at byte `at` of the text, or at its end.
Flaw explain(std::string_view text, std::size_t at);

/// What a text in JSON is if it is no object: "a list", "a number". Requires one that is none.
std::string kind_of(std::string_view text);

}  // namespace mmdc::json

// What Mermaid's grammars take for white space.
#pragma once

#include <string_view>

#include "lib/base/trim.hpp"

namespace mmdc::source {

inline constexpr std::string_view white_space = " \t\v\f\n";

/// The text without the white space around it.
constexpr std::string_view trimmed(std::string_view text) {
  return base::trimmed(text, white_space);
}

}  // namespace mmdc::source

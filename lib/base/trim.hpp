// Texts without what stands around them.
#pragma once

#include <algorithm>
#include <string_view>

namespace mmdc::base {

/// The text without the bytes of `set` at its ends. What is empty then still stands in the text, so
/// that it has a place there.
constexpr std::string_view trimmed(std::string_view text, std::string_view set) {
  text.remove_prefix(std::min(text.find_first_not_of(set), text.size()));
  return text.substr(0, text.find_last_not_of(set) + 1);
}

}  // namespace mmdc::base

// Which quote of a YAML document is open, where its reader only says that one is.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <mmdc/diagnostic.hpp>

namespace mmdc::config {

/// The first quote in a part of a text that begins a value and that no other closes; nothing if
/// there is none.
std::optional<std::size_t> find_open_quote(std::string_view text, Span block);

}  // namespace mmdc::config

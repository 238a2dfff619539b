// What the cache keeps of a text that was drawn.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "drawn.hpp"

namespace mmdc_cpp {

/// A picture with its diagnostics as bytes. Requires that there is a picture.
std::string pack_drawn(const Drawn& drawn);

/// The reverse; nothing if the bytes are not those of pack_drawn.
std::optional<Drawn> unpack_drawn(std::string_view bytes);

}  // namespace mmdc_cpp

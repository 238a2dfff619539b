// A drawing as the bytes of a file.
#pragma once

#include <optional>
#include <string>

#include <mmdc/diagram.hpp>

#include "arguments.hpp"
#include "drawn.hpp"

namespace mmdc_cpp {

/// The drawing in the format that was asked for. Nothing, and the reason in `drawn`, if it cannot
/// be made or takes too long.
std::optional<std::string> to_bytes(const mmdc::Drawing& drawing, Format format,
                                    const Arguments& arguments, Drawn& drawn);

}  // namespace mmdc_cpp

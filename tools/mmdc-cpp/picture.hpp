// A drawing as the bytes of a file.
#pragma once

#include <optional>
#include <string>

#include <mmdc/diagram.hpp>

#include "arguments.hpp"

namespace mmdc_cpp {

/// The drawing in the format that was asked for. The cairo module is opened only for PNG and PDF.
/// Nothing, and a line in `told`, if it cannot be made.
std::optional<std::string> to_bytes(const mmdc::Drawing& drawing, Format format,
                                    const Arguments& arguments, std::string& told);

}  // namespace mmdc_cpp

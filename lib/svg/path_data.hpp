// Paths as SVG's path data.
#pragma once

#include <string>

#include "lib/base/path.hpp"

namespace mmdc::svg {

/// The value of a `d` attribute: `M1,2L3,4C...Z`.
std::string format_path_data(const base::Path& path);

}  // namespace mmdc::svg

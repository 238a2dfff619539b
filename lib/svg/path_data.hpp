// Paths as SVG's path data.
#pragma once

#include <string>

#include "lib/base/path.hpp"

namespace mmdc::svg {

/// The value of a `d` attribute: `M1,2L3,4C...Z`.
void append_path_data(std::string& out, const base::Path& path);

}  // namespace mmdc::svg

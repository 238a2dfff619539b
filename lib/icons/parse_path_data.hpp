// SVG's path data as a path.
#pragma once

#include <string_view>

#include "lib/base/path.hpp"

namespace mmdc::icons {

/// The path of a `d` attribute. As SVG has it, what comes after an error is not drawn.
base::Path parse_path_data(std::string_view data);

}  // namespace mmdc::icons

// Paths as SVG's path data.
#pragma once

#include "lib/base/path.hpp"
#include "lib/base/text_buffer.hpp"

namespace mmdc::svg {

/// The value of a `d` attribute: `M1,2L3,4C...Z`.
void append_path_data(base::TextBuffer& out, const base::Path& path);

}  // namespace mmdc::svg

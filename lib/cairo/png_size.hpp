// How many pixels a PNG has.
#pragma once

#include <string>

#include <mmdc/cairo.hpp>

namespace mmdc::cairo {

struct PngSize {
  int width = 1;
  int height = 1;
  double scale = 1;  ///< from user units to pixels
};

/// Mermaid: mermaid-cli's screenshot takes in whole CSS pixels, which are scaled then.
Result<PngSize> png_size(Size drawing, const PngOptions& options);

}  // namespace mmdc::cairo

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

/// `max_pixels` holds where the options have none; without either it is the default of Limits.
/// Mermaid: mermaid-cli's screenshot takes in whole CSS pixels, which are scaled then.
Result<PngSize> png_size(Size drawing, std::optional<std::size_t> max_pixels,
                         const PngOptions& options);

}  // namespace mmdc::cairo

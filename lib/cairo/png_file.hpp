// The PNG format (ISO/IEC 15948), as far as it takes to write pictures.
#pragma once

#include <functional>
#include <string>

#include <cairo.h>

namespace mmdc::cairo {

/// An image surface as a file: RGB of CAIRO_FORMAT_RGB24, RGBA of CAIRO_FORMAT_ARGB32. `dpi` as in
/// PngOptions. Empty if the memory for it is missing or `cancelled`, which may be empty, has said
/// so.
std::string png_file(cairo_surface_t* image, double dpi, const std::function<bool()>& cancelled);

}  // namespace mmdc::cairo

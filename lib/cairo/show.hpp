// Lines of text that Pango has laid out, on a surface.
#pragma once

#include <pango/pangocairo.h>

namespace mmdc::cairo {

/// Shows a layout of one line, its top left corner at the current point, in the current colour.
void show_line(cairo_t* context, PangoLayout* layout);

}  // namespace mmdc::cairo

// Glyphs that say which text they are of, for documents that are searched and copied from.
#pragma once

#include <cairo.h>

#include "lib/cairo/glyph_runs.hpp"
#include "lib/cairo/run_text.hpp"

namespace mmdc::cairo {

/// Shows the glyphs of a run at the current point, in the current colour.
void show_with_text(cairo_t* context, const GlyphRun& run, const RunText& text);

/// Puts the text of a run where its glyphs are, for glyphs that a document has as images. What is
/// shown of it in the current colour is two dots: it is to be one that is hardly seen. `font` is
/// any with a dot. The current point stays.
void put_text(cairo_t* context, const GlyphRun& run, const RunText& text, PangoFont* font);

}  // namespace mmdc::cairo

// The glyphs of a line that Pango has laid out, stretch by stretch.
#pragma once

#include <vector>

#include <pango/pango.h>

#include "lib/scene/scene.hpp"

namespace mmdc::cairo {

/// Glyphs of a line that are all in one font and from one run of its text.
struct GlyphRun {
  PangoGlyphItem* item;  ///< the layout's
  Point start;           ///< on the baseline, from the start of the line's own baseline
  double width;          ///< advance

  PangoFont* font() const { return item->item->analysis.font; }
  bool is_right_to_left() const { return item->item->analysis.level % 2 != 0; }
};

/// From left to right.
std::vector<GlyphRun> glyph_runs(PangoLayout* line);

/// Whether anything of it is seen.
bool has_ink(const GlyphRun& run);

/// Whether the glyphs of a font are pictures, as those of emoji: they have no outline.
bool has_pictures(PangoFont* font);

/// Whether a glyph is of a character in no font: Pango shows a box with its number.
bool is_unknown(const PangoGlyphInfo& glyph);
bool has_unknown(const GlyphRun& run);

/// The rectangle under or through the glyphs. Requires a decoration.
mmdc::Rect decoration_of(const GlyphRun& run, scene::Decoration decoration);

}  // namespace mmdc::cairo

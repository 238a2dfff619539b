#include "lib/cairo/glyph_runs.hpp"

#include <algorithm>

#include <hb-ot.h>

#include "lib/cairo/handles.hpp"
#include "lib/cairo/shape.hpp"

namespace mmdc::cairo {
namespace {

using LayoutIterator = std::unique_ptr<PangoLayoutIter, Release<pango_layout_iter_free>>;
using Metrics = std::unique_ptr<PangoFontMetrics, Release<pango_font_metrics_unref>>;

}  // namespace

std::vector<GlyphRun> glyph_runs(PangoLayout* line) {
  std::vector<GlyphRun> runs;
  const LayoutIterator at(pango_layout_get_iter(line));
  const int line_baseline = pango_layout_iter_get_baseline(at.get());
  do {
    PangoGlyphItem* const item = pango_layout_iter_get_run(at.get());
    if (item == nullptr) continue;
    PangoRectangle logical;
    pango_layout_iter_get_run_extents(at.get(), nullptr, &logical);
    const int below = pango_layout_iter_get_run_baseline(at.get()) - line_baseline;
    runs.push_back(
        {item, {logical.x / pango_units, below / pango_units}, logical.width / pango_units});
  } while (pango_layout_iter_next_run(at.get()) != FALSE);
  return runs;
}

bool has_ink(const GlyphRun& run) {
  PangoRectangle ink;
  pango_glyph_string_extents(run.item->glyphs, run.font(), &ink, nullptr);
  return ink.width > 0;
}

bool has_pictures(PangoFont* font) {
  hb_face_t* const face = hb_font_get_face(pango_font_get_hb_font(font));
  return hb_ot_color_has_png(face) != 0 || hb_ot_color_has_layers(face) != 0;
}

bool is_unknown(const PangoGlyphInfo& glyph) {
  return (glyph.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
}

bool has_unknown(const GlyphRun& run) {
  const PangoGlyphString& glyphs = *run.item->glyphs;
  return std::any_of(glyphs.glyphs, glyphs.glyphs + glyphs.num_glyphs, is_unknown);
}

mmdc::Rect decoration_of(const GlyphRun& run, scene::Decoration decoration) {
  const Metrics metrics(pango_font_get_metrics(run.font(), nullptr));
  const bool under = decoration == scene::Decoration::underline;
  const int thickness = under ? pango_font_metrics_get_underline_thickness(metrics.get())
                              : pango_font_metrics_get_strikethrough_thickness(metrics.get());
  const int above = under ? pango_font_metrics_get_underline_position(metrics.get())
                          : pango_font_metrics_get_strikethrough_position(metrics.get());
  return {run.start.x, run.start.y - above / pango_units, run.width, thickness / pango_units};
}

}  // namespace mmdc::cairo

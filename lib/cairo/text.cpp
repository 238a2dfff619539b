#include <algorithm>
#include <cmath>

#include "lib/cairo/clean_text.hpp"
#include "lib/cairo/handles.hpp"
#include "lib/cairo/link.hpp"
#include "lib/cairo/paint.hpp"
#include "lib/cairo/show.hpp"

namespace mmdc::cairo {
namespace {

/// Pango takes family lists without CSS's quotes.
std::string pango_families(const std::string& css) {
  std::string families = css;
  std::erase_if(families, [](char c) { return c == '"' || c == '\''; });
  return families;
}

PangoFont describe(const scene::Font& font) {
  PangoFont description(pango_font_description_new());
  pango_font_description_set_family(description.get(), pango_families(font.family).c_str());
  pango_font_description_set_absolute_size(description.get(), font.size * PANGO_SCALE);
  pango_font_description_set_weight(description.get(), static_cast<PangoWeight>(font.weight));
  if (font.italic) pango_font_description_set_style(description.get(), PANGO_STYLE_ITALIC);
  return description;
}

/// Advance widths as they are in the font, not fitted to pixels: what was measured is painted.
void use_unhinted_metrics(PangoLayout* layout) {
  const FontOptions options(cairo_font_options_create());
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  PangoContext* const context = pango_layout_get_context(layout);
  pango_cairo_context_set_font_options(context, options.get());
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_layout_context_changed(layout);
}

void decorate(PangoLayout* layout, scene::Decoration decoration) {
  if (decoration == scene::Decoration::none) return;
  PangoAttrList* const attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, decoration == scene::Decoration::underline
                                         ? pango_attr_underline_new(PANGO_UNDERLINE_SINGLE)
                                         : pango_attr_strikethrough_new(TRUE));
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
}

/// The letters' outlines, drawn over their insides as SVG does.
void stroke_letters(cairo_t* context, PangoLayout* layout, const scene::Stroke& stroke) {
  if (stroke.width <= 0) return;
  const SavedState saved(context);
  set_source(context, stroke.color);
  cairo_set_line_width(context, stroke.width);
  pango_cairo_layout_path(context, layout);
  cairo_stroke(context);
}

PangoText shape(cairo_t* context, const scene::TextRun& run, const scene::Font& font) {
  PangoText layout(pango_cairo_create_layout(context));
  use_unhinted_metrics(layout.get());
  const PangoFont description = describe(run.font.value_or(font));
  pango_layout_set_font_description(layout.get(), description.get());
  pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
  const std::string text = clean_text(run.text);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  decorate(layout.get(), run.decoration);
  return layout;
}

double width_of(PangoLayout* layout) {
  PangoRectangle logical;
  pango_layout_get_extents(layout, nullptr, &logical);
  return static_cast<double>(logical.width) / PANGO_SCALE;
}

double start_of(const scene::TextLine& line, scene::Anchor anchor, double width) {
  switch (anchor) {
    case scene::Anchor::start:
      return line.position.x;
    case scene::Anchor::middle:
      return line.position.x - width / 2;
    case scene::Anchor::end:
      return line.position.x - width;
  }
  return line.position.x;
}

void paint_line(cairo_t* context, const scene::Text& text, const scene::TextLine& line,
                bool links) {
  std::vector<PangoText> layouts;
  double width = 0;
  if (!std::isfinite(line.position.x) || !std::isfinite(line.position.y)) return;
  for (const scene::TextRun& run : line.runs) {
    layouts.push_back(shape(context, run, text.font));
    width += width_of(layouts.back().get());
  }
  double x = start_of(line, text.anchor, width);
  for (std::size_t i = 0; i < layouts.size(); ++i) {
    const scene::TextRun& run = line.runs[i];
    PangoLayout* const layout = layouts[i].get();
    const double baseline = static_cast<double>(pango_layout_get_baseline(layout)) / PANGO_SCALE;
    set_source(context, run.fill.value_or(text.fill));
    cairo_move_to(context, x, line.position.y - run.rise - baseline);
    const LinkArea link(context, links ? run.href : std::string());
    show_line(context, layout);
    if (text.stroke) {
      cairo_move_to(context, x, line.position.y - run.rise - baseline);
      stroke_letters(context, layout, *text.stroke);
    }
    x += width_of(layout);
  }
}

}  // namespace

void paint_text(cairo_t* context, const scene::Text& text, bool links) {
  for (const scene::TextLine& line : text.lines) paint_line(context, text, line, links);
  cairo_new_path(context);  // Pango leaves a current point behind
}

}  // namespace mmdc::cairo

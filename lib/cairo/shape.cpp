#include "lib/cairo/shape.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include <hb.h>

#include "lib/cairo/attributes.hpp"
#include "lib/cairo/clean_text.hpp"
#include "lib/cairo/fallback.hpp"
#include "lib/text/font.hpp"

namespace mmdc::cairo {
namespace {

using FontMap = std::unique_ptr<PangoFontMap, Release<g_object_unref>>;
using Attributes = std::unique_ptr<PangoAttrList, Release<pango_attr_list_unref>>;

void add_color(PangoAttrList* attributes, Place place, scene::Color color) {
  const auto wide = [](double share) {
    return static_cast<guint16>(std::lround(std::clamp(share, 0.0, 1.0) * 0xFFFF));
  };
  add(attributes, place,
      pango_attr_foreground_new(wide(color.red / 255.0), wide(color.green / 255.0),
                                wide(color.blue / 255.0)));
  add(attributes, place, pango_attr_foreground_alpha_new(wide(color.alpha)));
}

/// Colours and decorations are here for Pango to keep such runs apart: whoever paints takes them
/// from the run.
void add_run(PangoAttrList* attributes, Place place, const scene::TextRun& run) {
  if (run.font) {
    const FontDescription description = describe(*run.font);
    add(attributes, place, pango_attr_font_desc_new(description.get()));
  }
  if (run.fill) add_color(attributes, place, *run.fill);
  if (run.decoration == scene::Decoration::underline) {
    add(attributes, place, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE));
  } else if (run.decoration == scene::Decoration::line_through) {
    add(attributes, place, pango_attr_strikethrough_new(TRUE));
  }
  if (run.rise != 0) {
    add(attributes, place,
        pango_attr_rise_new(static_cast<int>(std::lround(run.rise * pango_units))));
  }
}

/// The advance width of a blank in a font, in Pango's units; 0 if it has none.
int blank_width(hb_font_t* font) {
  hb_codepoint_t glyph = 0;
  if (hb_font_get_nominal_glyph(font, ' ', &glyph) == 0) return 0;
  return hb_font_get_glyph_h_advance(font, glyph);
}

void set_blanks(PangoGlyphItem* item, std::string_view text, int width) {
  const auto begin = static_cast<std::size_t>(item->item->offset);
  for (int i = 0; i < item->glyphs->num_glyphs; ++i) {
    PangoGlyphInfo& glyph = item->glyphs->glyphs[i];
    const auto at = begin + static_cast<std::size_t>(item->glyphs->log_clusters[i]);
    if (text[at] == ' ' && glyph.attr.is_cluster_start != 0) glyph.geometry.width = width;
  }
}

/// The font that was asked for where the item begins.
LoadedFont wanted_font(PangoLayout* layout, const PangoItem* item, const RunFinder& runs,
                       const scene::Font& font) {
  const scene::TextRun& run = runs.at(static_cast<std::size_t>(item->offset));
  const FontDescription description = describe(run.font.value_or(font));
  return LoadedFont(pango_context_load_font(pango_layout_get_context(layout), description.get()));
}

/// Pango takes a blank from the font of the character before it, browsers from the one that was
/// asked for.
void use_own_blanks(PangoLayout* layout, const RunFinder& runs, const scene::Font& font) {
  const std::string_view text(pango_layout_get_text(layout));
  if (text.find(' ') == text.npos) return;
  PangoLayoutLine* const line = pango_layout_get_line(layout, 0);
  for (GSList* items = line->runs; items != nullptr; items = items->next) {
    auto* const item = static_cast<PangoGlyphItem*>(items->data);
    const LoadedFont wanted = wanted_font(layout, item->item, runs, font);
    if (!wanted || wanted.get() == item->item->analysis.font) continue;
    const int width = blank_width(pango_font_get_hb_font(wanted.get()));
    if (width > 0) set_blanks(item, text, width);
  }
}

}  // namespace

void use_unhinted_metrics(PangoContext* context) {
  const FontOptions options(cairo_font_options_create());
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context, options.get());
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_context_set_language(context, pango_language_from_string("en"));
}

PangoFonts make_fonts() {
  const FontMap map(pango_cairo_font_map_new());
  PangoFonts fonts(pango_font_map_create_context(map.get()));
  use_unhinted_metrics(fonts.get());
  return fonts;
}

std::string_view family_behind(std::string_view name) {
  if (name == "cursive") return "Comic Sans MS";
  if (name == "fantasy") return "Impact";
  return name;
}

FontDescription describe(const scene::Font& font) {
  std::string families;
  for (const std::string& name : text::family_names(font.family)) {
    if (!families.empty()) families += ", ";
    families += family_behind(name);
  }
  FontDescription description(pango_font_description_new());
  pango_font_description_set_family(description.get(), clean_text(families).c_str());
  pango_font_description_set_absolute_size(description.get(), font.size * pango_units);
  pango_font_description_set_weight(description.get(), static_cast<PangoWeight>(font.weight));
  pango_font_description_set_style(description.get(),
                                   font.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return description;
}

PangoText shape(PangoContext* context, std::span<const scene::TextRun> runs,
                const scene::Font& font, bool right_to_left) {
  pango_context_set_base_dir(context, right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  PangoText layout(pango_layout_new(context));
  pango_layout_set_auto_dir(layout.get(), FALSE);
  pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
  const FontDescription description = describe(font);
  pango_layout_set_font_description(layout.get(), description.get());
  const Attributes attributes(pango_attr_list_new());
  std::string text;
  for (const scene::TextRun& run : runs) {
    const auto begin = static_cast<guint>(text.size());
    text += clean_line(run.text);
    add_run(attributes.get(), {begin, static_cast<guint>(text.size())}, run);
  }
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  pango_layout_set_attributes(layout.get(), attributes.get());
  keep_graphemes_in_one_font(layout.get(), attributes.get());
  const RunFinder finder(runs);
  prefer_last_helpers(layout.get(), attributes.get(), [&](const PangoItem* item) {
    return wanted_font(layout.get(), item, finder, font).get() != item->analysis.font;
  });
  use_own_blanks(layout.get(), finder, font);
  return layout;
}

RunFinder::RunFinder(std::span<const scene::TextRun> runs) : runs_(runs) {
  std::size_t end = 0;
  for (const scene::TextRun& run : runs) ends_.push_back(end += clean_line(run.text).size());
}

const scene::TextRun& RunFinder::at(std::size_t byte) const {
  const auto end = std::ranges::upper_bound(ends_, byte);
  return end == ends_.end() ? runs_.back() : runs_[static_cast<std::size_t>(end - ends_.begin())];
}

double width_of(PangoLayout* line) {
  PangoRectangle logical;
  pango_layout_get_extents(line, nullptr, &logical);
  return logical.width / pango_units;
}

double baseline_of(PangoLayout* line) {
  return pango_layout_get_baseline(line) / pango_units;
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

}  // namespace mmdc::cairo

// Text sizes by Pango: pango_measurer() of <mmdc/cairo.hpp>.
#include <algorithm>
#include <cstdlib>
#include <mutex>
#include <span>
#include <string>

#include <hb.h>

#include <mmdc/cairo.hpp>

#include "lib/base/direction.hpp"
#include "lib/base/utf8.hpp"
#include "lib/cairo/clean_text.hpp"
#include "lib/cairo/glyph_runs.hpp"
#include "lib/cairo/handles.hpp"
#include "lib/cairo/shape.hpp"
#include "lib/text/measurer.hpp"

namespace mmdc {
namespace {

using cairo::pango_units;
using cairo::PangoFonts;
using cairo::PangoText;

using Families = std::unique_ptr<PangoFontFamily*, cairo::Release<g_free>>;

scene::Font scene_font(const TextFont& font) {
  return {std::string(font.families), font.size, font.bold ? 700 : 400, font.italic};
}

/// The glyphs of a cluster; where text goes from right to left Pango counts them backward.
std::span<const PangoGlyphInfo> glyphs_of(const PangoGlyphItemIter& cluster) {
  const bool backward = cluster.end_glyph < cluster.start_glyph;
  const int first = backward ? cluster.end_glyph + 1 : cluster.start_glyph;
  const int count = std::abs(cluster.end_glyph - cluster.start_glyph);
  return {cluster.glyph_item->glyphs->glyphs + first, static_cast<std::size_t>(count)};
}

/// A stretch of a run that no font has glyphs for, with the width of the boxes that Pango shows
/// instead.
struct Unknown {
  std::string_view text;
  double width = 0;
};

bool is_empty(const PangoGlyphInfo& glyph) {
  return glyph.glyph == PANGO_GLYPH_EMPTY;
}

/// Joiners between what is unknown show nothing and belong to the stretch.
std::vector<Unknown> unknown_stretches(PangoGlyphItem* run, const char* text) {
  std::vector<Unknown> found;
  bool is_open = false;
  PangoGlyphItemIter cluster;
  for (gboolean more = pango_glyph_item_iter_init_start(&cluster, run, text); more != FALSE;
       more = pango_glyph_item_iter_next_cluster(&cluster)) {
    const auto glyphs = glyphs_of(cluster);
    const bool starts = std::ranges::any_of(glyphs, cairo::is_unknown);
    is_open = starts || (is_open && std::ranges::all_of(glyphs, is_empty));
    if (!is_open) continue;
    const char* const begin = text + cluster.start_index;
    const char* const end = text + cluster.end_index;
    const bool continues =
        !found.empty() && found.back().text.data() + found.back().text.size() == begin;
    if (!continues) found.push_back({std::string_view(begin, end)});
    found.back().text = std::string_view(found.back().text.data(), end);
    for (const PangoGlyphInfo& glyph : glyphs)
      found.back().width += glyph.geometry.width / pango_units;
  }
  return found;
}

class PangoMeasurer final : public TextMeasurer {
 public:
  TextExtent measure(std::string_view line, const TextFont& font) const override {
    const std::lock_guard lock(mutex_);
    const scene::TextRun run{std::string(line)};
    const bool right_to_left = base::first_direction(line) == base::Direction::right_to_left;
    const PangoText layout =
        cairo::shape(context_.get(), {&run, 1}, scene_font(font), right_to_left);
    PangoRectangle ink;
    PangoRectangle logical;
    pango_layout_get_extents(layout.get(), &ink, &logical);
    const double baseline = cairo::baseline_of(layout.get());
    TextExtent extent{logical.width / pango_units,
                      {ink.x / pango_units, ink.y / pango_units - baseline, ink.width / pango_units,
                       ink.height / pango_units}};
    make_room_for_unknown(layout.get(), font, extent);
    return extent;
  }

  /// Pango breaks Thai, where it was built with a dictionary of it.
  std::vector<std::size_t> word_starts(std::string_view text) const override {
    const std::lock_guard lock(mutex_);
    std::vector<std::size_t> starts;
    const std::string clean = cairo::clean_text(text);
    if (clean != text) return starts;
    const auto count = static_cast<std::size_t>(g_utf8_strlen(clean.data(), -1)) + 1;
    std::vector<PangoLogAttr> marks(count);
    pango_get_log_attrs(clean.data(), static_cast<int>(clean.size()), -1,
                        pango_language_from_string("th"), marks.data(), static_cast<int>(count));
    std::size_t at = 0;
    for (const base::Utf8View::Item item : base::Utf8View(clean)) {
      if (marks[at++].is_line_break != 0 && item.offset > 0) starts.push_back(item.offset);
    }
    return starts;
  }

  FontExtent measure_font(const TextFont& font) const override {
    const std::lock_guard lock(mutex_);
    const cairo::FontDescription description = cairo::describe(scene_font(font));
    const cairo::LoadedFont loaded(pango_context_load_font(context_.get(), description.get()));
    hb_font_extents_t extents{};
    if (!loaded || hb_font_get_h_extents(pango_font_get_hb_font(loaded.get()), &extents) == 0) {
      return {font.size, font.size / 4, 0};
    }
    return {extents.ascender / pango_units, -extents.descender / pango_units,
            extents.line_gap / pango_units};
  }

  bool has_family(std::string_view family) const override {
    const std::lock_guard lock(mutex_);
    const std::string name = cairo::clean_text(cairo::family_behind(family));
    // Every system has some font for this one.
    if (name == "system-ui" || is_found_as(name)) return true;
    PangoFontFamily** families = nullptr;
    int count = 0;
    pango_context_list_families(context_.get(), &families, &count);
    const Families owner(families);
    return std::any_of(families, families + count, [&](PangoFontFamily* one) {
      return g_ascii_strcasecmp(pango_font_family_get_name(one), name.c_str()) == 0;
    });
  }

 private:
  /// Most names are those of the font that they find; it is loaded anyway if it is used.
  bool is_found_as(const std::string& name) const {
    const cairo::FontDescription wanted = cairo::describe({.family = name});
    const cairo::LoadedFont loaded(pango_context_load_font(context_.get(), wanted.get()));
    if (!loaded) return false;
    const cairo::FontDescription found(pango_font_describe(loaded.get()));
    return g_ascii_strcasecmp(pango_font_description_get_family(found.get()), name.c_str()) == 0;
  }

  /// A text takes more room than here where it is shown with fonts that are missing here.
  static void make_room_for_unknown(PangoLayout* layout, const TextFont& font, TextExtent& extent) {
    const text::Font known{.size = font.size, .bold = font.bold};
    const char* const text = pango_layout_get_text(layout);
    const PangoLayoutLine* const line = pango_layout_get_line_readonly(layout, 0);
    for (const GSList* runs = line->runs; runs != nullptr; runs = runs->next) {
      auto* const run = static_cast<PangoGlyphItem*>(runs->data);
      for (const Unknown& unknown : unknown_stretches(run, text)) {
        const double wanted = text::BuiltinMeasurer().width(unknown.text, known);
        extent.width += std::max(0.0, wanted - unknown.width);
        extent.missing += unknown.text;
      }
    }
  }

  mutable std::mutex mutex_;
  PangoFonts context_ = cairo::make_fonts();
};

}  // namespace

std::shared_ptr<const TextMeasurer> pango_measurer() {
  return std::make_shared<PangoMeasurer>();
}

}  // namespace mmdc

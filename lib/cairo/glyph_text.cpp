#include "lib/cairo/glyph_text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <hb.h>
#include <pango/pangocairo.h>

#include "lib/base/utf8.hpp"

namespace mmdc::cairo {
namespace {

constexpr double units = PANGO_SCALE;

/// Glyphs from left to right, parted in clusters, each with the text that it shows.
struct GlyphText {
  std::vector<cairo_glyph_t> glyphs;
  std::vector<cairo_text_cluster_t> clusters;
  std::string text;

  void add(std::string_view shown, const cairo_glyph_t* from, std::size_t count) {
    text += shown;
    glyphs.insert(glyphs.end(), from, from + count);
    clusters.push_back({static_cast<int>(shown.size()), static_cast<int>(count)});
  }
};

/// What Pango takes as one: some glyphs and the characters that they show.
struct Cluster {
  std::string_view text;
  std::vector<cairo_glyph_t> glyphs;
  double left, width;
};

bool is_right_to_left(const GlyphRun& run) {
  return run.item->item->analysis.level % 2 != 0;
}

/// Where the text of a cluster ends that begins at byte `from` of its item.
int end_of_cluster(const GlyphRun& run, int from) {
  const PangoGlyphString& glyphs = *run.item->glyphs;
  int end = run.item->item->length;
  for (int i = 0; i < glyphs.num_glyphs; ++i) {
    if (glyphs.log_clusters[i] > from) end = std::min(end, glyphs.log_clusters[i]);
  }
  return end;
}

/// From left to right. `text` is that of the run alone, `at` where its baseline starts.
std::vector<Cluster> clusters_of(const GlyphRun& run, std::string_view text, Point at) {
  const PangoGlyphString& from = *run.item->glyphs;
  std::vector<Cluster> clusters;
  for (int i = 0; i < from.num_glyphs; ++i) {
    const PangoGlyphInfo& glyph = from.glyphs[i];
    if (i == 0 || from.log_clusters[i] != from.log_clusters[i - 1]) {
      const int begin = from.log_clusters[i];
      const auto size = static_cast<std::size_t>(end_of_cluster(run, begin) - begin);
      clusters.push_back({text.substr(static_cast<std::size_t>(begin), size), {}, at.x, 0});
    }
    if (glyph.glyph != PANGO_GLYPH_EMPTY) {
      clusters.back().glyphs.push_back({glyph.glyph, at.x + glyph.geometry.x_offset / units,
                                        at.y + glyph.geometry.y_offset / units});
    }
    clusters.back().width += glyph.geometry.width / units;
    at.x += glyph.geometry.width / units;
  }
  return clusters;
}

std::vector<std::string_view> characters_of(std::string_view text) {
  std::vector<std::string_view> characters;
  for (const base::Utf8View::Item item : base::Utf8View(text)) {
    characters.push_back(text.substr(item.offset, static_cast<std::size_t>(item.bytes)));
  }
  return characters;
}

/// All glyphs as one cluster, unless each shows a character: then what reads the document is told
/// the text as a whole and has not to put it together from marks and ligatures.
GlyphText left_to_right(const std::vector<Cluster>& clusters) {
  GlyphText parted;
  bool is_one_to_one = true;
  for (const Cluster& cluster : clusters) {
    is_one_to_one =
        is_one_to_one && cluster.glyphs.size() == 1 && characters_of(cluster.text).size() == 1;
    parted.add(cluster.text, cluster.glyphs.data(), cluster.glyphs.size());
  }
  if (is_one_to_one) return parted;
  GlyphText whole;
  whole.add(parted.text, parted.glyphs.data(), parted.glyphs.size());
  return whole;
}

/// Characters from left to right as they are seen, one at a time: readers turn the order of these,
/// and leave that within a cluster of more as it is. A ligature shows its leftmost, and blanks over
/// it have the others.
GlyphText right_to_left(const std::vector<Cluster>& clusters, double baseline,
                        unsigned long blank) {
  GlyphText out;
  for (const Cluster& cluster : clusters) {
    std::vector<std::string_view> characters = characters_of(cluster.text);
    std::ranges::reverse(characters);
    const auto& glyphs = cluster.glyphs;
    for (std::size_t i = 0; i < characters.size(); ++i) {
      const bool is_last = i + 1 == characters.size();
      if (i < glyphs.size()) {
        out.add(characters[i], &glyphs[i], is_last ? glyphs.size() - i : 1);
      } else {
        const double share = static_cast<double>(i) / static_cast<double>(characters.size());
        const cairo_glyph_t unseen{blank, cluster.left + share * cluster.width, baseline};
        out.add(characters[i], &unseen, 1);
      }
    }
  }
  return out;
}

std::string_view text_of(const GlyphRun& run, const char* line) {
  return {line + run.item->item->offset, static_cast<std::size_t>(run.item->item->length)};
}

Point current_point(cairo_t* context) {
  Point at;
  cairo_get_current_point(context, &at.x, &at.y);
  return at;
}

/// The glyph of a character; 0 if the font has none.
hb_codepoint_t glyph_of(PangoFont* font, char32_t character) {
  hb_codepoint_t glyph = 0;
  hb_font_get_nominal_glyph(pango_font_get_hb_font(font), character, &glyph);
  return glyph;
}

void show(cairo_t* context, const GlyphText& shown, PangoFont* font) {
  cairo_set_scaled_font(context, pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)));
  cairo_show_text_glyphs(context, shown.text.data(), static_cast<int>(shown.text.size()),
                         shown.glyphs.data(), static_cast<int>(shown.glyphs.size()),
                         shown.clusters.data(), static_cast<int>(shown.clusters.size()),
                         cairo_text_cluster_flags_t{});
}

}  // namespace

void show_with_text(cairo_t* context, const char* text, const GlyphRun& run) {
  const Point at = current_point(context);
  const std::vector<Cluster> clusters = clusters_of(run, text_of(run, text), at);
  const bool is_turned = is_right_to_left(run);
  show(context,
       is_turned ? right_to_left(clusters, at.y, glyph_of(run.font(), ' '))
                 : left_to_right(clusters),
       run.font());
}

void put_text(cairo_t* context, const char* text, const GlyphRun& run, PangoFont* font) {
  const hb_codepoint_t dot = glyph_of(font, '.');
  if (dot == 0) return;
  const double width = hb_font_get_glyph_h_advance(pango_font_get_hb_font(font), dot) / units;
  const Point at = current_point(context);
  // Two that span the run from end to end. Not blanks: cairo leaves out what shows nothing.
  const cairo_glyph_t dots[] = {{dot, at.x, at.y}, {dot, at.x + run.width - width, at.y}};
  GlyphText unseen;
  unseen.add(text_of(run, text), dots, std::size(dots));
  show(context, unseen, font);
  cairo_move_to(context, at.x, at.y);
}

}  // namespace mmdc::cairo

#include "lib/cairo/glyph_text.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <hb.h>
#include <pango/pangocairo.h>

#include "lib/base/utf8.hpp"
#include "lib/cairo/shape.hpp"
#include "lib/text/classes.hpp"

namespace mmdc::cairo {
namespace {

/// Glyphs from left to right, parted in clusters, each with the text that it shows.
struct GlyphText {
  std::vector<cairo_glyph_t> glyphs;
  std::vector<cairo_text_cluster_t> clusters;
  std::string text;

  void add(std::string_view shown, std::span<const cairo_glyph_t> from) {
    text += shown;
    glyphs.insert(glyphs.end(), from.begin(), from.end());
    clusters.push_back({static_cast<int>(shown.size()), static_cast<int>(from.size())});
  }
};

/// What Pango takes as one: some glyphs and the characters that they show.
struct Cluster {
  std::string_view text;
  std::vector<cairo_glyph_t> glyphs;
  double left, width;
};

/// Where the texts of a run's clusters begin, in bytes of its item, in order, and where it ends.
std::vector<int> bounds_of_clusters(const GlyphRun& run) {
  const PangoGlyphString& glyphs = *run.item->glyphs;
  std::vector<int> bounds(glyphs.log_clusters, glyphs.log_clusters + glyphs.num_glyphs);
  bounds.push_back(run.item->item->length);
  std::ranges::sort(bounds);
  return bounds;
}

cairo_glyph_t placed(const PangoGlyphInfo& glyph, Point at) {
  return {glyph.glyph, at.x + glyph.geometry.x_offset / pango_units,
          at.y + glyph.geometry.y_offset / pango_units};
}

/// From left to right. `text` is that of the run alone, `at` where its baseline starts.
std::vector<Cluster> clusters_of(const GlyphRun& run, std::string_view text, Point at) {
  const PangoGlyphString& from = *run.item->glyphs;
  const std::vector<int> bounds = bounds_of_clusters(run);
  std::vector<Cluster> clusters;
  for (int i = 0; i < from.num_glyphs; ++i) {
    const PangoGlyphInfo& glyph = from.glyphs[i];
    if (i == 0 || from.log_clusters[i] != from.log_clusters[i - 1]) {
      const int begin = from.log_clusters[i];
      const auto end = std::ranges::upper_bound(bounds, begin);
      const auto size = static_cast<std::size_t>((end == bounds.end() ? begin : *end) - begin);
      clusters.push_back({text.substr(static_cast<std::size_t>(begin), size), {}, at.x, 0});
    }
    if (glyph.glyph != PANGO_GLYPH_EMPTY) {
      clusters.back().glyphs.push_back(placed(glyph, at));
    }
    clusters.back().width += glyph.geometry.width / pango_units;
    at.x += glyph.geometry.width / pango_units;
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

/// The glyph of a character; 0 if the font has none.
hb_codepoint_t glyph_of(PangoFont* font, char32_t character) {
  hb_codepoint_t glyph = 0;
  hb_font_get_nominal_glyph(pango_font_get_hb_font(font), character, &glyph);
  return glyph;
}

double advance_of(PangoFont* font, hb_codepoint_t glyph) {
  return hb_font_get_glyph_h_advance(pango_font_get_hb_font(font), glyph) / pango_units;
}

/// Readers take the end of the last glyph for that of the text. Where that is another, a blank is
/// put there.
void end_at(double end, double baseline, PangoFont* font, std::vector<cairo_glyph_t>& glyphs) {
  const hb_codepoint_t blank = glyph_of(font, ' ');
  const double width = advance_of(font, blank);
  const double slack = width / 16;  // less than what they take for a gap
  const cairo_glyph_t& last = glyphs.back();
  const double found = last.x + advance_of(font, static_cast<hb_codepoint_t>(last.index));
  if (blank == 0 || std::abs(found - end) < slack) return;
  if (last.index == blank) glyphs.pop_back();
  glyphs.push_back({blank, end - width, baseline});
}

bool is_one_to_one(const Cluster& cluster) {
  return cluster.glyphs.size() == 1 && characters_of(cluster.text).size() == 1;
}

bool starts_with_mark(const Cluster& cluster) {
  return text::class_of(base::decode_utf8(cluster.text).code_point) == text::CharClass::mark;
}

using Clusters = std::span<const Cluster>;

/// The clusters up to the first blank behind a letter, with it.
Clusters first_word(Clusters clusters) {
  bool has_letter = false;
  for (std::size_t i = 1; i < clusters.size(); ++i) {
    const bool is_blank = clusters[i - 1].text == " ";
    has_letter = has_letter || !is_blank;
    if (has_letter && is_blank && !starts_with_mark(clusters[i])) return clusters.first(i);
  }
  return clusters;
}

/// Each word as one cluster, unless each of its glyphs shows a character: then what reads the
/// document is told the text as a whole and has not to put it together from marks and ligatures.
GlyphText left_to_right(Clusters clusters, RunText::By by, double baseline, PangoFont* font) {
  GlyphText out;
  while (!clusters.empty()) {
    const Clusters word = first_word(clusters);
    clusters = clusters.subspan(word.size());
    if (by == RunText::By::glyphs && std::ranges::all_of(word, is_one_to_one)) {
      for (const Cluster& cluster : word) out.add(cluster.text, cluster.glyphs);
    } else {
      GlyphText whole;
      for (const Cluster& cluster : word) whole.add(cluster.text, cluster.glyphs);
      if (whole.glyphs.size() > 1) {
        end_at(word.back().left + word.back().width, baseline, font, whole.glyphs);
      }
      out.add(whole.text, whole.glyphs);
    }
  }
  return out;
}

/// Characters from left to right as they are seen, one at a time: readers turn the order of these,
/// and leave that within a cluster of more as it is. A ligature shows its leftmost, and blanks over
/// it have the others.
GlyphText right_to_left(Clusters clusters, double baseline, unsigned long blank) {
  GlyphText out;
  for (const Cluster& cluster : clusters) {
    std::vector<std::string_view> characters = characters_of(cluster.text);
    std::ranges::reverse(characters);
    const std::span<const cairo_glyph_t> glyphs(cluster.glyphs);
    for (std::size_t i = 0; i < characters.size(); ++i) {
      const bool is_last = i + 1 == characters.size();
      if (i < glyphs.size()) {
        out.add(characters[i], glyphs.subspan(i, is_last ? glyphs.size() - i : 1));
      } else {
        const double share = static_cast<double>(i) / static_cast<double>(characters.size());
        const cairo_glyph_t unseen{blank, cluster.left + share * cluster.width, baseline};
        out.add(characters[i], {&unseen, 1});
      }
    }
  }
  return out;
}

/// All glyphs as one cluster, from where its place in the line begins. A blank is there if no
/// glyph is, or if one would be alone: it would be taken for one of that text everywhere.
GlyphText whole(const GlyphRun& run, const RunText& text, Point at) {
  std::vector<cairo_glyph_t> glyphs;
  const PangoGlyphString& from = *run.item->glyphs;
  const hb_codepoint_t blank = glyph_of(run.font(), ' ');
  if (blank != 0 && (text.before > 0 || from.num_glyphs == 1)) {
    glyphs.push_back({blank, at.x - text.before, at.y});
  }
  for (const PangoGlyphInfo& glyph :
       std::span(from.glyphs, static_cast<std::size_t>(from.num_glyphs))) {
    if (glyph.glyph != PANGO_GLYPH_EMPTY) glyphs.push_back(placed(glyph, at));
    at.x += glyph.geometry.width / pango_units;
  }
  if (!glyphs.empty()) end_at(at.x, at.y, run.font(), glyphs);
  GlyphText out;
  out.add(text.text, glyphs);
  return out;
}

Point current_point(cairo_t* context) {
  Point at;
  cairo_get_current_point(context, &at.x, &at.y);
  return at;
}

void show(cairo_t* context, const GlyphText& shown, PangoFont* font) {
  cairo_set_scaled_font(context, pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)));
  cairo_show_text_glyphs(context, shown.text.data(), static_cast<int>(shown.text.size()),
                         shown.glyphs.data(), static_cast<int>(shown.glyphs.size()),
                         shown.clusters.data(), static_cast<int>(shown.clusters.size()),
                         cairo_text_cluster_flags_t{});
}

}  // namespace

void show_with_text(cairo_t* context, const GlyphRun& run, const RunText& text) {
  const Point at = current_point(context);
  if (text.by == RunText::By::whole) {
    show(context, whole(run, text, at), run.font());
    return;
  }
  const std::vector<Cluster> clusters = clusters_of(run, text.text, at);
  show(context,
       run.is_right_to_left() ? right_to_left(clusters, at.y, glyph_of(run.font(), ' '))
                              : left_to_right(clusters, text.by, at.y, run.font()),
       run.font());
}

void put_text(cairo_t* context, const GlyphRun& run, const RunText& text, PangoFont* font) {
  const hb_codepoint_t dot = glyph_of(font, '.');
  if (dot == 0) return;
  const Point at = current_point(context);
  // Two that span the run from end to end. Not blanks: cairo leaves out what shows nothing.
  const cairo_glyph_t dots[] = {{dot, at.x - text.before, at.y},
                                {dot, at.x + run.width - advance_of(font, dot), at.y}};
  GlyphText unseen;
  unseen.add(text.text, dots);
  show(context, unseen, font);
  cairo_move_to(context, at.x, at.y);
}

}  // namespace mmdc::cairo

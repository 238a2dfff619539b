#include "lib/cairo/fallback.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include <hb.h>

#include "lib/base/utf8.hpp"
#include "lib/cairo/attributes.hpp"
#include "lib/cairo/glyph_runs.hpp"
#include "lib/cairo/handles.hpp"

namespace mmdc::cairo {
namespace {

void use_family_of(PangoFont* font, Place place, PangoAttrList* attributes) {
  const FontDescription description(pango_font_describe(font));
  add(attributes, place,
      pango_attr_family_new(pango_font_description_get_family(description.get())));
}

/// Where the graphemes of the text begin, in order, and where the last one ends.
std::vector<guint> bounds_of_graphemes(PangoLayout* layout) {
  const char* const text = pango_layout_get_text(layout);
  int count = 0;
  const PangoLogAttr* const marks = pango_layout_get_log_attrs_readonly(layout, &count);
  std::vector<guint> bounds;
  const char* at = text;
  for (int i = 0; i + 1 < count; ++i, at = g_utf8_next_char(at)) {
    if (i == 0 || marks[i].is_cursor_position != 0) bounds.push_back(static_cast<guint>(at - text));
  }
  bounds.push_back(static_cast<guint>(at - text));
  return bounds;
}

/// The items of the line as they follow each other in its text.
std::vector<const PangoItem*> items_of(PangoLayout* layout) {
  std::vector<const PangoItem*> items;
  const PangoLayoutLine* const line = pango_layout_get_line_readonly(layout, 0);
  for (const GSList* runs = line->runs; runs != nullptr; runs = runs->next) {
    items.push_back(static_cast<const PangoGlyphItem*>(runs->data)->item);
  }
  std::ranges::sort(items, {}, &PangoItem::offset);
  return items;
}

bool has_glyph(PangoFont* font, char32_t c) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(pango_font_get_hb_font(font), c, &glyph) != 0;
}

bool is_symbol(char32_t c) {
  return g_unichar_get_script(c) == G_UNICODE_SCRIPT_COMMON && g_unichar_isspace(c) == FALSE;
}

/// Whether it changes how the character before it looks.
bool joins(char32_t c) {
  return g_unichar_ismark(c) != FALSE || g_unichar_type(c) == G_UNICODE_FORMAT;
}

/// The fonts that have helped out in a line so far, in that order.
class Helpers {
 public:
  /// The first that has the character; `own`, which Pango has found for it, has it.
  PangoFont* find(char32_t c, PangoFont* own) {
    const auto helper = std::ranges::find_if(
        fonts_, [&](PangoFont* font) { return font == own || has_glyph(font, c); });
    if (helper != fonts_.end()) return *helper;
    fonts_.push_back(own);
    return own;
  }

 private:
  std::vector<PangoFont*> fonts_;
};

/// Collects the symbols of an item that another font is to show.
class ItemSymbols {
 public:
  ItemSymbols(const PangoItem* item, std::string_view text, PangoAttrList* attributes)
      : own_(item->analysis.font),
        begin_(static_cast<std::size_t>(item->offset)),
        text_(text.substr(0, begin_ + static_cast<std::size_t>(item->length))),
        attributes_(attributes) {}

  /// Whether there are any.
  bool give_to(Helpers& helpers) const {
    bool is_changed = false;
    for (std::size_t at = begin_; at < text_.size();) {
      const base::Decoded c = base::decode_utf8(text_, at);
      const std::size_t end = at + static_cast<std::size_t>(c.bytes);
      const bool is_alone = !joins(base::decode_utf8(text_, end).code_point);
      const bool is_free = is_alone && is_symbol(c.code_point);
      PangoFont* const helper = helpers.find(c.code_point, own_);
      if (is_free && helper != own_) {
        use_family_of(helper, {static_cast<guint>(at), static_cast<guint>(end)}, attributes_);
        is_changed = true;
      }
      at = end;
    }
    return is_changed;
  }

 private:
  PangoFont* own_;
  std::size_t begin_;
  std::string_view text_;  // up to the end of the item
  PangoAttrList* attributes_;
};

}  // namespace

void keep_graphemes_in_one_font(PangoLayout* layout, PangoAttrList* attributes) {
  const std::vector<const PangoItem*> items = items_of(layout);
  if (items.size() < 2) return;
  const std::vector<guint> bounds = bounds_of_graphemes(layout);
  bool is_changed = false;
  for (const PangoItem* const item : items) {
    const auto offset = static_cast<guint>(item->offset);
    const auto end = std::ranges::upper_bound(bounds, offset);
    if (end == bounds.begin() || end == bounds.end() || *std::prev(end) == offset) continue;
    use_family_of(item->analysis.font, {*std::prev(end), *end}, attributes);
    is_changed = true;
  }
  if (is_changed) pango_layout_context_changed(layout);
}

void prefer_last_helpers(PangoLayout* layout, PangoAttrList* attributes,
                         const std::function<bool(const PangoItem*)>& is_helped) {
  const std::vector<const PangoItem*> items = items_of(layout);
  if (items.size() < 2) return;
  const std::string_view text(pango_layout_get_text(layout));
  bool is_changed = false;
  Helpers helpers;
  for (const PangoItem* const item : items) {
    // Fonts of emoji help out for nothing else.
    if (!is_helped(item) || has_pictures(item->analysis.font)) continue;
    is_changed = ItemSymbols(item, text, attributes).give_to(helpers) || is_changed;
  }
  if (is_changed) pango_layout_context_changed(layout);
}

}  // namespace mmdc::cairo

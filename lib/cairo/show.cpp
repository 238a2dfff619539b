#include "lib/cairo/show.hpp"

#include <hb-ot.h>

namespace mmdc::cairo {
namespace {

bool is_on_pixels(cairo_t* context) {
  return cairo_surface_get_type(cairo_get_group_target(context)) == CAIRO_SURFACE_TYPE_IMAGE;
}

/// Emoji are pictures and have no outline.
bool has_pictures(PangoLayout* layout) {
  const PangoLayoutLine* const line = pango_layout_get_line_readonly(layout, 0);
  for (const GSList* runs = line->runs; runs != nullptr; runs = runs->next) {
    const PangoItem* const item = static_cast<const PangoGlyphItem*>(runs->data)->item;
    hb_face_t* const face = hb_font_get_face(pango_font_get_hb_font(item->analysis.font));
    if (hb_ot_color_has_png(face) != 0 || hb_ot_color_has_layers(face) != 0) return true;
  }
  return false;
}

bool has_colors(PangoLayout* layout) {
  PangoAttrList* const attributes = pango_layout_get_attributes(layout);
  if (attributes == nullptr) return false;
  GSList* const all = pango_attr_list_get_attributes(attributes);
  bool is_colored = false;
  for (GSList* at = all; at != nullptr; at = at->next) {
    auto* const attribute = static_cast<PangoAttribute*>(at->data);
    is_colored = is_colored || attribute->klass->type == PANGO_ATTR_FOREGROUND;
    pango_attribute_destroy(attribute);
  }
  g_slist_free(all);
  return is_colored;
}

}  // namespace

void show_line(cairo_t* context, PangoLayout* layout) {
  // cairo 1.16 moves the glyphs of images to whole pixels. Outlines stay where the layout has them,
  // which is where browsers and librsvg show the text of our SVGs.
  if (is_on_pixels(context) && !has_pictures(layout) && !has_colors(layout)) {
    pango_cairo_layout_path(context, layout);
    cairo_fill(context);
  } else {
    pango_cairo_show_layout(context, layout);
  }
}

}  // namespace mmdc::cairo

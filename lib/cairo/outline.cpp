// Text as outlines of its glyphs: with_outlined_text() of <mmdc/cairo.hpp>.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <hb-ot.h>
#include <hb.h>

#include <mmdc/cairo.hpp>

#include "lib/base/base64.hpp"
#include "lib/cairo/handles.hpp"
#include "lib/cairo/shape.hpp"
#include "lib/cairo/texts.hpp"
#include "lib/scene/direction.hpp"

namespace mmdc {
namespace {

using cairo::Context;
using cairo::PangoText;
using cairo::Surface;
using LayoutIterator = std::unique_ptr<PangoLayoutIter, cairo::Release<pango_layout_iter_free>>;
using CairoPath = std::unique_ptr<cairo_path_t, cairo::Release<cairo_path_destroy>>;

constexpr double units = PANGO_SCALE;

/// cairo keeps points in 1/256 of its unit: outlines are taken so much larger.
constexpr double enlargement = 16;

/// Pixels per unit of glyphs that are pictures themselves.
constexpr double picture_scale = 4;

cairo_status_t append(void* out, const unsigned char* data, unsigned length) {
  try {  // no exception may pass through cairo, which is C
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
  return CAIRO_STATUS_SUCCESS;
}

/// The context's path, moved.
base::Path path_of(cairo_t* context, Point by) {
  const CairoPath from(cairo_copy_path(context));
  base::Path path;
  const auto point = [by](const cairo_path_data_t& data) {
    return Point{data.point.x, data.point.y} + by;
  };
  for (int i = 0; i < from->num_data; i += from->data[i].header.length) {
    const cairo_path_data_t* const data = from->data + i;
    switch (data->header.type) {
      case CAIRO_PATH_MOVE_TO:
        path.move_to(point(data[1]));
        break;
      case CAIRO_PATH_LINE_TO:
        path.line_to(point(data[1]));
        break;
      case CAIRO_PATH_CURVE_TO:
        path.cubic_to(point(data[1]), point(data[2]), point(data[3]));
        break;
      case CAIRO_PATH_CLOSE_PATH:
        path.close();
        break;
    }
  }
  return path;
}

/// Fonts of coloured glyphs, which no outline shows.
bool has_colors(PangoFont* font) {
  hb_face_t* const face = hb_font_get_face(pango_font_get_hb_font(font));
  return hb_ot_color_has_png(face) != 0 || hb_ot_color_has_layers(face) != 0 ||
         hb_ot_color_has_svg(face) != 0;
}

/// Some of a line's glyphs, all in one font.
struct GlyphRun {
  PangoGlyphItem* item;
  Point start;  ///< on the baseline
  double width;
};

/// Taken near the origin and on a surface without bounds: cairo's numbers are not large, and glyphs
/// off a surface have no outline.
base::Path outline_of(const GlyphRun& run) {
  const Surface surface(cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr));
  const Context context(cairo_create(surface.get()));
  cairo_scale(context.get(), enlargement, enlargement);
  cairo_move_to(context.get(), 0, 0);
  pango_cairo_glyph_string_path(context.get(), run.item->item->analysis.font, run.item->glyphs);
  return path_of(context.get(), run.start);
}

scene::Image picture_of(const GlyphRun& run) {
  PangoRectangle ink;
  pango_glyph_string_extents(run.item->glyphs, run.item->item->analysis.font, &ink, nullptr);
  const double left = std::floor(ink.x / units), top = std::floor(ink.y / units);
  const Size size{std::ceil((ink.x + ink.width) / units) - left,
                  std::ceil((ink.y + ink.height) / units) - top};
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32,
                                                   static_cast<int>(size.width * picture_scale),
                                                   static_cast<int>(size.height * picture_scale)));
  const Context context(cairo_create(surface.get()));
  cairo_scale(context.get(), picture_scale, picture_scale);
  cairo_move_to(context.get(), -left, -top);
  pango_cairo_show_glyph_string(context.get(), run.item->item->analysis.font, run.item->glyphs);
  std::string png;
  cairo_surface_write_to_png_stream(surface.get(), append, &png);
  return {{run.start.x + left, run.start.y + top, size.width, size.height},
          "data:image/png;base64," + base::base64(png)};
}

/// The rectangle under or through the glyphs.
base::Path decoration_of(const GlyphRun& run, scene::Decoration decoration) {
  using Metrics = std::unique_ptr<PangoFontMetrics, cairo::Release<pango_font_metrics_unref>>;
  const Metrics metrics(pango_font_get_metrics(run.item->item->analysis.font, nullptr));
  const bool under = decoration == scene::Decoration::underline;
  const double thickness = (under ? pango_font_metrics_get_underline_thickness(metrics.get())
                                  : pango_font_metrics_get_strikethrough_thickness(metrics.get())) /
                           units;
  const double above = (under ? pango_font_metrics_get_underline_position(metrics.get())
                              : pango_font_metrics_get_strikethrough_position(metrics.get())) /
                       units;
  const double top = run.start.y - above, right = run.start.x + run.width;
  return base::Path()
      .move_to({run.start.x, top})
      .line_to({right, top})
      .line_to({right, top + thickness})
      .line_to({run.start.x, top + thickness})
      .close();
}

class Outliner {
 public:
  Outliner()
      : map_(pango_cairo_font_map_new()), context_(pango_font_map_create_context(map_.get())) {
    cairo::use_unhinted_metrics(context_.get());
  }

  /// The text's glyphs, and the text itself over them.
  scene::Group outlined(const scene::Element& element, const scene::Text& text) const {
    scene::Group group;
    scene::Element selectable = element;
    auto& shown = std::get<scene::Text>(selectable.shape);
    shown.is_outlined = true;
    for (scene::TextLine& line : shown.lines) {
      line.width = outline(text, line, group.children);
      for (scene::TextRun& run : line.runs) {
        run.fill.reset();
        run.decoration = scene::Decoration::none;
      }
    }
    group.children.push_back(std::move(selectable));
    return group;
  }

 private:
  /// Adds what the line shows. Gives its width.
  double outline(const scene::Text& text, const scene::TextLine& line,
                 std::vector<scene::Element>& out) const {
    const PangoText layout =
        cairo::shape(context_.get(), line.runs, text.font, scene::is_right_to_left(text));
    const double width = cairo::width_of(layout.get());
    const double start = cairo::start_of(line, text.anchor, width);
    const LayoutIterator at(pango_layout_get_iter(layout.get()));
    const int line_baseline = pango_layout_iter_get_baseline(at.get());
    do {
      PangoGlyphItem* const item = pango_layout_iter_get_run(at.get());
      if (item == nullptr) continue;
      PangoRectangle logical;
      pango_layout_iter_get_run_extents(at.get(), nullptr, &logical);
      const int below = pango_layout_iter_get_run_baseline(at.get()) - line_baseline;
      const Point origin{start + logical.x / units, line.position.y + below / units};
      add({item, origin, logical.width / units}, text,
          cairo::run_at(line.runs, static_cast<std::size_t>(item->item->offset)), out);
    } while (pango_layout_iter_next_run(at.get()) != FALSE);
    return width;
  }

  static void add(const GlyphRun& glyphs, const scene::Text& text, const scene::TextRun& run,
                  std::vector<scene::Element>& out) {
    const scene::Tag tag{.id = {}, .classes = {}, .attributes = {{"aria-hidden", "true"}}};
    const scene::Paint paint{.fill = run.fill.value_or(text.fill)};
    if (has_colors(glyphs.item->item->analysis.font)) {
      out.push_back({tag, picture_of(glyphs)});
      return;
    }
    if (auto path = outline_of(glyphs); !path.empty()) {
      out.push_back({tag, scene::Path{std::move(path), paint}});
    }
    if (run.decoration != scene::Decoration::none) {
      out.push_back({tag, scene::Path{decoration_of(glyphs, run.decoration), paint}});
    }
  }

  using FontMap = std::unique_ptr<PangoFontMap, cairo::Release<g_object_unref>>;
  FontMap map_;
  cairo::PangoFonts context_;
};

}  // namespace

Drawing with_outlined_text(const Drawing& drawing) {
  scene::Scene scene = drawing.scene();
  const Outliner outliner;
  cairo::for_each_text(scene.elements, [&](scene::Element& element, const scene::Text& text) {
    element = {{}, outliner.outlined(element, text)};
  });
  return Drawing(std::make_shared<const scene::Scene>(std::move(scene)));
}

}  // namespace mmdc

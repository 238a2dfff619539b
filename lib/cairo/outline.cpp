// Text as outlines of its glyphs: with_outlined_text() of <mmdc/cairo.hpp>.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <mmdc/cairo.hpp>

#include "lib/base/base64.hpp"
#include "lib/base/deadline.hpp"
#include "lib/cairo/glyph_runs.hpp"
#include "lib/cairo/handles.hpp"
#include "lib/cairo/shape.hpp"
#include "lib/cairo/texts.hpp"
#include "lib/scene/direction.hpp"

namespace mmdc {
namespace {

using cairo::Context;
using cairo::GlyphRun;
using cairo::pango_units;
using cairo::PangoText;
using cairo::Surface;

/// cairo keeps points in 1/256 of its unit: outlines are taken so much larger.
constexpr double enlargement = 16;

/// Pixels per unit of glyphs that are pictures themselves.
constexpr double picture_scale = 4;
/// In pixels; such glyphs are shown in coarser pictures. cairo has none of more than 32,767.
constexpr double longest_picture = 16'384;

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
  const cairo::CopiedPath from(cairo_copy_path(context));
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

/// Taken near the origin and on a surface without bounds: cairo's numbers are not large, and glyphs
/// off a surface have no outline.
base::Path outline_of(const GlyphRun& run, Point start) {
  const Surface surface(cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr));
  const Context context(cairo_create(surface.get()));
  cairo_scale(context.get(), enlargement, enlargement);
  cairo_move_to(context.get(), 0, 0);
  pango_cairo_glyph_string_path(context.get(), run.font(), run.item->glyphs);
  return path_of(context.get(), start);
}

scene::Image picture_of(const GlyphRun& run, Point start) {
  PangoRectangle ink;
  pango_glyph_string_extents(run.item->glyphs, run.font(), &ink, nullptr);
  const double left = std::floor(ink.x / pango_units), top = std::floor(ink.y / pango_units);
  const Size size{std::ceil((ink.x + ink.width) / pango_units) - left,
                  std::ceil((ink.y + ink.height) / pango_units) - top};
  const double scale = std::min({picture_scale, longest_picture / std::max(size.width, 1.0),
                                 longest_picture / std::max(size.height, 1.0)});
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32,
                                                   static_cast<int>(size.width * scale),
                                                   static_cast<int>(size.height * scale)));
  const Context context(cairo_create(surface.get()));
  cairo_scale(context.get(), scale, scale);
  cairo_move_to(context.get(), -left, -top);
  pango_cairo_show_glyph_string(context.get(), run.font(), run.item->glyphs);
  std::string png;
  cairo_surface_write_to_png_stream(surface.get(), append, &png);
  return {{start.x + left, start.y + top, size.width, size.height},
          "data:image/png;base64," + base::base64(png)};
}

class Outliner {
 public:
  /// The text's glyphs, and the text itself over them.
  scene::Group outlined(const scene::Element& element, const scene::Text& text,
                        base::Cancel& cancel) const {
    scene::Group group;
    scene::Element selectable = element;
    auto& shown = std::get<scene::Text>(selectable.shape);
    shown.is_outlined = true;
    for (scene::TextLine& line : shown.lines) {
      if (cancel.requested()) break;
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
    const cairo::RunFinder finder(line.runs);
    for (const GlyphRun& run : cairo::glyph_runs(layout.get())) {
      add(run, {start, line.position.y}, text,
          finder.at(static_cast<std::size_t>(run.item->item->offset)), out);
    }
    return width;
  }

  static void add(const GlyphRun& glyphs, Point origin, const scene::Text& text,
                  const scene::TextRun& run, std::vector<scene::Element>& out) {
    const scene::Tag tag{.id = {}, .classes = {}, .attributes = {{"aria-hidden", "true"}}};
    const scene::Paint paint{.fill = run.fill.value_or(text.fill), .stroke = text.stroke};
    const Point start = origin + glyphs.start;
    if (cairo::has_pictures(glyphs.font())) {
      out.push_back({tag, picture_of(glyphs, start)});
      return;
    }
    if (auto path = outline_of(glyphs, start); !path.empty()) {
      out.push_back({tag, scene::Path{std::move(path), paint}});
    }
    if (run.decoration != scene::Decoration::none) {
      const mmdc::Rect box = cairo::decoration_of(glyphs, run.decoration).moved(origin);
      out.push_back({tag, scene::Rect{box, 0, paint}});
    }
  }

  cairo::PangoFonts context_ = cairo::make_fonts();
};

}  // namespace

Drawing with_outlined_text(const Drawing& drawing) {
  return *with_outlined_text(drawing, {});
}

Result<Drawing> with_outlined_text(const Drawing& drawing, const Patience& patience) {
  const base::Deadline deadline(patience);
  base::Cancel cancel(deadline.hook());
  scene::Scene scene = drawing.scene();
  const Outliner outliner;
  cairo::for_each_text(scene.elements, cancel,
                       [&](scene::Element& element, const scene::Text& text) {
                         if (element.shown != scene::Shown::yes) return;
                         const double opacity = std::exchange(element.opacity, 1);
                         element = {{}, outliner.outlined(element, text, cancel)};
                         element.opacity = opacity;
                       });
  if (deadline.is_over()) return Result<Drawing>::failure(deadline.reason());
  return Drawing(std::make_shared<const scene::Scene>(std::move(scene)));
}

}  // namespace mmdc

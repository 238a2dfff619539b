// Drawing to PNG: the body of to_png().
#include <cmath>

#include <mmdc/cairo.hpp>

#include "lib/cairo/failure.hpp"
#include "lib/cairo/handles.hpp"
#include "lib/cairo/paint.hpp"
#include "lib/cairo/png_file.hpp"
#include "lib/cairo/png_size.hpp"

namespace mmdc {
namespace {

constexpr double max_dpi = 1e6;

bool is_opaque(const scene::Scene& scene) {
  return scene.background && scene.background->alpha == 1;
}

}  // namespace

Result<std::string> to_png(const Drawing& drawing, const PngOptions& options) {
  if (!(options.dpi >= 0 && options.dpi <= max_dpi)) {
    return cairo::failed("png.bad-dpi", "the resolution must be 0 to 1000000 dpi");
  }
  const Result<cairo::PngSize> size = cairo::png_size(drawing.size(), options);
  if (!size) return Result<std::string>::failure(size.diagnostics());
  const scene::Scene& scene = drawing.scene();
  const cairo::Surface surface(cairo_image_surface_create(
      is_opaque(scene) ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, size->width, size->height));
  const cairo::Context context(cairo_create(surface.get()));
  if (scene.background) {
    // The last row and column of pixels may reach beyond the drawing.
    cairo::set_source(context.get(), *scene.background);
    cairo_paint(context.get());
  }
  cairo_scale(context.get(), size->scale, size->scale);
  cairo::paint_elements(context.get(), scene);
  const cairo_status_t status = cairo_status(context.get());
  if (status != CAIRO_STATUS_SUCCESS) return cairo::failed("png.failed", status);
  std::string file = cairo::png_file(surface.get(), options.dpi);
  if (file.empty()) return cairo::failed("png.failed", CAIRO_STATUS_NO_MEMORY);
  return file;
}

}  // namespace mmdc

// Drawing to PNG: the body of to_png().
#include <algorithm>
#include <utility>

#include <mmdc/cairo.hpp>

#include "lib/base/deadline.hpp"
#include "lib/cairo/failure.hpp"
#include "lib/cairo/handles.hpp"
#include "lib/cairo/left_out.hpp"
#include "lib/cairo/paint.hpp"
#include "lib/cairo/png_file.hpp"
#include "lib/cairo/png_size.hpp"

namespace mmdc {
namespace {

constexpr double max_dpi = 1e6;

bool is_opaque(const scene::Scene& scene) {
  return scene.background && scene.background->alpha == 1;
}

/// The last row and column of pixels may reach beyond the drawing, and are filled too. It goes on
/// in strips, for a large image takes its time.
void fill(cairo_t* context, const cairo::PngSize& size, scene::Color color,
          const base::Deadline& deadline) {
  constexpr int strip_pixels = 4'000'000;
  const int height = std::max(1, strip_pixels / size.width);
  cairo::set_source(context, color);
  for (int y = 0; y < size.height && !deadline.is_over(); y += height) {
    cairo_rectangle(context, 0, y, size.width, std::min(height, size.height - y));
    cairo_fill(context);
  }
}

}  // namespace

Result<std::string> to_png(const Drawing& drawing, const PngOptions& options) {
  if (!(options.dpi >= 0 && options.dpi <= max_dpi)) {
    return cairo::failed("png.bad-dpi", "the resolution must be 0 to 1000000 dpi");
  }
  const Result<cairo::PngSize> size =
      cairo::png_size(drawing.size(), drawing.scene().max_pixels, options);
  if (!size) return Result<std::string>::failure(size.diagnostics());
  const base::Deadline deadline(options.patience);
  const scene::Scene& scene = drawing.scene();
  const cairo::Surface surface(cairo_image_surface_create(
      is_opaque(scene) ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, size->width, size->height));
  const cairo::Context context(cairo_create(surface.get()));
  if (scene.background) fill(context.get(), *size, *scene.background, deadline);
  cairo_scale(context.get(), size->scale, size->scale);
  cairo::paint_elements(context.get(), scene, deadline.hook());
  const cairo_status_t status = cairo_status(context.get());
  if (status != CAIRO_STATUS_SUCCESS) return cairo::failed("png.failed", status);
  std::string file = cairo::png_file(surface.get(), options.dpi, deadline.hook());
  if (deadline.is_over()) return Result<std::string>::failure(deadline.reason());
  if (file.empty()) return cairo::failed("png.failed", CAIRO_STATUS_NO_MEMORY);
  return {std::move(file), cairo::left_out(scene)};
}

}  // namespace mmdc

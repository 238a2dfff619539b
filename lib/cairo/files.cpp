// PNG, PDF and the caller's own surface: bodies of <mmdc/cairo.hpp>.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <new>
#include <string_view>

#include <cairo-pdf.h>

#include <mmdc/cairo.hpp>

#include "lib/base/number.hpp"
#include "lib/cairo/handles.hpp"
#include "lib/cairo/paint.hpp"

namespace mmdc {
namespace {

/// cairo's bound on either side of an image.
constexpr double max_side = 32767;

constexpr double points_per_unit = 0.75;

Result<std::string> failed(std::string code, std::string message) {
  return Result<std::string>::failure(
      Diagnostic{Severity::error, std::move(code), std::move(message)});
}

/// A stretch of a scaled side in whole px; rounding errors do not count as a px.
double pixels(double length, double scale) {
  return std::ceil(length * scale - 1e-6);
}

cairo_status_t append(void* out, const unsigned char* data, unsigned length) {
  try {  // no exception may pass through cairo, which is C
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
  return CAIRO_STATUS_SUCCESS;
}

/// The date that was set from outside as cairo reads it; empty if there is none, which keeps cairo
/// from writing the time of day.
std::string creation_date() {
  constexpr long long end_of_year_9999 = 253402300799;
  const char* const variable = std::getenv("SOURCE_DATE_EPOCH");
  const std::string_view epoch = variable != nullptr ? variable : "";
  long long seconds = 0;
  const auto [end, error] = std::from_chars(epoch.data(), epoch.data() + epoch.size(), seconds);
  const bool whole = error == std::errc() && end == epoch.data() + epoch.size();
  if (!whole || seconds < 0 || seconds > end_of_year_9999) return "";
  const std::time_t time = seconds;
  std::tm utc{};
  gmtime_r(&time, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

Result<std::string> png_of(cairo_surface_t* surface) {
  std::string bytes;
  const cairo_status_t status = cairo_surface_write_to_png_stream(surface, append, &bytes);
  if (status != CAIRO_STATUS_SUCCESS) return failed("png.failed", cairo_status_to_string(status));
  return bytes;
}

}  // namespace

Result<std::string> to_png(const Drawing& drawing, const PngOptions& options) {
  if (!(options.scale > 0) || !std::isfinite(options.scale)) {
    return failed("png.bad-scale", "the scale must be more than 0");
  }
  const Size size = drawing.size();
  const double width = std::max(1.0, pixels(size.width, options.scale));
  const double height = std::max(1.0, pixels(size.height, options.scale));
  if (width > max_side || height > max_side) {
    const double fitting = max_side / std::max(size.width, size.height);
    return failed("png.too-large", "a picture may have 32767 px a side; a scale of " +
                                       base::format_number(std::floor(fitting * 1000) / 1000) +
                                       " fits");
  }
  const cairo::Surface surface(cairo_image_surface_create(
      CAIRO_FORMAT_ARGB32, static_cast<int>(width), static_cast<int>(height)));
  const cairo::Context context(cairo_create(surface.get()));
  if (drawing.scene().background) {
    // The last row and column of pixels may reach beyond the drawing.
    cairo::set_source(context.get(), *drawing.scene().background);
    cairo_paint(context.get());
  }
  cairo_scale(context.get(), options.scale, options.scale);
  cairo::paint_elements(context.get(), drawing.scene());
  const cairo_status_t status = cairo_status(context.get());
  if (status != CAIRO_STATUS_SUCCESS) return failed("png.failed", cairo_status_to_string(status));
  return png_of(surface.get());
}

Result<std::string> to_pdf(const Drawing& drawing) {
  const Size size = drawing.size();
  std::string bytes;
  cairo::Surface surface(cairo_pdf_surface_create_for_stream(
      append, &bytes, size.width * points_per_unit, size.height * points_per_unit));
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                 creation_date().c_str());
  if (!drawing.title().empty()) {
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE,
                                   drawing.title().c_str());
  }
  cairo::Context context(cairo_create(surface.get()));
  cairo_scale(context.get(), points_per_unit, points_per_unit);
  paint(drawing, context.get());
  cairo_show_page(context.get());
  cairo_status_t status = cairo_status(context.get());
  context.reset();
  cairo_surface_finish(surface.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS) return failed("pdf.failed", cairo_status_to_string(status));
  return bytes;
}

void paint(const Drawing& drawing, cairo_t* cr) {
  cairo::paint_background(cr, drawing.scene());
  cairo::paint_elements(cr, drawing.scene());
}

}  // namespace mmdc

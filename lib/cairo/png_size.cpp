#include "lib/cairo/png_size.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "lib/base/number.hpp"
#include "lib/cairo/failure.hpp"

namespace mmdc::cairo {
namespace {

/// cairo's bound on either side of an image.
constexpr double max_side = 32767;

/// The next whole number; rounding errors do not count.
double rounded_up(double length) {
  return std::ceil(length - 1e-6);
}

Size pixels(Size units, double scale) {
  return {std::max(1.0, rounded_up(units.width * scale)),
          std::max(1.0, rounded_up(units.height * scale))};
}

bool fits(Size pixels, std::size_t max_pixels) {
  return pixels.width <= max_side && pixels.height <= max_side &&
         pixels.width * pixels.height <= static_cast<double>(max_pixels);
}

/// The largest scale in thousandths that fits; 0 if none does.
double fitting_scale(Size units, std::size_t max_pixels) {
  const double by_side = max_side / std::max(units.width, units.height);
  const double by_area = std::sqrt(static_cast<double>(max_pixels) / (units.width * units.height));
  double thousandths = std::floor(std::min(by_side, by_area) * 1000);
  while (thousandths > 0 && !fits(pixels(units, thousandths / 1000), max_pixels)) --thousandths;
  return thousandths / 1000;
}

Result<PngSize> too_large(Size units, Size size, std::size_t max_pixels) {
  const double scale = fitting_scale(units, max_pixels);
  std::string message = "a picture of " + base::format_number(size.width) + " x " +
                        base::format_number(size.height) + " px is too large (at most 32767 a " +
                        "side and " + std::to_string(max_pixels) + " in all); ";
  message += scale > 0 ? "a scale of " + base::format_number(scale) + " fits"
                       : std::string("no scale fits, SVG and PDF have no such bound");
  return failed<PngSize>("limit.pixels", std::move(message));
}

}  // namespace

Result<PngSize> png_size(Size drawing, std::optional<std::size_t> max_pixels,
                         const PngOptions& options) {
  if (!(options.scale > 0) || !std::isfinite(options.scale)) {
    return failed<PngSize>("png.bad-scale", "the scale must be more than 0");
  }
  const double room = options.max_width.value_or(drawing.width);
  if (options.max_width && !(room > 0)) {
    return failed<PngSize>("png.bad-width", "the width must be more than 0");
  }
  if (!std::isfinite(drawing.width) || !std::isfinite(drawing.height)) {
    return failed<PngSize>("limit.pixels", "the drawing has no end");
  }
  const double shrink = drawing.width > room ? room / drawing.width : 1;
  const Size units{std::max(1.0, rounded_up(drawing.width * shrink)),
                   std::max(1.0, rounded_up(drawing.height * shrink))};
  const Size size = pixels(units, options.scale);
  const std::size_t by_default = max_pixels.value_or(Limits{}.max_pixels);
  const std::size_t most = options.max_pixels.value_or(by_default);
  if (!fits(size, most)) return too_large(units, size, most);
  return PngSize{static_cast<int>(size.width), static_cast<int>(size.height),
                 options.scale * shrink};
}

}  // namespace mmdc::cairo

#include "lib/cairo/pages.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "lib/cairo/failure.hpp"

namespace mmdc::cairo {
namespace {

constexpr double points_per_unit = 0.75;

/// Readers show no larger pages (ISO 32000-1, annex C).
constexpr double max_page_side = 14400;

bool is_positive(double value) {
  return value > 0 && std::isfinite(value);
}

/// So many pages of `tile` points show `length`; a hair over one is not worth another.
double count_of(double length, double tile) {
  return std::max(1.0, std::ceil(length / tile - 1e-6));
}

/// One page around the drawing in whole units.
Pages one_page(Size drawing, const PdfOptions& options) {
  const Size units{std::max(1.0, std::ceil(drawing.width - 1e-6)),
                   std::max(1.0, std::ceil(drawing.height - 1e-6))};
  const double room = max_page_side - 2 * options.margin;
  const double scale =
      std::min({points_per_unit * options.scale, room / units.width, room / units.height});
  return {
      .page = {units.width * scale + 2 * options.margin, units.height * scale + 2 * options.margin},
      .drawing = units,
      .margin = options.margin,
      .scale = scale};
}

}  // namespace

Result<Pages> lay_on_pages(Size drawing, const PdfOptions& options) {
  if (!is_positive(options.scale)) {
    return failed<Pages>("pdf.bad-page", "the scale must be more than 0");
  }
  if (!(options.margin >= 0 && options.margin < max_page_side / 4)) {
    return failed<Pages>("pdf.bad-page", "the margin must be 0 to 3600 points");
  }
  if (!std::isfinite(drawing.width) || !std::isfinite(drawing.height)) {
    return failed<Pages>("limit.pages", "the drawing has no end");
  }
  if (!options.page) return one_page(drawing, options);
  Pages pages{.page = *options.page, .drawing = drawing, .margin = options.margin};
  const Size tile = pages.tile();
  if (!is_positive(tile.width) || !is_positive(tile.height) ||
      std::max(pages.page.width, pages.page.height) > max_page_side) {
    return failed<Pages>(
        "pdf.bad-page", "a page must have room within its margins and at most 14400 points a side");
  }
  const Size units{std::max(1.0, drawing.width), std::max(1.0, drawing.height)};
  pages.scale = points_per_unit * options.scale;
  if (options.fit != PageFit::tiles) pages.scale = std::min(pages.scale, tile.width / units.width);
  if (options.fit == PageFit::page) pages.scale = std::min(pages.scale, tile.height / units.height);
  const double columns = count_of(units.width * pages.scale, tile.width);
  const double rows = count_of(units.height * pages.scale, tile.height);
  if (columns * rows > static_cast<double>(options.max_pages)) {
    return Result<Pages>::failure(
        {Severity::error,
         "limit.pages",
         "the drawing takes more than " + std::to_string(options.max_pages) + " pages",
         std::nullopt,
         {{"take larger pages, let it shrink to their width (`PageFit::width`), or raise "
           "`PdfOptions::max_pages`"}}});
  }
  pages.columns = static_cast<std::size_t>(columns);
  pages.rows = static_cast<std::size_t>(rows);
  return pages;
}

}  // namespace mmdc::cairo

/// @file
/// Pictures by cairo: PNG, PDF, and painting onto a surface of the caller's.
/// Link with mmdc::cairo (pkg-config: mmdc-cairo).
#pragma once

#include <string>

#include <mmdc/diagram.hpp>
#include <mmdc/result.hpp>

typedef struct _cairo cairo_t;  // NOLINT(bugprone-reserved-identifier): cairo's own name

namespace mmdc {

struct PngOptions {
  /// Pixels per user unit; more than 0.
  double scale = 1;
};

/// The drawing as a PNG file. The picture is `size * scale` px, rounded up. Fails with
/// `png.too-large` past 32,767 px a side (cairo's bound) and `png.bad-scale`.
Result<std::string> to_png(const Drawing& drawing, const PngOptions& options = {});

/// The drawing as a PDF file of one page of the drawing's extent, 0.75 pt per user unit. The bytes
/// are the same each time: it carries no date but the one in SOURCE_DATE_EPOCH.
Result<std::string> to_pdf(const Drawing& drawing);

/// Paints the drawing at the current transform of `cr`, its top left corner at the origin, one
/// user unit per unit. `cr` stays the caller's and gets its state back, but a path begun on it is
/// gone. Nothing is painted behind a transparent drawing. After cairo has met an error,
/// `cairo_status(cr)` tells it.
void paint(const Drawing& drawing, cairo_t* cr);

}  // namespace mmdc

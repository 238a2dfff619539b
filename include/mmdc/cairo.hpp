/// @file
/// Pictures by cairo: PNG, PDF, EPS, and painting onto a surface of the caller's.
/// Link with mmdc::cairo (pkg-config: mmdc-cairo).
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include <mmdc/diagram.hpp>
#include <mmdc/patience.hpp>
#include <mmdc/result.hpp>
#include <mmdc/text.hpp>

typedef struct _cairo cairo_t;  // NOLINT(bugprone-reserved-identifier): cairo's own name

namespace mmdc {

/// How large a PNG file is, and how long a caller waits for it.
struct PngOptions {
  /// Pixels per user unit; more than 0.
  double scale = 1;

  /// A drawing wider than this many user units is shrunk to it first. Nothing for its own width.
  std::optional<double> max_width = std::nullopt;

  /// The resolution that is told to printers and word processors (chunk pHYs), in pixels per inch;
  /// it changes no pixel. 0 tells nothing.
  double dpi = 0;

  /// The bound on width * height, by default that of the limits which the drawing was drawn with.
  /// While a picture is made, each pixel takes four bytes.
  std::optional<std::size_t> max_pixels = std::nullopt;

  Patience patience = {};
};

/// The drawing as a PNG file: RGB on an opaque background, else RGBA. Each side is that of the
/// drawing in whole units, times the scale, both rounded up, and at least 1. Before any memory is
/// taken it fails with `limit.pixels`, which tells a scale that fits, past 32,767 px a side
/// (cairo's bound) or past `max_pixels`; with `png.bad-scale`, `png.bad-width` and `png.bad-dpi`
/// for options out of range. Later it fails with `limit.time` and `limit.cancelled`, and with
/// `png.failed` where cairo does. Images of nodes are left out, with a warning `picture.no-image`.
Result<std::string> to_png(const Drawing& drawing, const PngOptions& options = {});

/// Sizes of paper in points, upright.
inline constexpr Size a4_page{595.276, 841.89};
inline constexpr Size letter_page{612, 792};

/// How a drawing larger than a page comes onto paper.
enum class PageFit {
  tiles,  ///< in its own size, cut into as many pages as it needs, row by row
  width,  ///< shrunk to the page's width, over as many pages downward as it needs
  page,   ///< shrunk onto one page
};

/// The pages of a PDF file, what it says of itself, and how long a caller waits for it.
struct PdfOptions {
  /// Metadata of the document. Without a title the drawing's accTitle is taken, or else the title
  /// that it shows.
  std::string title = {};
  std::string author = {};

  /// The size of the pages in points; nothing for one page as large as the drawing with its margin,
  /// which is shrunk where it would be larger than the 14,400 points that readers show.
  std::optional<Size> page = std::nullopt;

  /// What is left free on all sides of every page; points.
  double margin = 0;

  /// With `page` only. Small drawings are never enlarged.
  PageFit fit = PageFit::tiles;

  /// 0.75 points, a CSS pixel's size, times this is a user unit; more than 0.
  double scale = 1;

  /// More pages than these are an error `limit.pages`.
  std::size_t max_pages = 1000;

  /// cairo composes a page at one go: of a large one it asks rarely until the first bytes come.
  Patience patience = {};
};

/// The drawing as a PDF file: vector graphics, the fonts embedded, its text can be searched and
/// copied, links can be followed. The bytes are the same each time: it carries no date but the one
/// in SOURCE_DATE_EPOCH. Images of nodes are left out, with a warning `picture.no-image`. Fails
/// with `pdf.bad-page` for options out of range, with `limit.pages` past `max_pages` and for a
/// drawing without end, with `limit.time` and `limit.cancelled`, and with `pdf.failed` where cairo
/// does.
Result<std::string> to_pdf(const Drawing& drawing, const PdfOptions& options = {});

/// The drawing as Encapsulated PostScript, 0.75 points per user unit, fonts embedded. PostScript
/// knows no transparency: what can be seen through becomes an image. Images of nodes are left out,
/// with a warning `picture.no-image`. Fails with `limit.pages` for a drawing without end, with
/// `limit.time` and `limit.cancelled`, and with `eps.failed` where cairo does.
Result<std::string> to_eps(const Drawing& drawing, const Patience& patience = {});

/// Paints the drawing at the current transform of `cr`, its top left corner at the origin, one
/// user unit per unit. `cr` stays the caller's and gets everything back as it was, a path that was
/// begun included. Nothing is painted behind a transparent drawing. Links become tags of cairo's,
/// which on a PDF surface are links that can be followed; so it can't be called inside a link of
/// the caller's. After cairo has met an error, `cairo_status(cr)` tells it.
void paint(const Drawing& drawing, cairo_t* cr);

/// The same for a caller who doesn't wait for ever: nothing if all is painted, else
/// the error `limit.time` or `limit.cancelled`.
std::optional<Diagnostic> paint(const Drawing& drawing, cairo_t* cr, const Patience& patience);

/// The drawing with the fonts in it that its texts are shown in on this machine, each cut down to
/// the characters that are used: its SVG looks the same in every viewer that knows @font-face. Draw
/// it with `Options::shown_here`, so that it is measured in these fonts. A font that can't or, by
/// its maker's word, mustn't be embedded is a warning `font.not-embedded`. Fails with
/// `font.no-styles` if the drawing has no styles, with `font.no-subsetter` without HarfBuzz's
/// library libharfbuzz-subset, which is loaded only here, and with `limit.time` and
/// `limit.cancelled`.
Result<Drawing> with_embedded_fonts(const Drawing& drawing, const Patience& patience = {});

/// The drawing with its texts as the outlines of their glyphs on this machine, emoji as images: its
/// SVG looks the same in every viewer. The texts stay in it, invisible, to be selected and found.
/// Draw it with `Options::shown_here`.
Drawing with_outlined_text(const Drawing& drawing);

/// The same for a caller who doesn't wait for ever. Fails with `limit.time` and `limit.cancelled`.
Result<Drawing> with_outlined_text(const Drawing& drawing, const Patience& patience);

/// Measures with Pango and the fonts of this machine, as `to_png` and `to_pdf` paint: give it as
/// `Options::text_measurer` to have every script measured as it is shown here. A character that no
/// font here has counts as wide as it commonly is. Any number of threads may share one; they wait
/// for each other. What it says depends on the fonts that are installed.
std::shared_ptr<const TextMeasurer> pango_measurer();

}  // namespace mmdc

// Lines of text shaped by Pango: one way for what is measured and what is painted.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <pango/pango.h>

#include "lib/cairo/handles.hpp"
#include "lib/scene/scene.hpp"

namespace mmdc::cairo {

/// How many of Pango's units are a pixel.
inline constexpr double pango_units = PANGO_SCALE;

/// Makes a context shape text as it is in the fonts, not fitted to pixels, and the same whatever
/// the locale.
void use_unhinted_metrics(PangoContext* context);

/// A context of that kind, with a font map of its own.
PangoFonts make_fonts();

/// The family that Chromium takes on Linux for a generic family (in lower case) that fontconfig may
/// have a font of ornaments for; any other name as it stands.
std::string_view family_behind(std::string_view name);

/// Pango takes a font without CSS's quotes and in its own units.
FontDescription describe(const scene::Font& font);

/// A line whose runs differ in font, decoration and rise, in the order in which Unicode's
/// bidirectional algorithm (UAX 9) puts it in a text of that direction. `font` is that of runs that
/// name none.
PangoText shape(PangoContext* context, std::span<const scene::TextRun> runs,
                const scene::Font& font, bool right_to_left);

/// Finds the runs of a line, of which there must be one, by the text that a layout has of them.
class RunFinder {
 public:
  /// The runs must outlive it.
  explicit RunFinder(std::span<const scene::TextRun> runs);

  /// The run that a byte of the text is from.
  const scene::TextRun& at(std::size_t byte) const;

 private:
  std::span<const scene::TextRun> runs_;
  std::vector<std::size_t> ends_;  ///< in the text
};

/// Where the left end of a line of that width is.
double start_of(const scene::TextLine& line, scene::Anchor anchor, double width);

/// Advance width.
double width_of(PangoLayout* line);

/// From the top of the line down to its baseline.
double baseline_of(PangoLayout* line);

}  // namespace mmdc::cairo

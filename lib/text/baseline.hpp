// Where the baseline of a line is, as Chromium has it: it rounds ascent and descent to whole px.
#pragma once

#include <cmath>

#include "lib/text/measurer.hpp"

namespace mmdc::text {

/// From the middle of a CSS line box of any line height down to the baseline.
inline double baseline_below_line_middle(const LineMetrics& metrics, double line_height) {
  const double ascent = std::round(metrics.ascent);
  const double leading = line_height - ascent - std::round(metrics.descent);
  return std::floor(leading / 2) + ascent - line_height / 2;
}

/// From the y of a text with dominant-baseline `central` down to the baseline.
inline double baseline_below_center(const LineMetrics& metrics) {
  return (std::round(metrics.ascent) - std::round(metrics.descent)) / 2;
}

/// From the y of a text with dominant-baseline `middle` down to the baseline: half the height of
/// an x, which the Liberation fonts tell as 1082 of 2048.
inline double baseline_below_middle(const Font& font) {
  return font.size * 1082 / 2048 / 2;
}

}  // namespace mmdc::text

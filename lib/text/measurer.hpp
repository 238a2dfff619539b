/// @file
/// How large text is. Baseline coordinates: x from the start of the line, y down from the baseline.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <mmdc/geometry.hpp>

#include "lib/text/font.hpp"
#include "lib/text/glyph_boxes.hpp"

namespace mmdc::text {

/// Vertical extent of any line of a font, in px; all parts are positive and unrounded.
struct LineMetrics {
  double ascent = 0;
  double descent = 0;
  double gap = 0;

  constexpr double height() const { return ascent + descent; }
};

/// What a line takes; see `Measurer::width` and `Measurer::ink`.
struct LineExtent {
  double width = 0;
  Rect ink;
};

/// A source of text sizes. Text is UTF-8 of one line; anything is allowed, nothing fails.
class Measurer {
 public:
  virtual ~Measurer() = default;

  /// Advance width in px: where the next text would begin. Unhinted, kerning applied.
  virtual double width(std::string_view line, const Font& font) const = 0;

  /// The box of what is painted, as browsers have it: the box of each glyph is in whole px, fitted
  /// to the pixel grid, around its unrounded origin. (0, 0, 0, 0) if nothing is painted.
  virtual Rect ink(std::string_view line, const Font& font) const = 0;

  /// Both, for about the price of one.
  virtual LineExtent measure(std::string_view line, const Font& font) const {
    return {width(line, font), ink(line, font)};
  }

  virtual LineMetrics line_metrics(const Font& font) const = 0;

  /// Whether the widths of all characters are known rather than estimated.
  virtual bool covers(std::string_view text) const = 0;

  /// Whether the font of a text has all of its characters wherever it is installed. Else viewers
  /// take others, as they find them, and set each to their own rounding.
  virtual bool has_own_font(std::string_view /*text*/) const { return true; }

  /// Where a word begins of a script that has no blanks between words, as far as that is known:
  /// byte offsets, ascending. Lines may break there.
  virtual std::vector<std::size_t> word_starts(std::string_view /*text*/) const { return {}; }
};

/// Measures with the metrics built into the library: Liberation Sans, Serif and Mono for Latin,
/// Greek and Cyrillic script and the usual symbols, which are those of Arial, Times New Roman and
/// Courier New. Other characters get the width of their class: wide ones 1 em, emoji 1.25 em per
/// cluster, marks 0, others what is wide for a letter of the script.
class BuiltinMeasurer final : public Measurer {
 public:
  double width(std::string_view line, const Font& font) const override;
  Rect ink(std::string_view line, const Font& font) const override;
  LineExtent measure(std::string_view line, const Font& font) const override;
  /// `boxes` may come from any call before, and saves time.
  LineExtent measure(std::string_view line, const Font& font, GlyphBoxes& boxes) const;
  LineMetrics line_metrics(const Font& font) const override;
  bool covers(std::string_view text) const override;
  bool has_own_font(std::string_view text) const override;
};

/// Width of the box that Chromium lays text out in: the next whole 1/64 px.
double layout_width(double width);

/// What SVG's getBBox() says in Chromium of a line of text that starts at (0, 0): the layout width
/// by the rounded ascent and descent, united with the ink. White space at the ends counts; callers
/// that want SVG's collapsing do it first.
Rect text_box(const Measurer& measurer, std::string_view line, const Font& font);

/// The same of a line that has been measured.
Rect text_box(const LineMetrics& metrics, const LineExtent& extent);

}  // namespace mmdc::text

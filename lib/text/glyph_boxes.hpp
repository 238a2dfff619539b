/// @file
/// The boxes of glyphs in a font, as browsers have them: in whole px, fitted to the pixel grid.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "lib/text/font.hpp"
#include "lib/text/metrics.hpp"

namespace mmdc::text {

/// Around the origin of the glyph, in px; y points up and down. Empty if nothing is painted.
struct GlyphBox {
  double left = 0;
  double right = 0;
  double up = 0;
  double down = 0;

  bool is_empty() const { return left >= right; }
};

/// Remembers those of ASCII in the font that was asked for last, because texts of one picture are
/// mostly in one font.
class GlyphBoxes {
 public:
  /// The font that `of` is about. `face` is that of `font`.
  void set_font(const metrics::Face& face, const Font& font);

  GlyphBox of(std::uint16_t row) {
    if (row >= known_.size()) return measure(row);
    if (!is_known_[row]) {
      known_[row] = measure(row);
      is_known_[row] = true;
    }
    return known_[row];
  }

  /// Of the line, rounded.
  double ascent() const { return ascent_; }
  double descent() const { return descent_; }

 private:
  static constexpr std::size_t rows_of_ascii = 95;

  GlyphBox measure(std::uint16_t row) const;
  double grid(int units) const;

  const metrics::Face* face_ = nullptr;
  double size_ = 0;
  double ascent_ = 0;
  double descent_ = 0;
  std::array<GlyphBox, rows_of_ascii> known_;
  std::array<bool, rows_of_ascii> is_known_{};
};

}  // namespace mmdc::text

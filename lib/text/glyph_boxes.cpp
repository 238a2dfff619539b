#include "lib/text/glyph_boxes.hpp"

#include <algorithm>
#include <cmath>

namespace mmdc::text {
namespace {

double px(double units, double size) {
  return units * size / metrics::units_per_em;
}

}  // namespace

void GlyphBoxes::set_font(const metrics::Face& face, const Font& font) {
  if (face_ == &face && size_ == font.size) return;
  face_ = &face;
  size_ = font.size;
  ascent_ = std::round(px(face.ascent, size_));
  descent_ = std::round(px(face.descent, size_));
  is_known_.fill(false);
}

/// FreeType scales outlines to 1/64 px.
double GlyphBoxes::grid(int units) const {
  return std::round(px(units, size_) * 64) / 64;
}

GlyphBox GlyphBoxes::measure(std::uint16_t row) const {
  const metrics::Ink& ink = face_->inks[row];
  if (ink.x_min >= ink.x_max) return {};
  const double left = std::floor(grid(ink.x_min)), right = std::ceil(grid(ink.x_max));
  const double up = px(ink.y_max, size_), down = px(-ink.y_min, size_);
  // Where the fitting to the pixel grid is not known: outward, which errs by one at times.
  if (!metrics::has_overhangs(size_, row)) return {left, right, std::ceil(up), std::ceil(down)};
  const auto over = metrics::overhang_of(*face_, static_cast<int>(size_), row);
  return {left, right, over.up > 0 ? ascent_ + over.up : std::min(std::ceil(up), ascent_),
          over.down > 0 ? descent_ + over.down : std::min(std::ceil(down), descent_)};
}

}  // namespace mmdc::text

#include "lib/text/measurer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "lib/text/pen.hpp"

namespace mmdc::text {
namespace {

using metrics::Face;

const Face& face_of(const Font& font) {
  const int style = (font.bold ? 1 : 0) + (font.italic ? 2 : 0);
  switch (font.family) {
    case FontFamily::serif:
      return metrics::serif_faces[style];
    case FontFamily::mono:
      return metrics::mono_faces[style];
    case FontFamily::sans:
      break;
  }
  return metrics::sans_faces[style];
}

double px(double units, const Font& font) {
  return units * font.size / em;
}

struct NoSink {
  void glyph(uint16_t, int64_t) {}
  void guess(int64_t, int) {}
};

/// Unites the boxes of glyphs, each in whole px around its own unrounded origin.
class InkSink {
 public:
  InkSink(const Face& face, const Font& font)
      : face_(face),
        font_(font),
        ascent_(std::round(px(face.ascent, font))),
        descent_(std::round(px(face.descent, font))) {}

  void glyph(uint16_t row, int64_t x) {
    const metrics::Ink& ink = face_.inks[row];
    if (ink.x_min >= ink.x_max) return;
    const double origin = px(static_cast<double>(x), font_);
    const auto [up, down] = vertical(row, ink);
    add(origin + std::floor(grid(ink.x_min)), origin + std::ceil(grid(ink.x_max)), up, down);
  }

  void guess(int64_t x, int width) {
    const double origin = px(static_cast<double>(x), font_);
    add(origin, origin + px(width, font_), ascent_, descent_);
  }

  Rect box() const {
    return left_ < right_ ? Rect::between({left_, -up_}, {right_, down_}) : Rect{};
  }

 private:
  struct Vertical {
    double up, down;
  };

  /// FreeType scales outlines to 1/64 px.
  double grid(int units) const { return std::round(px(units, font_) * 64) / 64; }

  Vertical vertical(uint16_t row, const metrics::Ink& ink) const {
    const double up = px(ink.y_max, font_), down = px(-ink.y_min, font_);
    // Where the fitting to the pixel grid is not known: outward, which errs by one at times.
    if (!metrics::has_overhangs(font_.size, row)) return {std::ceil(up), std::ceil(down)};
    const auto over = metrics::overhang_of(face_, static_cast<int>(font_.size), row);
    return {over.up > 0 ? ascent_ + over.up : std::min(std::ceil(up), ascent_),
            over.down > 0 ? descent_ + over.down : std::min(std::ceil(down), descent_)};
  }

  void add(double left, double right, double up, double down) {
    left_ = std::min(left_, left);
    right_ = std::max(right_, right);
    up_ = std::max(up_, up);
    down_ = std::max(down_, down);
  }

  static constexpr double infinity = std::numeric_limits<double>::infinity();
  const Face& face_;
  const Font& font_;
  double ascent_, descent_;
  double left_ = infinity, right_ = -infinity, up_ = -infinity, down_ = -infinity;
};

bool is_known(char32_t c) {
  return metrics::row_of(c) != metrics::no_row || space_width(c) >= 0 ||
         class_of(c) == CharClass::ignored;
}

}  // namespace

int space_width(char32_t c) {
  constexpr int widths[] = {em / 2, em,     em / 2,     em,     em / 3, em / 4,
                            em / 6, em / 2, em * 2 / 7, em / 5, em / 10};
  if (c >= 0x2000 && c <= 0x200A) return widths[c - 0x2000];
  if (c == 0x202F) return em / 5;
  if (c == 0x205F) return em * 4 / 18;
  return -1;
}

double BuiltinMeasurer::width(std::string_view line, const Font& font) const {
  NoSink sink;
  return px(static_cast<double>(Pen(face_of(font), sink).walk(line)), font);
}

Rect BuiltinMeasurer::ink(std::string_view line, const Font& font) const {
  InkSink sink(face_of(font), font);
  Pen(face_of(font), sink).walk(line);
  return sink.box();
}

LineMetrics BuiltinMeasurer::line_metrics(const Font& font) const {
  const Face& face = face_of(font);
  return {px(face.ascent, font), px(face.descent, font), px(face.line_gap, font)};
}

bool BuiltinMeasurer::covers(std::string_view text) const {
  // Of most texts this is all that has to be asked.
  if (std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; })) return true;
  const base::Utf8View view(text);
  return std::all_of(view.begin(), view.end(), [](auto item) { return is_known(item.code_point); });
}

double layout_width(double width) {
  return std::ceil(width * 64) / 64;
}

Rect text_box(const Measurer& measurer, std::string_view line, const Font& font) {
  const LineMetrics metrics = measurer.line_metrics(font);
  const double ascent = std::round(metrics.ascent), descent = std::round(metrics.descent);
  const double width = layout_width(measurer.width(line, font));
  const Rect box{0, -ascent, width, ascent + descent};
  const Rect ink = measurer.ink(line, font);
  return ink.width > 0 ? box.united(ink) : box;
}

double ink_height(const Measurer& measurer, std::string_view line, const Font& font) {
  return text_box(measurer, line, font).height;
}

}  // namespace mmdc::text

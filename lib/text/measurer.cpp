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

/// Unites the boxes of glyphs, each around its own unrounded origin.
class InkSink {
 public:
  InkSink(GlyphBoxes& boxes, const Font& font) : boxes_(boxes), font_(font) {}

  void glyph(uint16_t row, int64_t x) {
    const GlyphBox box = boxes_.of(row);
    if (box.is_empty()) return;
    const double origin = px(static_cast<double>(x), font_);
    add(origin + box.left, origin + box.right, box.up, box.down);
  }

  void guess(int64_t x, int width) {
    const double origin = px(static_cast<double>(x), font_);
    add(origin, origin + px(width, font_), boxes_.ascent(), boxes_.descent());
  }

  Rect box() const {
    return left_ < right_ ? Rect::between({left_, -up_}, {right_, down_}) : Rect{};
  }

 private:
  void add(double left, double right, double up, double down) {
    left_ = std::min(left_, left);
    right_ = std::max(right_, right);
    up_ = std::max(up_, up);
    down_ = std::max(down_, down);
  }

  static constexpr double infinity = std::numeric_limits<double>::infinity();
  GlyphBoxes& boxes_;
  const Font& font_;
  double left_ = infinity, right_ = -infinity, up_ = -infinity, down_ = -infinity;
};

bool is_known(char32_t c) {
  return metrics::row_of(c) != metrics::no_row || space_width(c) >= 0 ||
         class_of(c) == CharClass::ignored;
}

/// Letters that not every font by the name of a family has that the metrics are of.
bool is_beyond_most_fonts(char32_t c) {
  constexpr struct {
    char32_t first, last;
  } letters[] = {{0x0180, 0x0191}, {0x0193, 0x01F9}, {0x0200, 0x02C5}, {0x03D0, 0x03FF},
                 {0x0460, 0x048F}, {0x0492, 0x052F}, {0x1E00, 0x1FFF}};
  return std::ranges::any_of(letters, [c](auto r) { return c >= r.first && c <= r.last; });
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
  return measure(line, font).ink;
}

LineExtent BuiltinMeasurer::measure(std::string_view line, const Font& font) const {
  GlyphBoxes boxes;
  return measure(line, font, boxes);
}

LineExtent BuiltinMeasurer::measure(std::string_view line, const Font& font,
                                    GlyphBoxes& boxes) const {
  const Face& face = face_of(font);
  boxes.set_font(face, font);
  InkSink sink(boxes, font);
  const double width = px(static_cast<double>(Pen(face, sink).walk(line)), font);
  return {width, sink.box()};
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

bool BuiltinMeasurer::has_own_font(std::string_view text) const {
  const base::Utf8View view(text);
  return covers(text) && std::none_of(view.begin(), view.end(), [](auto item) {
           return is_beyond_most_fonts(item.code_point);
         });
}

double layout_width(double width) {
  return std::ceil(width * 64) / 64;
}

Rect text_box(const Measurer& measurer, std::string_view line, const Font& font) {
  return text_box(measurer.line_metrics(font), measurer.measure(line, font));
}

Rect text_box(const LineMetrics& metrics, const LineExtent& extent) {
  const double ascent = std::round(metrics.ascent), descent = std::round(metrics.descent);
  const Rect box{0, -ascent, layout_width(extent.width), ascent + descent};
  return extent.ink.width > 0 ? box.united(extent.ink) : box;
}

}  // namespace mmdc::text

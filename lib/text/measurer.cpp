#include "lib/text/measurer.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "lib/base/utf8.hpp"
#include "lib/text/classes.hpp"
#include "lib/text/metrics.hpp"

namespace mmdc::text {
namespace {

using metrics::Face;
using metrics::no_row;

constexpr int em = metrics::units_per_em;
constexpr int emoji_width = em * 5 / 4;  // As in Noto Color Emoji.
constexpr int letter_width = em * 3 / 5;
constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t emoji_selector = 0xFE0F;
constexpr char32_t keycap = 0x20E3;

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

/// The glyph that stands in for a character without one, as HarfBuzz does it.
uint16_t substitute_row(char32_t c) {
  if (c == '\t' || c == '\n' || c == '\r') return metrics::row_of(' ');
  if (c == 0x2011) return metrics::row_of(0x2010);
  return no_row;
}

/// Width of the typographic spaces, which are fractions of the em; -1 for other characters.
int space_width(char32_t c) {
  constexpr int widths[] = {em / 2, em,     em / 2,     em,     em / 3, em / 4,
                            em / 6, em / 2, em * 2 / 7, em / 5, em / 10};
  if (c >= 0x2000 && c <= 0x200A) return widths[c - 0x2000];
  if (c == 0x202F) return em / 5;
  if (c == 0x205F) return em * 4 / 18;
  return -1;
}

/// Walks along a line, in font units. `place(row, x)` sees each known glyph and `guess(x, width)`
/// each estimated one.
template <class Place, class Guess>
class Pen {
 public:
  Pen(const Face& face, Place place, Guess guess) : face_(face), place_(place), guess_(guess) {}

  int64_t walk(std::string_view line) {
    for (const base::Utf8View::Item item : base::Utf8View(line)) step(item.code_point);
    return x_;
  }

 private:
  void step(char32_t c) {
    uint16_t row = metrics::row_of(c);
    if (row == no_row) row = substitute_row(c);
    if (row == no_row) return step_estimated(c);
    if (previous_ != no_row) x_ += metrics::kern_between(face_, previous_, row);
    place_(row, x_);
    start_cluster(face_.advances[row], row);
  }

  void step_estimated(char32_t c) {
    if (const int width = space_width(c); width >= 0) return start_cluster(width, no_row);
    switch (class_of(c)) {
      case CharClass::mark:
        return c == emoji_selector || c == keycap ? become_emoji() : void();
      case CharClass::ignored:
        joined_ = c == zero_width_joiner && emoji_;
        previous_ = no_row;
        return;
      case CharClass::wide:
        return start_guess(em);
      case CharClass::skin_tone:
        return emoji_ ? void() : start_emoji();
      case CharClass::emoji:
      case CharClass::pictograph:
        return joined_ ? continue_cluster() : start_emoji();
      case CharClass::flag_letter:
        return step_flag();
      case CharClass::letter:
        return start_guess(letter_width);
    }
  }

  void step_flag() {
    if (half_flag_) {
      half_flag_ = false;
      return;
    }
    start_emoji();
    half_flag_ = true;
  }

  void start_cluster(int width, uint16_t row) {
    cluster_width_ = width;
    x_ += width;
    previous_ = row;
    emoji_ = joined_ = half_flag_ = false;
  }
  void start_guess(int width) {
    guess_(x_, width);
    start_cluster(width, no_row);
  }
  void start_emoji() {
    start_guess(emoji_width);
    emoji_ = true;
  }
  void continue_cluster() { joined_ = false; }

  /// The last character turns out to be shown as an emoji.
  void become_emoji() {
    if (emoji_ || cluster_width_ == 0) return;
    x_ -= cluster_width_;
    start_emoji();
  }

  const Face& face_;
  Place place_;
  Guess guess_;
  int64_t x_ = 0;
  int cluster_width_ = 0;       // of the last cluster
  uint16_t previous_ = no_row;  // glyph that the next one is kerned against
  bool emoji_ = false;          // the last cluster is an emoji,
  bool joined_ = false;         // it ends in a joiner,
  bool half_flag_ = false;      // or it is the first half of a flag
};

double px(int64_t units, const Font& font) {
  return static_cast<double>(units) * font.size / em;
}

}  // namespace

double BuiltinMeasurer::width(std::string_view line, const Font& font) const {
  Pen pen(
      face_of(font), [](uint16_t, int64_t) {}, [](int64_t, int) {});
  return px(pen.walk(line), font);
}

Rect BuiltinMeasurer::ink(std::string_view line, const Font& font) const {
  const Face& face = face_of(font);
  int64_t left = INT64_MAX, right = INT64_MIN, top = INT64_MIN, bottom = INT64_MAX;
  const auto add = [&](int64_t x0, int64_t x1, int64_t y0, int64_t y1) {
    left = std::min(left, x0), right = std::max(right, x1);
    bottom = std::min(bottom, y0), top = std::max(top, y1);
  };
  const auto place = [&](uint16_t row, int64_t x) {
    const metrics::Ink& ink = face.inks[row];
    if (ink.x_min < ink.x_max) add(x + ink.x_min, x + ink.x_max, ink.y_min, ink.y_max);
  };
  const auto guess = [&](int64_t x, int width) { add(x, x + width, -face.descent, face.ascent); };
  Pen(face, place, guess).walk(line);
  if (left > right) return {};
  return Rect::between({px(left, font), px(-top, font)}, {px(right, font), px(-bottom, font)});
}

LineMetrics BuiltinMeasurer::line_metrics(const Font& font) const {
  const Face& face = face_of(font);
  return {px(face.ascent, font), px(face.descent, font), px(face.line_gap, font)};
}

bool BuiltinMeasurer::covers(std::string_view text) const {
  for (const base::Utf8View::Item item : base::Utf8View(text)) {
    const char32_t c = item.code_point;
    if (metrics::row_of(c) != no_row || substitute_row(c) != no_row) continue;
    if (space_width(c) < 0 && class_of(c) != CharClass::ignored) return false;
  }
  return true;
}

double layout_width(double width) {
  return std::ceil(width * 64) / 64;
}

Rect text_box(const Measurer& measurer, std::string_view line, const Font& font) {
  const LineMetrics metrics = measurer.line_metrics(font);
  const double ascent = std::round(metrics.ascent);
  const Rect line_box{0, -ascent, measurer.width(line, font), ascent + std::round(metrics.descent)};
  const Rect ink = measurer.ink(line, font);
  if (ink.width <= 0) return line_box;
  const Point corner{std::floor(ink.left()), std::floor(ink.top())};
  return line_box.united(Rect::between(corner, {std::ceil(ink.right()), std::ceil(ink.bottom())}));
}

double ink_height(const Measurer& measurer, std::string_view line, const Font& font) {
  return text_box(measurer, line, font).height;
}

}  // namespace mmdc::text

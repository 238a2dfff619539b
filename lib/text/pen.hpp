/// @file
/// Walking along a line of text with the built-in metrics, in font units.
#pragma once

#include <cstdint>
#include <string_view>

#include "lib/base/utf8.hpp"
#include "lib/text/classes.hpp"
#include "lib/text/letter_widths.hpp"
#include "lib/text/metrics.hpp"

namespace mmdc::text {

inline constexpr int em = metrics::units_per_em;
inline constexpr int emoji_width = em * 5 / 4;  // As in Noto Color Emoji.

/// Width of a typographic space, which is a fraction of the em; -1 for other characters.
int space_width(char32_t code_point);

/// Tells the sink where each character is drawn: `glyph(row, x)` for those of the tables,
/// `guess(x, width)` for others.
template <class Sink>
class Pen {
 public:
  Pen(const metrics::Face& face, Sink& sink) : face_(face), sink_(sink) {}

  /// Advance width of the line.
  int64_t walk(std::string_view line) {
    for (const base::Utf8View::Item item : base::Utf8View(line)) step(item.code_point);
    return x_;
  }

 private:
  static constexpr char32_t zero_width_joiner = 0x200D;
  static constexpr char32_t emoji_selector = 0xFE0F;
  static constexpr char32_t keycap = 0x20E3;

  void step(char32_t c) {
    const uint16_t row = metrics::row_of(c);
    if (row == metrics::no_row) return step_unknown(c);
    if (previous_ != metrics::no_row) x_ += metrics::kern_between(face_, previous_, row);
    sink_.glyph(row, x_);
    start_cluster(face_.advances[row], row);
  }

  void step_unknown(char32_t c) {
    if (const int width = space_width(c); width >= 0) return start_cluster(width);
    switch (class_of(c)) {
      case CharClass::mark:
        if (c == emoji_selector || c == keycap) become_emoji();
        return;
      case CharClass::ignored:
        joined_ = c == zero_width_joiner && emoji_;
        previous_ = metrics::no_row;
        return;
      case CharClass::wide:
        return start_guess(em);
      case CharClass::skin_tone:
        return emoji_ ? void() : start_emoji();
      case CharClass::emoji:
      case CharClass::pictograph:
        return joined_ ? void(joined_ = false) : start_emoji();
      case CharClass::flag_letter:
        return step_flag();
      case CharClass::letter:
        return start_guess(em * usual_letter_width(c) / 100);
    }
  }

  void step_flag() {
    const bool completes = half_flag_;
    if (!completes) start_emoji();
    half_flag_ = !completes;
  }

  void start_cluster(int width, uint16_t row = metrics::no_row) {
    x_ += width;
    cluster_width_ = width;
    previous_ = row;
    emoji_ = joined_ = half_flag_ = false;
  }

  void start_guess(int width) {
    sink_.guess(x_, width);
    start_cluster(width);
  }

  void start_emoji() {
    start_guess(emoji_width);
    emoji_ = true;
  }

  /// The last character turns out to be shown as an emoji.
  void become_emoji() {
    if (emoji_ || cluster_width_ == 0) return;
    x_ -= cluster_width_;
    start_emoji();
  }

  const metrics::Face& face_;
  Sink& sink_;
  int64_t x_ = 0;
  int cluster_width_ = 0;                // Of the last cluster.
  uint16_t previous_ = metrics::no_row;  // Glyph that the next one is kerned against.
  bool emoji_ = false;                   // The last cluster is an emoji,
  bool joined_ = false;                  // it ends in a joiner,
  bool half_flag_ = false;               // it is the first half of a flag.
};

}  // namespace mmdc::text

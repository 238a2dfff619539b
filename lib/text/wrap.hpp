/// @file
/// Breaking labels into lines.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/text/font.hpp"
#include "lib/text/measurer.hpp"

namespace mmdc::text {

/// A line feed of a text that is shown as it is written: it breaks the line where lines are broken
/// to fit, and is a blank elsewhere.
inline constexpr char written_line_feed = '\r';

/// Text in one font; a newline forces a line break.
struct TextRun {
  std::string text;
  Font font;
  /// That of a picture for which the text, one character, stands in.
  std::optional<double> box_width = std::nullopt;
  double inset = 0;  ///< Room of a line that begins with it in which there is no text.
};

/// What one line has of one run.
struct LinePiece {
  size_t run = 0;  ///< Index of the run.
  std::string text;
  double x = 0;  ///< From the start of the line.
  double width = 0;
};

struct TextLine {
  std::vector<LinePiece> pieces;  ///< None in an empty line.
  double width = 0;
};

/// A label set in lines. Height is the caller's: lines times line height.
struct TextBlock {
  std::vector<TextLine> lines;
  double width = 0;  ///< Of the widest line with its inset.
  /// The lines were broken to fit. Then spaces are kept as they are, also those at which a line
  /// was broken: they count in the line's width (and in its centring). Otherwise runs of white
  /// space are one space, and none is left at the ends of lines.
  bool wrapped = false;
};

/// Sets a label as Mermaid's HTML labels are set. If the widest line is narrower than `max_width`
/// nothing is wrapped. Otherwise lines break greedily at `break_opportunities` and the block is
/// `max_width` wide, or as wide as the longest piece that cannot be broken.
TextBlock wrap_at_spaces(const Measurer& measurer, std::span<const TextRun> runs, double max_width);
TextBlock wrap_at_spaces(const Measurer& measurer, std::string_view text, const Font& font,
                         double max_width);

/// Sets a label as Mermaid's labels of SVG text are set: words, parted by single blanks, join the
/// line while it is at most `max_width` wide; a word that is wider is cut between clusters. The
/// block is as wide as its widest line.
TextBlock wrap_words(const Measurer& measurer, std::span<const TextRun> runs, double max_width);

/// Wraps a label of a sequence diagram; lines are separated by `<br/>`. Labels that have a `<br>`
/// of their own stay as they are. Codes such as `#35;` stay codes, are as wide as what they stand
/// for, and are not cut. Mermaid: a word joins the line if both widths, rounded and without the
/// space between them, stay below `max_width`; a word that is wider is cut after the character that
/// reaches it.
std::string wrap_sequence_label(const Measurer& measurer, std::string_view label, const Font& font,
                                double max_width);

}  // namespace mmdc::text

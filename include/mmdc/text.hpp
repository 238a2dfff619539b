/// @file
/// How wide text is, for scripts and fonts that the library has no metrics of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <mmdc/geometry.hpp>

namespace mmdc {

/// A font as CSS names it.
struct TextFont {
  std::string_view families;  ///< CSS font-family list; the first one that is there counts
  double size = 16;           ///< user units (CSS px)
  bool bold = false;
  bool italic = false;
};

/// The extent of one line of text that starts at the origin, on its baseline. User units.
struct TextExtent {
  double width = 0;          ///< advance width: where the next text would begin
  Rect ink;                  ///< what is painted; of no width if nothing is
  std::string missing = {};  ///< the characters that no font has, UTF-8
};

/// The vertical extent of every line of a font. User units, none negative.
struct FontExtent {
  double ascent = 0;
  double descent = 0;
  double gap = 0;
};

/// A source of text sizes beside the metrics that are built into the library. `pango_measurer()` of
/// <mmdc/cairo.hpp> is one; a program with a text engine of its own may bring another. Text is any
/// UTF-8 of one line, also malformed; nothing fails. What is no size (not a number, infinite, below
/// 0 or beyond a billion units) counts as not measured: the built-in metrics estimate it. A
/// measurer that drawings on several threads share has to be safe for that.
class TextMeasurer {
 public:
  virtual ~TextMeasurer() = default;

  /// The extent of a line. Characters that the font lacks are to come from other fonts, as they do
  /// where the picture is shown.
  virtual TextExtent measure(std::string_view line, const TextFont& font) const = 0;

  /// The extent of a font's lines, whatever stands in them.
  virtual FontExtent measure_font(const TextFont& font) const = 0;

  /// Whether there is a family of this name: one name of a CSS list, without quotes.
  virtual bool has_family(std::string_view family) const = 0;

  /// Where in a text a word begins of a script that has no blanks between words, such as Thai: byte
  /// offsets, ascending. Lines may break there. It takes a dictionary; without one there are none.
  virtual std::vector<std::size_t> word_starts(std::string_view /*text*/) const { return {}; }
};

}  // namespace mmdc

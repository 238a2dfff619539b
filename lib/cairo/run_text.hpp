// Which text a document gives to which glyphs of a line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/base/direction.hpp"
#include "lib/cairo/glyph_runs.hpp"

namespace mmdc::cairo {

/// What a run of glyphs stands for.
struct RunText {
  enum class By {
    glyphs,  ///< each glyph for what it shows
    words,   ///< each word, with the blank after it, for its letters together
    whole    ///< all glyphs together, whatever they show, for the text
  };

  By by = By::glyphs;
  std::string text;
  double before = 0;  ///< by whole: how far to the left of the run its part of the line begins
};

/// For each run of the line, so that readers make the line's `text` again: glyph by glyph, for all
/// that is marked or copied of a line is then exact, and in larger pieces where that would end in
/// another order, or without blanks or with too many.
std::vector<RunText> texts_of_runs(std::string_view text, const std::vector<GlyphRun>& runs,
                                   base::Direction page);

}  // namespace mmdc::cairo

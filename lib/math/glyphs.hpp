// The sizes of the characters of formulas.
#pragma once

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "lib/math/tree.hpp"
#include "lib/text/font.hpp"
#include "lib/text/measurer.hpp"

namespace mmdc::math {

/// Of a letter as mathematics slants it: wider than in running text. In thousandths of the size.
struct SlantedLetter {
  std::uint16_t letter;
  std::int16_t advance;
};

/// Of a symbol that the text fonts lack. In thousandths of the size, upward from the baseline.
struct SymbolExtents {
  std::uint16_t symbol;
  std::int16_t advance, low, high;
};

extern const SlantedLetter slanted_letters[];
extern const int slanted_letter_count;
extern const SymbolExtents symbol_extents[];
extern const int symbol_extents_count;

/// px; `ascent` and `descent` are those of the ink, upward and downward from the baseline.
struct Extents {
  double width = 0;
  double ascent = 0;
  double descent = 0;
};

/// The font that a token of the face is shown in.
text::Font font_of(Face face, double size);

/// Mermaid: MathML has the slanted letters of whichever font has them, and their height from the
/// upright letters; a token of more than one letter stands upright.
Extents extents_of(const text::Measurer& measurer, const Token& token, double size);

}  // namespace mmdc::math

/// @file
/// The tables behind BuiltinMeasurer. All lengths are in font units; y points up, as in the fonts.
#pragma once

#include <cstdint>
#include <iterator>

namespace mmdc::text::metrics {

inline constexpr int units_per_em = 2048;
inline constexpr uint16_t no_row = 0xFFFF;

/// The box of a glyph's outline.
struct Ink {
  int16_t x_min, y_min, x_max, y_max;
};

/// Kerning before the glyph of row `second`.
struct Kern {
  uint16_t second;
  int16_t value;
};

/// Whole px by which a glyph sticks out of the line box (the rounded ascent and descent) at a size.
struct Overhang {
  int up, down;
};

// Sizes with overhangs, of the rows below `overhang_common_rows`; of all rows at the usual size.
inline constexpr int overhang_size_min = 8;
inline constexpr int overhang_size_max = 32;
inline constexpr int overhang_usual_size = 16;
extern const uint16_t overhang_common_rows;

/// One face: columns indexed by the row of a code point, see `row_of`.
struct Face {
  int16_t ascent, descent, line_gap;
  const uint16_t* advances;
  const Ink* inks;
  const uint8_t* kern_row_of;  ///< Kerning row of a first glyph; 0 has no pairs.
  int kern_row_of_count;       ///< Rows from here on have no pairs.
  const uint16_t* kern_row_starts;
  const Kern* kerns;                ///< Ascending by `second` within a kerning row.
  const uint16_t* overhang_starts;  ///< By size, from `overhang_size_min`.
  const uint16_t* overhangs;        ///< Row, up (3 bits), down (2 bits); ascending within a size.
};

/// Code points first to last have the rows row, row + 1, ...
struct RowRange {
  uint16_t first, last, row;
};

// By weight and slant: regular, bold, italic, bold italic.
extern const Face sans_faces[4];
extern const Face serif_faces[4];
extern const Face mono_faces[4];

extern const uint16_t direct_rows[0x250];
extern const RowRange row_ranges[];
extern const int row_range_count;

/// The same as `row_of`, for what is not in `direct_rows`.
uint16_t row_in_ranges(char32_t code_point);

/// Row of a code point in all faces, or `no_row`.
inline uint16_t row_of(char32_t code_point) {
  return code_point < std::size(direct_rows) ? direct_rows[code_point] : row_in_ranges(code_point);
}

/// Whether `overhang_of` knows the row at this size.
bool has_overhangs(double size, uint16_t row);

/// What sticks out of the line box; nothing for most rows. Requires `has_overhangs(size, row)`.
Overhang overhang_of(const Face& face, int size, uint16_t row);

/// Kerning between the glyphs of two rows.
int kern_between(const Face& face, uint16_t first, uint16_t second);

}  // namespace mmdc::text::metrics

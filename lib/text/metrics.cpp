#include "lib/text/metrics.hpp"

#include <algorithm>

namespace mmdc::text::metrics {

uint16_t row_in_ranges(char32_t code_point) {
  const RowRange* end = row_ranges + row_range_count;
  const RowRange* range = std::lower_bound(
      row_ranges, end, code_point, [](const RowRange& r, char32_t c) { return r.last < c; });
  if (range == end || code_point < range->first) return no_row;
  return static_cast<uint16_t>(range->row + (code_point - range->first));
}

bool has_overhangs(double size, uint16_t row) {
  if (size == overhang_usual_size) return true;
  return row < overhang_common_rows && size >= overhang_size_min && size <= overhang_size_max &&
         size == static_cast<int>(size);
}

Overhang overhang_of(const Face& face, int size, uint16_t row) {
  const uint16_t* start = face.overhang_starts + (size - overhang_size_min);
  const uint16_t* end = face.overhangs + start[1];
  const uint16_t* found = std::lower_bound(face.overhangs + start[0], end, row << 5);
  if (found == end || *found >> 5 != row) return {0, 0};
  return {*found >> 2 & 7, *found & 3};
}

int kern_between(const Face& face, uint16_t first, uint16_t second) {
  if (first >= face.kern_row_of_count) return 0;
  const uint8_t row = face.kern_row_of[first];
  if (row == 0) return 0;
  const Kern* begin = face.kerns + face.kern_row_starts[row];
  const Kern* end = face.kerns + face.kern_row_starts[row + 1];
  const Kern* kern = std::lower_bound(
      begin, end, second, [](const Kern& k, uint16_t wanted) { return k.second < wanted; });
  return kern != end && kern->second == second ? kern->value : 0;
}

}  // namespace mmdc::text::metrics

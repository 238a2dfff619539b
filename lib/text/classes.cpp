#include "lib/text/classes.hpp"

#include <algorithm>

namespace mmdc::text {

CharClass class_of(char32_t code_point) {
  const ClassRange* end = class_ranges + class_range_count;
  const ClassRange* range = std::lower_bound(
      class_ranges, end, code_point, [](const ClassRange& r, char32_t c) { return r.last < c; });
  return range != end && range->first <= code_point ? range->char_class : CharClass::letter;
}

}  // namespace mmdc::text

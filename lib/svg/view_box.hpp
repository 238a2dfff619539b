// Boxes as SVG's viewBox.
#pragma once

#include <string>

#include <mmdc/geometry.hpp>

#include "lib/base/number.hpp"

namespace mmdc::svg {

inline std::string format_view_box(const mmdc::Rect& box) {
  using base::format_number;
  return format_number(box.x) + ' ' + format_number(box.y) + ' ' + format_number(box.width) + ' ' +
         format_number(box.height);
}

}  // namespace mmdc::svg

// Which lines are dashed.
#pragma once

#include <vector>

#include <cairo.h>

namespace mmdc::cairo {

/// Sets dashes for the strokes of one picture.
///
/// cairo makes an outline of each dash, for documents too, where a page is composed at one go and
/// nobody is asked. So a picture has two million of them, hundreds of large ones can be made of;
/// lines that would take more are solid.
class Dasher {
 public:
  /// For a stroke of the context's path. Bad dashes or nothing but gaps make a solid line, as SVG
  /// reads them; to cairo they are errors, after which it paints nothing any more.
  void set(cairo_t* context, const std::vector<double>& dashes);

 private:
  double left_ = 2'000'000;
};

}  // namespace mmdc::cairo

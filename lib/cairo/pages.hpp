// How a drawing is laid on the pages of a document.
#pragma once

#include <cstddef>

#include <mmdc/cairo.hpp>

namespace mmdc::cairo {

struct Pages {
  Size page;          ///< points
  Size drawing;       ///< user units; in whole ones where the page is made for it
  double margin = 0;  ///< points
  double scale = 1;   ///< points per user unit
  std::size_t columns = 1;
  std::size_t rows = 1;

  /// The part of a page within its margins; points.
  Size tile() const { return {page.width - 2 * margin, page.height - 2 * margin}; }
};

/// Fails as to_pdf() does.
Result<Pages> lay_on_pages(Size drawing, const PdfOptions& options);

}  // namespace mmdc::cairo

// Drawing to PDF: the body of to_pdf().
#include <string_view>
#include <utility>

#include <cairo-pdf.h>

#include <mmdc/cairo.hpp>
#include <mmdc/version.hpp>

#include "lib/base/deadline.hpp"
#include "lib/cairo/clean_text.hpp"
#include "lib/cairo/date.hpp"
#include "lib/cairo/document_title.hpp"
#include "lib/cairo/failure.hpp"
#include "lib/cairo/handles.hpp"
#include "lib/cairo/left_out.hpp"
#include "lib/cairo/pages.hpp"
#include "lib/cairo/paint.hpp"
#include "lib/cairo/stream.hpp"

namespace mmdc {
namespace {

void set_metadata(cairo_surface_t* surface, cairo_pdf_metadata_t key, const std::string& text) {
  if (text.empty()) return;
  cairo_pdf_surface_set_metadata(surface, key, cairo::clean_text(text).c_str());
}

void set_all_metadata(cairo_surface_t* surface, const Drawing& drawing, const PdfOptions& options) {
  set_metadata(surface, CAIRO_PDF_METADATA_TITLE,
               options.title.empty() ? cairo::document_title(drawing.scene()) : options.title);
  set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, options.author);
  set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, drawing.description());
  set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, std::string("mmdc-cpp ") + version());
  // An empty date keeps cairo from writing the time of day.
  const auto date = cairo::source_date();
  const std::string text = date ? cairo::format_date(*date, "%Y-%m-%dT%H:%M:%SZ") : std::string();
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, text.c_str());
}

void paint_page(cairo_t* context, const Drawing& drawing, const cairo::Pages& pages,
                std::size_t column, std::size_t row, const std::function<bool()>& cancelled) {
  const cairo::SavedState saved(context);
  const Size tile = pages.tile();
  if (pages.columns * pages.rows > 1) {
    cairo_rectangle(context, pages.margin, pages.margin, tile.width, tile.height);
    cairo_clip(context);
  }
  cairo_translate(context, pages.margin - static_cast<double>(column) * tile.width,
                  pages.margin - static_cast<double>(row) * tile.height);
  cairo_scale(context, pages.scale, pages.scale);
  cairo::paint_background(context, drawing.scene(), pages.drawing);
  cairo::paint_elements(context, drawing.scene(), cancelled);
}

/// cairo 1.16 writes dates without the `D:` that PDF wants before them (ISO 32000-1, 7.9.4). The
/// two bytes are taken from the name of the producer in the same object, so that nothing moves.
void mark_date(std::string& pdf) {
  constexpr std::string_view date = "/CreationDate (";
  constexpr std::string_view brackets = " (https://cairographics.org))";
  constexpr std::string_view bare = " https://cairographics.org)";
  static_assert(brackets.size() == bare.size() + 2);
  const std::size_t at = pdf.rfind(date);
  if (at == std::string::npos || pdf[at + date.size()] == 'D') return;
  const std::size_t producer = pdf.rfind(brackets, at);
  if (producer == std::string::npos || pdf.rfind("/Producer (", producer) == std::string::npos) {
    return;
  }
  pdf.insert(at + date.size(), "D:");
  pdf.replace(producer, brackets.size(), bare);
}

}  // namespace

Result<std::string> to_pdf(const Drawing& drawing, const PdfOptions& options) {
  const Result<cairo::Pages> pages = cairo::lay_on_pages(drawing.size(), options);
  if (!pages) return Result<std::string>::failure(pages.diagnostics());
  const base::Deadline deadline(options.patience);
  cairo::Sink sink(deadline.hook());
  const cairo::Surface surface(cairo_pdf_surface_create_for_stream(
      cairo::append_to_sink, &sink, pages->page.width, pages->page.height));
  set_all_metadata(surface.get(), drawing, options);
  cairo::Context context(cairo_create(surface.get()));
  for (std::size_t row = 0; row < pages->rows; ++row) {
    for (std::size_t column = 0; column < pages->columns; ++column) {
      paint_page(context.get(), drawing, *pages, column, row, deadline.hook());
      if (deadline.is_over()) return Result<std::string>::failure(deadline.reason());
      cairo_show_page(context.get());
    }
  }
  const cairo_status_t status = cairo::finish(std::move(context), surface);
  if (deadline.is_over()) return Result<std::string>::failure(deadline.reason());
  if (status != CAIRO_STATUS_SUCCESS) return cairo::failed("pdf.failed", status);
  mark_date(sink.bytes);
  return {std::move(sink.bytes), cairo::left_out(drawing.scene())};
}

}  // namespace mmdc

// Drawing to Encapsulated PostScript: the body of to_eps().
#include <algorithm>
#include <string_view>
#include <utility>

#include <cairo-ps.h>

#include <mmdc/cairo.hpp>

#include "lib/base/deadline.hpp"
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

/// A comment of the header takes printable ASCII only, and a line no more than 255 bytes.
void set_title(cairo_surface_t* surface, const std::string& title) {
  constexpr std::size_t max_length = 240;
  if (title.empty()) return;
  std::string line = "%%Title: " + title.substr(0, max_length);
  for (char& c : line) {
    if (c < ' ' || c > '~') c = '?';
  }
  cairo_ps_surface_dsc_comment(surface, line.c_str());
}

/// cairo writes the time of day; here stands the date that was set from outside, or none.
void replace_date(std::string& eps) {
  constexpr std::string_view key = "%%CreationDate: ";
  const std::size_t at = eps.find(key);
  if (at == std::string::npos) return;
  const std::size_t end = std::min(eps.find('\n', at), eps.size() - 1) + 1;
  const auto date = cairo::source_date();
  eps.replace(at, end - at,
              date ? std::string(key) + cairo::format_date(*date, "%Y-%m-%d %H:%M:%S UTC\n")
                   : std::string());
}

}  // namespace

Result<std::string> to_eps(const Drawing& drawing, const Patience& patience) {
  const Result<cairo::Pages> pages = cairo::lay_on_pages(drawing.size(), {});
  if (!pages) return Result<std::string>::failure(pages.diagnostics());
  const base::Deadline deadline(patience);
  cairo::Sink sink(deadline.hook());
  const cairo::Surface surface(cairo_ps_surface_create_for_stream(
      cairo::append_to_sink, &sink, pages->page.width, pages->page.height));
  cairo_ps_surface_set_eps(surface.get(), 1);
  set_title(surface.get(), cairo::document_title(drawing.scene()));
  cairo::Context context(cairo_create(surface.get()));
  cairo_scale(context.get(), pages->scale, pages->scale);
  cairo::paint_background(context.get(), drawing.scene(), pages->drawing);
  cairo::paint_elements(context.get(), drawing.scene(), deadline.hook());
  if (deadline.is_over()) return Result<std::string>::failure(deadline.reason());
  cairo_show_page(context.get());
  const cairo_status_t status = cairo::finish(std::move(context), surface);
  if (deadline.is_over()) return Result<std::string>::failure(deadline.reason());
  if (status != CAIRO_STATUS_SUCCESS) return cairo::failed("eps.failed", status);
  replace_date(sink.bytes);
  return {std::move(sink.bytes), cairo::left_out(drawing.scene())};
}

}  // namespace mmdc

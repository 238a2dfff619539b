// The last section of <mmdc/c.h>: pictures by cairo for C.
#include <string>

#include <mmdc/c.h>
#include <mmdc/cairo.hpp>
#include <mmdc/options.hpp>

#include "lib/base/for_c.hpp"

namespace {

/// The bytes of a file, or the reason why there are none.
template <typename Make>
char* file_or_message(const mmdc_drawing* handle, std::size_t* length, char** message, Make make) {
  if (message != nullptr) *message = nullptr;
  if (length != nullptr) *length = 0;
  const auto fail = [&](const std::string& reason) -> char* {
    if (message != nullptr) *message = mmdc::base::c_copy(reason);
    return nullptr;
  };
  const auto make_file = [&]() -> char* {
    const mmdc::Drawing* const drawing = mmdc::drawing_of(handle);
    if (drawing == nullptr) return fail("there is no drawing");
    const mmdc::Result<std::string> file = make(*drawing);
    return file ? mmdc::base::c_copy(*file, length) : fail(file.diagnostics().front().message);
  };
  return mmdc::base::unless_thrown(make_file, static_cast<char*>(nullptr));
}

}  // namespace

int mmdc_options_use_fonts_here(mmdc_options* options) {
  const auto use = [&] {
    mmdc::Options& all = mmdc::options_of(options);
    all.text_measurer = [measurer = mmdc::pango_measurer()] { return measurer; };
    all.shown_here = true;
    return 1;
  };
  return mmdc::base::unless_thrown(use, 0);
}

void mmdc_drawing_paint(const mmdc_drawing* drawing, cairo_t* cr) {
  const mmdc::Drawing* const one = mmdc::drawing_of(drawing);
  if (one == nullptr) return;
  // C has no other way to hear of it than that something is missing.
  mmdc::base::unless_thrown([&] { return mmdc::paint(*one, cr), 0; }, 0);
}

char* mmdc_drawing_png(const mmdc_drawing* drawing, double scale, size_t* length, char** message) {
  return file_or_message(drawing, length, message, [&](const mmdc::Drawing& one) {
    return mmdc::to_png(one, {.scale = scale});
  });
}

char* mmdc_drawing_pdf(const mmdc_drawing* drawing, size_t* length, char** message) {
  return file_or_message(drawing, length, message,
                         [](const mmdc::Drawing& one) { return mmdc::to_pdf(one); });
}

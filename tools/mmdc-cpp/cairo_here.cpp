// The door of a program that is linked with cairo.
#include <mmdc/cairo.hpp>

#include "cairo_door.hpp"
#include "limits.hpp"
#include "page_margin.hpp"

namespace mmdc_cpp {
namespace {

/// A PNG is shrunk to the page that is around it in a browser.
mmdc::PngOptions png_options(const Arguments& arguments) {
  const PaperArguments& paper = arguments.paper;
  mmdc::PngOptions options{
      .scale = paper.scale, .dpi = paper.dpi, .patience = patience_of(arguments.trust)};
  if (paper.width) options.max_width = *paper.width - page_margin;
  return options;
}

/// By the name of mermaid-cli a PDF has its pages: Letter, the browser's margin of 8 px around.
mmdc::PdfOptions pdf_options(const Arguments& arguments) {
  constexpr double browser_margin = 6;
  constexpr double paper_margin = 28;
  const PaperArguments& paper = arguments.paper;
  mmdc::PdfOptions options{.author = paper.author, .patience = patience_of(arguments.trust)};
  if (paper.paper != Paper::fitted) {
    const mmdc::Size upright = paper.paper == Paper::a4 ? mmdc::a4_page : mmdc::letter_page;
    options.page = paper.is_landscape ? mmdc::Size{upright.height, upright.width} : upright;
    options.margin = paper_margin;
    options.scale = paper.scale;
    options.fit = paper.is_one_page ? mmdc::PageFit::page : mmdc::PageFit::tiles;
  } else if (arguments.as_mmdc) {
    options.margin = browser_margin;
    options.fit = mmdc::PageFit::width;
    if (!paper.is_one_page) options.page = mmdc::letter_page;
  }
  return options;
}

}  // namespace

bool is_cairo_here() {
  return true;
}

mmdc::Result<std::string> to_cairo_file(const mmdc::Drawing& drawing, Format format,
                                        const Arguments& arguments) {
  if (format == Format::png) return mmdc::to_png(drawing, png_options(arguments));
  if (format == Format::eps) return mmdc::to_eps(drawing, patience_of(arguments.trust));
  return mmdc::to_pdf(drawing, pdf_options(arguments));
}

mmdc::Result<mmdc::Drawing> with_fonts(const mmdc::Drawing& drawing, const Arguments& arguments) {
  const mmdc::Patience patience = patience_of(arguments.trust);
  return arguments.look.font == FontMode::outline ? mmdc::with_outlined_text(drawing, patience)
                                                  : mmdc::with_embedded_fonts(drawing, patience);
}

std::shared_ptr<const mmdc::TextMeasurer> system_measurer() {
  static const std::shared_ptr<const mmdc::TextMeasurer> measurer = mmdc::pango_measurer();
  return measurer;
}

}  // namespace mmdc_cpp

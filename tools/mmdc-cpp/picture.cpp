#include "picture.hpp"

#include "cairo_door.hpp"
#include "page_margin.hpp"

namespace mmdc_cpp {
namespace {

/// A PNG is shrunk to the page that is around it in a browser.
mmdc::PngOptions png_options(const PaperArguments& paper) {
  mmdc::PngOptions options{.scale = paper.scale, .dpi = paper.dpi};
  if (paper.width) options.max_width = *paper.width - page_margin;
  return options;
}

/// By the name of mermaid-cli a PDF has its pages: Letter, the browser's margin of 8 px around.
mmdc::PdfOptions pdf_options(const Arguments& arguments) {
  constexpr double browser_margin = 6;
  constexpr double paper_margin = 28;
  const PaperArguments& paper = arguments.paper;
  mmdc::PdfOptions options{.author = paper.author};
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

mmdc::Result<std::string> to_file(const mmdc::CairoModule& module, const mmdc::Drawing& drawing,
                                  Format format, const Arguments& arguments) {
  if (format == Format::png) return module.to_png(drawing, png_options(arguments.paper));
  if (format == Format::eps) return module.to_eps(drawing);
  return module.to_pdf(drawing, pdf_options(arguments));
}

void tell(const std::vector<mmdc::Diagnostic>& diagnostics, std::string& told) {
  for (const mmdc::Diagnostic& diagnostic : diagnostics) {
    told += mmdc::format(diagnostic, "mmdc-cpp", {});
  }
}

/// The drawing with its fonts or outlines in it.
std::optional<mmdc::Drawing> with_fonts(const mmdc::Drawing& drawing, FontMode mode,
                                        std::string& told) {
  if (mode == FontMode::text) return drawing;
  const mmdc::CairoModule* const module = open_cairo_module(told);
  if (module == nullptr) return std::nullopt;
  if (mode == FontMode::outline) return module->with_outlined_text(drawing);
  mmdc::Result<mmdc::Drawing> embedded = module->with_embedded_fonts(drawing);
  tell(embedded.diagnostics(), told);
  if (!embedded) return std::nullopt;
  return std::move(*embedded);
}

}  // namespace

std::optional<std::string> to_bytes(const mmdc::Drawing& drawing, Format format,
                                    const Arguments& arguments, std::string& told) {
  if (format == Format::svg) {
    const auto shown = with_fonts(drawing, arguments.look.font, told);
    if (!shown) return std::nullopt;
    return shown->to_svg();
  }
  const mmdc::CairoModule* const module = open_cairo_module(told);
  if (module == nullptr) return std::nullopt;
  mmdc::Result<std::string> bytes = to_file(*module, drawing, format, arguments);
  if (bytes) return std::move(*bytes);
  tell(bytes.diagnostics(), told);
  return std::nullopt;
}

}  // namespace mmdc_cpp

#include "picture.hpp"

#include <utility>

#include "cairo_door.hpp"
#include "limits.hpp"
#include "page_margin.hpp"

namespace mmdc_cpp {
namespace {

/// A PNG is shrunk to the page that is around it in a browser.
mmdc::PngOptions png_options(const Arguments& arguments) {
  const PaperArguments& paper = arguments.paper;
  mmdc::PngOptions options{.scale = paper.scale,
                           .dpi = paper.dpi,
                           .max_pixels = limits_of(arguments.trust).max_pixels,
                           .patience = patience_of(arguments.trust)};
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

mmdc::Result<std::string> to_file(const mmdc::CairoModule& module, const mmdc::Drawing& drawing,
                                  Format format, const Arguments& arguments) {
  if (format == Format::png) return module.to_png(drawing, png_options(arguments));
  if (format == Format::eps) return module.to_eps(drawing, patience_of(arguments.trust));
  return module.to_pdf(drawing, pdf_options(arguments));
}

/// That it took too long is about the text, all else about the world.
void tell(const std::vector<mmdc::Diagnostic>& diagnostics, Drawn& drawn) {
  for (const mmdc::Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.code == "limit.time") {
      drawn.diagnostics.push_back(diagnostic);
    } else {
      drawn.trouble += mmdc::format(diagnostic, "mmdc-cpp", {});
    }
  }
}

/// What came of a step, its diagnostics told.
template <typename Value>
std::optional<Value> take(mmdc::Result<Value> result, Drawn& drawn) {
  tell(result.diagnostics(), drawn);
  return result ? std::optional(std::move(*result)) : std::nullopt;
}

/// The drawing with its fonts or outlines in it.
std::optional<mmdc::Drawing> with_fonts(const mmdc::Drawing& drawing, const Arguments& arguments,
                                        Drawn& drawn) {
  const FontMode mode = arguments.look.font;
  if (mode == FontMode::text) return drawing;
  const mmdc::CairoModule* const module = open_cairo_module(drawn.trouble);
  if (module == nullptr) return std::nullopt;
  const auto with =
      mode == FontMode::outline ? module->with_outlined_text : module->with_embedded_fonts;
  return take(with(drawing, patience_of(arguments.trust)), drawn);
}

}  // namespace

std::optional<std::string> to_bytes(const mmdc::Drawing& drawing, Format format,
                                    const Arguments& arguments, Drawn& drawn) {
  if (format == Format::svg) {
    const auto shown = with_fonts(drawing, arguments, drawn);
    if (!shown) return std::nullopt;
    return take(shown->to_svg(patience_of(arguments.trust)), drawn);
  }
  const mmdc::CairoModule* const module = open_cairo_module(drawn.trouble);
  if (module == nullptr) return std::nullopt;
  return take(to_file(*module, drawing, format, arguments), drawn);
}

}  // namespace mmdc_cpp

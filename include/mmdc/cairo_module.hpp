/// @file
/// The door of the loadable cairo module: a program that draws PNG or PDF only now and then opens
/// it at run time, so that drawing SVG never waits for cairo, Pango and fontconfig to load.
#pragma once

#include <mmdc/cairo.hpp>

namespace mmdc {

/// The functions of <mmdc/cairo.hpp>. Valid as long as the module stays loaded.
struct CairoModule {
  const char* version;  ///< must equal mmdc::version() of the program
  Result<std::string> (*to_png)(const Drawing&, const PngOptions&);
  Result<std::string> (*to_pdf)(const Drawing&, const PdfOptions&);
  Result<std::string> (*to_eps)(const Drawing&, const Patience&);
  std::shared_ptr<const TextMeasurer> (*pango_measurer)();
  Result<Drawing> (*with_embedded_fonts)(const Drawing&, const Patience&);
  Result<Drawing> (*with_outlined_text)(const Drawing&, const Patience&);
};

}  // namespace mmdc

/// The one symbol that the module `mmdc-cairo-module` exports. Never null.
extern "C" const mmdc::CairoModule* mmdc_cairo_module();

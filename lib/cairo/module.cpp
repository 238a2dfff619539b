#include <mmdc/cairo_module.hpp>
#include <mmdc/version.hpp>

extern "C" __attribute__((visibility("default"))) const mmdc::CairoModule* mmdc_cairo_module() {
  static const mmdc::CairoModule module = {.version = mmdc::version(),
                                           .to_png = &mmdc::to_png,
                                           .to_pdf = &mmdc::to_pdf,
                                           .to_eps = &mmdc::to_eps,
                                           .pango_measurer = &mmdc::pango_measurer,
                                           .with_embedded_fonts = &mmdc::with_embedded_fonts,
                                           .with_outlined_text = &mmdc::with_outlined_text};
  return &module;
}

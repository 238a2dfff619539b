#include <mmdc/cairo_module.hpp>
#include <mmdc/version.hpp>

extern "C" __attribute__((visibility("default"))) const mmdc::CairoModule* mmdc_cairo_module() {
  static const mmdc::CairoModule module = {mmdc::version(), &mmdc::to_png, &mmdc::to_pdf,
                                           &mmdc::to_eps};
  return &module;
}

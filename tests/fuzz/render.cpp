// Any text gives an SVG or errors with places in it, and never anything else.
#include <cstdint>
#include <cstdlib>

#include <mmdc/mmdc.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto svg = mmdc::render_svg(text);
  if (svg && !(svg->starts_with("<svg ") && svg->ends_with("</svg>"))) std::abort();
  if (!svg && svg.diagnostics().empty()) std::abort();
  for (const mmdc::Diagnostic& diagnostic : svg.diagnostics()) {
    if (diagnostic.span && diagnostic.span->end > size) std::abort();
    mmdc::format(diagnostic, "fuzz", text);
  }
  return 0;
}

// Any text gives an SVG or errors with places in it, and never anything else; so do the elements of
// its drawing, and any point of it may be asked for.
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include <mmdc/mmdc.hpp>

namespace {

void check_elements(const std::string& text) {
  const auto diagram = mmdc::Diagram::parse(text);
  if (!diagram) return;
  const auto drawing = diagram->draw();
  if (!drawing) return;
  for (const mmdc::Element& element : drawing->elements()) {
    if (element.span.begin > element.span.end || element.span.end > text.size()) std::abort();
    if (!std::isfinite(element.box.x) || !std::isfinite(element.box.y)) std::abort();
    drawing->hit_test(element.box.center().x, element.box.center().y);
  }
  drawing->hit_test(std::nan(""), INFINITY, -1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto svg = mmdc::render_svg(text);
  const bool is_closed = svg && (svg->ends_with("</svg>") || svg->ends_with("/>"));
  if (svg && !(svg->starts_with("<svg ") && is_closed)) std::abort();
  if (!svg && svg.diagnostics().empty()) std::abort();
  for (const mmdc::Diagnostic& diagnostic : svg.diagnostics()) {
    if (diagnostic.span && diagnostic.span->end > size) std::abort();
    mmdc::format(diagnostic, "fuzz", text);
  }
  check_elements(text);
  return 0;
}

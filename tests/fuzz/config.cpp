// Any configuration is read or refused: as front matter, as a directive and as the caller's JSON.
#include <cstdint>
#include <cstdlib>

#include <mmdc/mmdc.hpp>

namespace {

void draw(const std::string& text, const mmdc::Options& options = {}) {
  const auto svg = mmdc::render_svg(text, options);
  if (svg && !svg->ends_with("</svg>")) std::abort();
  if (!svg && svg.diagnostics().empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string value(reinterpret_cast<const char*>(data), size);
  draw("---\n" + value + "\n---\nflowchart TD\na[x] --> b\n");
  draw("%%{init: " + value + "}%%\nsequenceDiagram\nA->>B: x\n");
  mmdc::Options options;
  options.config = value;
  draw("flowchart TD\na[x] --> b\n", options);
  return 0;
}

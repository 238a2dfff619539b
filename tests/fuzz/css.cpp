// Any text is read as a style sheet, and what is kept of it loads nothing, closes no element and
// reads as itself; the picture that it styles is well-formed, in one scheme and in two.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include <mmdc/mmdc.hpp>

#include "lib/css/parse.hpp"
#include "lib/css/scope.hpp"

namespace {

using namespace mmdc;

void check_sheet(std::string_view text) {
  const css::Parsed parsed = css::parse(text);
  for (const Diagnostic& warning : parsed.warnings) {
    if (!warning.span || warning.span->end > text.size()) std::abort();
    format(warning, "fuzz", text);
  }
  const std::string kept = css::format(parsed.sheet);
  for (const char* const unsafe : {"<", "&", "url(", "@import", "@font-face", "javascript:"}) {
    if (kept.find(unsafe) != std::string::npos) std::abort();
  }
  if (css::format(css::parse(kept).sheet) != kept) std::abort();
}

void check_picture(const Diagram& diagram, const std::string& css) {
  Options options;
  options.style_sheet = css;
  if (css.size() % 2 == 1) options.dark_theme = "dark";
  const auto drawing = diagram.draw(options);
  if (!drawing) std::abort();
  pugi::xml_document document;
  if (!document.load_string(drawing->to_svg().c_str())) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto flowchart = Diagram::parse(
      "flowchart TD\nsubgraph s [S]\na[x]:::hot -->|yes| b((y))\nend\nclassDef hot fill:red\n");
  static const auto sequence =
      Diagram::parse("sequenceDiagram\nactor A\nA->>B: x\nloop y\nNote over A: z\nend\n");
  const std::string css(reinterpret_cast<const char*>(data), size);
  check_sheet(css);
  check_picture(*flowchart, css);
  check_picture(*sequence, css);
  return 0;
}

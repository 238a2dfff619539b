#include "picture.hpp"

#include <algorithm>

#include "cairo_door.hpp"
#include "page_margin.hpp"

namespace mmdc_cpp {
namespace {

/// The style sheet as the last child of the picture. It is the user's own, so it is written as it
/// is; only what XML would read as markup is escaped.
std::string with_css(std::string svg, const std::string& css) {
  if (css.empty()) return svg;
  std::string style = "<style>";
  for (const char c : css) {
    if (c == '<') {
      style += "&lt;";
    } else if (c == '&') {
      style += "&amp;";
    } else {
      style += c;
    }
  }
  style += "</style>";
  const std::size_t end = svg.rfind("</svg>");
  return end == std::string::npos ? svg : svg.insert(end, style);
}

/// A PNG is shrunk to the page that is around it in a browser.
double png_scale(const mmdc::Drawing& drawing, const Arguments& arguments) {
  if (!arguments.paper.width) return arguments.paper.scale;
  const double room = *arguments.paper.width - page_margin;
  return arguments.paper.scale * std::min(1.0, room / drawing.size().width);
}

}  // namespace

std::optional<std::string> to_bytes(const mmdc::Drawing& drawing, Format format,
                                    const Arguments& arguments, std::string& told) {
  if (format == Format::svg) return with_css(drawing.to_svg(), arguments.look.css);
  const mmdc::CairoModule* const module = open_cairo_module(told);
  if (module == nullptr) return std::nullopt;
  mmdc::Result<std::string> bytes =
      format == Format::png ? module->to_png(drawing, {.scale = png_scale(drawing, arguments)})
                            : module->to_pdf(drawing);
  if (bytes) return std::move(*bytes);
  for (const mmdc::Diagnostic& diagnostic : bytes.diagnostics()) {
    told += mmdc::format(diagnostic, "mmdc-cpp", {});
  }
  return std::nullopt;
}

}  // namespace mmdc_cpp

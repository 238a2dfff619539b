#include "picture.hpp"

#include <utility>

#include "cairo_door.hpp"
#include "limits.hpp"

namespace mmdc_cpp {
namespace {

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

/// The drawing with what the SVG is to have of its texts.
std::optional<mmdc::Drawing> with_texts(const mmdc::Drawing& drawing, const Arguments& arguments,
                                        Drawn& drawn) {
  if (arguments.look.font == FontMode::text) return drawing;
  return take(with_fonts(drawing, arguments), drawn);
}

}  // namespace

std::optional<std::string> to_bytes(const mmdc::Drawing& drawing, Format format,
                                    const Arguments& arguments, Drawn& drawn) {
  if (format != Format::svg) return take(to_cairo_file(drawing, format, arguments), drawn);
  const auto shown = with_texts(drawing, arguments, drawn);
  if (!shown) return std::nullopt;
  return take(shown->to_svg(patience_of(arguments.trust)), drawn);
}

}  // namespace mmdc_cpp

#include "picture.hpp"

#include <utility>

#include "cairo_door.hpp"
#include "limits.hpp"

namespace mmdc_cpp {
namespace {

/// What is told of a picture is about its text, and so are limits; other errors are the world's.
bool is_about_text(const mmdc::Diagnostic& diagnostic) {
  return diagnostic.severity == mmdc::Severity::warning || diagnostic.code.starts_with("limit.");
}

void tell(const std::vector<mmdc::Diagnostic>& diagnostics, Drawn& drawn) {
  for (const mmdc::Diagnostic& diagnostic : diagnostics) {
    (is_about_text(diagnostic) ? drawn.diagnostics : drawn.troubles).push_back(diagnostic);
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

// Any text is a colour or none; what is written of a colour is read as the same colour; themes
// derive from any variables.
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "lib/base/color.hpp"
#include "lib/theme/arithmetic.hpp"
#include "lib/theme/declarations.hpp"
#include "lib/theme/theme.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mmdc;
  const std::string css(reinterpret_cast<const char*>(data), size);
  if (const auto color = base::parse_color(css)) {
    if (!(color->alpha >= 0 && color->alpha <= 1)) std::abort();
    const auto again = base::parse_color(base::format_color(*color));
    if (!again || again->red != color->red || again->green != color->green ||
        again->blue != color->blue || std::abs(again->alpha - color->alpha) > 0.001) {
      std::abort();
    }
  }
  theme::adjust(css, {30, -10, 5});
  theme::invert(css);
  theme::split_declarations(css);
  theme::parse_dashes(css);
  for (const char* name : {"base", "dark", "redux-color"}) {
    theme::make_theme(name, {{"primaryColor", css}}, {{"lineColor", css}});
  }
  return 0;
}

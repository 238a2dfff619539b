// Fonts that help out. Which there are differs from machine to machine: what is checked holds with
// any.
#include <vector>

#include <catch2/catch.hpp>
#include <hb.h>

#include "lib/cairo/glyph_runs.hpp"
#include "lib/cairo/shape.hpp"

namespace {

const mmdc::scene::Font sans{.family = "\"Liberation Sans\", Arial, sans-serif", .size = 16};

class Line {
 public:
  explicit Line(const std::string& text) : context_(pango_font_map_create_context(map())) {
    mmdc::cairo::use_unhinted_metrics(context_.get());
    const mmdc::scene::TextRun run{text};
    layout_ = mmdc::cairo::shape(context_.get(), {&run, 1}, sans, false);
    runs_ = mmdc::cairo::glyph_runs(layout_.get());
  }

  PangoFont* first_font() const { return runs_.front().font(); }
  PangoFont* last_font() const { return runs_.back().font(); }

 private:
  static PangoFontMap* map() { return pango_cairo_font_map_get_default(); }

  mmdc::cairo::PangoFonts context_;
  mmdc::cairo::PangoText layout_;
  std::vector<mmdc::cairo::GlyphRun> runs_;
};

bool has_glyph(PangoFont* font, char32_t c) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(pango_font_get_hb_font(font), c, &glyph) != 0;
}

std::string family_of(PangoFont* font) {
  const mmdc::cairo::FontDescription description(pango_font_describe(font));
  return pango_font_description_get_family(description.get());
}

}  // namespace

TEST_CASE("a symbol comes from the font that helped out before it, if that has it") {
  const std::string asked = family_of(Line("a").first_font());
  for (const char* const symbol : {"∮", "⇒", "✓", "★", "ℝ"}) {
    const Line both(std::string("\u2A0D") + "a" + symbol);
    const std::string helper = family_of(both.first_font());
    const std::string alone = family_of(Line(symbol).first_font());
    const char32_t c = g_utf8_get_char(symbol);
    INFO(symbol << " of " << alone << " after " << helper);
    if (helper == asked || alone == asked || !has_glyph(both.first_font(), c)) continue;
    CHECK(family_of(both.last_font()) == helper);
  }
}

TEST_CASE("symbols that the font has that was asked for come from it") {
  const Line line("\u2A0D ±");
  if (has_glyph(Line("a").first_font(), U'±')) {
    CHECK(family_of(line.last_font()) == family_of(Line("a").first_font()));
  }
}

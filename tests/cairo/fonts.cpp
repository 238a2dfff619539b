// Fonts inside of SVGs, and texts as outlines.
#include <catch2/catch.hpp>
#include <hb.h>

#include <mmdc/cairo.hpp>

#include "lib/base/base64.hpp"
#include "lib/scene/scene.hpp"

namespace {

mmdc::Drawing draw(const char* text, mmdc::Options options = {}) {
  options.text_measurer = mmdc::pango_measurer;
  options.shown_here = true;
  return mmdc::Diagram::parse(text, options)->draw(options).value();
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

/// Whether the font file has a glyph for the character.
bool has_glyph(const mmdc::scene::FontFace& font, char32_t c) {
  hb_blob_t* const blob =
      hb_blob_create(font.bytes.data(), static_cast<unsigned>(font.bytes.size()),
                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* const face = hb_face_create(blob, 0);
  hb_font_t* const shaped = hb_font_create(face);
  hb_codepoint_t glyph = 0;
  const bool found = hb_font_get_nominal_glyph(shaped, c, &glyph) != 0;
  hb_font_destroy(shaped);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  return found;
}

}  // namespace

TEST_CASE("embedded fonts have what the texts use and little else") {
  const auto embedded = mmdc::with_embedded_fonts(draw("flowchart LR\n  A[\"Hello Ж\"]"));
  REQUIRE(embedded);
  REQUIRE(embedded->scene().font_faces.size() == 1);
  const mmdc::scene::FontFace& face = embedded->scene().font_faces[0];
  CHECK(has_glyph(face, U'H'));
  CHECK(has_glyph(face, U'Ж'));
  CHECK_FALSE(has_glyph(face, U'Q'));
  CHECK(face.bytes.size() < 20'000);
}

TEST_CASE("texts name the embedded fonts first and keep their own behind them") {
  const auto embedded = mmdc::with_embedded_fonts(draw("flowchart LR\n  A[\"Hello\"]"));
  REQUIRE(embedded);
  const std::string svg = embedded->to_svg();
  CHECK(count(svg, "@font-face{font-family:\"my-svg-font-1\"") == 1);
  CHECK(count(svg, "src:url(data:font/") == 1);
  CHECK(count(svg, "font-family=\"my-svg-font-1, &quot;Liberation Sans&quot;") == 1);
}

TEST_CASE("bold text gets a face of its own") {
  const auto embedded = mmdc::with_embedded_fonts(draw("flowchart LR\n  A[\"`plain **bold**`\"]"));
  REQUIRE(embedded);
  const auto& faces = embedded->scene().font_faces;
  REQUIRE(faces.size() == 2);
  CHECK(faces[0].weight == 400);
  CHECK(faces[1].weight == 700);
}

TEST_CASE("the same drawing gets the same fonts") {
  const mmdc::Drawing drawing = draw("flowchart LR\n  A[\"Hello مرحبا\"]");
  const auto once = mmdc::with_embedded_fonts(drawing);
  const auto twice = mmdc::with_embedded_fonts(drawing);
  REQUIRE(once);
  CHECK(once->to_svg() == twice->to_svg());
}

TEST_CASE("outlined text is shapes, and still text to be found") {
  const std::string svg =
      mmdc::with_outlined_text(draw("flowchart LR\n  A[\"Hello\"] -->|yes| B")).to_svg();
  CHECK(count(svg, "<path aria-hidden=\"true\" d=\"M") == 3);
  CHECK(count(svg, ">Hello</tspan>") == 1);
  CHECK(count(svg, ">yes</tspan>") == 1);
  CHECK(count(svg, "fill=\"none\" pointer-events=\"all\"") == 3);
  CHECK(count(svg, "textLength=") == 3);
}

TEST_CASE("the name of a font is one also where the picture's begins with a digit") {
  mmdc::Options options;
  options.id = "1a";
  const auto embedded = mmdc::with_embedded_fonts(draw("flowchart LR\n  A[\"Hello\"]", options));
  REQUIRE(embedded);
  CHECK(count(embedded->to_svg(), "font-family=\"&quot;1a-font-1&quot;, ") == 1);
}

TEST_CASE("outlines have the looks of their text") {
  mmdc::Options options;
  options.style_sheet = "text { opacity: 0.3; stroke: #f00 }";
  const char* const text = "flowchart LR\n  A[\"Hello\"]";
  const std::string svg = mmdc::with_outlined_text(draw(text, options)).to_svg();
  CHECK(count(svg, "opacity=\"0.3\"") == 1);
  CHECK(count(svg, "stroke=\"#ff0000\"") >= 1);
  options.style_sheet = "text { visibility: hidden }";
  CHECK(count(mmdc::with_outlined_text(draw(text, options)).to_svg(), "<path") == 0);
}

TEST_CASE("outlines are as wide as what was measured") {
  const mmdc::Drawing outlined = mmdc::with_outlined_text(draw("flowchart LR\n  A[\"Hello\"]"));
  const std::string svg = outlined.to_svg();
  const double width =
      mmdc::pango_measurer()
          ->measure("Hello", {.families = "\"Liberation Sans\", Arial, sans-serif"})
          .width;
  const std::size_t at = svg.find("textLength=\"");
  REQUIRE(at != std::string::npos);
  CHECK(std::stod(svg.substr(at + 12)) == Approx(width).margin(0.01));
}

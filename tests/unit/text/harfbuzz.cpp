// The built-in metrics against HarfBuzz. The tables are made from Liberation 2, whose widths and
// kerning are those of the version 1 that Debian 12 installs.
#include <filesystem>
#include <memory>
#include <string>

#include <catch2/catch.hpp>
#include <hb-ot.h>
#include <hb.h>

#include "lib/text/measurer.hpp"

namespace {

using mmdc::text::Font;
using mmdc::text::FontFamily;

const std::filesystem::path fonts = "/usr/share/fonts/truetype/liberation";

std::string file_of(const Font& font) {
  const char* family = font.family == FontFamily::sans    ? "Sans"
                       : font.family == FontFamily::serif ? "Serif"
                                                          : "Mono";
  const char* style =
      font.bold ? (font.italic ? "BoldItalic" : "Bold") : (font.italic ? "Italic" : "Regular");
  return fonts / (std::string("Liberation") + family + "-" + style + ".ttf");
}

double harfbuzz_width(const std::string& text, const Font& font) {
  using Blob = std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)>;
  using Face = std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)>;
  using HbFont = std::unique_ptr<hb_font_t, decltype(&hb_font_destroy)>;
  using Buffer = std::unique_ptr<hb_buffer_t, decltype(&hb_buffer_destroy)>;
  const Blob blob(hb_blob_create_from_file(file_of(font).c_str()), hb_blob_destroy);
  const Face face(hb_face_create(blob.get(), 0), hb_face_destroy);
  const HbFont sized(hb_font_create(face.get()), hb_font_destroy);
  const Buffer buffer(hb_buffer_create(), hb_buffer_destroy);
  hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0, -1);
  hb_buffer_guess_segment_properties(buffer.get());
  hb_shape(sized.get(), buffer.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  double advance = 0;
  for (unsigned i = 0; i < count; ++i) advance += positions[i].x_advance;
  return advance * font.size / hb_face_get_upem(face.get());
}

}  // namespace

TEST_CASE("built-in widths are those of the fonts, kerning included") {
  const std::string texts[] = {"API Gateway",   "AVATAR To Wa Yes P.A.", "Processed Result",
                               "fluffy office", "Ärger über Öl",         "Ελληνικά ΑΥΤΟ",
                               "Привет ГАТУ",   "x + y = 1/2",           "T.Y.V. LT 11"};
  const mmdc::text::BuiltinMeasurer measurer;
  for (const FontFamily family : {FontFamily::sans, FontFamily::serif, FontFamily::mono}) {
    for (const bool bold : {false, true}) {
      for (const bool italic : {false, true}) {
        const Font font{family, 16, bold, italic, {}};
        for (const std::string& text : texts) {
          CAPTURE(file_of(font), text);
          CHECK(measurer.width(text, font) == Approx(harfbuzz_width(text, font)).margin(0.001));
        }
      }
    }
  }
}

TEST_CASE("known widths of Liberation Sans at 16 px") {
  const mmdc::text::BuiltinMeasurer measurer;
  CHECK(measurer.width("API Gateway", Font{}) == Approx(93.375).margin(0.016));
  CHECK(measurer.width("AVATAR To Wa Yes P.A.", Font{}) == Approx(171.046875).margin(0.016));
}

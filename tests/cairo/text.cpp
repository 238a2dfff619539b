// What is painted of a text, and how.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <cairo.h>
#include <catch2/catch.hpp>

#include <mmdc/cairo.hpp>

#include "lib/scene/scene.hpp"
#include "tests/scratch_folder.hpp"

using namespace mmdc::scene;

namespace {

constexpr Color black = Color::rgb(0x000000);
constexpr Color red = Color::rgb(0xFF0000);
constexpr Color unseen{0, 0, 0, 0};
constexpr int side = 100;

mmdc::Drawing draw(std::vector<TextRun> runs, double width = side) {
  Scene scene;
  scene.view_box = {0, 0, width, side};
  scene.elements.push_back({{},
                            Text{{{{10, 50}, std::move(runs), 0}},
                                 {.family = "\"Liberation Sans\", sans-serif", .size = 20},
                                 Anchor::start,
                                 black}});
  return mmdc::Drawing(std::make_shared<const Scene>(std::move(scene)));
}

/// How much is painted of black and of red; the background is transparent.
struct Ink {
  int black = 0;
  int red = 0;
};

Ink ink_of(const mmdc::Drawing& drawing) {
  std::vector<std::uint32_t> pixels(side * side);
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(pixels.data()),
                                          CAIRO_FORMAT_ARGB32, side, side, side * 4),
      cairo_surface_destroy);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cr(cairo_create(surface.get()),
                                                              cairo_destroy);
  mmdc::paint(drawing, cr.get());
  cairo_surface_flush(surface.get());
  Ink ink;
  for (const std::uint32_t pixel : pixels) {
    const int alpha = static_cast<int>(pixel >> 24U);
    const int red_part = static_cast<int>(pixel >> 16U & 0xFFU);
    ink.red += red_part;
    ink.black += alpha - red_part;
  }
  return ink;
}

/// Without the marks by which pdftotext tells directions.
std::string without_directions(std::string text) {
  for (const char* const mark : {"\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\f"}) {
    for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark)) {
      text.erase(at, std::string_view(mark).size());
    }
  }
  return text;
}

/// The first line that is found in its PDF.
std::string text_of(const mmdc::Drawing& drawing) {
  const ScratchFolder folder;
  const std::string file = (folder / "a.pdf").string();
  std::ofstream(file, std::ios::binary) << mmdc::to_pdf(drawing).value();
  REQUIRE(std::system(("pdftotext '" + file + "' '" + file + ".txt'").c_str()) == 0);
  std::string line;
  std::ifstream text(file + ".txt");
  std::getline(text, line);
  return without_directions(line);
}

}  // namespace

TEST_CASE("unseen text is not painted") {
  const Ink ink = ink_of(draw({{"mm", std::nullopt, unseen}}));
  CHECK(ink.black == 0);
}

TEST_CASE("unseen text is not painted beside what is seen") {
  const Ink both = ink_of(draw({{"m"}, {"m", std::nullopt, unseen}}));
  CHECK(both.black == ink_of(draw({{"m"}})).black);
}

TEST_CASE("unseen text is found in a PDF") {
  CHECK(text_of(draw({{"to "}, {"be", std::nullopt, unseen}})) == "to be");
}

TEST_CASE("each run has its colour") {
  const Ink ink = ink_of(draw({{"m", std::nullopt, red}, {"m"}}));
  CHECK(ink.red > 0);
  CHECK(ink.red == Approx(ink.black).epsilon(0.01));
}

TEST_CASE("lines under and through a text have its colour and its width") {
  const auto extra = [](Decoration decoration) {
    const TextRun run{"mm", std::nullopt, red, decoration};
    return ink_of(draw({run})).red - ink_of(draw({{"mm", std::nullopt, red}})).red;
  };
  constexpr double width = 2 * 0.833 * 20;
  constexpr double thickness = 0.073 * 20;  // as the font wants it
  CHECK(extra(Decoration::underline) == Approx(255 * width * thickness).epsilon(0.1));
  CHECK(extra(Decoration::line_through) > 100);
}

TEST_CASE("text of a PDF reads as it was written, ligatures and marks too", "[.][dejavu]") {
  const std::string text = GENERATE(as<std::string>(), "office", "السلام", "ที่นี่", "ສົ່ງ");
  CHECK(text_of(draw({{text}}, 10 * side)) == text);
}

TEST_CASE("text of a PDF reads as it was written where both directions meet", "[.][dejavu]") {
  const std::string text = GENERATE(as<std::string>(), "השרת (server) לא עונה!", "גרסה 2.0 של API",
                                    "الخطوة 1: افتح config.json", "Step 1: שלום!", "(עולם)");
  CHECK(text_of(draw({{text}}, 10 * side)) == text);
}

TEST_CASE("letters with points and several marks are whole words in a PDF", "[.][dejavu]") {
  const std::string text = GENERATE(as<std::string>(), "בְּרֵאשִׁית בָּרָא", "Z̷̨͎a͓̒l̴g̸o̵ x̂ a");
  CHECK(text_of(draw({{text}}, 10 * side)) == text);
}

TEST_CASE("blanks between letters that are alone are found in a PDF", "[.][dejavu]") {
  const std::string text = GENERATE(as<std::string>(), "A B", "x = y", "→ ≤ ∑ √", "א ב ג");
  CHECK(text_of(draw({{text}}, 10 * side)) == text);
}

TEST_CASE("emoji are found in a PDF", "[.][emoji]") {
  const std::string text = GENERATE(as<std::string>(), "👍🏽 ok", "🎉 →");
  CHECK(text_of(draw({{text}}, 10 * side)) == text);
}

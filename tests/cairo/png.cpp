// PNG files byte by byte: sizes, chunks, limits.
#include <cstdint>
#include <memory>
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/cairo.hpp>
#include <mmdc/mmdc.hpp>

#include "lib/scene/scene.hpp"

namespace {

/// An empty drawing of a size.
mmdc::Drawing blank(double width, double height, bool is_opaque = true) {
  mmdc::scene::Scene scene;
  scene.view_box = {0, 0, width, height};
  if (is_opaque) scene.background = mmdc::scene::Color::rgb(0xFFFFFF);
  return mmdc::Drawing(std::make_shared<const mmdc::scene::Scene>(std::move(scene)));
}

std::uint32_t number_at(const std::string& png, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    number = number << 8U | static_cast<std::uint8_t>(png.at(at + i));
  }
  return number;
}

std::string size_of(const mmdc::Result<std::string>& png) {
  return std::to_string(number_at(png.value(), 16)) + "x" +
         std::to_string(number_at(png.value(), 20));
}

mmdc::Diagnostic error_of(const mmdc::Result<std::string>& png) {
  REQUIRE_FALSE(png);
  return png.diagnostics().front();
}

}  // namespace

TEST_CASE("as in mermaid-cli, whole units are scaled") {
  CHECK(size_of(mmdc::to_png(blank(207.34, 70))) == "208x70");
  CHECK(size_of(mmdc::to_png(blank(207.34, 70), {.scale = 2})) == "416x140");
  CHECK(size_of(mmdc::to_png(blank(207.34, 70), {.scale = 0.5})) == "104x35");
}

TEST_CASE("a width shrinks what is wider, in proportion, and then the scale counts") {
  CHECK(size_of(mmdc::to_png(blank(4058, 70), {.max_width = 784})) == "784x14");
  CHECK(size_of(mmdc::to_png(blank(4058, 70), {.scale = 2, .max_width = 784})) == "1568x28");
  CHECK(size_of(mmdc::to_png(blank(400, 70), {.max_width = 784})) == "400x70");
}

TEST_CASE("a picture without an extent has one pixel") {
  CHECK(size_of(mmdc::to_png(blank(0, 0))) == "1x1");
}

TEST_CASE("what is too small to be seen is no error") {
  const auto drawing = mmdc::Diagram::parse(
                           "flowchart TD\na@{ w: 1e-308, h: 1e-308 } --> b((c))\nstyle a "
                           "rx:1e-308,stroke-width:1e-308px\n"
                           "linkStyle 0 stroke-width:1e-308px\n")
                           .value()
                           .draw();
  CHECK(mmdc::to_png(drawing.value()));
  CHECK(mmdc::to_pdf(drawing.value()));
}

TEST_CASE("an opaque picture is RGB, one that can be seen through RGBA") {
  CHECK(mmdc::to_png(blank(5, 5)).value().at(25) == 2);
  CHECK(mmdc::to_png(blank(5, 5, false)).value().at(25) == 6);
}

TEST_CASE("the resolution is told in pixels per metre") {
  const std::string png = mmdc::to_png(blank(5, 5), {.dpi = 300}).value();
  const std::size_t chunk = png.find("pHYs");
  REQUIRE(chunk != std::string::npos);
  CHECK(number_at(png, chunk + 4) == 11811);
  CHECK(number_at(png, chunk + 8) == 11811);
  CHECK(png.at(chunk + 12) == 1);
  CHECK(size_of(mmdc::to_png(blank(5, 5), {.dpi = 300})) == "5x5");
  CHECK(mmdc::to_png(blank(5, 5)).value().find("pHYs") == std::string::npos);
}

TEST_CASE("a picture too wide for cairo is an error that tells a scale that fits") {
  const mmdc::Drawing drawing = blank(100, 9);
  const mmdc::Diagnostic error = error_of(mmdc::to_png(drawing, {.scale = 400}));
  CHECK(error.code == "limit.pixels");
  CHECK(error.message.find("a scale of 327.67 fits") != std::string::npos);
  CHECK(mmdc::to_png(drawing, {.scale = 327.67}));
}

TEST_CASE("a picture past the limit on pixels is an error before memory is taken") {
  const mmdc::Drawing drawing = blank(30000, 30000);
  CHECK(error_of(mmdc::to_png(drawing)).message.find("a scale of 0.333 fits") != std::string::npos);
  const mmdc::Drawing small = blank(100, 100);
  CHECK(error_of(mmdc::to_png(small, {.max_pixels = 9999})).code == "limit.pixels");
  CHECK(mmdc::to_png(small, {.max_pixels = 10000}));
}

TEST_CASE("a drawing that fits at no scale says what to do instead") {
  CHECK(error_of(mmdc::to_png(blank(1e9, 10))).message.find("SVG") != std::string::npos);
}

TEST_CASE("the limits of a drawing hold for its PNG, unless the PNG has its own") {
  const mmdc::Options options{.limits = {.max_pixels = 99}};
  const auto drawing = mmdc::Diagram::parse("graph TD\nA", options).value().draw(options);
  CHECK(error_of(mmdc::to_png(*drawing)).code == "limit.pixels");
  CHECK(mmdc::to_png(*drawing, {.max_pixels = 1'000'000}));
}

TEST_CASE("images that a format leaves out are told") {
  const auto drawing =
      mmdc::Diagram::parse("graph TD\nA@{ img: \"logo.png\", label: \"a\" }").value().draw();
  const auto told = [](const mmdc::Result<std::string>& file) {
    REQUIRE(file);
    REQUIRE(file.diagnostics().size() == 1);
    return file.diagnostics().front().code + ": " + file.diagnostics().front().message;
  };
  const std::string warning =
      "picture.no-image: images of nodes, such as 'logo.png', are left out of this format";
  CHECK(told(mmdc::to_png(*drawing)) == warning);
  CHECK(told(mmdc::to_pdf(*drawing)) == warning);
  CHECK(told(mmdc::to_eps(*drawing)) == warning);
}

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include <cairo.h>
#include <catch2/catch.hpp>

#include <mmdc/cairo.hpp>

#include "tests/scratch_folder.hpp"

#include "paths.hpp"

namespace {

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

mmdc::Drawing draw(const std::string& text, const std::string& background = "white") {
  mmdc::Options options;
  options.background = background;
  return mmdc::Diagram::parse(text).value().draw(options).value();
}

std::string example(const std::string& name) {
  return read(std::string(MMDC_EXAMPLES) + "/" + name);
}

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

/// A PNG file as an image.
Surface decode(const std::string& png) {
  std::string_view rest = png;
  const auto take = [](void* closure, unsigned char* data, unsigned length) {
    auto& bytes = *static_cast<std::string_view*>(closure);
    if (bytes.size() < length) return CAIRO_STATUS_READ_ERROR;
    bytes.copy(reinterpret_cast<char*>(data), length);
    bytes.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
  };
  return {cairo_image_surface_create_from_png_stream(take, &rest), cairo_surface_destroy};
}

const unsigned char* pixel(const Surface& image, int x, int y) {
  return cairo_image_surface_get_data(image.get()) +
         y * cairo_image_surface_get_stride(image.get()) + 4 * x;
}

/// The mean difference of two images of the same size, 0 to 255.
double difference(const Surface& a, const Surface& b) {
  const int width = cairo_image_surface_get_width(a.get());
  const int height = cairo_image_surface_get_height(a.get());
  double sum = 0;
  for (int y = 0; y < height; ++y) {
    for (int i = 0; i < 4 * width; ++i) {
      if (i % 4 != 3) sum += std::abs(pixel(a, 0, y)[i] - pixel(b, 0, y)[i]);
    }
  }
  return sum / (3.0 * width * height);
}

}  // namespace

TEST_CASE("a PNG has the drawing's size times the scale, rounded up") {
  const mmdc::Drawing drawing = draw(example("request.mmd"));
  const auto png = mmdc::to_png(drawing, {.scale = 1.5});
  REQUIRE(png);
  const Surface image = decode(*png);
  CHECK(cairo_image_surface_get_width(image.get()) == 1275);
  CHECK(cairo_image_surface_get_height(image.get()) == 653);
}

TEST_CASE("text is painted at any scale, and what was too large for one file harms no other") {
  const mmdc::Drawing small = draw("graph TD\nA[Hi] -->|yes| B");
  CHECK(mmdc::to_png(small, {.scale = 70}));
  CHECK(mmdc::to_pdf(small, {.scale = 100}));
  const mmdc::Drawing large = draw("graph TD\nA[Hi]\nstyle A font-size:700px");
  CHECK(mmdc::to_png(large, {.scale = 11}));
  CHECK(mmdc::to_pdf(large, {.scale = 200}));
  CHECK_FALSE(mmdc::to_png(large, {.scale = 100}));
  CHECK(mmdc::to_png(small));
  CHECK(mmdc::to_pdf(small));
}

TEST_CASE("nodes are filled and the background is what was asked for") {
  const Surface white = decode(mmdc::to_png(draw("graph TD\nA[x]")).value());
  CHECK(pixel(white, 1, 1)[0] == 255);
  CHECK(pixel(white, 20, 35)[2] == 0xEC);
  const Surface clear = decode(mmdc::to_png(draw("graph TD\nA[x]", "transparent")).value());
  CHECK(pixel(clear, 1, 1)[3] == 0);
}

TEST_CASE("options of a PNG out of range are errors") {
  const mmdc::Drawing drawing = draw("graph TD\nA");
  CHECK(mmdc::to_png(drawing, {.scale = 0}).diagnostics().at(0).code == "png.bad-scale");
  CHECK(mmdc::to_png(drawing, {.dpi = -1}).diagnostics().at(0).code == "png.bad-dpi");
  CHECK(mmdc::to_png(drawing, {.max_width = 0}).diagnostics().at(0).code == "png.bad-width");
}

TEST_CASE("PDF files are the same each time") {
  const mmdc::Drawing drawing = draw(example("microservices.mmd"));
  const auto pdf = mmdc::to_pdf(drawing);
  REQUIRE(pdf);
  CHECK(pdf->starts_with("%PDF-"));
  CHECK(*pdf == mmdc::to_pdf(drawing).value());
}

TEST_CASE("painting leaves the caller's context as it was") {
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 50, 50),
                        cairo_surface_destroy);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> context(cairo_create(surface.get()),
                                                                   cairo_destroy);
  cairo_translate(context.get(), 3, 4);
  mmdc::paint(draw("graph TD\nA --> B"), context.get());
  cairo_matrix_t matrix;
  cairo_get_matrix(context.get(), &matrix);
  CHECK(matrix.x0 == 3);
  CHECK(matrix.y0 == 4);
  CHECK(cairo_status(context.get()) == CAIRO_STATUS_SUCCESS);
}

TEST_CASE("painting keeps a path that the caller has begun") {
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 50, 50),
                        cairo_surface_destroy);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> context(cairo_create(surface.get()),
                                                                   cairo_destroy);
  cairo_scale(context.get(), 0.5, 0.5);
  cairo_move_to(context.get(), 10, 20);
  cairo_line_to(context.get(), 30, 40);
  mmdc::paint(draw("graph TD\nA --> B"), context.get());
  double x = 0;
  double y = 0;
  cairo_get_current_point(context.get(), &x, &y);
  CHECK(x == 30);
  CHECK(y == 40);
  double x1 = 0;
  double y1 = 0;
  double x2 = 0;
  double y2 = 0;
  cairo_path_extents(context.get(), &x1, &y1, &x2, &y2);
  CHECK(x1 == 10);
  CHECK(y2 == 40);
}

TEST_CASE("rsvg-convert shows our SVG as our PNG") {
  const ScratchFolder folder;
  for (const char* name : {"microservices.mmd", "request.mmd"}) {
    CAPTURE(name);
    const mmdc::Drawing drawing = draw(example(name));
    std::ofstream(folder / "a.svg") << drawing.to_svg();
    const std::string in = (folder / "a.svg").string();
    const std::string out = (folder / "a.png").string();
    REQUIRE(std::system(("rsvg-convert -b white '" + in + "' -o '" + out + "'").c_str()) == 0);
    const Surface theirs = decode(read(out));
    const Surface ours = decode(mmdc::to_png(drawing).value());
    REQUIRE(cairo_image_surface_get_width(ours.get()) ==
            cairo_image_surface_get_width(theirs.get()));
    CHECK(difference(ours, theirs) < 2.55);
  }
}

TEST_CASE("Chromium shows our SVG as our PNG", "[.][chromium]") {
  const ScratchFolder folder;
  for (const char* name : {"microservices.mmd", "request.mmd"}) {
    CAPTURE(name);
    const mmdc::Drawing drawing = draw(example(name));
    const Surface ours = decode(mmdc::to_png(drawing).value());
    const int width = cairo_image_surface_get_width(ours.get());
    const int height = cairo_image_surface_get_height(ours.get());
    std::ofstream(folder / "a.html") << "<!DOCTYPE html><style>svg{position:fixed;left:0;top:0}"
                                        "</style>"
                                     << drawing.to_svg();
    const std::string command =
        "chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run "
        "--disable-background-networking --disable-component-update --disable-sync "
        "--user-data-dir='" +
        (folder / "profile").string() + "' --window-size=" + std::to_string(width) + ',' +
        std::to_string(height + 200) + " --screenshot='" + (folder / "a.png").string() +
        "' 'file://" + (folder / "a.html").string() + "' >/dev/null 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);
    const Surface theirs = decode(read((folder / "a.png").string()));
    REQUIRE(cairo_image_surface_get_width(theirs.get()) >= width);
    CHECK(difference(ours, theirs) < 2.55);
  }
}

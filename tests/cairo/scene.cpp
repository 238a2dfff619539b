// Pictures of scenes made by hand, looked at pixel by pixel.
#include "lib/scene/scene.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>
#include <memory>

#include <cairo.h>
#include <catch2/catch.hpp>

#include <mmdc/cairo.hpp>

#include "tests/scratch_folder.hpp"

using namespace mmdc::scene;
using mmdc::base::Transform;

namespace {

constexpr Color red = Color::rgb(0xFF0000);
constexpr Color blue = Color::rgb(0x0000FF);

mmdc::Drawing draw(std::vector<Element> elements, std::vector<Marker> markers = {},
                   std::optional<Color> background = std::nullopt) {
  return mmdc::Drawing(std::make_shared<const Scene>(Scene{.tag = {},
                                                           .view_box = {0, 0, 100, 100},
                                                           .background = background,
                                                           .role_description = {},
                                                           .title = "A title",
                                                           .description = {},
                                                           .markers = std::move(markers),
                                                           .elements = std::move(elements)}));
}

Element element(auto shape) {
  return {{}, std::move(shape)};
}

/// A drawing's PNG, decoded.
class Picture {
 public:
  explicit Picture(const mmdc::Drawing& drawing, double scale = 1)
      : png_(mmdc::to_png(drawing, {.scale = scale}).value()),
        image_(cairo_image_surface_create_from_png_stream(read, this), cairo_surface_destroy) {}

  int width() const { return cairo_image_surface_get_width(image_.get()); }
  int height() const { return cairo_image_surface_get_height(image_.get()); }

  /// 0xAARRGGBB, premultiplied.
  std::uint32_t at(int x, int y) const {
    const unsigned char* row = cairo_image_surface_get_data(image_.get()) +
                               y * cairo_image_surface_get_stride(image_.get());
    return reinterpret_cast<const std::uint32_t*>(row)[x];
  }

  int alpha(int x, int y) const { return static_cast<int>(at(x, y) >> 24U); }

  /// The box around all pixels with ink.
  mmdc::Rect ink() const {
    mmdc::Point from{1e9, 1e9};
    mmdc::Point to{-1e9, -1e9};
    for (int y = 0; y < height(); ++y) {
      for (int x = 0; x < width(); ++x) {
        if (alpha(x, y) < 64) continue;
        from = {std::min<double>(from.x, x), std::min<double>(from.y, y)};
        to = {std::max<double>(to.x, x + 1), std::max<double>(to.y, y + 1)};
      }
    }
    return mmdc::Rect::between(from, to);
  }

 private:
  static cairo_status_t read(void* closure, unsigned char* data, unsigned length) {
    auto& self = *static_cast<Picture*>(closure);
    if (self.png_.size() - self.read_ < length) return CAIRO_STATUS_READ_ERROR;
    self.png_.copy(reinterpret_cast<char*>(data), length, self.read_);
    self.read_ += length;
    return CAIRO_STATUS_SUCCESS;
  }

  std::string png_;
  std::size_t read_ = 0;
  std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> image_;
};

constexpr std::uint32_t opaque_red = 0xFFFF0000;
constexpr std::uint32_t opaque_blue = 0xFF0000FF;

/// A figure 10 long and 10 high, its tip, on the reference, at (10, 5): red, its upper half blue.
Marker half_blue() {
  Marker marker;
  marker.view_box = {0, 0, 10, 10};
  marker.size = {10, 10};
  marker.reference = {10, 5};
  marker.children = {element(Rect{{0, 0, 10, 10}, 0, {red}}),
                     element(Rect{{0, 0, 10, 5}, 0, {blue}})};
  return marker;
}

Line marked(mmdc::Point from, mmdc::Point to, double width = 1) {
  return {from, to, {std::nullopt, Stroke{red, width}}, std::nullopt, 0};
}

Text text_at(mmdc::Point position, Anchor anchor, std::vector<TextRun> runs) {
  return {{{position, std::move(runs), 0}},
          {.family = "\"Liberation Sans\", sans-serif", .size = 20},
          anchor,
          red};
}

}  // namespace

TEST_CASE("a PNG begins with its signature") {
  CHECK(mmdc::to_png(draw({})).value().starts_with("\x89PNG\r\n\x1a\n"));
}

TEST_CASE("sides are rounded up to whole pixels") {
  const Picture picture(draw({}), 0.333);
  CHECK(picture.width() == 34);
  CHECK(picture.height() == 34);
  CHECK(Picture(draw({}), 1e-9).width() == 1);
}

TEST_CASE("figures are where the scene says") {
  mmdc::base::Path wave;
  wave.move_to({60, 60}).line_to({90, 60}).arc_to({15, 15}, false, true, {60, 60}).close();
  const Picture picture(
      draw({element(Rect{{10, 10, 20, 20}, 0, {red}}), element(Ellipse{{70, 20}, {20, 10}, {blue}}),
            element(Polygon{{{10, 60}, {30, 60}, {10, 90}}, {red}}), element(Path{wave, {blue}})}));
  CHECK(picture.at(10, 10) == opaque_red);
  CHECK(picture.at(29, 29) == opaque_red);
  CHECK(picture.at(30, 30) == 0);
  CHECK(picture.at(52, 20) == opaque_blue);
  CHECK(picture.at(52, 12) == 0);
  CHECK(picture.at(11, 80) == opaque_red);
  CHECK(picture.at(28, 80) == 0);
  CHECK(picture.at(75, 73) == opaque_blue);
  CHECK(picture.at(75, 58) == 0);
}

TEST_CASE("each radius of a rounded rectangle is bounded by its own side") {
  const Picture picture(draw({element(Rect{{10, 10, 80, 20}, 30, {red}})}));
  CHECK(picture.at(50, 10) == opaque_red);
  CHECK(picture.at(11, 11) == 0);
  CHECK(picture.alpha(18, 11) == 0);  // a circle of radius 10 would reach here
}

TEST_CASE("transforms of groups hold for their children only") {
  const Group group{{0, 1, -1, 0, 50, 0}, {element(Rect{{10, 10, 30, 5}, 0, {red}})}};
  const Picture picture(draw({element(group), element(Rect{{0, 0, 5, 5}, 0, {blue}})}));
  CHECK(picture.ink() == mmdc::Rect{0, 0, 40, 40});
  CHECK(picture.at(37, 20) == opaque_red);
  CHECK(picture.at(2, 2) == opaque_blue);
}

TEST_CASE("dashes alternate, bad ones make a solid line") {
  const auto at_gap = [](std::vector<double> dashes) {
    const Paint paint{std::nullopt, Stroke{red, 4, std::move(dashes)}};
    return Picture(draw({element(Line{{0, 50}, {100, 50}, paint})})).at(15, 50);
  };
  CHECK(at_gap({10}) == 0);
  CHECK(at_gap({10, 10}) == 0);
  CHECK(at_gap({20, 10}) == opaque_red);
  CHECK(at_gap({0, 0}) == opaque_red);
  CHECK(at_gap({-1, 10}) == opaque_red);
}

TEST_CASE("dashes of a rounded rectangle start at the left end of its top") {
  const Stroke dashed{red, 4, {10, 10}};
  const Picture picture(draw({element(Rect{{10, 10, 80, 80}, 5, {std::nullopt, dashed}})}));
  CHECK(picture.at(16, 10) == opaque_red);
  CHECK(picture.at(24, 10) == opaque_red);
  CHECK(picture.at(26, 10) == 0);
  CHECK(picture.at(34, 10) == 0);
  CHECK(picture.at(36, 10) == opaque_red);
}

TEST_CASE("what is out of shape does not stop the rest") {
  Marker flat = half_blue();
  flat.size = {0, 0};
  const Group singular{{0, 0, 0, 0, 0, 0}, {element(Rect{{0, 0, 9, 9}, 0, {red}})}};
  const Picture picture(
      draw({element(singular), element(marked({0, 50}, {50, 50})), element(Polygon{}),
            element(Ellipse{{50, 50}, {0, 9}, {red}}), element(Rect{{0, 0, 0, 9}, 3, {red}}),
            element(Path{}), element(Image{{0, 0, 9, 9}, "nowhere.png"}),
            element(Rect{{60, 60, 20, 20}, 0, {blue}})},
           {flat}));
  CHECK(picture.at(70, 70) == opaque_blue);
  CHECK(picture.at(4, 4) == 0);
}

TEST_CASE("a marker lies on the end of its line and turns with it") {
  const Picture right(draw({element(marked({10, 50}, {80, 50}))}, {half_blue()}));
  CHECK(right.at(75, 47) == opaque_blue);
  CHECK(right.at(75, 53) == opaque_red);
  CHECK(right.alpha(81, 50) == 0);
  const Picture down(draw({element(marked({50, 10}, {50, 80}))}, {half_blue()}));
  CHECK(down.at(53, 75) == opaque_blue);
  CHECK(down.at(47, 75) == opaque_red);
  CHECK(down.alpha(50, 81) == 0);
}

TEST_CASE("a marker in stroke widths grows with the stroke") {
  Marker marker = half_blue();
  marker.units = Marker::Units::stroke_width;
  marker.size = {5, 5};
  const Picture picture(draw({element(marked({10, 50}, {80, 50}, 4))}, {marker}));
  CHECK(picture.at(61, 41) == opaque_blue);
  CHECK(picture.at(61, 58) == opaque_red);
  CHECK(picture.alpha(58, 41) == 0);
}

TEST_CASE("at the start a marker looks along the line, or back if it says so") {
  Line line = marked({50, 50}, {90, 50}, 2);
  line.marker_start = 0;
  line.marker_end = std::nullopt;
  Marker marker = half_blue();
  CHECK(Picture(draw({element(line)}, {marker})).at(42, 47) == opaque_blue);
  marker.orientation = Marker::Orientation::along_line_start_reversed;
  const Picture back(draw({element(line)}, {marker}));
  CHECK(back.alpha(42, 47) == 0);
  CHECK(back.at(57, 53) == opaque_blue);
  CHECK(back.at(57, 46) == opaque_red);
}

TEST_CASE("a marker shows nothing outside its view box if it clips") {
  Marker marker = half_blue();
  marker.children = {element(Rect{{-20, -20, 60, 60}, 0, {blue}})};
  const auto alpha_outside = [&] {
    return Picture(draw({element(marked({10, 50}, {80, 50}))}, {marker})).alpha(75, 40);
  };
  CHECK(alpha_outside() == 0);
  marker.clips = false;
  CHECK(alpha_outside() == 255);
}

TEST_CASE("a marker follows the end of a curve and of a closed figure") {
  mmdc::base::Path curve;
  curve.move_to({10, 10}).cubic_to({50, 10}, {50, 10}, {50, 80});
  Path path{curve, {std::nullopt, Stroke{red}}, std::nullopt, 0};
  CHECK(Picture(draw({element(path)}, {half_blue()})).at(53, 75) == opaque_blue);
  path.path = mmdc::base::Path().move_to({50, 80}).line_to({80, 50}).line_to({50, 20}).close();
  CHECK(Picture(draw({element(path)}, {half_blue()})).at(53, 75) == opaque_blue);
}

TEST_CASE("a transparent drawing is transparent, a half transparent one is so once") {
  CHECK(Picture(draw({})).at(50, 50) == 0);
  const Picture half(draw({}, {}, Color{255, 0, 0, 0.5}));
  CHECK(half.alpha(50, 50) == Approx(128).margin(1));
  CHECK(half.alpha(0, 0) == half.alpha(50, 50));
}

TEST_CASE("fills are mixed by their alpha") {
  const Picture picture(draw({element(Rect{{0, 0, 100, 100}, 0, {Color{255, 0, 0, 0.5}}})}, {},
                             Color::rgb(0xFFFFFF)));
  CHECK((picture.at(50, 50) >> 16U) == 0xFFFF);
  CHECK((picture.at(50, 50) & 0xFFU) == Approx(127).margin(1));
}

TEST_CASE("text stands on its baseline, where its anchor says") {
  const double width = 20 * 0.667 * 3;  // three times Liberation Sans' E
  const auto ink = [](Anchor anchor) {
    return Picture(draw({element(text_at({50, 60}, anchor, {{"EEE"}}))}), 10).ink();
  };
  const mmdc::Rect start = ink(Anchor::start);
  CHECK(start.bottom() == Approx(600).margin(1));
  CHECK(start.top() == Approx(600 - 0.688 * 200).margin(2));  // the height of its capitals
  CHECK(start.left() > 500);
  CHECK(start.right() < 500 + 10 * width);
  CHECK(ink(Anchor::middle).left() == Approx(start.left() - 5 * width).margin(2));
  CHECK(ink(Anchor::end).left() == Approx(start.left() - 10 * width).margin(2));
}

TEST_CASE("the anchor holds for the line, not for each run") {
  const Font bold{.family = "Liberation Sans", .size = 20, .weight = 700};
  const mmdc::Rect whole =
      Picture(draw({element(text_at({50, 60}, Anchor::middle, {{"EEE"}}))}), 10).ink();
  const mmdc::Rect runs =
      Picture(draw({element(text_at({50, 60}, Anchor::middle, {{"E"}, {"E", bold}, {"E"}}))}), 10)
          .ink();
  // Liberation Sans' E is as wide in bold.
  CHECK(runs.left() == Approx(whole.left()).margin(2));
  CHECK(runs.right() == Approx(whole.right()).margin(2));
}

TEST_CASE("what is no number is left out, the rest is painted") {
  const double none = std::nan("");
  const double endless = std::numeric_limits<double>::infinity();
  mmdc::base::Path path;
  path.move_to({0, 0}).line_to({none, 50});
  Text text = text_at({none, 50}, Anchor::start, {{"gone"}});
  const Picture picture(draw(
      {element(Rect{{none, 0, 100, 100}, 0, {red}}), element(Rect{{0, 0, endless, 9}, 3, {red}}),
       element(Ellipse{{50, 50}, {endless, 9}, {red}}),
       element(Polygon{{{0, 0}, {none, 9}, {9, 9}}, {red}}),
       element(Line{{0, 0}, {endless, 0}, {std::nullopt, Stroke{red, 9}}}),
       element(Line{{0, 20}, {90, 20}, {std::nullopt, Stroke{red, none}}}),
       element(Path{path, {std::nullopt, Stroke{red, 9}}}), element(text),
       element(Group{{none, 0, 0, 1, 0, 0}, {element(Rect{{0, 0, 9, 9}, 0, {red}})}}),
       element(Rect{{60, 60, 20, 20}, 0, {blue}})}));
  CHECK(picture.ink() == mmdc::Rect{60, 60, 20, 20});
}

TEST_CASE("text stands between pixels where it was set") {
  const auto ink_at = [](double x) {
    const Picture picture(draw({element(text_at({x, 50}, Anchor::start, {{"l"}}))}));
    double sum = 0;
    for (int column = 0; column < 100; ++column) sum += column * picture.alpha(column, 45);
    double weight = 0;
    for (int column = 0; column < 100; ++column) weight += picture.alpha(column, 45);
    return sum / weight;
  };
  CHECK(ink_at(10.5) - ink_at(10) == Approx(0.5).margin(0.1));
}

TEST_CASE("scales that are none") {
  for (const double scale : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
    CAPTURE(scale);
    CHECK(mmdc::to_png(draw({}), {.scale = scale}).diagnostics().at(0).code == "png.bad-scale");
  }
}

TEST_CASE("the scale named for a picture that is too large fits, a larger one does not") {
  constexpr std::size_t no_bound = 4'000'000'000;
  const mmdc::Diagnostic error =
      mmdc::to_png(draw({}), {.scale = 1000, .max_pixels = no_bound}).diagnostics().at(0);
  CHECK(error.code == "limit.pixels");
  CHECK(error.message.find("327.67 fits") != std::string::npos);
  CHECK_FALSE(mmdc::to_png(draw({}), {.scale = 327.671, .max_pixels = no_bound}));
}

TEST_CASE("a PDF tells no time but the one that was set from outside") {
  const mmdc::Drawing drawing = draw({});
  unsetenv("SOURCE_DATE_EPOCH");
  CHECK(mmdc::to_pdf(drawing).value().find("CreationDate") == std::string::npos);
  setenv("SOURCE_DATE_EPOCH", "soon", 1);
  CHECK(mmdc::to_pdf(drawing).value().find("CreationDate") == std::string::npos);
  setenv("SOURCE_DATE_EPOCH", "86400", 1);
  CHECK(mmdc::to_pdf(drawing).value().find("19700102000000Z") != std::string::npos);
  unsetenv("SOURCE_DATE_EPOCH");
}

TEST_CASE("a PDF has the page's size and the drawing's title") {
  const std::string pdf = mmdc::to_pdf(draw({})).value();
  CHECK(pdf.find("/MediaBox [ 0 0 75 75 ]") != std::string::npos);
  CHECK(pdf.find("(A title)") != std::string::npos);
}

TEST_CASE("the text of a PDF can be found") {
  const ScratchFolder folder;
  const std::string file = (folder / "a.pdf").string();
  std::ofstream(file, std::ios::binary)
      << mmdc::to_pdf(draw({element(text_at({50, 60}, Anchor::middle, {{"Needle"}}))})).value();
  CHECK(std::system(("pdftotext '" + file + "' - | grep -q Needle").c_str()) == 0);
}

TEST_CASE("the caller's settings neither show nor are lost") {
  std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 100, 100), cairo_surface_destroy);
  std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cr(cairo_create(surface.get()), cairo_destroy);
  cairo_set_line_cap(cr.get(), CAIRO_LINE_CAP_SQUARE);
  cairo_set_operator(cr.get(), CAIRO_OPERATOR_CLEAR);
  cairo_translate(cr.get(), 10, 0);
  mmdc::paint(draw({element(Line{{20, 50}, {60, 50}, {std::nullopt, Stroke{red, 10}}})}), cr.get());
  CHECK(cairo_get_line_cap(cr.get()) == CAIRO_LINE_CAP_SQUARE);
  CHECK(cairo_get_operator(cr.get()) == CAIRO_OPERATOR_CLEAR);
  cairo_surface_flush(surface.get());
  const unsigned char* row = cairo_image_surface_get_data(surface.get()) +
                             50 * cairo_image_surface_get_stride(surface.get());
  CHECK(reinterpret_cast<const std::uint32_t*>(row)[31] == opaque_red);
  CHECK(reinterpret_cast<const std::uint32_t*>(row)[28] == 0);
  CHECK(cairo_status(cr.get()) == CAIRO_STATUS_SUCCESS);
}

TEST_CASE("a shadow lies under its shape and is seen where that is not") {
  const Paint paint{red, std::nullopt, Shadow{"s", {20, 20}, 0, blue}};
  const Picture picture(draw({element(Rect{{10, 10, 40, 40}, 0, paint})}));
  CHECK(picture.at(40, 40) == 0xFFFF0000);
  CHECK(picture.at(60, 60) == 0xFF0000FF);
  CHECK(picture.alpha(60, 20) == 0);
}

TEST_CASE("what can be seen through has a fainter shadow, however it says so") {
  const Paint faint{.fill = red, .shadow = Shadow{"s", {20, 20}, 0, blue}, .fill_opacity = 0.5};
  CHECK(Picture(draw({element(Rect{{10, 10, 40, 40}, 0, faint})})).alpha(60, 60) == 0x80);
  Paint line{.shadow = Shadow{"s", {20, 0}, 0, blue}};
  line.stroke = Stroke{.color = red, .width = 4, .opacity = 0.5};
  CHECK(Picture(draw({element(Rect{{10, 10, 40, 40}, 0, line})})).alpha(70, 30) == 0x80);
}

TEST_CASE("a picture has two million dashes, and lines that would have more are solid") {
  const auto line = [](double y, double length) {
    Paint paint;
    paint.stroke = Stroke{.color = red, .width = 4, .dashes = {2, 5}};
    return element(Line{{10, y}, {10 + length, y}, paint});
  };
  const Picture picture(draw({line(20, 60), line(40, 8'000'000), line(60, 60)}));
  CHECK(picture.at(11, 20) == 0xFFFF0000);
  CHECK(picture.alpha(15, 20) == 0);
  CHECK(picture.at(15, 40) == 0xFFFF0000);
  CHECK(picture.at(15, 60) == 0xFFFF0000);
}

TEST_CASE("a blurred shadow fades") {
  const Paint paint{red, std::nullopt, Shadow{"s", {0, 0}, 4, blue}};
  const Picture picture(draw({element(Rect{{30, 30, 40, 40}, 0, paint})}));
  CHECK(picture.at(50, 50) == 0xFFFF0000);
  CHECK(picture.alpha(71, 50) > picture.alpha(75, 50));
  CHECK(picture.alpha(75, 50) > picture.alpha(77, 50));
  CHECK(picture.alpha(77, 50) > 0);
  CHECK(picture.alpha(85, 50) == 0);
}

TEST_CASE("the blurred shadow of a thin line is faint") {
  Paint paint{.shadow = Shadow{"s", {0, 0}, 2, blue}};
  paint.stroke = Stroke{.color = red, .width = 1};
  const auto alpha_beside = [&](const Paint& what) {
    return Picture(draw({element(Rect{{29.5, 29.5, 40, 40}, 0, what})})).alpha(71, 50);
  };
  // As Chromium paints the SVG.
  CHECK(alpha_beside(paint) == Approx(0.12 * 255).margin(5));
  paint.stroke->width = 20;
  paint.stroke->color.alpha = 0;
  CHECK(alpha_beside(paint) == 0);
}

TEST_CASE("what can be seen through is as dark at its edge as in its middle") {
  Paint paint{.shadow = Shadow{"s", {0, 0}, 2, blue}};
  paint.fill = red;
  paint.fill->alpha = 0.2;
  paint.stroke = Stroke{.color = red, .width = 1};
  const Picture picture(draw({element(Rect{{20, 20, 60, 60}, 0, paint})}));
  CHECK(picture.alpha(50, 24) == Approx(picture.alpha(50, 50)).margin(6));
}

TEST_CASE("what is not painted has no shadow") {
  const Paint paint{std::nullopt, std::nullopt, Shadow{"s", {5, 5}, 4, blue}};
  CHECK(Picture(draw({element(Rect{{30, 30, 40, 40}, 0, paint})})).alpha(35, 55) == 0);
}

TEST_CASE("a gradient runs from the left to the right of what it strokes") {
  Paint paint;
  paint.stroke = Stroke{.color = {}, .width = 10, .gradient = Gradient{"g", red, blue}};
  const Picture picture(draw({element(Rect{{10, 10, 80, 80}, 0, paint})}));
  CHECK(picture.at(8, 50) == 0xFFFF0000);
  CHECK(picture.at(92, 50) == 0xFF0000FF);
  CHECK(picture.alpha(50, 50) == 0);
}

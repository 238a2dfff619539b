// Painting asks its caller's hook all the time and ends at the first yes. Questions are counted,
// not time.
#include <functional>
#include <string>

#include <cairo.h>
#include <catch2/catch.hpp>

#include <mmdc/cairo.hpp>

namespace {

constexpr int node_count = 60;

mmdc::Drawing drawing_of_many_nodes() {
  std::string text = "flowchart TD\n";
  for (int i = 0; i < node_count; ++i) text += "n" + std::to_string(i) + "[a node]\n";
  return mmdc::Diagram::parse(text).value().draw().value();
}

template <typename Value>
bool is_cancelled(const mmdc::Result<Value>& result) {
  return !result && result.diagnostics().front().code == "limit.cancelled";
}

bool is_cancelled(const std::optional<mmdc::Diagnostic>& error) {
  return error && error->code == "limit.cancelled";
}

/// The step asks at least once a node; a yes to its first, its middle and its last question is the
/// end of it.
template <typename Step>
void check(const Step& step) {
  long all = 0;
  const auto count = [&](long yes_at) {
    long asked = 0;
    const bool ended =
        is_cancelled(step(mmdc::Patience{.cancelled = [&] { return ++asked == yes_at; }}));
    CHECK(ended == (yes_at > 0));
    return asked;
  };
  all = count(0);
  CHECK(all >= node_count);
  for (const long n : {1L, all / 2, all}) CHECK(count(n) == n);
}

}  // namespace

TEST_CASE("painting a PNG ends at the first yes") {
  const auto drawing = drawing_of_many_nodes();
  check([&](auto patience) { return mmdc::to_png(drawing, {.patience = patience}); });
}

TEST_CASE("a PNG asks at every row of its pixels") {
  const auto drawing = drawing_of_many_nodes();
  long asked = 0;
  const mmdc::Patience patience{.cancelled = [&] { return ++asked, false; }};
  REQUIRE(mmdc::to_png(drawing, {.scale = 3, .patience = patience}));
  CHECK(asked >= static_cast<long>(drawing.size().height) * 3);
}

TEST_CASE("writing a PDF ends at the first yes") {
  const auto drawing = drawing_of_many_nodes();
  check([&](auto patience) { return mmdc::to_pdf(drawing, {.patience = patience}); });
  check([&](auto patience) {
    return mmdc::to_pdf(drawing, {.page = mmdc::Size{200, 200}, .patience = patience});
  });
}

TEST_CASE("writing EPS ends at the first yes") {
  const auto drawing = drawing_of_many_nodes();
  check([&](auto patience) { return mmdc::to_eps(drawing, patience); });
}

TEST_CASE("embedding and outlining end at the first yes") {
  const auto drawing = drawing_of_many_nodes();
  check([&](auto patience) { return mmdc::with_embedded_fonts(drawing, patience); });
  check([&](auto patience) { return mmdc::with_outlined_text(drawing, patience); });
}

TEST_CASE("painting ends at the first yes") {
  const auto drawing = drawing_of_many_nodes();
  cairo_surface_t* const surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 100, 100);
  cairo_t* const context = cairo_create(surface);
  check([&](auto patience) { return mmdc::paint(drawing, context, patience); });
  CHECK(cairo_status(context) == CAIRO_STATUS_SUCCESS);
  cairo_destroy(context);
  cairo_surface_destroy(surface);
}

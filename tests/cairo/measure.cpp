// Text sizes by Pango. Which fonts there are differs from machine to machine: what is checked holds
// with any.
#include <algorithm>
#include <string_view>
#include <thread>

#include <catch2/catch.hpp>

#include <mmdc/cairo.hpp>

#include "lib/text/measurer.hpp"

namespace {

constexpr mmdc::TextFont sans{.families = "\"Liberation Sans\", Arial, sans-serif"};

double width(const char* text) {
  return mmdc::pango_measurer()->measure(text, sans).width;
}

}  // namespace

TEST_CASE("Pango's widths of Latin text are the built-in ones") {
  const auto measurer = mmdc::pango_measurer();
  REQUIRE(measurer->has_family("liberation sans"));
  for (const char* const text : {"AVATAR To Wa Yes P.A.", "API Gateway", "Привет"}) {
    INFO(text);
    CHECK(measurer->measure(text, sans).width ==
          Approx(mmdc::text::BuiltinMeasurer().width(text, {})).margin(0.02));
  }
  const mmdc::FontExtent extent = measurer->measure_font(sans);
  const mmdc::text::LineMetrics known = mmdc::text::BuiltinMeasurer().line_metrics({});
  CHECK(extent.ascent == Approx(known.ascent).margin(0.05));
  CHECK(extent.descent == Approx(known.descent).margin(0.05));
}

TEST_CASE("no font of ornaments stands for a generic family") {
  const auto measurer = mmdc::pango_measurer();
  CHECK(measurer->has_family("fantasy") == measurer->has_family("Impact"));
  if (measurer->has_family("Impact") || measurer->has_family("Comic Sans MS")) return;
  constexpr mmdc::TextFont playful{.families = "fantasy, cursive, \"Liberation Sans\", sans-serif"};
  constexpr mmdc::TextFont plain{.families = "\"Liberation Sans\", sans-serif"};
  CHECK(measurer->measure("Wild words", playful).width ==
        measurer->measure("Wild words", plain).width);
}

TEST_CASE("wide characters are an em wide whether there is a font or not") {
  CHECK(width("漢") >= 15.9);
  CHECK(width("漢字漢字") >= 63.6);
}

TEST_CASE("a cluster of emoji is as wide as one", "[.][emoji]") {
  CHECK(width("👋🏽") == Approx(width("👋")).margin(0.5));
  CHECK(width("👩‍👩‍👧‍👦") < 2 * width("👩") + 0.5);
}

TEST_CASE("a cluster of emoji has room for one whether there is a font or not") {
  CHECK(width("👋🏽") >= 19.5);
  CHECK(width("👩‍👩‍👧‍👦") >= 19.5);
}

TEST_CASE("marks have no width of their own") {
  CHECK(width("x\xCC\x82") == Approx(width("x")).margin(1.5));
}

TEST_CASE("anything can be measured") {
  const auto measurer = mmdc::pango_measurer();
  CHECK(measurer->measure("", sans).width == 0);
  CHECK(measurer->measure("a\xFF\xC0z", sans).width > 0);
  CHECK(measurer->measure(std::string_view("a\0b", 3), sans).width > 0);
  CHECK(measurer->measure("x", {.families = "", .size = 16}).width > 0);
  CHECK_FALSE(measurer->has_family("No Such Family At All"));
}

TEST_CASE("threads may share a measurer") {
  const auto measurer = mmdc::pango_measurer();
  const double alone = measurer->measure("漢字 مرحبا", sans).width;
  std::vector<double> widths(4);
  {
    std::vector<std::jthread> threads;
    for (double& one : widths) {
      threads.emplace_back([&] {
        for (int i = 0; i < 50; ++i) one = measurer->measure("漢字 مرحبا", sans).width;
      });
    }
  }
  for (const double one : widths) CHECK(one == alone);
}

TEST_CASE("a box is as large as Pango says of its label") {
  const auto measurer = mmdc::pango_measurer();
  mmdc::Options options;
  options.text_measurer = [&] { return measurer; };
  const auto diagram = mmdc::Diagram::parse("flowchart TD\n  A[漢字かな交じり]");
  REQUIRE(diagram);
  const double text = measurer->measure("漢字かな交じり", sans).width;
  const auto drawing = diagram->draw(options);
  REQUIRE(drawing);
  CHECK(drawing->size().width >= text + 60);
  CHECK(drawing->size().width <= text + 62 + 16);
}

TEST_CASE("words of Thai are found") {
  const auto starts = mmdc::pango_measurer()->word_starts("สวัสดีชาวโลก ok");
  REQUIRE_FALSE(starts.empty());
  CHECK(std::ranges::is_sorted(starts));
  CHECK(std::ranges::find(starts, std::string_view("สวัสดี").size()) != starts.end());
}

TEST_CASE("characters that no font has are told") {
  CHECK(mmdc::pango_measurer()->measure("a\u0378b", sans).missing == "\u0378");
  CHECK(mmdc::pango_measurer()->measure("ab", sans).missing.empty());
}

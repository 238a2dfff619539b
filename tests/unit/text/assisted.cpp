// Which text the built-in metrics measure, and which the caller's measurer.
#include "lib/text/assisted.hpp"

#include <limits>
#include <utility>

#include <catch2/catch.hpp>

using mmdc::text::AssistedMeasurer;
using mmdc::text::BuiltinMeasurer;
using mmdc::text::Font;
using mmdc::text::font_of;

namespace {

/// Knows the family Plain, each byte of which is 10 wide.
class TenWide final : public mmdc::TextMeasurer {
 public:
  mmdc::TextExtent measure(std::string_view line, const mmdc::TextFont&) const override {
    return {10.0 * static_cast<double>(line.size()), {0.25, -7.5, 3, 9}};
  }
  mmdc::FontExtent measure_font(const mmdc::TextFont&) const override { return {20, 5, 1}; }
  bool has_family(std::string_view family) const override { return family == "plain"; }
};

/// Says what it was made with for every size.
class Absurd final : public mmdc::TextMeasurer {
 public:
  explicit Absurd(double size) : size_(size) {}

  mmdc::TextExtent measure(std::string_view, const mmdc::TextFont&) const override {
    return {size_, {0, 0, size_, size_}};
  }
  mmdc::FontExtent measure_font(const mmdc::TextFont&) const override { return {size_, size_, 0}; }
  bool has_family(std::string_view) const override { return true; }

 private:
  double size_;
};

struct Counted {
  int asked = 0;

  AssistedMeasurer measurer() {
    return AssistedMeasurer([this] {
      ++asked;
      return std::make_shared<TenWide>();
    });
  }
};

}  // namespace

TEST_CASE("what the built-in metrics cover never asks for the caller's measurer") {
  Counted counted;
  const AssistedMeasurer measurer = counted.measurer();
  const Font font{.size = 16};
  CHECK(measurer.width("Привет Ünïcode →", font) ==
        BuiltinMeasurer().width("Привет Ünïcode →", font));
  CHECK(measurer.line_metrics(font).ascent == BuiltinMeasurer().line_metrics(font).ascent);
  CHECK(counted.asked == 0);
}

TEST_CASE("lines with other scripts are measured by the caller's measurer, asked for once") {
  Counted counted;
  const AssistedMeasurer measurer = counted.measurer();
  CHECK(measurer.width("漢字", {}) == 60);
  CHECK(measurer.width("漢", {}) == 30);
  CHECK(measurer.width("ab", {}) == BuiltinMeasurer().width("ab", {}));
  CHECK(counted.asked == 1);
}

TEST_CASE("what a caller's measurer says that is no size is estimated") {
  const double size = GENERATE(std::numeric_limits<double>::quiet_NaN(),
                               std::numeric_limits<double>::infinity(), -1.0, 1e300);
  const AssistedMeasurer measurer([&] { return std::make_shared<Absurd>(size); });
  const Font font = font_of("nowhere", 16);
  CHECK(measurer.width("漢字", {}) == BuiltinMeasurer().width("漢字", {}));
  CHECK(measurer.ink("漢字", {}).width < 100);
  CHECK(measurer.line_metrics(font).ascent == BuiltinMeasurer().line_metrics(font).ascent);
}

TEST_CASE("the caller's measurer is asked for nothing more once the drawing is cancelled") {
  bool is_cancelled = false;
  const AssistedMeasurer measurer([] { return std::make_shared<TenWide>(); }, false,
                                  [&] { return std::exchange(is_cancelled, false); });
  CHECK(measurer.width("漢字", {}) == 60);
  CHECK_FALSE(measurer.was_cancelled());
  is_cancelled = true;
  CHECK(measurer.width("漢", {}) == 0);
  CHECK(measurer.width("字", {}) == 0);
  CHECK(measurer.was_cancelled());
}

TEST_CASE("the caller's ink is widened to what browsers may take for it") {
  Counted counted;
  const AssistedMeasurer measurer = counted.measurer();
  CHECK(measurer.ink("漢", {}) == mmdc::Rect{-0.75, -8, 5, 10});
}

TEST_CASE("families that only the caller's measurer has are measured by it") {
  Counted counted;
  const AssistedMeasurer measurer = counted.measurer();
  CHECK(measurer.width("abc", font_of("'Plain', sans-serif", 16)) == 30);
  CHECK(measurer.line_metrics(font_of("Plain", 16)).ascent == 20);
  CHECK(measurer.unknown_families().empty());
}

TEST_CASE("families that nobody has take the nearest built-in metrics, and are told") {
  Counted counted;
  const AssistedMeasurer measurer = counted.measurer();
  const Font font = font_of("Nowhere Mono", 16);
  CHECK(measurer.width("iii", font) == Approx(3 * 16 * 0.6).epsilon(0.001));
  REQUIRE(measurer.unknown_families().size() == 1);
  CHECK(measurer.unknown_families().front().starts_with("Nowhere Mono, "));
}

TEST_CASE("a family that nobody has is shown in the one that it was measured with") {
  CHECK(font_of("Nowhere Mono", 16).css_family ==
        R"(Nowhere Mono, "Liberation Mono", "Courier New", Courier, monospace)");
  CHECK(font_of("Nowhere, Papyrus", 16).css_family.ends_with("sans-serif"));
  CHECK(font_of("Nowhere, serif", 16).css_family == "Nowhere, serif");
}

TEST_CASE(
    "where a picture is shown here, what stands in for a family that nobody has is measured") {
  const AssistedMeasurer measurer([] { return std::make_shared<TenWide>(); }, true);
  CHECK(measurer.width("abc", font_of("Nowhere", 16)) == 30);
  REQUIRE(measurer.unknown_families().size() == 1);
}

TEST_CASE("without a measurer of the caller's widths are estimated") {
  const AssistedMeasurer measurer(nullptr);
  CHECK(measurer.width("漢字", {}) == 32);
  CHECK_FALSE(measurer.covers("漢字"));
  CHECK(measurer.covers("Latin"));
}

TEST_CASE("generic families and metric equals count as built-in") {
  Counted counted;
  const AssistedMeasurer measurer = counted.measurer();
  measurer.width("abc", font_of("Arial, sans-serif", 16));
  measurer.width("abc", font_of("monospace", 16));
  measurer.width("abc", font_of("\"Times New Roman\"", 16));
  CHECK(counted.asked == 0);
}

#include "lib/math/layout.hpp"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "lib/math/parse.hpp"

using mmdc::text::Inset;

namespace {

Inset set(std::string_view tex) {
  return mmdc::math::set_formula(mmdc::text::BuiltinMeasurer(), mmdc::math::parse(tex).formula, 16);
}

const Inset::Glyphs& glyph(const Inset& inset, std::string_view text) {
  const auto found = std::ranges::find_if(
      inset.glyphs, [&](const Inset::Glyphs& one) { return one.text == text; });
  REQUIRE(found != inset.glyphs.end());
  return *found;
}

}  // namespace

// The sizes that Chromium 142 gives the MathML of KaTeX 0.16 with the fonts Liberation Serif and
// DejaVu Math.
TEST_CASE("formulas are as large as browsers set them") {
  struct Case {
    const char* tex;
    double width, height;
  };
  const Case cases[] = {
      {"x^2", 19.98, 14.34},
      {R"(\frac{1}{2})", 10, 27.47},
      {R"(\sqrt{x+3})", 44.2, 15.17},
      {R"(\sqrt[3]{x})", 24.52, 14.78},
      {"x_1^2", 19.98, 18.02},
      {"2^{x^y}", 27.25, 16.55},
      {R"(\begin{matrix}1&2\\3&4\end{matrix})", 41.56, 36.69},
      {"E=mc^2", 66.9, 14.34},
      {R"(\alpha+\beta\to\gamma\Rightarrow\delta)", 108.9, 16},
  };
  for (const Case& one : cases) {
    CAPTURE(one.tex);
    const Inset inset = set(one.tex);
    CHECK(inset.width == Approx(one.width).margin(0.1));
    CHECK(inset.height() == Approx(one.height).margin(1.01));
  }
}

TEST_CASE("scripts are smaller and stand above and below the line") {
  const Inset inset = set("x_1^2");
  CHECK(glyph(inset, "1").font.size == Approx(11.36));
  CHECK(glyph(inset, "1").middle.y > 0);
  CHECK(glyph(inset, "2").middle.y < 0);
}

TEST_CASE("limits stand over and under sums, beside them within text") {
  const Inset over = set(R"(\sum_{i}^n)");
  CHECK(glyph(over, "n").middle.y < -11);
  CHECK(glyph(over, "i").middle.x == Approx(glyph(over, "n").middle.x));
  const Inset beside = set(R"(\textstyle\sum_{i}^n)");
  CHECK(glyph(beside, "i").middle.x > glyph(beside, "\u2211").middle.x + 5);
}

TEST_CASE("a fraction's parts are around its line") {
  const Inset inset = set(R"(\frac{a}{bcd})");
  REQUIRE(inset.marks.size() == 1);
  const mmdc::Rect line = mmdc::base::bounds(inset.marks[0].path);
  CHECK(line.width == Approx(inset.width).margin(2));
  CHECK(glyph(inset, "a").middle.y < line.top());
  CHECK(glyph(inset, "b").middle.y > line.bottom() + 8);
  CHECK(glyph(inset, "a").middle.x == Approx(inset.width / 2));
}

TEST_CASE("delimiters grow with what they stand around") {
  const auto height_of_first = [](std::string_view tex) {
    return mmdc::base::bounds(set(tex).marks.front().path).height;
  };
  CHECK(height_of_first(R"(\left(x\right))") < 20);
  CHECK(height_of_first(R"(\left(\frac{a}{b}\right))") > 24);
  CHECK(height_of_first(R"(\Bigg(x)") == Approx(48).margin(1));
  // They are there to be found and copied, too.
  CHECK(glyph(set(R"(\left(x\right))"), "(").is_hidden);
}

TEST_CASE("minus has space between two and none before one") {
  const double two = set("a-b").width;
  const double one = set("-b").width;
  CHECK(two - one == Approx(set("a").width + 2 * 16 * 4.0 / 18).margin(0.1));
}

TEST_CASE("colours and phantoms") {
  const Inset red = set(R"(\textcolor{red}{x}+y)");
  REQUIRE(glyph(red, "x").color.has_value());
  CHECK_FALSE(glyph(red, "y").color.has_value());
  const Inset hidden = set(R"(\phantom{x})");
  CHECK(hidden.glyphs.empty());
  CHECK(hidden.width == set("x").width);
}

TEST_CASE("letters of a blackboard are plain letters with a stroke") {
  const Inset inset = set(R"(\mathbb{R})");
  CHECK(glyph(inset, "R").text == "R");
  CHECK(inset.marks.size() == 1);
}

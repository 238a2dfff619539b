#include "lib/math/label.hpp"

#include <string>

#include <catch2/catch.hpp>

using mmdc::math::LabelStyle;
using mmdc::text::Inset;

namespace {

Inset set(std::string_view label, const LabelStyle& style = {}) {
  return mmdc::math::set_label(mmdc::text::BuiltinMeasurer(), label, style);
}

std::string text_of(const Inset& inset) {
  std::string text;
  for (const Inset::Glyphs& one : inset.glyphs) text += one.text;
  return text;
}

}  // namespace

TEST_CASE("a formula stands between two pairs of dollars on one line") {
  CHECK(mmdc::math::has_formula("$$x$$"));
  CHECK(mmdc::math::has_formula("a $$x$$ b"));
  CHECK_FALSE(mmdc::math::has_formula("$x$"));
  CHECK_FALSE(mmdc::math::has_formula("$$x"));
  CHECK_FALSE(mmdc::math::has_formula("$$x\ny$$"));
}

TEST_CASE("text and formulas stand side by side, with the text's spaces to be copied") {
  CHECK(text_of(set("Loss: $$x$$ over <b>data</b>")) == "Loss: x over data");
  CHECK(text_of(set("costs &lt; $$a&lt;b$$")) == "costs < a<b");
}

TEST_CASE("lines of a label are below one another") {
  const Inset one = set("$$x$$");
  const Inset two = set("first<br/>$$x$$");
  CHECK(two.height() == Approx(one.height() + 18));
  CHECK(two.glyphs[0].middle.y < two.glyphs[1].middle.y);
  // In flowcharts they are not.
  CHECK(set("first<br/>$$x$$", {.is_one_line = true}).height() < two.height());
}

TEST_CASE("notes break text to the width of their formulas") {
  const Inset narrow = set("shared secret of two<br/>$$s=B^a=A^b$$", {.is_narrow = true});
  const Inset wide = set("shared secret of two<br/>$$s=B^a=A^b$$");
  CHECK(narrow.width < wide.width);
  CHECK(narrow.height() > wide.height());
}

TEST_CASE("problems are at their place in the label") {
  const auto problems = mmdc::math::find_problems(R"(a $$x$$ b $$\foo$$)");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].at == 12);
}

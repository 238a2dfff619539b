#include "lib/text/tag_style.hpp"

#include <catch2/catch.hpp>

using mmdc::text::Align;
using mmdc::text::CssLength;
using mmdc::text::read_tag_style;

namespace {

std::optional<CssLength> size_of(std::string_view attributes, std::string_view name = "span") {
  return read_tag_style(name, attributes).font_size;
}

}  // namespace

TEST_CASE("the tag font has seven sizes") {
  CHECK(size_of(" size=1", "font") == CssLength{10, 0});
  CHECK(size_of(" color='red' size='7'", "font") == CssLength{48, 0});
  CHECK(size_of(" size=9", "font") == CssLength{48, 0});
  CHECK(size_of(" size=+1", "font") == CssLength{18, 0});
  CHECK(size_of(" size=-5", "font") == CssLength{10, 0});
  CHECK_FALSE(size_of(" size=big", "font"));
  CHECK_FALSE(size_of(" size=1", "span"));
}

TEST_CASE("sizes of fonts are lengths, parts and words") {
  CHECK(size_of(" style='font-size:10px'") == CssLength{10, 0});
  CHECK(size_of(" style='color: red; Font-Size: 12PT;'") == CssLength{16, 0});
  CHECK(size_of(" style='font-size:0.5in'") == CssLength{48, 0});
  CHECK(size_of(" style='font-size:1.5em'") == CssLength{0, 1.5});
  CHECK(size_of(" style='font-size:50%'") == CssLength{0, 0.5});
  CHECK(size_of(" style='font-size:x-large'") == CssLength{24, 0});
  CHECK_FALSE(size_of(" style='font-size:huge'"));
  CHECK_FALSE(size_of(" style='font-size:20'"));
  CHECK_FALSE(size_of(" style='font-size:-1px'"));
  CHECK_FALSE(size_of(" style='font-size:1e99px'"));
}

TEST_CASE("weight, slant and lines of a text") {
  const auto style = read_tag_style(
      "span", " style='font-weight:700;font-style:italic;text-decoration:underline line-through'");
  CHECK(style.bold == true);
  CHECK(style.italic == true);
  CHECK(style.underline);
  CHECK(style.line_through);
  CHECK_FALSE(read_tag_style("span", " style='color:red'").bold);
}

TEST_CASE("blocks have widths and sides") {
  CHECK(read_tag_style("div", " style='width: 180px'").width == CssLength{180, 0});
  CHECK(read_tag_style("div", " style='min-width:10em'").width == CssLength{0, 10});
  CHECK(read_tag_style("div", " style='width:50%'").width == CssLength{});
  CHECK(read_tag_style("p", " align=\"Right\"").align == Align::right);
  CHECK(read_tag_style("p", " style='text-align:left'").align == Align::left);
}

TEST_CASE("a background is read by both its names") {
  CHECK(read_tag_style("span", " style='background:#F00'").background == "#f00");
  CHECK(read_tag_style("span", " style='background-color: red'").background == "red");
}

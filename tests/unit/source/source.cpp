#include "lib/source/source.hpp"

#include <catch2/catch.hpp>

using mmdc::source::Source;

TEST_CASE("blanking keeps every offset") {
  const std::string text = "---\ntitle: x\n---\n%%{init: {}}%%\ngraph TD\r\n%% note\nA";
  const Source source(text);
  CHECK(source.text().size() == text.size());
  CHECK(source.begin() == text.find("graph"));
  CHECK(source.text().find('A') == text.size() - 1);
  CHECK(source.text().find("note") == std::string_view::npos);
}

TEST_CASE("front matter is told as a place") {
  const Source source("---\ntitle: x\n---\ngraph TD");
  REQUIRE(source.front_matter());
  CHECK(*source.front_matter() == mmdc::Span{4, 13});
}

TEST_CASE("front matter that is never closed is none") {
  CHECK_FALSE(Source("---\ntitle: x\ngraph TD").front_matter());
}

TEST_CASE("a line of two percent signs is no comment") {
  CHECK(Source("graph TD\n%%").text().find("%%") != std::string_view::npos);
}

TEST_CASE("a lone carriage return ends a line") {
  CHECK(Source("graph TD\rA").text() == "graph TD\nA");
}

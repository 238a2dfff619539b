#include "lib/source/source.hpp"

#include <catch2/catch.hpp>

using mmdc::source::Source;

TEST_CASE("blanking keeps every offset") {
  const std::string text = "---\ntitle: x\n---\n%%{init: {}}%%\ngraph TD\n%% note\nA";
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

TEST_CASE("attributes of tags have single quotes") {
  CHECK(Source("graph TD\nA[<a href=\"x\" b=\"\">t</a>] --> B[\"<b c='d' e=\nf=\"g\">\"]").text() ==
        "graph TD\nA[<a href='x' b=''>t</a>] --> B[\"<b c='d' e=\nf='g'>\"]");
}

TEST_CASE("quotes outside of tags stay") {
  const std::string text = "graph TD\nA[\"x=\" ] < b=\"c\">\nB[\"y\"] <a =\"d";
  CHECK(Source(text).text() == text);
}

TEST_CASE("a quote that a tag does not close stays") {
  const std::string text = "graph TD\nA[\"<b c=\"] --> B[\"x\"]";
  CHECK(Source(text).text() == text);
}

#include "lib/source/font_names.hpp"

#include <catch2/catch.hpp>

using mmdc::source::find_font_names;

namespace {

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  for (const auto& one : find_font_names(text)) {
    names.push_back(one.name);
    CHECK(text.substr(one.span.begin, one.span.end - one.span.begin).size() == one.name.size());
  }
  return names;
}

}  // namespace

TEST_CASE("fonts are found in front matter, directives and styles") {
  using Names = std::vector<std::string>;
  CHECK(names_in("---\nconfig:\n  fontFamily: Fira Code, monospace\n---") == Names{"fira code"});
  CHECK(names_in("%%{init: {\"fontFamily\": \"\\\"Open Sans\\\", serif\"}}%%") ==
        Names{"open sans"});
  CHECK(names_in("classDef a font-family:Inter,color:red") == Names{"inter"});
  CHECK(names_in("style A font-family: 'Comic Neue';") == Names{"comic neue"});
  CHECK(names_in("actorFontFamily: Lato") == Names{"lato"});
}

TEST_CASE("what only looks like a font is none") {
  CHECK(names_in("A[The font family: big]").empty());
  CHECK(names_in("fontFamily").empty());
  CHECK(names_in("fontFamily:").empty());
  CHECK(names_in("fontFamily: \"\"").empty());
}

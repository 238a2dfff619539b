#include "lib/icons/library.hpp"

#include <catch2/catch.hpp>

#include "lib/base/path.hpp"
#include "lib/icons/font_awesome.hpp"

using mmdc::icons::find_font_awesome;
using mmdc::icons::Library;

namespace {

std::string_view outline(std::string_view prefix, std::string_view name) {
  const auto icon = find_font_awesome(prefix, name);
  return icon ? icon->outline : std::string_view();
}

}  // namespace

TEST_CASE("the built-in icons are found by style and name") {
  CHECK_FALSE(outline("fa", "user").empty());
  CHECK(outline("fas", "user") == outline("fa", "user"));
  CHECK_FALSE(outline("far", "user") == outline("fa", "user"));
  CHECK_FALSE(outline("fab", "github").empty());
  CHECK(outline("fa6-brands", "github") == outline("fab", "github"));
  CHECK(outline("fa", "fa-user") == outline("fa", "user"));
}

TEST_CASE("first and last names of the table are found") {
  CHECK_FALSE(outline("fab", "42-group").empty());
  CHECK_FALSE(outline("fa", "0").empty());
  CHECK_FALSE(outline("fa", "z").empty());
}

TEST_CASE("second names and names of old versions lead to today's icons") {
  CHECK(outline("fa", "home") == outline("fa", "house"));
  CHECK(outline("fa", "arrow-circle-o-down") == outline("far", "circle-down"));
  CHECK(outline("fa", "clock-o") == outline("far", "clock"));
}

TEST_CASE("what a style lacks is taken from another one") {
  CHECK(outline("far", "rocket") == outline("fa", "rocket"));
  CHECK(outline("fa", "twitter") == outline("fab", "twitter"));
}

TEST_CASE("other prefixes and names are unknown") {
  CHECK(outline("mdi", "home").empty());
  CHECK(outline("fa", "").empty());
  CHECK(outline("fa", "nosuchicon").empty());
  CHECK(outline("fa", "user 448").empty());
}

TEST_CASE("every built-in icon has an outline within its frame") {
  std::size_t bad = 0;
  std::string_view rest = mmdc::icons::font_awesome_lines;
  while (!rest.empty()) {
    const std::string_view key = rest.substr(0, rest.find(' '));
    const std::string_view style = key.substr(0, key.find('/'));
    rest.remove_prefix(rest.find('\n') + 1);
    if (style == "old") continue;
    const std::string_view prefix = style == "brands" ? "fab" : style == "regular" ? "far" : "fa";
    const auto picture =
        Library().find(std::string(prefix) + ':' + std::string(key.substr(style.size() + 1)));
    if (!picture || picture->shapes.size() != 1) {
      ++bad;
      continue;
    }
    const mmdc::Rect box = mmdc::base::bounds(picture->shapes.front().path);
    const mmdc::Rect frame = picture->view_box.grown(80);
    if (!frame.contains({box.left(), box.top()}) || !frame.contains({box.right(), box.bottom()})) {
      ++bad;
    }
  }
  CHECK(bad == 0);
}

TEST_CASE("an unknown icon's nearest name is found") {
  CHECK(Library().nearest("fa:usar") == "fa:user");
  CHECK(Library().nearest("fab:githup") == "fab:github");
  CHECK(Library().nearest("fa:qqqqqqqqqqqqqqqqqqqq").empty());
}

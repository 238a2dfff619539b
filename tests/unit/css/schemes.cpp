#include "lib/css/schemes.hpp"

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace scene = mmdc::scene;

namespace {

scene::Scene picture(scene::Color fill, double width) {
  scene::Scene made;
  made.tag = {.id = "doc", .classes = ""};
  made.background = scene::Color::rgb(0xFFFFFF);
  for (int i = 0; i < 2; ++i) {
    made.elements.push_back(
        {{.id = "", .classes = i == 0 ? "box" : ""},
         scene::Rect{{0, 0, 1, 1}, 0, {fill, scene::Stroke{scene::Color::rgb(0), width}}}});
  }
  return made;
}

}  // namespace

TEST_CASE("a picture says what is different in the dark, once for all that change alike") {
  scene::Scene light = picture(scene::Color::rgb(0xEEEEEE), 1);
  scene::Scene dark = picture(scene::Color{17, 17, 17, 0.5}, 2);
  dark.background = scene::Color::rgb(0x333333);
  mmdc::css::add_dark(light, dark);
  CHECK(light.style_sheet ==
        "@media (prefers-color-scheme:dark){#doc .dark-1{fill:rgba(17,17,17,0.5);"
        "stroke-width:2;}#doc{background-color:#333333!important;}}");
  CHECK(light.elements[0].tag.classes == "box dark-1");
  CHECK(light.elements[1].tag.classes == "dark-1");
}

TEST_CASE("what is only in the light picture is undone in the dark") {
  scene::Scene light = picture(scene::Color{1, 1, 1, 1}, 1);
  scene::Scene dark = light;
  for (scene::Element& element : light.elements) {
    std::get<scene::Rect>(element.shape).paint.fill_opacity = 0.5;
  }
  mmdc::css::add_dark(light, dark);
  CHECK(light.style_sheet == "@media (prefers-color-scheme:dark){#doc .dark-1{fill-opacity:1;}}");
}

TEST_CASE("pictures that are the same need no style sheet") {
  scene::Scene light = picture(scene::Color::rgb(0), 1);
  mmdc::css::add_dark(light, picture(scene::Color::rgb(0), 1));
  CHECK(light.style_sheet.empty());
}

TEST_CASE("a picture for two themes has all effects that it refers to, those of each theme") {
  const std::string text = "flowchart TD\nA --> B\nsubgraph S\nC\nend\n";
  mmdc::Options options;
  options.config = R"({"look": "neo"})";
  for (const std::string theme : {"default", "neo", "redux-color"}) {
    for (const std::string dark : {"dark", "neo-dark", "redux-dark"}) {
      CAPTURE(theme, dark);
      options.theme = theme;
      options.dark_theme = dark;
      const auto svg = mmdc::render_svg(text, options);
      REQUIRE(svg);
      for (std::size_t at = svg->find("url(#"); at != std::string::npos;
           at = svg->find("url(#", at + 1)) {
        const std::size_t begin = at + 5;
        const std::string id = svg->substr(begin, svg->find(')', begin) - begin);
        CHECK(svg->find(" id=\"" + id + '"') != std::string::npos);
      }
    }
  }
  options.theme = "neo";
  options.dark_theme = "neo-dark";
  CHECK(mmdc::render_svg(text, options)->find("filter:url(#my-svg-drop-shadow-dark)") !=
        std::string::npos);
}

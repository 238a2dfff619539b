#include "lib/css/cascade.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "lib/css/parse.hpp"
#include "lib/css/scope.hpp"

namespace scene = mmdc::scene;
using mmdc::css::Scheme;

namespace {

const scene::Color red = scene::Color::rgb(0xFF0000);
const scene::Color blue = scene::Color::rgb(0x0000FF);
const scene::Color grey = scene::Color::rgb(0x808080);

/// `<g class="node"><g class="inner"><rect class="box"/><text class="nodeLabel"/></g></g>`
scene::Scene picture() {
  scene::Group inner;
  inner.children.push_back({{.id = "box-1", .classes = "box", .attributes = {{"data-id", "A"}}},
                            scene::Rect{{0, 0, 10, 10}, 0, {grey, scene::Stroke{grey, 1}}}});
  scene::Text text;
  text.lines.push_back({{0, 0}, {{"words"}}, 0});
  text.font = {"Arial", 16};
  text.fill = grey;
  inner.children.push_back({{.id = "", .classes = "nodeLabel"}, text});
  scene::Group outer;
  outer.children.push_back({{.id = "", .classes = "inner"}, inner});
  scene::Scene made;
  made.tag = {.id = "my-svg", .classes = ""};
  made.elements.push_back({{.id = "", .classes = "node default"}, outer});
  return made;
}

scene::Element& inner_of(scene::Scene& styled, std::size_t index) {
  auto& outer = std::get<scene::Group>(styled.elements[0].shape);
  return std::get<scene::Group>(outer.children[0].shape).children[index];
}

void apply(scene::Scene& styled, const std::string& css, Scheme scheme = Scheme::light) {
  mmdc::css::apply(mmdc::css::scoped(mmdc::css::parse(css).sheet, "my-svg"), scheme, styled);
}

/// The box of the picture after a style sheet.
scene::Rect box_after(const std::string& css, Scheme scheme = Scheme::light) {
  scene::Scene styled = picture();
  apply(styled, css, scheme);
  return std::get<scene::Rect>(inner_of(styled, 0).shape);
}

scene::Text text_after(const std::string& css) {
  scene::Scene styled = picture();
  apply(styled, css);
  return std::get<scene::Text>(inner_of(styled, 1).shape);
}

}  // namespace

TEST_CASE("rules find elements by every kind of selector") {
  const std::string selector = GENERATE(
      as<std::string>(), "rect", "*", ".box", "#box-1", "rect.box", ".node rect", ".node .box",
      "g > rect", ".inner > .box", ".node > .inner > rect", ".default.node rect", "#my-svg rect",
      "svg rect", "[data-id=A]", "[data-id^='A']", "ellipse, rect", ".node * rect, .inner rect");
  CAPTURE(selector);
  CHECK(box_after(selector + "{fill:red}").paint.fill == red);
}

TEST_CASE("rules leave other elements alone") {
  const std::string selector =
      GENERATE(as<std::string>(), "ellipse", ".bo", "#box", ".node > rect", "rect > g",
               ".box.other", "[data-id=B]", "rect:hover", ".box rect", "svg > rect");
  CAPTURE(selector);
  CHECK(box_after(selector + "{fill:red}").paint.fill == grey);
}

TEST_CASE("important beats specific beats late") {
  CHECK(box_after(".box{fill:red} rect{fill:blue}").paint.fill == red);
  CHECK(box_after("#box-1{fill:red} .node .inner .box{fill:blue}").paint.fill == red);
  CHECK(box_after("rect{fill:red} rect{fill:blue}").paint.fill == blue);
  CHECK(box_after("rect{fill:red!important} #box-1{fill:blue}").paint.fill == red);
  CHECK(box_after("rect{fill:red!important} .box{fill:blue!important}").paint.fill == blue);
}

TEST_CASE("what the picture says itself is not handed down over") {
  CHECK(box_after(".node{fill:red;stroke:red;stroke-width:9px}").paint.fill == grey);
  CHECK(box_after(".node{stroke:red}").paint.stroke->color == grey);
  CHECK(box_after(".node{stroke-dasharray:3}").paint.stroke->dashes == std::vector<double>{3});
}

TEST_CASE("fill, stroke, widths, dashes, opacities and corners of shapes") {
  const scene::Rect box = box_after(
      "rect{fill:rgba(255,0,0,.5);stroke:blue;stroke-width:3;stroke-dasharray:2 1;"
      "stroke-opacity:.25;rx:4px}");
  CHECK(box.paint.fill == scene::Color{255, 0, 0, 0.5});
  CHECK(box.paint.stroke->color == blue);
  CHECK(box.paint.stroke->opacity == 0.25);
  CHECK(box.paint.stroke->width == 3);
  CHECK(box.paint.stroke->dashes == std::vector<double>{2, 1});
  CHECK(box.corner_radius == 4);
  CHECK_FALSE(box_after("rect{fill:none}").paint.fill);
  CHECK_FALSE(box_after("rect{stroke:none}").paint.stroke);
}

TEST_CASE("colour and font of texts") {
  CHECK(text_after("text{fill:red}").fill == red);
  CHECK(text_after(".nodeLabel{color:red}").fill == red);
  CHECK(text_after(".node{color:red}").fill == red);
  CHECK(text_after(".node span{color:red}").fill == red);
  CHECK(text_after(".nodeLabel p{color:red}").lines[0].runs[0].fill == red);
  CHECK(text_after("text > tspan{fill:red}").lines[0].runs[0].fill == red);
  const scene::Font font =
      text_after("text{font:x;font-size:20px;font-weight:bold;font-style:italic;font-family:serif}")
          .font;
  CHECK(font == scene::Font{"serif", 20, 700, true});
  CHECK(text_after(".node{font-weight:bold}").font.weight == 700);
  CHECK(text_after("text{text-decoration:underline}").lines[0].runs[0].decoration ==
        scene::Decoration::underline);
}

TEST_CASE("the stroke of a group is none of its texts'") {
  CHECK_FALSE(text_after(".node{stroke:red}").stroke);
  CHECK(text_after(".nodeLabel{stroke:red}").stroke->color == red);
}

TEST_CASE("display, visibility and opacity") {
  scene::Scene styled = picture();
  apply(styled, ".node{visibility:hidden} text{visibility:visible} .inner{opacity:.5}");
  CHECK(inner_of(styled, 0).shown == scene::Shown::hidden);
  CHECK(inner_of(styled, 1).shown == scene::Shown::yes);
  CHECK(std::get<scene::Group>(styled.elements[0].shape).children[0].opacity == 0.5);
  scene::Scene removed = picture();
  apply(removed, ".node{display:none}");
  CHECK(removed.elements[0].shown == scene::Shown::removed);
}

TEST_CASE("rules of a scheme hold in that scheme") {
  const std::string css = "@media (prefers-color-scheme: dark){rect{fill:red}}";
  CHECK(box_after(css, Scheme::light).paint.fill == grey);
  CHECK(box_after(css, Scheme::dark).paint.fill == red);
}

TEST_CASE("what the diagram has chosen stays, in browsers by an inline style") {
  scene::Scene styled = picture();
  inner_of(styled, 0).tag.fixed = "fill;";
  apply(styled, "rect{fill:red!important;stroke:red}");
  const auto& box = std::get<scene::Rect>(inner_of(styled, 0).shape);
  CHECK(box.paint.fill == grey);
  CHECK(box.paint.stroke->color == red);
  CHECK(inner_of(styled, 0).tag.attributes.back() ==
        std::pair<std::string, std::string>("style", "fill:#808080!important;"));
}

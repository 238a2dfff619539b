#include <catch2/catch.hpp>

#include <mmdc/icons.hpp>

#include "lib/base/path.hpp"
#include "lib/icons/library.hpp"

using mmdc::IconPack;
using mmdc::base::Picture;
using mmdc::icons::Library;

namespace {

constexpr std::string_view pack_json = R"json({
  "prefix": "toy", "width": 20, "height": 10,
  "icons": {
    "box": {"body": "<path fill=\"currentColor\" d=\"M0 0h20v10H0z\"/>"},
    "square": {"body": "<rect width=\"8\" height=\"8\"/>", "width": 8, "height": 8},
    "corner": {"body": "<path d=\"M0 0h4v2H0z\"/>"},
    "broken": {"body": "<path"},
    "bodiless": {"width": 3}
  },
  "aliases": {
    "second": {"parent": "box"},
    "third": {"parent": "second", "width": 40},
    "turned": {"parent": "corner", "rotate": 1},
    "mirrored": {"parent": "corner", "hFlip": true},
    "unmirrored": {"parent": "mirrored", "hFlip": true},
    "round": {"parent": "about"},
    "about": {"parent": "round"},
    "orphan": {"parent": "nobody"}
  }
})json";

std::shared_ptr<const Picture> find(std::string_view name) {
  const IconPack pack = *IconPack::parse(pack_json);
  return Library(std::span(&pack, 1)).find(name);
}

mmdc::Rect drawn(std::string_view name) {
  return mmdc::base::bounds(find(name)->shapes.front().path);
}

std::string code_of(std::string_view json) {
  const auto pack = IconPack::parse(json);
  return pack ? "" : pack.diagnostics().front().code;
}

/// The shapes of an icon with that body.
std::vector<mmdc::base::PictureShape> shapes_of(const std::string& body) {
  std::string escaped;
  for (const char c : body) {
    if (c == '"') escaped += '\\';
    escaped += c;
  }
  const IconPack pack =
      *IconPack::parse(R"({"prefix": "x", "icons": {"y": {"body": ")" + escaped + R"("}}})");
  const auto picture = Library(std::span(&pack, 1)).find("x:y");
  return picture ? picture->shapes : std::vector<mmdc::base::PictureShape>();
}

}  // namespace

TEST_CASE("a pack's icons have its size unless they have their own") {
  CHECK(find("toy:box")->view_box == mmdc::Rect{0, 0, 20, 10});
  CHECK(find("toy:square")->view_box == mmdc::Rect{0, 0, 8, 8});
}

TEST_CASE("aliases are other names, perhaps with other fields") {
  CHECK(find("toy:second")->view_box.width == 20);
  CHECK(find("toy:third")->view_box.width == 40);
}

TEST_CASE("an alias may turn and mirror an icon") {
  CHECK(drawn("toy:corner") == mmdc::Rect{0, 0, 4, 2});
  CHECK(find("toy:turned")->view_box == mmdc::Rect{5, -5, 10, 20});
  CHECK(drawn("toy:turned") == mmdc::Rect{13, -5, 2, 4});
  CHECK(drawn("toy:mirrored") == mmdc::Rect{16, 0, 4, 2});
  CHECK(drawn("toy:unmirrored") == mmdc::Rect{0, 0, 4, 2});
}

TEST_CASE("icons that are not there or make no sense are unknown") {
  for (const auto* name : {"toy:nothing", "toy:broken", "toy:bodiless", "toy:round", "toy:orphan",
                           "other:box", "box", "toy:", ":", ""}) {
    CAPTURE(name);
    CHECK(find(name) == nullptr);
  }
}

TEST_CASE("a prefix of the caller's comes before the pack's own") {
  CHECK(IconPack::parse(pack_json, "mine")->prefix() == "mine");
  CHECK(IconPack::parse(pack_json)->prefix() == "toy");
}

TEST_CASE("a pack's icon comes before a built-in one of that name") {
  const IconPack pack = *IconPack::parse(pack_json, "fa");
  CHECK(Library(std::span(&pack, 1)).find("fa:box")->view_box.width == 20);
  CHECK(Library(std::span(&pack, 1)).find("fa:user")->view_box.height == 512);
}

TEST_CASE("what is no pack is an error") {
  CHECK(code_of("") == "icons.bad-json");
  CHECK(code_of("[]") == "icons.bad-json");
  CHECK(code_of(R"({"prefix": "x"})") == "icons.bad-json");
  CHECK(code_of(R"({"icons": {}})") == "icons.no-prefix");
  CHECK(code_of(std::string(100000, '[')) == "icons.bad-json");
}

TEST_CASE("the colour of the text is kept apart from colours of the icon's own") {
  const auto shapes = shapes_of(
      R"(<path fill="currentColor" d="M0 0h1v1z"/><path fill="#f00" d="M0 0h1v1z"/><path d="M0 0h1v1z"/>)");
  REQUIRE(shapes.size() == 3);
  CHECK_FALSE(shapes[0].fill->color);
  CHECK(shapes[1].fill->color == mmdc::base::Color::rgb(0xff0000));
  CHECK(shapes[2].fill->color == mmdc::base::Color::rgb(0x000000));
}

TEST_CASE("all basic shapes are drawn") {
  const auto shapes = shapes_of(
      R"(<rect x="1" width="4" height="4" rx="1"/><circle r="2"/><ellipse rx="3" ry="1"/>)"
      R"(<line x2="5" stroke="red"/><polyline points="0,0 1,1"/><polygon points="0 0 1 1 1 0"/>)");
  CHECK(shapes.size() == 6);
}

TEST_CASE("groups hand down transforms, strokes and opacities") {
  const auto shapes = shapes_of(
      R"svg(<g transform="translate(10 20) scale(2)" stroke="blue" opacity=".5" fill="none">)svg"
      R"svg(<g stroke-width="3" stroke-linecap="round"><path d="M0 0h1"/></g></g>)svg");
  REQUIRE(shapes.size() == 1);
  CHECK(shapes[0].path.segments().back().to == mmdc::Point{12, 20});
  CHECK_FALSE(shapes[0].fill);
  REQUIRE(shapes[0].stroke);
  CHECK(shapes[0].stroke->width == 6);
  CHECK(shapes[0].stroke->cap == mmdc::base::LineCap::round);
  CHECK(shapes[0].stroke->ink.opacity == 0.5);
}

TEST_CASE("style comes before attributes") {
  const auto shapes =
      shapes_of(R"(<path style="fill: #00f; fill-rule:evenodd" fill="red" d="M0 0h1v1z"/>)");
  REQUIRE(shapes.size() == 1);
  CHECK(shapes[0].fill->color == mmdc::base::Color::rgb(0x0000ff));
  CHECK(shapes[0].fill_rule == mmdc::base::FillRule::evenodd);
}

TEST_CASE("a gradient becomes the mean of its colours") {
  const auto shapes = shapes_of(
      R"svg(<defs><linearGradient id="g"><stop stop-color="#000"/><stop stop-color="#00f"/>)svg"
      R"svg(</linearGradient></defs><path fill="url(#g)" d="M0 0h1v1z"/>)svg");
  REQUIRE(shapes.size() == 1);
  CHECK(shapes[0].fill->color == mmdc::base::Color::rgb(0x000080));
}

TEST_CASE("nothing that runs, loads or is defined elsewhere is drawn") {
  CHECK(shapes_of(R"(<script>alert(1)</script><image href="http://x.y/z.png"/>)").empty());
  CHECK(shapes_of(R"(<use href="#a"/><defs><path id="a" d="M0 0h1v1z"/></defs>)").empty());
  CHECK(shapes_of(R"(<foreignObject><path d="M0 0h1v1z"/></foreignObject>)").empty());
  CHECK(shapes_of(R"(<path display="none" d="M0 0h1v1z"/>)").empty());
}

TEST_CASE("hostile markup ends soon and draws nothing endless") {
  std::string deep;
  for (int i = 0; i < 10000; ++i) deep += "<g>";
  deep += "<path d='M0 0h1v1z'/>";
  for (int i = 0; i < 10000; ++i) deep += "</g>";
  CHECK(shapes_of(deep).empty());
  std::string scales;
  for (int i = 0; i < 1000; ++i) scales += "scale(1e6)";
  CHECK(shapes_of("<path transform='" + scales + "' d='M0 0h1v1z'/>").empty());
  CHECK(shapes_of("<path d='M0 0h1e9'/>").size() == 1);
}

#include <string>

#include <catch2/catch.hpp>

#include "tests/cli/folder.hpp"

using cli::Folder;
using cli::read;

namespace {

std::string drawn(const Folder& folder, const std::string& options) {
  folder.write("d.mmd", "graph LR\na[A] -->|x| b[B]\nstyle b fill:#123456\n");
  REQUIRE(folder.run("d.mmd -o o.svg " + options).exit_code == 0);
  return read(folder / "o.svg");
}

}  // namespace

TEST_CASE("an SVG for light and dark has plain attributes and rules for the dark") {
  const Folder folder;
  const std::string svg = drawn(folder, "-t auto");
  CHECK(svg.find("fill=\"#ececff\"") != std::string::npos);
  CHECK(svg.find("@media (prefers-color-scheme:dark){") != std::string::npos);
  CHECK(svg.find("{fill:#1f2020;stroke:#cccccc;}") != std::string::npos);
  CHECK(svg.find("#my-svg{background-color:#333333!important;}") != std::string::npos);
}

TEST_CASE("-t auto has its meaning wherever it stands, until another theme takes its place") {
  const Folder folder;
  CHECK(drawn(folder, "-t auto -t forest") == drawn(folder, "-t forest"));
  CHECK(drawn(folder, "--dark-theme neo-dark -t auto") ==
        drawn(folder, "-t auto --dark-theme neo-dark"));
  CHECK(drawn(folder, "--dark-theme neo-dark -t auto") != drawn(folder, "-t auto"));
}

TEST_CASE("an SVG without styles has none at all") {
  const Folder folder;
  folder.write("s.css", ".node rect { stroke: #00ff00 }");
  const std::string svg = drawn(folder, "--no-style -t auto -C s.css");
  CHECK(svg.find("style") == std::string::npos);
  CHECK(svg.find("stroke=\"#00ff00\"") != std::string::npos);
}

TEST_CASE("a style sheet does not come over what the diagram styles itself") {
  const Folder folder;
  folder.write("s.css", ".node rect { fill: #ffc0cb }");
  const std::string svg = drawn(folder, "-C s.css");
  CHECK(svg.find("fill=\"#ffc0cb\"") != std::string::npos);
  CHECK(svg.find("style=\"fill:#123456!important;\"") != std::string::npos);
}

TEST_CASE("a style sheet's picture is found by its first id on a page") {
  const Folder folder;
  folder.write("s.css", "#my-svg .node rect { fill: #ffc0cb }");
  folder.write("p.md", "```mermaid\ngraph LR\na\n```\n");
  REQUIRE(folder.run("p.md -o o.md -C s.css").exit_code == 0);
  CHECK(read(folder / "o-1.svg").find("#my-svg-1 .node rect{fill:#ffc0cb;}") != std::string::npos);
}

TEST_CASE("an SVG can have its font embedded: the glyphs that are used, and texts that name them") {
  const Folder folder;
  const std::string svg = drawn(folder, "--font embed");
  CHECK(svg.find("@font-face{font-family:\"my-svg-font-1\"") != std::string::npos);
  CHECK(svg.find("url(data:font/ttf;base64,") != std::string::npos);
  CHECK(svg.find("font-family=\"my-svg-font-1") != std::string::npos);
  CHECK(svg.size() < 30'000);
}

TEST_CASE("an SVG can have its texts as outlines, over texts that are not seen but selected") {
  const Folder folder;
  const std::string svg = drawn(folder, "--font outline");
  CHECK(svg.find("@font-face") == std::string::npos);
  CHECK(svg.find("<text") != std::string::npos);
  CHECK(svg.find("fill=\"none\" pointer-events=\"all\"") != std::string::npos);
  const std::string plain = drawn(folder, "--font text");
  CHECK(svg.size() > plain.size());
  CHECK(plain.find("fill-opacity=\"0\"") == std::string::npos);
}

TEST_CASE("a font that is no way to write one is told with the ways there are") {
  const Folder folder;
  folder.write("d.mmd", "graph LR\na\n");
  const auto outcome = folder.run("d.mmd -o o.svg --font woff");
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.err.find("text embed outline") != std::string::npos);
}

// The command in the place of mermaid-cli.
#include <filesystem>

#include <catch2/catch.hpp>

#include "tests/cli/folder.hpp"

namespace fs = std::filesystem;
using cli::diagram;
using cli::Folder;
using cli::Outcome;
using cli::read;

namespace {

const std::string page = "```mermaid\n" + diagram + "```\n\n```mermaid\n" + diagram + "```\n";

/// A folder with inputs of each kind, in which the command is called `mmdc`.
class Place : public Folder {
 public:
  Place() {
    write("x.mmd", diagram);
    write("th.mmd", "%%{init: {\"theme\": \"dark\"}}%%\n" + diagram);
    write("bad.mmd", "graph TD\nA -> B\n");
    write("two.md", page);
    write("t.markdown", page);
    write("c.json", R"({"theme": "forest"})");
    write("s.css", ".node rect { fill: pink } a < b & c");
    fs::create_directories(*this / "sub");
    fs::create_directories(*this / "dd.svg");
    fs::create_symlink(MMDC_COMMAND, *this / "mmdc");
  }
  Outcome mmdc(const std::string& arguments) const {
    return run(arguments, (*this / "mmdc").string());
  }
};

struct Case {
  const char* arguments;
  int exit_code;
  std::vector<const char*> files;
};

}  // namespace

TEST_CASE("exit codes and files are mermaid-cli's") {
  const Case cases[] = {
      {"<x.mmd", 0, {"out.svg"}},
      {"-i - -o - <x.mmd", 0, {}},
      {"-i - -o - -e png <x.mmd", 0, {}},
      {"-i x.mmd", 0, {"x.mmd.svg"}},
      {"-i x.mmd -e png", 0, {"x.mmd.png"}},
      {"-i - -e pdf <x.mmd", 0, {"out.pdf"}},
      {"-i x.mmd -o o.jpg", 1, {}},
      {"-i x.mmd -o out", 1, {}},
      {"-i x.mmd -o o.png -e svg", 0, {"o.png"}},
      {"-i two.md -o out.md", 0, {"out-1.svg", "out-2.svg", "out.md"}},
      {"-i two.md -o sub/out.md", 0, {"sub/out-1.svg", "sub/out-2.svg", "sub/out.md"}},
      {"-i two.md -o out.md -a art/x", 0, {"art/x/out-1.svg", "art/x/out-2.svg", "out.md"}},
      {"-i two.md -o sub/out.md -a sub/img", 0, {"sub/img/out-1.svg", "sub/out.md"}},
      {"-i two.md -o o.svg -e png", 0, {"o-1.png", "o-2.png"}},
      {"-i two.md -o o.pdf", 0, {"o-1.pdf", "o-2.pdf"}},
      {"-i t.markdown -o o.markdown", 0, {"o-1.svg", "o-2.svg", "o.markdown"}},
      {"-i bad.mmd -o o.svg", 1, {}},
      {"-i bad.mmd -o o.png -q", 1, {}},
      {"-i bad.mmd -o - -e svg", 1, {}},
      {"-i x.mmd -o a.svg -o b.svg", 0, {"b.svg"}},
      {"-i x.mmd -o none/o.svg", 1, {}},
      {"-i none.mmd -o o.svg", 1, {}},
      {"-i x.mmd -o o.svg -c none.json", 1, {}},
      {"-i x.mmd -o o.svg -C none.css", 1, {}},
      {"-i x.mmd -o o.svg -p none.json", 1, {}},
      {"-i x.mmd -o o.svg -a art", 1, {}},
      {"-i x.mmd -o o.svg -w 0", 1, {}},
      {"-i x.mmd -o o.svg -H abc", 1, {}},
      {"-i x.mmd -o o.svg -s abc", 1, {}},
      {"-i x.mmd -o o.svg --nope", 1, {}},
      {"-i x.mmd -o o.pdf -f", 0, {"o.pdf"}},
      {"-i x.mmd -o o.svg -w 1000 -H 500 -p c.json --iconPacks @x/y @x/z -q", 0, {"o.svg"}},
      {"--input=x.mmd --output=o.svg", 0, {"o.svg"}},
  };
  for (const Case& row : cases) {
    CAPTURE(row.arguments);
    const Place place;
    CHECK(place.mmdc(row.arguments).exit_code == row.exit_code);
    for (const char* file : row.files) {
      CAPTURE(file);
      CHECK(fs::exists(place / file));
    }
    if (row.exit_code != 0) CHECK_FALSE(fs::exists(place / "o.svg"));
  }
}

TEST_CASE("links of a page lead to where its pictures are") {
  const Place place;
  REQUIRE(place.mmdc("-i two.md -o sub/out.md -a sub/img").exit_code == 0);
  CHECK(read(place / "sub/out.md") ==
        "![diagram](./img/out-1.svg)\n\n![diagram](./img/out-2.svg)\n");
}

TEST_CASE("a diagram's theme beats the file's, and the file's that of the option") {
  const Place place;
  REQUIRE(place.mmdc("-i x.mmd -o o.svg -t dark -c c.json").exit_code == 0);
  CHECK(read(place / "o.svg").find("#cde498") != std::string::npos);
  REQUIRE(place.mmdc("-i th.mmd -o o.svg -t forest").exit_code == 0);
  CHECK(read(place / "o.svg").find("#1f2020") != std::string::npos);
}

TEST_CASE("a style sheet is the last child of the picture, free of markup") {
  const Place place;
  REQUIRE(place.mmdc("-i x.mmd -o o.svg -C s.css").exit_code == 0);
  CHECK(read(place / "o.svg")
            .ends_with("<style>.node rect { fill: pink } a &lt; b &amp; c</style></svg>"));
}

TEST_CASE("a wide PNG is shrunk to the page as in a browser") {
  const Place place;
  std::string wide = "graph LR\n";
  for (int i = 0; i < 12; ++i)
    wide += "n" + std::to_string(i) + " --> n" + std::to_string(i + 1) + "\n";
  place.write("wide.mmd", wide);
  const auto width_of = [](const std::string& png) {
    REQUIRE(png.size() > 24);
    return (static_cast<unsigned char>(png[18]) << 8) + static_cast<unsigned char>(png[19]);
  };
  REQUIRE(place.mmdc("-i wide.mmd -o o.png").exit_code == 0);
  CHECK(width_of(read(place / "o.png")) == 784);
  REQUIRE(place.mmdc("-i wide.mmd -o o.png -w 1016 -s 2").exit_code == 0);
  CHECK(width_of(read(place / "o.png")) == 2000);
  REQUIRE(place.run("wide.mmd -o o.png").exit_code == 0);
  CHECK(width_of(read(place / "o.png")) > 1016);
}

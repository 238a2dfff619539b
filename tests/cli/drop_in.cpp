// The command in the place of mermaid-cli.
#include <algorithm>
#include <filesystem>
#include <iterator>

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
    write("UP.MD", page);
    write("none.md", "# Nothing\n");
    const std::string good = "```mermaid\n" + diagram + "```\n\n";
    write("badmid.md", good + "```mermaid\ngraph TD\nA -> B\n```\n\n" + good);
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
  std::vector<std::string> files;  ///< that are there afterwards and were not before
};

std::vector<std::string> files_in(const fs::path& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(folder));
  }
  std::sort(files.begin(), files.end());
  return files;
}

void check_cases(std::initializer_list<Case> cases) {
  for (const Case& row : cases) {
    CAPTURE(row.arguments);
    const Place place;
    const std::vector<std::string> before = files_in(place / "");
    const Outcome outcome = place.mmdc(row.arguments);
    CAPTURE(outcome.err);
    CHECK(outcome.exit_code == row.exit_code);
    std::vector<std::string> added;
    std::ranges::set_difference(files_in(place / ""), before, std::back_inserter(added));
    CHECK(added == row.files);
  }
}

}  // namespace

TEST_CASE("files and exit codes are mermaid-cli's: its verified cases") {
  check_cases({
      {"<x.mmd", 0, {"out.svg"}},
      {"-i - -o - <x.mmd", 0, {}},
      {"-i - -o - -e png <x.mmd", 0, {}},
      {"-i x.mmd", 0, {"x.mmd.svg"}},
      {"-i x.mmd -e png", 0, {"x.mmd.png"}},
      {"-i - -e pdf <x.mmd", 0, {"out.pdf"}},
      {"-i x.mmd -o o.jpg", 1, {}},
      {"-i x.mmd -o o.SVG", 1, {}},
      {"-i x.mmd -o out", 1, {}},
      {"-i x.mmd -o o.png -e svg", 0, {"o.png"}},
      {"-i x.mmd -o out.md", 0, {"out.md"}},
      {"-i two.md -o out.md", 0, {"out-1.svg", "out-2.svg", "out.md"}},
      {"-i two.md -o sub/out.md", 0, {"sub/out-1.svg", "sub/out-2.svg", "sub/out.md"}},
      {"-i two.md -o out.md -a art/x", 0, {"art/x/out-1.svg", "art/x/out-2.svg", "out.md"}},
      {"-i two.md -o sub/out.md -a sub/img",
       0,
       {"sub/img/out-1.svg", "sub/img/out-2.svg", "sub/out.md"}},
      {"-i two.md -o o.svg -e png", 0, {"o-1.svg", "o-2.svg"}},
      {"-i two.md -o o.pdf", 0, {"o-1.pdf", "o-2.pdf"}},
      {"-i t.markdown -o o.markdown", 0, {"o-1.svg", "o-2.svg", "o.markdown"}},
      {"-i badmid.md -o out.md", 1, {"out-1.svg"}},
      {"-i bad.mmd -o o.svg", 1, {}},
      {"-i bad.mmd -o o.svg -q", 1, {}},
      {"-i bad.mmd -o o.png", 1, {}},
      {"-i bad.mmd -o - -e svg", 1, {}},
      {"-i x.mmd -o o.svg -b transparent", 0, {"o.svg"}},
      {"-i x.mmd -o o.svg -I foo", 0, {"o.svg"}},
      {"-i x.mmd -o o.svg -I 1a", 0, {"o.svg"}},
      {"-i x.mmd -o o.svg -t dark -c c.json", 0, {"o.svg"}},
      {"-i th.mmd -o o.svg -t forest", 0, {"o.svg"}},
      {"-i x.mmd -o a.svg -o b.svg", 0, {"b.svg"}},
      {"-i x.mmd -o dd.svg", 1, {}},
      {"-i '' -o o.svg", 1, {}},
  });
}

TEST_CASE("names of outputs are mermaid-cli's") {
  check_cases({
      {"-i x.mmd -o ''", 0, {"x.mmd.svg"}},
      {"-i two.md", 0, {"two.md-1.svg", "two.md-2.svg"}},
      {"-i two.md -o o.md -e png", 0, {"o-1.png", "o-2.png", "o.md"}},
      {"-i none.md -o o.md", 0, {"o.md"}},
      {"-i none.md -o o.svg", 0, {}},
      {"-i two.md -o two.md", 0, {"two-1.svg", "two-2.svg"}},
      {"-i UP.MD -o o.svg", 1, {}},
      {"-i two.md -o - -e svg", 1, {}},
      {"-i x.mmd -o .svg", 1, {}},
      {"-i sub -o o.svg", 1, {}},
  });
}

TEST_CASE("errors of the command line are those of mermaid-cli") {
  check_cases({
      {"-i x.mmd --nope", 1, {}},       {"x.mmd", 1, {}},
      {"x.mmd -o o.svg", 1, {}},        {"-i", 1, {}},
      {"-i x.mmd -t Dark", 1, {}},      {"-i x.mmd -e jpg", 1, {}},
      {"-i x.mmd -w 0", 1, {}},         {"-i x.mmd -w abc", 1, {}},
      {"-i x.mmd -w -5", 1, {}},        {"-i x.mmd -w", 1, {}},
      {"-i x.mmd -H 0", 1, {}},         {"-i x.mmd -j 0", 1, {}},
      {"-i x.mmd -s 0", 1, {}},         {"-i x.mmd -s abc", 1, {}},
      {"-i nope.mmd", 1, {}},           {"-i x.mmd -o d/o.svg", 1, {}},
      {"-i x.mmd -c nope.json", 1, {}}, {"-i x.mmd -p nope.json", 1, {}},
      {"-i x.mmd -C nope.css", 1, {}},  {"-i x.mmd -a art", 1, {}},
      {"-i - -a art <x.mmd", 1, {}},    {"-i x.mmd -c s.css", 1, {}},
      {"-i x.mmd -o", 1, {}},           {"-i x.mmd -c", 1, {}},
  });
}

TEST_CASE("a command line that makes no sense is told with the help of mmdc") {
  const Place place;
  for (const char* const arguments : {"--nope", "-i x.mmd -o o.jpg", "-i x.mmd -p nope.json"}) {
    CAPTURE(arguments);
    CHECK(place.mmdc(arguments).err.ends_with("\nSee mmdc --help.\n"));
  }
  CHECK(place.run("--nope").err.ends_with("\nSee mmdc-cpp --help.\n"));
}

TEST_CASE("options that are without effect are passed over in silence") {
  const Place place;
  CHECK(place.mmdc("-i x.mmd -o o.svg -s 2 -w 900 -H 600 -f").err.empty());
  CHECK(place.mmdc("-i x.mmd -o o.svg -e png").err.empty());
}

TEST_CASE("every spelling of mermaid-cli is taken") {
  check_cases({
      {"--input=x.mmd --output=o.svg", 0, {"o.svg"}},
      {"-ix.mmd -oo.svg", 0, {"o.svg"}},
      {"-o o.svg -i x.mmd -qf", 0, {"o.svg"}},
      {"-i x.mmd -o o.svg -w 12345.7 -H 5px -s 1.5x -j 2", 0, {"o.svg"}},
      {"-i x.mmd -o o.svg --iconPacks @x/y @x/z -q", 0, {"o.svg"}},
      {"--iconPacksNamesAndUrls a#b c#d -i x.mmd -o o.svg", 0, {"o.svg"}},
      {"-i x.mmd -o o.svg -p c.json", 0, {"o.svg"}},
      {"-i x.mmd -o o.svg -I", 0, {"o.svg"}},
      {"--theme dark --width 900 --height 5 --backgroundColor red --configFile c.json --cssFile "
       "s.css --svgId a --scale 2 --pdfFit --quiet --input x.mmd --output o.svg --outputFormat svg "
       "--jobs 1 --puppeteerConfigFile c.json",
       0,
       {"o.svg"}},
      {"-V", 0, {}},
      {"-h", 0, {}},
  });
}

TEST_CASE("what is in the files is what mermaid-cli puts there") {
  const Place place;
  REQUIRE(place.mmdc("-i two.md -o o.svg -e png").exit_code == 0);
  CHECK(read(place / "o-1.svg").starts_with("\x89PNG"));
  REQUIRE(place.mmdc("-i x.mmd -o out.md").exit_code == 0);
  CHECK(read(place / "out.md").starts_with("<svg "));
  REQUIRE(place.mmdc("-i x.mmd -o o.png -e svg").exit_code == 0);
  CHECK(read(place / "o.png").starts_with("<svg "));
  REQUIRE(place.mmdc("-i two.md -o out.md").exit_code == 0);
  CHECK(read(place / "out-2.svg").find("id=\"my-svg\"") != std::string::npos);
  CHECK(place.mmdc("-i - -o - -e png <x.mmd").out.starts_with("\x89PNG"));
  CHECK(place.mmdc("-i bad.mmd -o - -e svg").out.empty());
}

TEST_CASE("what is told on standard output is what mermaid-cli tells") {
  const Place place;
  CHECK(place.mmdc("-i x.mmd").out == "Generating single mermaid chart\n");
  CHECK(place.mmdc("-i two.md -o sub/o.md -a art").out ==
        "Found 2 mermaid charts in Markdown input\n \u2705 ./../art/o-1.svg\n"
        " \u2705 ./../art/o-2.svg\n \u2705 sub/o.md\n");
  CHECK(place.mmdc("-i none.md -o o.md").out ==
        "No mermaid charts found in Markdown input\n \u2705 o.md\n");
  CHECK(place.mmdc("-i two.md -o o.md -q").out.empty());
  CHECK(place.mmdc("-V").out.starts_with("11."));
}

TEST_CASE("where nothing is drawn nothing is told of drawing") {
  const Place place;
  CHECK(place.mmdc("-i x.mmd --lint").out.empty());
  CHECK(place.mmdc("-i two.md --lint").out.empty());
  CHECK(place.mmdc("-i x.mmd --check").out.empty());
}

TEST_CASE("the help shows how mmdc is called") {
  const Place place;
  const std::string help = place.mmdc("-h").out;
  CHECK(help.find("\nmmdc [OPTIONS] -i INPUT\n") != std::string::npos);
  CHECK(help.find("INPUT...") == std::string::npos);
  CHECK(place.run("-h").out.find("\nmmdc-cpp [OPTIONS] INPUT...\n") != std::string::npos);
}

TEST_CASE("links of a page lead to where its pictures are") {
  const Place place;
  REQUIRE(place.mmdc("-i two.md -o sub/out.md -a sub/img").exit_code == 0);
  CHECK(read(place / "sub/out.md") ==
        "![diagram](./img/out-1.svg)\n\n![diagram](./img/out-2.svg)\n");
}

TEST_CASE("lines beside an image of a page stay where they are") {
  const Place place;
  place.write("text.md", "a\n```mermaid\ngraph TD\naccTitle: *b* <c>\nA\n```\nd\n");
  REQUIRE(place.mmdc("-i text.md -o out.md").exit_code == 0);
  CHECK(read(place / "out.md") == "a\n![*b* <c>](./out-1.svg \"*b* <c>\")\nd\n");
}

TEST_CASE("a diagram's theme beats the file's, and the file's that of the option") {
  const Place place;
  REQUIRE(place.mmdc("-i x.mmd -o o.svg -t dark -c c.json").exit_code == 0);
  CHECK(read(place / "o.svg").find("#cde498") != std::string::npos);
  REQUIRE(place.mmdc("-i th.mmd -o o.svg -t forest").exit_code == 0);
  CHECK(read(place / "o.svg").find("#1f2020") != std::string::npos);
}

TEST_CASE("a style sheet is tied to the picture, free of markup") {
  const Place place;
  const auto run = place.mmdc("-i x.mmd -o o.svg -C s.css");
  REQUIRE(run.exit_code == 0);
  CHECK(read(place / "o.svg").find("}}#my-svg .node rect{fill:#ffc0cb;}</style>") !=
        std::string::npos);
  CHECK(run.err.find("s.css:1:27: warning: a rule needs a block in braces [css.bad-rule]") !=
        std::string::npos);
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

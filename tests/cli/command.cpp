// The built command, run as people run it.
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include <catch2/catch.hpp>

#include <mmdc/version.hpp>

#include "tests/cli/folder.hpp"

#include "paths.hpp"

namespace fs = std::filesystem;
using cli::diagram;
using cli::Folder;
using cli::Outcome;
using cli::read;

TEST_CASE("a diagram becomes the file that is asked for") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  CHECK(folder.run("d.mmd -o o.svg").exit_code == 0);
  CHECK(read(folder / "o.svg").starts_with("<svg "));
  CHECK(folder.run("-i d.mmd -o o.png").exit_code == 0);
  CHECK(read(folder / "o.png").starts_with("\x89PNG"));
  CHECK(folder.run("-i d.mmd -o o.PDF").exit_code == 0);
  CHECK(read(folder / "o.PDF").starts_with("%PDF"));
  CHECK(folder.run("-i d.mmd").exit_code == 0);
  CHECK(read(folder / "d.mmd.svg") == read(folder / "o.svg"));
}

TEST_CASE("a dash is standard input and output") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  const Outcome outcome = folder.run("- -o - <d.mmd");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out.starts_with("<svg "));
}

TEST_CASE("version and help go to standard output") {
  const Folder folder;
  CHECK(folder.run("--version").out == std::string("mmdc-cpp ") + mmdc::version() + "\n");
  CHECK(folder.run("--help").out.find("--output") != std::string::npos);
}

TEST_CASE("the help fits a screen") {
  const Folder folder;
  std::istringstream help(folder.run("--help").out);
  std::size_t lines = 0;
  for (std::string line; std::getline(help, line); ++lines) {
    CAPTURE(line);
    CHECK(line.size() <= 80);
  }
  CHECK(lines <= 50);
}

TEST_CASE("options are taken in every spelling of mermaid-cli") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  for (const char* arguments : {"-id.mmd -oo.svg", "--output=o.svg d.mmd", "d.mmd -qfoo.svg",
                                "-o x.svg -o o.svg -- d.mmd", "d.mmd -o o.svg -s 2.5 -w 500"}) {
    CAPTURE(arguments);
    CHECK(folder.run(arguments).exit_code == 0);
    CHECK(fs::remove(folder / "o.svg"));
  }
}

TEST_CASE("a wrong option is told with a way out") {
  const Folder folder;
  for (const std::string word : {"out", "ouput", "outptu", "outputs"}) {
    CHECK(folder.run("--" + word + " x")
              .err.starts_with("mmdc-cpp: unknown option '--" + word +
                               "': did you mean `--output`?\n"));
  }
  CHECK(folder.run("--outputFormatt png x").err.find("`--outputFormat`?") != std::string::npos);
  CHECK(folder.run("--nonsense x").err.starts_with("mmdc-cpp: unknown option '--nonsense'\n"));
  CHECK(folder.run("-s 0 x").err.starts_with(
      "mmdc-cpp: -s, --scale must be a number above 0, not '0'\n"));
  CHECK(folder.run("-t none x").err.find("must be one of default base dark") != std::string::npos);
  CHECK(folder.run("x -o").err.starts_with("mmdc-cpp: -o, --output needs a value\n"));
}

TEST_CASE("a number below 0 is told as one, and not as an option") {
  const Folder folder;
  CHECK(folder.run("-s -1 x").err.starts_with(
      "mmdc-cpp: -s, --scale must be a number above 0, not '-1'\n"));
  CHECK(folder.run("--dpi -.5 x").err.find(", not '-.5'\n") != std::string::npos);
  CHECK(folder.run("x -o -1").err.starts_with("mmdc-cpp: -o, --output needs a value\n"));
}

TEST_CASE("a long option with one dash is told to have two") {
  const Folder folder;
  for (const std::string arguments : {"-theme dark x", "-theme=dark x"}) {
    CHECK(folder.run(arguments).err.starts_with(
        "mmdc-cpp: long options have two dashes: --theme, not -theme\n"));
  }
}

TEST_CASE("two things that can't be done at once are both named") {
  const Folder folder;
  const Outcome outcome = folder.run("--lint -q --check x");
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.err.starts_with("mmdc-cpp: --lint and --check can't be done at once\n"));
}

TEST_CASE("help is given whatever else is wanted") {
  const Folder folder;
  CHECK(folder.run("--help --lint").exit_code == 0);
  CHECK(folder.run("--lint --help").exit_code == 0);
  CHECK(folder.run("--version --check x").exit_code == 0);
}

TEST_CASE("standard input has a name in a folder of outputs") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  fs::create_directories(folder / "o");
  CHECK(folder.run("- -o o/ <d.mmd").exit_code == 0);
  CHECK(fs::exists(folder / "o/out.svg"));
}

TEST_CASE("numbers may be large but not endless") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  for (const std::string seconds : {"1e10", "1e300"}) {
    CAPTURE(seconds);
    CHECK(folder.run("d.mmd -o o.svg --timeout " + seconds).exit_code == 0);
  }
  for (const char* const arguments : {"-s inf", "-s nan", "--timeout inf", "--dpi inf"}) {
    CAPTURE(arguments);
    CHECK(folder.run("d.mmd -o o.png " + std::string(arguments)).exit_code == 2);
  }
}

TEST_CASE("a number is nothing but a number") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  for (const std::string option : {"--timeout 5m", "--timeout 0.0001", "--dpi 30x", "-s 2x",
                                   "--cache-size 5x", "-w 500.7", "-H 5px", "-j 2.5"}) {
    CAPTURE(option);
    const Outcome outcome = folder.run("d.mmd -o o.png " + option);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err.find(", not '" + option.substr(option.find(' ') + 1) + "'\n") !=
          std::string::npos);
  }
  CHECK(folder.run("d.mmd --timeout 0.0001")
            .err.starts_with("mmdc-cpp: --timeout must be a number from 0.001, not"));
  CHECK(folder.count() == 1);
}

TEST_CASE("a configuration that is none is told once, with its place") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  folder.write("b.mmd", diagram);
  folder.write("c.json", "{\"theme\":\n  \"dark\",,}\n");
  const std::string told =
      "c.json:2:10: error: the configuration is no JSON: a comma too many [config.bad-json]\n"
      "    \"dark\",,}\n"
      "           ^\n";
  for (const std::string arguments : {"a.mmd", "a.mmd b.mmd", "a.mmd -q", "--lint a.mmd b.mmd"}) {
    CAPTURE(arguments);
    const Outcome outcome = folder.run(arguments + " -c c.json");
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.err == told);
  }
  CHECK(folder.run("a.mmd -c - <c.json").err.starts_with("<stdin>:2:10: error: "));
  CHECK(folder.count() == 3);
}

TEST_CASE("a background that is no colour is told with the option") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  const Outcome outcome = folder.run("d.mmd -b nocolour");
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.err.starts_with(
      "mmdc-cpp: -b, --backgroundColor must be a CSS colour, not 'nocolour'\n"));
  for (const std::string color : {"transparent", "red", "'rgb(1, 2, 3)'", "'#f0f8'"}) {
    CHECK(folder.run("d.mmd -o o.svg -b " + color).exit_code == 0);
  }
}

TEST_CASE("usage errors exit with 2 and write nothing") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  for (const char* arguments : {"", "--nope", "d.mmd -o o.jpg", "d.mmd --compat 12", "d.mmd -s 0",
                                "d.mmd -o o.md", "d.mmd -a pictures", "d.mmd -w 0", "d.mmd -w x",
                                "d.mmd d.mmd -o o.svg", "-i d.mmd d.mmd", ". -o o.svg"}) {
    CAPTURE(arguments);
    CHECK(folder.run(arguments).exit_code == 2);
  }
  CHECK(folder.count() == 1);
}

TEST_CASE("words that what is done has no use for are refused") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  for (const std::string arguments :
       {"--pandoc html d.mmd", "--pandoc d.mmd", "--mdbook d.mmd", "--mdbook supports",
        "--gallery g d.mmd", "--man d.mmd", "--completion bash d.mmd", "d.mmd -o ''"}) {
    CAPTURE(arguments);
    CHECK(folder.run(arguments + " </dev/null").exit_code == 2);
  }
  CHECK(folder.count() == 1);
}

TEST_CASE("standard input that is named twice is refused") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  for (const std::string arguments :
       {"- -c -", "- -o o.svg -C /dev/stdin", "d.mmd -c - -C -", "- - -o out/", "--pandoc -c -"}) {
    CAPTURE(arguments);
    const Outcome outcome = folder.run(arguments + " <d.mmd");
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err.starts_with("mmdc-cpp: standard input can be read once, and is named twice"));
  }
  CHECK(folder.count() == 1);
}

TEST_CASE("a page from standard input that is taken for a diagram is told how it is none") {
  const Folder folder;
  folder.write("page.md", "```mermaid\n" + diagram + "```\n");
  const Outcome outcome = folder.run("- -o o.svg <page.md");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.err.find("say that it is a page: `-o page.md` or `--embed data`") !=
        std::string::npos);
  CHECK(outcome.err.find("extension") == std::string::npos);
}

TEST_CASE("a missing file is told with the option that names it") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  const Outcome outcome = folder.run("d.mmd -p nope.json");
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.err.starts_with("mmdc-cpp: there is no file 'nope.json', which -p names\n"));
}

TEST_CASE("limits of the configuration are told in the words of the command line") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  folder.write("c.json", R"({"maxTextSize": 5})");
  const Outcome outcome = folder.run("d.mmd -c c.json");
  CHECK(outcome.err.find("`maxTextSize` is the limit (`-c`); a diagram can't set it") !=
        std::string::npos);
}

TEST_CASE("trouble with files exits with 3") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  CHECK(folder.run("missing.mmd -o o.svg").exit_code == 3);
  CHECK(folder.run("d.mmd -o missing/o.svg").exit_code == 3);
  CHECK(folder.count() == 1);
}

TEST_CASE("a syntax error names its place and leaves the output alone") {
  const Folder folder;
  folder.write("d.mmd", "graph TD\nA -> B\n");
  folder.write("o.svg", "old");
  const Outcome outcome = folder.run("d.mmd -o o.svg");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.err.starts_with("d.mmd:2:3: error: "));
  CHECK(outcome.err.find("\n  A -> B\n    ^~\n") != std::string::npos);
  CHECK(read(folder / "o.svg") == "old");
  CHECK(folder.count() == 2);
}

TEST_CASE("the example page gets pictures and keeps every other byte") {
  const Folder folder;
  const std::string page = read(fs::path(MMDC_EXAMPLES) / "page.md");
  folder.write("page.md", page);
  REQUIRE(folder.run("-i page.md -o page.out.md").exit_code == 0);
  std::string expected = page;
  for (const auto& [name, link] : {std::pair{"microservices.mmd", "![diagram](./page.out-1.svg)"},
                                   std::pair{"request.mmd", "![diagram](./page.out-2.svg)"}}) {
    const std::string fence = "```mermaid\n" + read(fs::path(MMDC_EXAMPLES) / name) + "```";
    REQUIRE(expected.find(fence) != std::string::npos);
    expected.replace(expected.find(fence), fence.size(), link);
  }
  CHECK(read(folder / "page.out.md") == expected);
  CHECK(read(folder / "page.out-1.svg").find("id=\"my-svg-1\"") != std::string::npos);
  CHECK(read(folder / "page.out-2.svg").find("id=\"my-svg-2\"") != std::string::npos);
}

TEST_CASE("an error in a page is told with the page's own line, and nothing is overwritten") {
  const Folder folder;
  folder.write("page.md", "# Title\n\n```mermaid\ngraph TD\nA --> B\nB --> C\nC -> D\n```\n");
  folder.write("page.out.md", "old");
  const Outcome outcome = folder.run("-i page.md -o page.out.md");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.err.starts_with("page.md:7:3: error: "));
  CHECK(outcome.err.find("    ^~\n") != std::string::npos);
  CHECK(read(folder / "page.out.md") == "old");
  CHECK(folder.count() == 2);
}

TEST_CASE("an overwritten file keeps its permissions, a link stays a link") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  folder.write("o.svg", "old");
  fs::permissions(folder / "o.svg", fs::perms(0640));
  fs::create_symlink("o.svg", folder / "link.svg");
  CHECK(folder.run("d.mmd -o link.svg").exit_code == 0);
  CHECK(fs::is_symlink(folder / "link.svg"));
  CHECK(read(folder / "o.svg").starts_with("<svg "));
  CHECK(fs::status(folder / "o.svg").permissions() == fs::perms(0640));
}

TEST_CASE("xmllint finds the SVG well-formed") {
  const Folder folder;
  folder.write("d.mmd", "graph TD\nA[\"<&> \xff \x02 ]]> -- x\"] -- \"a & b\" --> B\n");
  REQUIRE(folder.run("d.mmd -o o.svg").exit_code == 0);
  CHECK(std::system(("xmllint --noout '" + (folder / "o.svg").string() + "'").c_str()) == 0);
}

TEST_CASE("a label that is not UTF-8 becomes a PNG, and is told once") {
  const Folder folder;
  folder.write("d.mmd", "graph TD\nA[\"x \xff y\"]\n");
  const Outcome outcome = folder.run("d.mmd -o o.png");
  CHECK(outcome.exit_code == 0);
  const std::size_t told = outcome.err.find("d.mmd:2:6: warning: this is not UTF-8");
  REQUIRE(told != std::string::npos);
  CHECK(outcome.err.find("warning", told + 20) == std::string::npos);
}

TEST_CASE("a link to a file that is not there yet is written through") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  fs::create_symlink("later.svg", folder / "link.svg");
  CHECK(folder.run("d.mmd -o link.svg").exit_code == 0);
  CHECK(fs::is_symlink(folder / "link.svg"));
  CHECK(read(folder / "later.svg").starts_with("<svg "));
}

TEST_CASE("pictures of a page are named after an output without an extension") {
  const Folder folder;
  folder.write("page.md", "```mermaid\n" + std::string(diagram) + "```\n");
  CHECK(folder.run("page.md -o ./out -e svg").exit_code == 0);
  CHECK(fs::exists(folder / "out-1.svg"));
}

TEST_CASE("theme and configuration come from options and files") {
  const Folder folder;
  folder.write("d.mmd", "graph TD\nA\n");
  folder.write("c.json", R"({"theme": "dark"})");
  folder.write("bad.json", "{");
  CHECK(folder.run("d.mmd -t forest -o o.svg").exit_code == 0);
  CHECK(read(folder / "o.svg").find("#cde498") != std::string::npos);
  CHECK(folder.run("d.mmd -c c.json -o o.svg").exit_code == 0);
  CHECK(read(folder / "o.svg").find("#1f2020") != std::string::npos);
  CHECK(folder.run("d.mmd -c bad.json -o o.svg").exit_code == 3);
  CHECK(folder.run("d.mmd -c none.json -o o.svg").exit_code == 3);
  CHECK(folder.run("d.mmd -t nothing -o o.svg").exit_code == 2);
}

namespace {

const std::string pack_of_icons =
    R"({"prefix": "toy", "icons": {"box": {"body": "<path d=\"M1 2h3v4z\"/>"}}})";

/// A picture of a node with an icon, drawn with these options.
Outcome draw_icon(const Folder& folder, const std::string& options,
                  const std::string& icon = "toy:box") {
  folder.write("icon.mmd", "graph TD\nA@{ icon: \"" + icon + "\" }\n");
  return folder.run("icon.mmd -o - " + options);
}

}  // namespace

TEST_CASE("a pack of icons is a file, a folder or a package in node_modules") {
  const Folder folder;
  fs::create_directories(folder / "node_modules/@some/toy");
  folder.write("toy.json", pack_of_icons);
  folder.write("node_modules/@some/toy/icons.json", pack_of_icons);
  for (const char* const options :
       {"--iconPacks toy.json", "--iconPacks @some/toy", "--iconPacks node_modules/@some/toy",
        "--iconPacksNamesAndUrls toy#toy.json", "--iconPacksNamesAndUrls toy#file://toy.json"}) {
    CAPTURE(options);
    const Outcome outcome = draw_icon(folder, options);
    CHECK(outcome.err == "");
    CHECK(outcome.out.find("M1,2H4V6Z") != std::string::npos);
  }
}

TEST_CASE("a pack may be given another prefix") {
  const Folder folder;
  folder.write("toy.json", pack_of_icons);
  CHECK(draw_icon(folder, "--iconPacksNamesAndUrls mine#toy.json", "mine:box").err == "");
}

TEST_CASE("packs that would have to be fetched are told and left out") {
  const Folder folder;
  const Outcome package = draw_icon(folder, "--iconPacks @iconify-json/none");
  CHECK(package.exit_code == 0);
  CHECK(package.err.starts_with("mmdc-cpp: there is no icon pack '@iconify-json/none'"));
  CHECK(package.err.find("[flowchart.unknown-icon]") != std::string::npos);
  const Outcome url = draw_icon(folder, "--iconPacksNamesAndUrls toy#https://example.com/toy.json");
  CHECK(url.exit_code == 0);
  CHECK(url.err.starts_with("mmdc-cpp: icons are not fetched from https://example.com/toy.json"));
}

TEST_CASE("an input that is taken for a pack of icons is told with the way past") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  for (const std::string arguments :
       {"--iconPacks toy.json d.mmd", "-o o.svg --iconPacksNamesAndUrls a#toy.json d.mmd"}) {
    CAPTURE(arguments);
    const Outcome outcome = folder.run(arguments);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err.find(" takes all words up to the next option, 'd.mmd' too; write 'd.mmd "
                           "--iconPacks") != std::string::npos);
    CHECK(outcome.err.find(" or '-i d.mmd'\n") != std::string::npos);
  }
  CHECK(folder.run("--iconPacks toy").err.starts_with("mmdc-cpp: an input file is needed ('-'"));
}

TEST_CASE("a pack that can't be read ends the program") {
  const Folder folder;
  folder.write("bad.json", "[]");
  for (const std::string file : {"none.json", "none.josn", "./none", "packs/none"}) {
    CAPTURE(file);
    const Outcome outcome = draw_icon(folder, "--iconPacks " + file);
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.err == "mmdc-cpp: cannot read '" + file + "': No such file or directory\n");
  }
  CHECK(draw_icon(folder, "--iconPacks bad.json").exit_code == 3);
  CHECK(draw_icon(folder, "--iconPacksNamesAndUrls toy.json").exit_code == 2);
}

// The command and the program with cairo that it becomes where it wants cairo.
#include <catch2/catch.hpp>

#include "tests/cli/folder.hpp"

using cli::diagram;
using cli::Folder;
using cli::read;

namespace {

const std::string cairo_program = MMDC_CAIRO_PROGRAM;
const std::string command = "'" MMDC_COMMAND "' ";
const std::string japanese = "graph TD\nA[日本語のラベル] --> B[مرحبا]\n";
const std::string strange_setting = R"({"theme": "forest", "thme": "dark"})";

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("what wants cairo is drawn as the program with cairo draws it", "[.][two-programs]") {
  const Folder folder;
  folder.write("latin.mmd", diagram);
  folder.write("japanese.mmd", japanese);
  for (const std::string text : {"latin", "japanese"}) {
    for (const std::string kind : {".svg", ".png", ".pdf", ".eps", ".svg --font outline"}) {
      CAPTURE(text, kind);
      const auto ours = folder.run(text + ".mmd --no-cache -o ours" + kind);
      const auto direct = folder.run(text + ".mmd --no-cache -o direct" + kind, cairo_program);
      CHECK(ours.exit_code == 0);
      CHECK(ours.err == direct.err);
      CHECK(read(folder / ("ours" + kind.substr(0, 4))) ==
            read(folder / ("direct" + kind.substr(0, 4))));
    }
  }
}

TEST_CASE("a text from standard input is not lost when the other program goes on") {
  const Folder folder;
  folder.write("japanese.mmd", japanese);
  for (const std::string name : {"o.svg", "o.png"}) {
    CAPTURE(name);
    REQUIRE(folder.run("japanese.mmd --no-cache -o named-" + name).exit_code == 0);
    CHECK(folder.run("- --no-cache -o read-" + name + " <japanese.mmd").exit_code == 0);
    CHECK(
        folder.shell("cat japanese.mmd | " + command + "- --no-cache -o pipe-" + name).exit_code ==
        0);
    CHECK(read(folder / ("read-" + name)) == read(folder / ("named-" + name)));
    CHECK(read(folder / ("pipe-" + name)) == read(folder / ("named-" + name)));
  }
}

TEST_CASE("an input and settings that can be read only once are read once") {
  const Folder folder;
  folder.write("japanese.mmd", japanese);
  folder.write("c.json", R"({"theme": "forest"})");
  REQUIRE(folder.run("japanese.mmd -c c.json -o named.svg").exit_code == 0);
  for (const std::string from : {"/dev/stdin", "-"}) {
    CAPTURE(from);
    const std::string arguments = "japanese.mmd -o piped.svg -c " + from;
    CHECK(folder.shell("cat c.json | " + command + arguments).exit_code == 0);
    CHECK(read(folder / "piped.svg") == read(folder / "named.svg"));
  }
  const auto outcome =
      folder.shell("cat japanese.mmd | " + command + "/dev/stdin -c c.json -o piped.svg");
  CHECK(outcome.exit_code == 0);
  CHECK(read(folder / "piped.svg") == read(folder / "named.svg"));
}

TEST_CASE("what there is to tell is told once, whichever program goes on") {
  const Folder folder;
  folder.write("c.json", strange_setting);
  folder.write("japanese.mmd", japanese);
  cli::fs::create_symlink(MMDC_COMMAND, folder / "mmdc");
  for (const std::string name : {"o.svg", "o.png"}) {
    CAPTURE(name);
    const auto outcome =
        folder.run("-c c.json -p c.json -o " + name + " <japanese.mmd", (folder / "mmdc").string());
    CHECK(outcome.exit_code == 0);
    CHECK(count(outcome.err, "config.unknown-key") == 1);
    CHECK(count(outcome.err, "reading standard input") == 1);
    CHECK(count(outcome.err, "-p is of no use") == 1);
    CHECK(count(outcome.out, "Generating single mermaid chart") == 1);
  }
}

TEST_CASE("exit codes and messages are those of the program that goes on") {
  const Folder folder;
  folder.write("bad.mmd", "graph TD\nA[日本 --> B\n");
  const auto bad = folder.run("- -o o.png <bad.mmd");
  CHECK(bad.exit_code == 1);
  CHECK(count(bad.err, "<stdin>:2:") == 1);
  CHECK(folder.run("missing.mmd -o o.png").exit_code == 3);
  CHECK(folder.run("a.mmd b.mmd -o o.png").exit_code == 2);
  CHECK_FALSE(cli::fs::exists(folder / "o.png"));
}

TEST_CASE("both programs use one cache") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  folder.write("b.mmd", "graph TD\nC --> D\n");
  REQUIRE(folder.run("a.mmd -o a.svg --cache store").exit_code == 0);
  const auto both = folder.run("a.mmd b.mmd -o out/ --cache store");
  CHECK(both.err == "mmdc-cpp: 2 of 2 inputs done, 1 picture drawn, 1 from the cache\n");
}

TEST_CASE("without the program with cairo there are SVGs, and an error for the rest",
          "[.][two-programs]") {
  const Folder folder;
  folder.write("japanese.mmd", japanese);
  folder.write("latin.mmd", diagram);
  cli::fs::copy_file(MMDC_COMMAND, folder / "alone");
  const std::string alone = (folder / "alone").string();
  const auto svg = folder.run("japanese.mmd -o o.svg", alone);
  CHECK(svg.exit_code == 0);
  CHECK(svg.err ==
        "mmdc-cpp: the widths of some texts are estimated: the program mmdc-cpp-cairo, which "
        "measures them, can't be run\n");
  CHECK(folder.run("latin.mmd -o o.svg", alone).err.empty());
  CHECK(folder.run("japanese.mmd -o o.svg -q", alone).err.empty());
  CHECK(folder.run("*.mmd -o out/", alone).exit_code == 0);
  for (const std::string arguments : {"-o o.png", "-o o.pdf", "--font embed -o o2.svg"}) {
    CAPTURE(arguments);
    const auto outcome = folder.run("latin.mmd " + arguments, alone);
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.err.find("mmdc-cpp-cairo") != std::string::npos);
    CHECK(outcome.err.find("[cairo.missing]") != std::string::npos);
  }
}

TEST_CASE("programs of two versions don't work together", "[.][two-programs]") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  const auto outcome = folder.shell("MMDC_CPP_HANDED_OVER='0.0.1 silent /usr/bin/mmdc-cpp' '" +
                                    cairo_program + "' a.mmd -o a.png");
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.err.find("of versions 0.0.1 and ") != std::string::npos);
  CHECK_FALSE(cli::fs::exists(folder / "a.png"));
}

// What is told of options that change nothing, and of outputs by other names.
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/cli/folder.hpp"

using cli::diagram;
using cli::Folder;
using cli::Outcome;
using cli::read;

namespace {

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("an option that is without effect is told with the reason") {
  struct Row {
    const char* arguments;
    const char* told;
  };
  const Folder folder;
  folder.write("d.mmd", diagram);
  for (const Row& row : {
           Row{"-o o.svg --embed data", "--embed is of no use: there is no Markdown page"},
           Row{"-o o.svg --keep-source", "--keep-source is of no use: there is no Markdown page"},
           Row{"-o o.svg --dpi 300", "--dpi is of no use: it is for PNGs"},
           Row{"-o o.pdf -w 800", "--width is of no use: it is for PNGs"},
           Row{"-o o.svg -s 2",
               "--scale is of no use: it is for PNGs, and for PDFs with "
               "--page-size"},
           Row{"-o o.png --page-size A4", "--page-size is of no use: it is for PDFs"},
           Row{"-o o.svg -f", "--pdfFit is of no use: it is for PDFs"},
           Row{"-o o.png --no-style", "--no-style is of no use: it is for SVGs"},
           Row{"-o o.svg -t auto --no-style", "--theme is of no use: auto is for SVGs with styles"},
           Row{"--lint -o o.svg", "--output is of no use: nothing is written"},
           Row{"--lint --deps d.d", "--deps is of no use: nothing is written"},
       }) {
    CAPTURE(row.arguments);
    const std::string arguments = std::string("d.mmd ") + row.arguments;
    const Outcome outcome = folder.run(arguments);
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err == std::string("mmdc-cpp: ") + row.told + '\n');
    CHECK(folder.run(arguments + " -q").err.empty());
  }
}

TEST_CASE("an option that has an effect on one of the outputs is not told") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  folder.write("page.md", "```mermaid\n" + diagram + "```\n");
  for (const char* const arguments :
       {"d.mmd -o o.pdf -s 2 --page-size A4 -f", "d.mmd -o o.png -s 2 -w 800 --dpi 300",
        "d.mmd -o o.svg -t auto", "page.md -o o.md --embed data --keep-source"}) {
    CAPTURE(arguments);
    CHECK(folder.run(arguments).err.empty());
  }
  CHECK(lines_in(folder.run("d.mmd page.md -o out/ --embed data").err) == 1);
}

TEST_CASE("what is without effect is told once, whichever program goes on") {
  const Folder folder;
  folder.write("japanese.mmd", "graph TD\nA[日本]\n");
  CHECK(lines_in(folder.run("japanese.mmd -o o.png --embed data").err) == 1);
  CHECK(lines_in(folder.run("japanese.mmd -o o.svg --embed data").err) == 1);
}

TEST_CASE("an option that has no part in what is done is told") {
  const Folder folder;
  folder.write("in.json", "[]");
  for (const std::string mode : {"pandoc", "mdbook"}) {
    CAPTURE(mode);
    folder.write("in.json", mode == "mdbook" ? "[{}, {}]" : "[]");
    const std::string arguments = "--" + mode + " -o o.svg";
    CHECK(folder.run(arguments + " <in.json").err ==
          "mmdc-cpp: --output is of no use: it has no part in --" + mode + '\n');
    CHECK(folder.run(arguments + " -q <in.json").err.empty());
  }
}

TEST_CASE("of two outputs the one that is not written is told") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  const Outcome outcome = folder.run("d.mmd -o a.svg -o b.svg");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err ==
        "mmdc-cpp: of two outputs the last one counts: nothing is written to 'a.svg'\n");
  CHECK(cli::fs::exists(folder / "b.svg"));
}

TEST_CASE("a report is for --lint") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  const Outcome outcome = folder.run("d.mmd --format json");
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.err.starts_with("mmdc-cpp: --format is how --lint tells; "));
  CHECK(folder.count() == 1);
}

TEST_CASE("an output by the name of another format is told, and written") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  folder.write("page.md", "```mermaid\n" + diagram + "```\n");
  const Outcome outcome = folder.run("d.mmd -o o.svg -e png");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err ==
        "mmdc-cpp: the output 'o.svg' is of the format png, whatever its name says\n");
  CHECK(read(folder / "o.svg").starts_with("\x89PNG"));
  for (const char* const arguments :
       {"d.mmd -o o.PNG -e png", "d.mmd -o o.tmp -e png", "page.md -o o.svg -e png"}) {
    CAPTURE(arguments);
    CHECK(folder.run(arguments).err.empty());
  }
}

// What Markdown pages become.
#include <cstdlib>
#include <filesystem>

#include <catch2/catch.hpp>

#include "tests/cli/folder.hpp"

namespace fs = std::filesystem;
using cli::diagram;
using cli::Folder;
using cli::read;

namespace {

const std::string fence = "```mermaid\n" + diagram + "```";
const std::string described =
    "```mermaid\ngraph TD\naccTitle: The \"way\"\naccDescr: From [A] to B\nA --> B\n```";

}  // namespace

TEST_CASE("alt text and title of a picture come from the diagram") {
  const Folder folder;
  folder.write("page.md", described + "\n");
  REQUIRE(folder.run("page.md -o out.md").exit_code == 0);
  CHECK(read(folder / "out.md") == "![From \\[A\\] to B](./out-1.svg \"The \\\"way\\\"\")\n");
}

TEST_CASE("links lead to pictures in other folders and with signs of URLs in their names") {
  const Folder folder;
  fs::create_directories(folder / "sub");
  folder.write("sub/page.md", fence + "\n");
  REQUIRE(folder.shell("cd sub && '" MMDC_COMMAND "' page.md -o ../out.md -a img").exit_code == 0);
  CHECK(read(folder / "out.md") == "![diagram](./sub/img/out-1.svg)\n");
  CHECK(fs::exists(folder / "sub/img/out-1.svg"));
  REQUIRE(folder.run("sub/page.md -o sub/../sub/out.md -a ./img/../img").exit_code == 0);
  CHECK(read(folder / "sub/out.md") == "![diagram](./../img/out-1.svg)\n");
  REQUIRE(folder.run("sub/page.md -o 'C# 100%?.md'").exit_code == 0);
  CHECK(read(folder / "C# 100%?.md") == "![diagram](./C%23%20100%25%3F-1.svg)\n");
}

TEST_CASE("SVGs stand in the page with ids of their own") {
  const Folder folder;
  folder.write("page.md",
               "a\n\n" + fence + "\n\nb\n\n- c\n\n  ```mermaid\n  graph TD\n  A\n  ```\n");
  REQUIRE(folder.run("page.md -o out.md --embed svg").exit_code == 0);
  const std::string page = read(folder / "out.md");
  CHECK(page.starts_with("a\n\n<div data-mermaid=\"picture\"><svg "));
  CHECK(page.find("id=\"my-svg-1\"") != std::string::npos);
  CHECK(page.find("- c\n\n  <div data-mermaid=\"picture\"><svg ") != std::string::npos);
  CHECK(page.find("id=\"my-svg-2\"") != std::string::npos);
  CHECK(folder.count() == 2);
}

TEST_CASE("CommonMark leaves an SVG in a page as it is") {
  const Folder folder;
  folder.write("page.md",
               "> a\n> " + std::string("```mermaid\n> graph TD\n> A[*a* _b_ `c`]\n> ```\n> b\n"));
  REQUIRE(folder.run("page.md -o out.md --embed svg").exit_code == 0);
  const std::string html = folder.run("cmark --unsafe out.md", "/usr/bin/env").out;
  const std::string page = read(folder / "out.md");
  const std::size_t begin = page.find("<div");
  const std::string block = page.substr(begin, page.find("</div>") - begin);
  CHECK(html.find(block) != std::string::npos);
  CHECK(html.find("<p>b</p>") != std::string::npos);
}

TEST_CASE("pictures stand in the page as data") {
  const Folder folder;
  folder.write("page.mdx",
               "<Tab>\n  " + std::string("```mermaid\n  graph TD\n  A\n  ```\n</Tab>\n"));
  REQUIRE(folder.run("page.mdx -o out.mdx --embed data").exit_code == 0);
  CHECK(
      read(folder / "out.mdx").starts_with("<Tab>\n  ![diagram](data:image/svg+xml;base64,PHN2Zy"));
  CHECK(folder.run("page.mdx -o out.mdx --embed svg").exit_code == 2);
}

TEST_CASE("a page takes no picture that nobody could see in it") {
  const Folder folder;
  folder.write("page.md", "```mermaid\n" + diagram + "```\n");
  const auto png = folder.run("page.md -o out.md --embed svg -e png");
  CHECK(png.exit_code == 2);
  CHECK(png.err.find("--embed data takes PNGs too") != std::string::npos);
  for (const std::string arguments : {"svg -e pdf", "data -e pdf", "data -e eps"}) {
    CAPTURE(arguments);
    CHECK(folder.run("page.md -o out.md --embed " + arguments).exit_code == 2);
  }
  CHECK(folder.count() == 1);
  CHECK(folder.run("page.md -o out.md --embed data -e png").exit_code == 0);
  CHECK(read(folder / "out.md").starts_with("![diagram](data:image/png;base64,"));
}

TEST_CASE("a page in its own place keeps its texts, and a second run changes nothing") {
  const Folder folder;
  const std::string page =
      "# a\r\n\r\n" + std::string("```mermaid\r\ngraph TD\r\nA\r\n```\r\nb\r\n");
  for (const char* how : {"", " --embed svg", " --embed data"}) {
    folder.write("page.md", page);
    const std::string run = "page.md -o page.md --keep-source" + std::string(how);
    REQUIRE(folder.run(run).exit_code == 0);
    const std::string once = read(folder / "page.md");
    CHECK(once.find("<details data-mermaid=\"source\">") != std::string::npos);
    CHECK(once.find("```mermaid\r\ngraph TD\r\nA\r\n```\r\n") != std::string::npos);
    REQUIRE(folder.run(run).exit_code == 0);
    CHECK(read(folder / "page.md") == once);
    CHECK(folder.run(run + " --check").exit_code == 0);
  }
}

TEST_CASE("a page is not replaced by one without its texts") {
  const Folder folder;
  fs::create_directories(folder / "docs");
  folder.write("docs/page.md", fence + "\n");
  folder.write("docs/a.mmd", diagram);
  for (const char* const arguments :
       {"docs/page.md -o docs/page.md", "docs -r -o docs", "docs/page.md -o ./docs/../docs/"}) {
    CAPTURE(arguments);
    const auto outcome = folder.run(arguments);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err.find("page.md' is an input; --keep-source") != std::string::npos);
    CHECK(read(folder / "docs/page.md") == fence + "\n");
  }
  CHECK(folder.run("docs -r -o docs --keep-source").exit_code == 0);
}

TEST_CASE("a page without diagrams, and one that was drawn, stay as they are") {
  const Folder folder;
  folder.write("page.md", "a\n\n" + fence + "\n\nb");
  REQUIRE(folder.run("page.md -o out.md").exit_code == 0);
  const std::string once = read(folder / "out.md");
  CHECK(once == "a\n\n![diagram](./out-1.svg)\n\nb");
  REQUIRE(folder.run("out.md -o again.md").exit_code == 0);
  CHECK(read(folder / "again.md") == once);
}

TEST_CASE("a page that is named and has no diagrams is told, with a fence that may be meant") {
  const Folder folder;
  folder.write("plain.md", "# a\n");
  const auto outcome = folder.run("plain.md -o out.md");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err == "mmdc-cpp: no diagrams in 'plain.md'\n");
  CHECK(folder.run("plain.md --lint").err == outcome.err);
  CHECK(folder.run("plain.md -o out.md -q").err.empty());
  for (const std::string near : {"```Mermaid", "~~~ {mermaid}", "```{.mermaid #id}"}) {
    CAPTURE(near);
    folder.write("page.md", "# a\n\n> " + near + " \r\ngraph TD\n");
    CHECK(folder.run("page.md -o out.md").err ==
          "mmdc-cpp: no diagrams in 'page.md': '" + near +
              "' in line 3 begins none, '```mermaid' does\n");
  }
  folder.write("page.md", "```mermaids\n```\n\n    ```mermaid\n");
  CHECK(folder.run("page.md -o out.md").err == "mmdc-cpp: no diagrams in 'page.md'\n");
}

TEST_CASE("pages without diagrams are not told among others, nor in a filter") {
  const Folder folder;
  fs::create_directories(folder / "docs");
  folder.write("docs/plain.md", "# a\n");
  const std::string named = folder.run("docs/plain.md -o out/").err;
  CHECK(named == "mmdc-cpp: no diagrams in 'docs/plain.md'\n");
  CHECK(folder.run("docs/plain.md -o out/").err == named);
  CHECK(folder.run("docs -o out/").err == "");
  CHECK(folder.run("docs/plain.md -o - --embed data").err.empty());
}

TEST_CASE("a page goes to standard output if its pictures have a place") {
  const Folder folder;
  folder.write("page.md", fence + "\n");
  CHECK(folder.run("page.md -o -").exit_code == 2);
  CHECK(folder.run("page.md -o - -a pictures").out == "![diagram](./pictures/page-1.svg)\n");
  CHECK(fs::exists(folder / "pictures/page-1.svg"));
  CHECK(folder.run("page.md -o - --embed data").out.starts_with("![diagram](data:"));
}

TEST_CASE("standard input is a page where an output or an option makes sense for nothing else") {
  const Folder folder;
  folder.write("page.md", "# a\n\n" + fence + "\n\n```mermaid\ngraph TD\nA[日本]\n```\n");
  REQUIRE(folder.run("page.md -o named.md").exit_code == 0);
  REQUIRE(folder.shell("cat page.md | '" MMDC_COMMAND "' - -o out.md").exit_code == 0);
  CHECK(read(folder / "out-2.svg") == read(folder / "named-2.svg"));
  CHECK(read(folder / "out.md") == "# a\n\n![diagram](./out-1.svg)\n\n![diagram](./out-2.svg)\n");
  for (const std::string options : {"--embed svg", "--embed data -e png", "-a img",
                                    "--embed data --fences mermaid-cli", "-a img --keep-source"}) {
    CAPTURE(options);
    const auto piped = folder.shell("cat page.md | '" MMDC_COMMAND "' - -o - " + options);
    CHECK(piped.exit_code == 0);
    CHECK(piped.out == folder.run("page.md -o - " + options).out);
  }
}

TEST_CASE("standard input that becomes MDX is read as MDX") {
  const Folder folder;
  folder.write("page.mdx", "<Tab>\n  ```mermaid\n  graph TD\n  A\n  ```\n</Tab>\n");
  REQUIRE(folder.run("- -o out.mdx --embed data <page.mdx").exit_code == 0);
  CHECK(read(folder / "out.mdx").starts_with("<Tab>\n  ![diagram](data:"));
  CHECK(folder.run("- -o out.mdx --embed svg <page.mdx").exit_code == 2);
}

TEST_CASE("mermaid-cli's fences can be asked for") {
  const Folder folder;
  folder.write("page.md", "````\n" + fence + "\n````\n");
  REQUIRE(folder.run("page.md -o out.md").exit_code == 0);
  CHECK(read(folder / "out.md") == read(folder / "page.md"));
  REQUIRE(folder.run("page.md -o out.md --fences mermaid-cli").exit_code == 0);
  CHECK(read(folder / "out.md") == "````\n![diagram](./out-1.svg)\n````\n");
}

TEST_CASE("a picture of a page and another output can't be the same file") {
  const Folder folder;
  folder.write("page.md", fence + "\n");
  folder.write("page.mdx", fence + "\n");
  folder.write("page-1.mmd", diagram);
  CHECK(folder.run("page.md page.mdx -o out/").exit_code == 2);
  const auto outcome = folder.run("page.md page-1.mmd -o out/");
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.err.find("a picture of 'page.md' and 'page-1.mmd' would both become "
                         "'out/page-1.svg'") != std::string::npos);
  CHECK_FALSE(fs::exists(folder / "out"));
}

TEST_CASE("diagrams of types that are not drawn stay text where that is wanted") {
  const Folder folder;
  const std::string pie = "```mermaid\npie\n  \"a\" : 1\n```";
  folder.write("page.md", "> a\n\n" + fence + "\n\n" + pie + "\n\nb\n\n" + fence + "\n");
  const auto refused = folder.run("page.md -o out.md");
  CHECK(refused.exit_code == 1);
  CHECK(refused.err.find("--keep-undrawn") != std::string::npos);
  const auto outcome = folder.run("page.md -o out.md --keep-undrawn");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err.find("page.md:9:1: warning: diagrams of the type `pie` are not drawn yet") !=
        std::string::npos);
  CHECK(read(folder / "out.md") ==
        "> a\n\n![diagram](./out-1.svg)\n\n" + pie + "\n\nb\n\n![diagram](./out-3.svg)\n");
  CHECK(folder.run("page.md --lint").exit_code == 1);
  CHECK(folder.run("page.md --lint --keep-undrawn").exit_code == 0);
  CHECK(folder.run("page.md -o out.md --keep-undrawn --check").exit_code == 0);
}

TEST_CASE("each of many bad diagrams is told with its place") {
  const Folder folder;
  std::string page;
  for (int i = 0; i < 20'000; ++i) page += "```mermaid\nflowchart TD\n  a -->\n```\n";
  folder.write("page.md", page);
  const auto outcome = folder.run("page.md -o out.md");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.err.starts_with("page.md:3:8: error: "));
  CHECK(outcome.err.find("\npage.md:79999:8: error: ") != std::string::npos);
}

TEST_CASE("a misspelt type stays an error where types that are not drawn stay text") {
  const Folder folder;
  folder.write("page.md", "```mermaid\npi\n```\n");
  CHECK(folder.run("page.md -o out.md --keep-undrawn").exit_code == 1);
}

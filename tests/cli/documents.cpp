// Documents that other programs hand over.
#include <filesystem>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/cli/folder.hpp"

namespace fs = std::filesystem;
using cli::diagram;
using cli::Folder;
using cli::Outcome;
using cli::read;

namespace {

const std::string page =
    "# Page\n\n- a\n\n  ```mermaid\n  graph TD\n  accDescr: The way\n  A --> B\n" +
    std::string("  ```\n\n```{.mermaid #b width=5cm}\nsequenceDiagram\nA->>B: x\n") +
    "```\n\n```python\nx\n```\n";

/// A page through pandoc with the command, by the name it has for pandoc, as a filter.
Outcome pandoc(const Folder& folder, const std::string& arguments) {
  if (!fs::exists(folder / "mmdc-cpp-pandoc")) {
    fs::create_symlink(MMDC_COMMAND, folder / "mmdc-cpp-pandoc");
  }
  return folder.run("pandoc --filter ./mmdc-cpp-pandoc page.md " + arguments, "/usr/bin/env");
}

nlohmann::json chapter(const std::string& path, const std::string& content) {
  return {{"Chapter",
           {{"name", path},
            {"content", content},
            {"number", {1}},
            {"sub_items", nlohmann::json::array()},
            {"path", path},
            {"source_path", path},
            {"parent_names", nlohmann::json::array()}}}};
}

/// What mdBook hands over: its context, and a book of two chapters of which one is in the other.
nlohmann::json book(const std::string& renderer, const std::string& content) {
  nlohmann::json outer = chapter("one.md", content);
  outer["Chapter"]["sub_items"].push_back(chapter("two.md", content));
  return {{{"root", "/book"}, {"renderer", renderer}, {"mdbook_version", "0.4.40"}},
          {{"sections", {outer, "Separator"}}, {"__non_exhaustive", nullptr}}};
}

}  // namespace

TEST_CASE("pandoc puts pictures into HTML as data", "[.][pandoc]") {
  const Folder folder;
  folder.write("page.md", page);
  const Outcome outcome = pandoc(folder, "-t html --wrap=none");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out.find("<img src=\"data:image/svg+xml;base64,") != std::string::npos);
  CHECK(outcome.out.find("alt=\"The way\"") != std::string::npos);
  CHECK(outcome.out.find("id=\"b\"") != std::string::npos);
  CHECK(outcome.out.find("python") != std::string::npos);
  CHECK(outcome.out.find("graph TD") == std::string::npos);
}

TEST_CASE("pandoc gets files for TeX and pixels for documents of offices", "[.][pandoc]") {
  const Folder folder;
  folder.write("page.md", page);
  CHECK(pandoc(folder, "-t latex").out.find("{mermaid-pictures/diagram-1.pdf}") !=
        std::string::npos);
  CHECK(read(folder / "mermaid-pictures/diagram-2.pdf").starts_with("%PDF"));
  CHECK(pandoc(folder, "-o page.docx").exit_code == 0);
  CHECK(read(folder / "page.docx").find("word/media/") != std::string::npos);
}

TEST_CASE("pandoc fails where a diagram is bad", "[.][pandoc]") {
  const Folder folder;
  folder.write("page.md", "```mermaid\ngraph TD\nA -> B\n```\n");
  const Outcome outcome = pandoc(folder, "-t html");
  CHECK(outcome.exit_code != 0);
  CHECK(outcome.err.starts_with("<diagram 1>:2:3: error: "));
}

TEST_CASE("a filter of pandoc has the options of the command") {
  const Folder folder;
  folder.write("in.json",
               R"({"pandoc-api-version":[1,22],"meta":{},"blocks":[{"t":"CodeBlock","c":)"
               R"([["",["mermaid"],[]],"graph TD\nA"]},{"t":"HorizontalRule"}]})");
  const Outcome outcome = folder.run("--pandoc html -a pics -t forest <in.json");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out.find("pics/diagram-1.svg") != std::string::npos);
  CHECK(outcome.out.find("HorizontalRule") != std::string::npos);
  CHECK(read(folder / "pics/diagram-1.svg").find("#cde498") != std::string::npos);
  CHECK(folder.run("--pandoc html -e png <in.json").out.find("\"data:image/png;base64,") !=
        std::string::npos);
  folder.write("bad.json", "{");
  CHECK(folder.run("--pandoc html <bad.json").exit_code == 1);
}

TEST_CASE("a document that nests without end is refused") {
  const Folder folder;
  const auto nested = [](std::size_t depth) {
    return R"(["[[{\"[[{",)" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "]";
  };
  folder.write("deep.json", nested(1000));
  folder.write("deeper.json", nested(1'000'000));
  folder.write("shut.json", "]]][");
  for (const std::string mode : {"--pandoc html", "--mdbook"}) {
    CAPTURE(mode);
    const Outcome outcome = folder.run(mode + " <deeper.json");
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.err == "mmdc-cpp: standard input is nested more than 1000 deep\n");
    CHECK(folder.run(mode + " </").exit_code == 3);
    CHECK(folder.run(mode + " <shut.json").err == "mmdc-cpp: standard input is no JSON\n");
  }
  CHECK(folder.run("--pandoc html <deep.json").out == nested(1000) + "\n");
}

TEST_CASE("mdBook gets SVGs with ids of their own") {
  const Folder folder;
  CHECK(folder.run("--mdbook supports html").exit_code == 0);
  folder.write("book.json", book("html", "# A\n\n```mermaid\n" + diagram + "```\n").dump());
  const Outcome outcome = folder.run("--mdbook <book.json");
  REQUIRE(outcome.exit_code == 0);
  const auto drawn = nlohmann::json::parse(outcome.out);
  const auto& outer = drawn["sections"][0]["Chapter"];
  const std::string first = outer["content"];
  const std::string second = outer["sub_items"][0]["Chapter"]["content"];
  CHECK(first.starts_with("# A\n\n<div data-mermaid=\"picture\"><svg "));
  CHECK(first.find("id=\"my-svg-1-1\"") != std::string::npos);
  CHECK(second.find("id=\"my-svg-2-1\"") != std::string::npos);
  CHECK(drawn["sections"][1] == "Separator");
}

TEST_CASE("mdBook gets images for other renderers, and errors with the name of the chapter") {
  const Folder folder;
  folder.write("book.json", book("epub", "```mermaid\n" + diagram + "```\n").dump());
  CHECK(folder.run("--mdbook <book.json").out.find("![diagram](data:image/svg+xml;base64,") !=
        std::string::npos);
  folder.write("bad.json", book("html", "a\n\n```mermaid\ngraph TD\nA -> B\n```\n").dump());
  const Outcome outcome = folder.run("--mdbook <bad.json");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.find("one.md:5:3: error: ") != std::string::npos);
  CHECK(outcome.err.find("two.md:5:3: error: ") != std::string::npos);
  folder.write("list.json", "[1]");
  CHECK(folder.run("--mdbook <list.json").exit_code == 1);
}

TEST_CASE("mdBook and pandoc keep diagrams of types that are not drawn where that is wanted") {
  const Folder folder;
  const std::string pie = "```mermaid\npie\n```\n";
  folder.write("book.json", book("html", pie).dump());
  CHECK(folder.run("--mdbook <book.json").exit_code == 1);
  const Outcome drawn = folder.run("--mdbook --keep-undrawn <book.json");
  CHECK(drawn.exit_code == 0);
  CHECK(nlohmann::json::parse(drawn.out) == book("html", pie)[1]);
  const nlohmann::json document = {
      {{"t", "CodeBlock"}, {"c", {{"", {"mermaid"}, nlohmann::json::array()}, "pie"}}}};
  folder.write("document.json", document.dump());
  CHECK(folder.run("--pandoc html <document.json").exit_code == 1);
  const Outcome filtered = folder.run("--pandoc --keep-undrawn html <document.json");
  CHECK(filtered.exit_code == 0);
  CHECK(nlohmann::json::parse(filtered.out) == document);
}

TEST_CASE("mdBook is told of warnings unless it is quiet") {
  const Folder folder;
  const std::string warned = "graph TD\nA --> B\nstyle Nobody fill:red\nclick A call f()\n";
  folder.write("book.json", book("html", "```mermaid\n" + warned + "```\n").dump());
  CHECK(folder.run("--mdbook <book.json").err.find("one.md:5:") != std::string::npos);
  CHECK(folder.run("--mdbook -q <book.json").err.empty());
}

TEST_CASE("mdBook is told that there is no cairo", "[.][two-programs]") {
  const Folder folder;
  folder.write("book.json", book("html", "```mermaid\n" + diagram + "```\n").dump());
  fs::copy_file(MMDC_COMMAND, folder / "alone");
  const Outcome outcome =
      folder.run("--mdbook --font outline <book.json", (folder / "alone").string());
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.err.find("[cairo.missing]") != std::string::npos);
}

// The build systems and document tools of docs/build-systems.md, with the command in them.
#include <filesystem>

#include <catch2/catch.hpp>

#include "tests/cli/folder.hpp"

#include "paths.hpp"

namespace fs = std::filesystem;
using cli::diagram;
using cli::Folder;
using cli::Outcome;
using cli::read;

namespace {

const std::string page = "# Page\n\n```mermaid\n" + diagram + "```\n";

/// Runs a line of shell in which `mmdc-cpp` is the command.
Outcome shell(const Folder& folder, const std::string& line) {
  const std::string bin = fs::path(MMDC_COMMAND).parent_path().string();
  folder.write(".line.sh", "PATH='" + bin + "':$PATH\n" + line + "\n");
  const Outcome outcome = folder.run(".line.sh", "/bin/bash");
  CAPTURE(line, outcome.out, outcome.err);
  CHECK(outcome.exit_code == 0);
  return outcome;
}

/// The block of code in the documentation that begins with a line.
std::string documented(const std::string& first_line) {
  const std::string text = read(fs::path(MMDC_TESTS_DIR) / "../docs/build-systems.md");
  const std::size_t begin = text.find("\n" + first_line + "\n") + 1;
  REQUIRE(begin != 0);
  return text.substr(begin, text.find("```", begin) - begin);
}

bool is_newer(const fs::path& file, const fs::path& other) {
  return fs::last_write_time(file) > fs::last_write_time(other);
}

}  // namespace

TEST_CASE("the recipe for Make draws what has changed") {
  const Folder folder;
  folder.write("Makefile",
               "all: pictures/a.svg pictures/b.svg\n" + documented("pictures/%.svg: docs/%.mmd"));
  fs::create_directories(folder / "docs");
  fs::create_directories(folder / "pictures");
  folder.write("docs/a.mmd", diagram);
  folder.write("docs/b.mmd", diagram);
  shell(folder, "make -s");
  CHECK(read(folder / "pictures/a.svg").starts_with("<svg "));
  CHECK(shell(folder, "make").out.find("Nothing to be done") != std::string::npos);
  folder.write("docs/a.mmd", diagram + "B --> C\n");
  const std::string second = shell(folder, "make").out;
  CHECK(second.find("docs/a.mmd") != std::string::npos);
  CHECK(second.find("docs/b.mmd") == std::string::npos);
  CHECK(shell(folder, "touch docs/b.mmd; make -s; make").out.find("Nothing to be done") !=
        std::string::npos);
}

TEST_CASE("the recipe for Ninja draws what has changed") {
  const Folder folder;
  folder.write("build.ninja", documented("rule mermaid"));
  fs::create_directories(folder / "docs");
  folder.write("docs/way.mmd", diagram);
  shell(folder, "ninja");
  CHECK(read(folder / "pictures/way.svg").starts_with("<svg "));
  CHECK(shell(folder, "ninja").out.find("no work to do") != std::string::npos);
  folder.write("docs/way.mmd", diagram + "B --> C\n");
  CHECK(shell(folder, "ninja").out.find("[1/1]") != std::string::npos);
}

TEST_CASE("mmdc_prerender draws what has changed, with every generator") {
  for (const char* generator : {"Ninja", "Unix Makefiles"}) {
    const Folder folder;
    fs::create_directories(folder / "docs");
    folder.write("docs/a b.mmd", diagram);
    folder.write("docs/page.md", page);
    folder.write("c.json", "{}");
    folder.write(
        "CMakeLists.txt",
        "cmake_minimum_required(VERSION 3.25)\nproject(pages NONE)\n"
        "add_executable(mmdc::mmdc-cpp IMPORTED)\n"
        "set_target_properties(mmdc::mmdc-cpp PROPERTIES IMPORTED_LOCATION \"" MMDC_COMMAND
        "\")\ninclude(\"" MMDC_TESTS_DIR
        "/../tools/cmake/mmdcPrerender.cmake\")\n"
        "mmdc_prerender(TARGET docs ALL SOURCES \"docs/a b.mmd\" docs/page.md FORMAT svg\n"
        "               CONFIG c.json OUTPUT_DIRECTORY site OPTIONS -t forest OUTPUTS all)\n"
        "message(STATUS \"outputs: ${all}\")\n");
    CAPTURE(generator);
    const Outcome configured =
        shell(folder, "cmake -S . -B build -G '" + std::string(generator) + "'");
    CHECK(configured.out.find("build/site/docs/a b.svg;") != std::string::npos);
    shell(folder, "cmake --build build");
    const fs::path picture = folder / "build/site/docs/a b.svg";
    const fs::path drawn_page = folder / "build/site/docs/page.md";
    CHECK(read(picture).find("#cde498") != std::string::npos);
    CHECK(read(drawn_page) == "# Page\n\n![diagram](./page-1.svg)\n");
    CHECK(shell(folder, "cmake --build build").out.find("Drawing") == std::string::npos);
    shell(folder, "sleep 0.01; echo '# Other' >>docs/page.md; cmake --build build");
    CHECK(read(drawn_page).ends_with("# Other\n"));
    CHECK(is_newer(drawn_page, picture));
    shell(folder, R"(sleep 0.01; echo '{"theme": "dark"}' >c.json; cmake --build build)");
    CHECK(read(picture).find("#1f2020") != std::string::npos);
  }
}

TEST_CASE("Sphinx draws with the command") {
  const Folder folder;
  folder.write("conf.py", documented("extensions = ['sphinxcontrib.mermaid']"));
  folder.write("index.rst", "Title\n=====\n\n.. mermaid::\n\n   graph TD\n   A --> B\n");
  shell(folder, "/usr/bin/python3 -m sphinx -q -b html . out");
  std::size_t pictures = 0;
  for (const auto& entry : fs::directory_iterator(folder / "out/_images")) {
    CHECK(read(entry.path()).starts_with("<svg "));
    ++pictures;
  }
  CHECK(pictures == 1);
}

TEST_CASE("Doxygen's filter draws the diagrams of pages") {
  const Folder folder;
  folder.write("page.md", "# Page {#page}\n\n```mermaid\n" + diagram + "```\n");
  folder.write("Doxyfile", "INPUT = page.md\nGENERATE_LATEX = NO\nQUIET = YES\nHAVE_DOT = NO\n" +
                               documented("FILTER_PATTERNS = *.md=\"mmdc-cpp --embed data -o -\""));
  shell(folder, "doxygen");
  CHECK(read(folder / "html/page.html").find("<img src=\"data:image/svg+xml;base64,") !=
        std::string::npos);
}

TEST_CASE("the hook of pre-commit stops what is bad", "[.][pre-commit]") {
  const Folder folder;
  fs::create_directories(folder / "hooks");
  fs::copy(fs::path(MMDC_TESTS_DIR) / "../.pre-commit-hooks.yaml", folder / "hooks");
  fs::create_directories(folder / "work");
  folder.write("work/good.mmd", diagram);
  const Outcome outcome = shell(folder, R"sh(
export HOME=$PWD PRE_COMMIT_HOME=$PWD/home GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b
export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
exec 2>&1
git -C hooks init -q && git -C hooks add -A && git -C hooks commit -qm hooks
cd work && git init -q
printf 'repos:\n- repo: ../hooks\n  rev: %s\n  hooks:\n  - id: mmdc-cpp-lint\n' \
  "$(git -C ../hooks rev-parse HEAD)" >.pre-commit-config.yaml
git add -A
pre-commit run --all-files || exit 1
printf 'graph TD\nA -> B\n' >bad.mmd
git add -A
pre-commit run --all-files && exit 1
exit 0)sh");
  CHECK(outcome.out.find("Passed") != std::string::npos);
  CHECK(outcome.out.find("bad.mmd:2:3: error: ") != std::string::npos);
}

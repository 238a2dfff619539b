// What is written from the table of options, and the gallery.
#include <cstdlib>
#include <filesystem>

#include <catch2/catch.hpp>

#include "tests/cli/folder.hpp"

namespace fs = std::filesystem;
using cli::Folder;
using cli::Outcome;
using cli::read;

namespace {

bool has(const char* program) {
  if (std::system(("command -v " + std::string(program) + " >/dev/null").c_str()) == 0) return true;
  WARN(program << " is not installed");
  return false;
}

}  // namespace

TEST_CASE("bash completes options, their words and files") {
  const Folder folder;
  folder.write("complete.sh", R"(
source ./script
ask() { COMP_WORDS=(mmdc-cpp "$@"); COMP_CWORD=$#; COMPREPLY=(); _mmdc_cpp; echo "${COMPREPLY[*]}"; }
ask --em
ask -e p
ask --theme redux-d
ask --embed s
ask diagram.m
ask --deps x
)");
  folder.write("script", folder.run("--completion bash").out);
  folder.write("diagram.mmd", "");
  CHECK(folder.run("complete.sh", "/bin/bash").out ==
        "--embed\npng pdf\nredux-dark redux-dark-color\nsvg\ndiagram.mmd\n\n");
}

TEST_CASE("zsh and fish can read their completions") {
  const Folder folder;
  folder.write("_mmdc-cpp", folder.run("--completion zsh").out);
  folder.write("mmdc-cpp.fish", folder.run("--completion fish").out);
  CHECK(read(folder / "_mmdc-cpp").starts_with("#compdef mmdc-cpp mmdc\n"));
  CHECK(read(folder / "mmdc-cpp.fish").find("-l theme -x -a 'default base") != std::string::npos);
  if (has("zsh")) CHECK(folder.run("-n _mmdc-cpp", "zsh").exit_code == 0);
  if (has("fish")) CHECK(folder.run("--no-execute mmdc-cpp.fish", "fish").exit_code == 0);
  CHECK(folder.run("--completion csh").exit_code == 2);
}

TEST_CASE("the manual page has every option") {
  const Folder folder;
  const std::string page = folder.run("--man").out;
  CHECK(page.starts_with(".TH MMDC\\-CPP 1 "));
  CHECK(page.find("\\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fIPATH\\fR\n") != std::string::npos);
  folder.write("mmdc-cpp.1", page);
  if (!has("groff")) return;
  const Outcome outcome = folder.run("groff -man -Tascii -ww -z mmdc-cpp.1", "/usr/bin/env");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err.empty());
}

TEST_CASE("the gallery shows every family in every theme") {
  const Folder folder;
  REQUIRE(folder.run("--gallery gallery").exit_code == 0);
  const std::string page = read(folder / "gallery/index.html");
  for (const char* theme : {"default", "dark", "forest", "neutral", "neo", "redux-dark-color"}) {
    for (const char* family : {"flowchart", "sequence"}) {
      const std::string file = std::string(family) + '-' + theme + ".svg";
      CHECK(page.find("src=\"" + file + '"') != std::string::npos);
      CHECK(read(folder / "gallery" / file).starts_with("<svg "));
    }
  }
  folder.write("file", "");
  CHECK(folder.run("--gallery file").exit_code == 3);
}

TEST_CASE("a gallery that can't be drawn is told and not written") {
  const Folder folder;
  folder.write("c.json", R"({"maxEdges": 1})");
  const Outcome bad = folder.run("--gallery gallery -c c.json");
  CHECK(bad.exit_code == 1);
  CHECK(bad.err.starts_with("flowchart-default:3:9: error: "));
  fs::copy_file(MMDC_COMMAND, folder / "alone");
  if (!std::string(MMDC_CAIRO_PROGRAM).empty()) {
    const Outcome alone = folder.run("--gallery gallery --font outline", "./alone");
    CHECK(alone.exit_code == 3);
    CHECK(alone.err.find("[cairo.missing]") != std::string::npos);
  }
  CHECK_FALSE(fs::exists(folder / "gallery"));
}

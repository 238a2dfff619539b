// What is written from the table of options, and the gallery.
#include <filesystem>

#include <catch2/catch.hpp>

#include "tests/cli/folder.hpp"

namespace fs = std::filesystem;
using cli::Folder;
using cli::Outcome;
using cli::read;

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

TEST_CASE("there are completions for zsh and fish too") {
  const Folder folder;
  CHECK(folder.run("--completion zsh").out.starts_with("#compdef mmdc-cpp mmdc\n"));
  CHECK(folder.run("--completion fish").out.find("-l theme -x -a 'default base") !=
        std::string::npos);
  CHECK(folder.run("--completion csh").exit_code == 2);
}

TEST_CASE("zsh can read its completions", "[.][zsh]") {
  const Folder folder;
  folder.write("_mmdc-cpp", folder.run("--completion zsh").out);
  CHECK(folder.run("-n _mmdc-cpp", "zsh").exit_code == 0);
}

TEST_CASE("fish can read its completions", "[.][fish]") {
  const Folder folder;
  folder.write("mmdc-cpp.fish", folder.run("--completion fish").out);
  CHECK(folder.run("--no-execute mmdc-cpp.fish", "fish").exit_code == 0);
}

TEST_CASE("the manual page has every option") {
  const Folder folder;
  const std::string page = folder.run("--man").out;
  CHECK(page.starts_with(".TH MMDC\\-CPP 1 "));
  CHECK(page.find("\\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fIPATH\\fR\n") != std::string::npos);
  folder.write("mmdc-cpp.1", page);
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
  CHECK(page.find("auto.svg") == std::string::npos);
  folder.write("file", "");
  CHECK(folder.run("--gallery file").exit_code == 3);
}

TEST_CASE("a gallery that can't be drawn is told and not written") {
  const Folder folder;
  folder.write("c.json", R"({"maxEdges": 1})");
  const Outcome bad = folder.run("--gallery gallery -c c.json");
  CHECK(bad.exit_code == 1);
  CHECK(bad.err.starts_with("flowchart-default:3:9: error: "));
  CHECK_FALSE(fs::exists(folder / "gallery"));
}

TEST_CASE("a gallery that wants cairo tells that there is none", "[.][two-programs]") {
  const Folder folder;
  fs::copy_file(MMDC_COMMAND, folder / "alone");
  const Outcome alone = folder.run("--gallery gallery --font outline", "./alone");
  CHECK(alone.exit_code == 3);
  CHECK(alone.err.find("[cairo.missing]") != std::string::npos);
  CHECK_FALSE(fs::exists(folder / "gallery"));
}

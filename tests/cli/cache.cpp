// Pictures that were drawn before are found again, and only those.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/cli/folder.hpp"

namespace fs = std::filesystem;
using cli::diagram;
using cli::Folder;
using cli::Outcome;
using cli::read;

namespace {

/// A page of two diagrams that no page with another name has.
std::string page(const std::string& name) {
  const std::string start = "```mermaid\n" + diagram + "B --> " + name;
  return "# Page\n\n" + start + "\n```\n\n" + start + " --> C\n```\n";
}

/// Pages a.md and b.md, and a configuration.
void write_pages(const Folder& folder) {
  folder.write("a.md", page("a"));
  folder.write("b.md", page("b") + "\n```mermaid\nsequenceDiagram\nA->>B: hello\n```\n");
  folder.write("c.json", "{}");
  folder.write("s.css", "text { fill: red }");
}

bool tells(const Outcome& outcome, const std::string& words) {
  CAPTURE(outcome.err);
  return outcome.err.find(words) != std::string::npos;
}

std::vector<fs::path> entries_of(const fs::path& cache) {
  std::vector<fs::path> entries;
  for (const auto& entry : fs::recursive_directory_iterator(cache)) {
    if (entry.is_regular_file() && entry.path().filename() != "mmdc-cpp.size") {
      entries.push_back(entry.path());
    }
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

}  // namespace

TEST_CASE("a second run draws nothing, wherever it writes") {
  const Folder folder;
  write_pages(folder);
  CHECK(tells(folder.run("a.md b.md -o out/"), "5 pictures drawn, 0 from the cache"));
  CHECK(tells(folder.run("a.md b.md -o out/"), "0 pictures drawn, 5 from the cache"));
  CHECK(tells(folder.run("a.md b.md -o other/"), "0 pictures drawn, 5 from the cache"));
  for (const char* name : {"a.md", "a-1.svg", "a-2.svg", "b.md", "b-3.svg"}) {
    CHECK(read(folder / "out" / name) == read(folder / "other" / name));
  }
  CHECK(fs::exists(folder.user_cache() / "mmdc-cpp"));
}

TEST_CASE("one edit is one drawing") {
  const Folder folder;
  write_pages(folder);
  REQUIRE(folder.run("a.md b.md -o out/").exit_code == 0);
  folder.write("b.md", page("b") + "\n```mermaid\nsequenceDiagram\nA->>B: good bye\n```\n");
  CHECK(tells(folder.run("a.md b.md -o out/"), "1 picture drawn, 4 from the cache"));
  CHECK(read(folder / "out/b-3.svg").find("good bye") != std::string::npos);
}

TEST_CASE("what changes pictures makes them drawn anew") {
  const Folder folder;
  write_pages(folder);
  REQUIRE(folder.run("a.md b.md -o out/").exit_code == 0);
  CHECK(tells(folder.run("a.md b.md -o out/ -t dark"), "5 pictures drawn"));
  CHECK(tells(folder.run("a.md b.md -o out/ -c c.json"), "5 pictures drawn"));
  folder.write("c.json", R"({"theme": "forest"})");
  CHECK(tells(folder.run("a.md b.md -o out/ -c c.json"), "5 pictures drawn"));
  CHECK(tells(folder.run("a.md b.md -o out/ -C s.css"), "5 pictures drawn"));
  CHECK(tells(folder.run("a.md b.md -o out/ -e png"), "5 pictures drawn"));
  CHECK(tells(folder.run("a.md b.md -o out/ -e png -s 2"), "5 pictures drawn"));
  CHECK(tells(folder.run("a.md b.md -o out/ -e png -s 2"), "0 pictures drawn"));
  CHECK(tells(folder.run("a.md b.md -o out/ --no-cache"), "5 pictures drawn"));
}

TEST_CASE("fonts and settings of fonts that come make pictures drawn anew") {
  const Folder folder;
  write_pages(folder);
  fs::create_directories(folder / "data/fonts");
  fs::create_directories(folder / "config/fontconfig");
  folder.write("config/fontconfig/fonts.conf", "<fontconfig/>");
  const auto draw = [&] {
    return folder.shell("XDG_DATA_HOME=data XDG_CONFIG_HOME=config '" MMDC_COMMAND
                        "' a.md b.md -o out/ -e png --cache c");
  };
  CHECK(tells(draw(), "5 pictures drawn"));
  CHECK(tells(draw(), "5 from the cache"));
  folder.write("data/fonts/new.ttf", "");
  CHECK(tells(draw(), "5 pictures drawn"));
  folder.write("config/fontconfig/fonts.conf", "<fontconfig></fontconfig>");
  CHECK(tells(draw(), "5 pictures drawn"));
}

TEST_CASE("what settings from a pipe hold is not taken for what they held before") {
  const Folder folder;
  folder.write("a.mmd", "graph TD\nA@{ icon: \"toy:box\" }\n");
  folder.write("b.mmd", diagram);
  folder.write("first", R"({"theme": "dark"})");
  folder.write("second", R"({"theme": "forest"})");
  folder.write("first.css", "text { fill: red }");
  folder.write("second.css", "text { fill: blue }");
  const std::string start = R"({"prefix": "toy", "icons": {"box": {"body": "<path d=\")";
  folder.write("first.toy", start + R"(M1 2h3v4z\"/>"}}})");
  folder.write("second.toy", start + R"(M1 2h5v6z\"/>"}}})");
  folder.write("run.sh",
               "\"$1\" ?.mmd -o out/ -c <(cat $2) -C <(cat $3) --iconPacks <(cat $4)\n"
               "\"$1\" ?.mmd -o as-files/ -c $2 -C $3 --iconPacks $4 --no-cache\n");
  const auto run = [&](const std::string& settings) {
    const Outcome outcome = folder.run("run.sh '" MMDC_COMMAND "' " + settings, "/bin/bash");
    CAPTURE(settings, outcome.err);
    CHECK(outcome.exit_code == 0);
    CHECK(read(folder / "out/a.svg") == read(folder / "as-files/a.svg"));
    CHECK(read(folder / "out/b.svg") == read(folder / "as-files/b.svg"));
    return tells(outcome, "2 pictures drawn, 0 from the cache");
  };
  CHECK(run("first first.css first.toy"));
  CHECK(run("second first.css first.toy"));
  CHECK(run("second second.css first.toy"));
  CHECK(run("second second.css second.toy"));
  CHECK(folder.run("run.sh '" MMDC_COMMAND "' first first.css first.toy", "/bin/bash")
            .err.starts_with("mmdc-cpp: 2 of 2 inputs done, 0 pictures drawn, 2 from the cache"));
}

TEST_CASE("an output that was touched by others is written again") {
  const Folder folder;
  write_pages(folder);
  REQUIRE(folder.run("a.md b.md -o out/").exit_code == 0);
  const std::string before = read(folder / "out/a-1.svg");
  folder.write("out/a-1.svg", "mine");
  fs::remove(folder / "out/b.md");
  CHECK(tells(folder.run("a.md b.md -o out/"), "0 pictures drawn"));
  CHECK(read(folder / "out/a-1.svg") == before);
  CHECK(fs::exists(folder / "out/b.md"));
}

TEST_CASE("what has not changed is not written, but is newer than its input") {
  const Folder folder;
  write_pages(folder);
  REQUIRE(folder.run("a.md b.md -o out/").exit_code == 0);
  const auto written = fs::last_write_time(folder / "out/a-1.svg");
  const auto other = fs::last_write_time(folder / "out/b-1.svg");
  for (const char* cache : {"", " --no-cache"}) {
    REQUIRE(folder.run("a.md b.md -o out/" + std::string(cache)).exit_code == 0);
    CHECK(fs::last_write_time(folder / "out/a-1.svg") == written);
  }
  fs::last_write_time(folder / "a.md", written + std::chrono::milliseconds(1));
  REQUIRE(folder.run("a.md b.md -o out/").exit_code == 0);
  CHECK(fs::last_write_time(folder / "out/a-1.svg") > written);
  CHECK(fs::last_write_time(folder / "out/b-1.svg") == other);
}

TEST_CASE("warnings are told each time") {
  const Folder folder;
  folder.write("a.mmd", "graph TD\nA --> B\nstyle Nobody fill:red\nclick A call f()\n");
  folder.write("b.mmd", diagram);
  const std::string first = folder.run("a.mmd b.mmd -o out/").err;
  const std::string second = folder.run("a.mmd b.mmd -o out/").err;
  const std::string elsewhere = folder.run("a.mmd b.mmd -o other/").err;
  CHECK(first.substr(0, first.find("mmdc-cpp:")) == second.substr(0, second.find("mmdc-cpp:")));
  CHECK(second.find(" warning: ") == first.find(" warning: "));
  CHECK(elsewhere == second);
}

TEST_CASE("damaged entries are drawn anew") {
  const Folder folder;
  write_pages(folder);
  REQUIRE(folder.run("a.md b.md -o out/ --cache cache").exit_code == 0);
  const std::string before = read(folder / "out/b-3.svg");
  std::size_t number = 0;
  for (const fs::path& entry : entries_of(folder / "cache")) {
    std::string bytes = read(entry);
    if (number % 3 == 0) bytes.resize(bytes.size() / 2);
    if (number % 3 == 1) bytes.clear();
    if (number % 3 == 2) bytes[bytes.size() - 9] ^= 1;
    std::ofstream(entry, std::ios::binary) << bytes;
    ++number;
  }
  CHECK(tells(folder.run("a.md b.md -o other/ --cache cache"), "5 pictures drawn"));
  CHECK(read(folder / "other/b-3.svg") == before);
  CHECK(tells(folder.run("a.md b.md -o more/ --cache cache"), "5 from the cache"));
}

TEST_CASE("the cache stays within its bounds and keeps what was used last") {
  const Folder folder;
  std::string large = "graph TD\n";
  for (int i = 0; i < 60; ++i) large += "A --> B" + std::to_string(i) + "\n";
  for (int i = 0; i < 60; ++i) {
    folder.write("d" + std::to_string(i) + ".mmd", large + "A --> X" + std::to_string(i) + "\n");
  }
  for (int tens = 0; tens < 6; ++tens) {
    const std::string inputs = "'d" + (tens == 0 ? "" : std::to_string(tens)) + "[0-9].mmd'" +
                               (tens == 0 ? "" : " d0.mmd");
    REQUIRE(folder.run(inputs + " -o out/ --cache cache --cache-size 1").exit_code == 0);
    std::uintmax_t size = 0;
    for (const fs::path& entry : entries_of(folder / "cache")) size += fs::file_size(entry);
    CHECK(size <= 1'000'000);
    CHECK(size > 100'000);
  }
  CHECK(
      tells(folder.run("d0.mmd d50.mmd -o out/ --cache cache --cache-size 1"), "2 from the cache"));
  CHECK(
      tells(folder.run("d1.mmd d2.mmd -o out/ --cache cache --cache-size 1"), "0 from the cache"));
}

TEST_CASE("other files in the folder of a cache are left alone") {
  const Folder folder;
  write_pages(folder);
  const std::vector<std::string> names = {"cache/notes/a.txt", "cache/ab/letter.txt",
                                          "cache/ab/" + std::string(30, 'c') + "/deep.txt",
                                          "cache/size", "cache/" + std::string(30, 'a')};
  for (const std::string& name : names) {
    fs::create_directories((folder / name).parent_path());
    folder.write(name, std::string(1'000'000, 'x'));
  }
  REQUIRE(folder.run("a.md b.md -o out/ --cache cache --cache-size 1").exit_code == 0);
  for (const std::string& name : names) {
    CAPTURE(name);
    CHECK(read(folder / name).size() == 1'000'000);
  }
  CHECK(tells(folder.run("a.md b.md -o out/ --cache cache --cache-size 1"), "5 from the cache"));
}

TEST_CASE("processes share a cache") {
  const Folder folder;
  for (int i = 0; i < 30; ++i) {
    folder.write(std::to_string(i) + ".mmd", diagram + "B --> C" + std::to_string(i) + "\n");
  }
  folder.write("five.sh",
               "failed=0\n"
               "for i in 1 2 3 4 5; do \"$1\" '*.mmd' -q --cache cache -o out$i/ & done\n"
               "for i in 1 2 3 4 5; do wait -n || failed=1; done\n"
               "exit $failed\n");
  const Outcome outcome = folder.run("five.sh '" MMDC_COMMAND "'", "/bin/bash");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err.empty());
  for (int i = 0; i < 30; ++i) {
    const std::string name = std::to_string(i) + ".svg";
    CHECK(read(folder / "out1" / name) == read(folder / "out5" / name));
  }
}

TEST_CASE("a cache that can't be written changes nothing") {
  const Folder folder;
  write_pages(folder);
  folder.write("file", "no folder");
  const Outcome outcome = folder.run("a.md b.md -o out/ --cache file");
  CHECK(outcome.exit_code == 0);
  CHECK(tells(outcome, "5 pictures drawn"));
  CHECK(fs::exists(folder / "out/b-3.svg"));
}

TEST_CASE("one SVG is drawn without a cache, one PNG with it") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  REQUIRE(folder.run("d.mmd -o o.svg").exit_code == 0);
  CHECK_FALSE(fs::exists(folder.user_cache()));
  REQUIRE(folder.run("d.mmd -o o.png").exit_code == 0);
  CHECK(fs::exists(folder.user_cache()));
}

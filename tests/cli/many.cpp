// Many inputs at once.
#include <chrono>
#include <filesystem>

#include <catch2/catch.hpp>

#include "tests/cli/folder.hpp"

namespace fs = std::filesystem;
using cli::diagram;
using cli::Folder;
using cli::Outcome;
using cli::read;

namespace {

const std::string bad = "graph TD\nA -> B\n";
const std::string page = "# Page\n\n```mermaid\n" + diagram + "```\n";

}  // namespace

TEST_CASE("several inputs are drawn beside themselves") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  folder.write("b.mmd", diagram + "B --> C\n");
  const Outcome outcome = folder.run("a.mmd b.mmd");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err == "mmdc-cpp: 2 of 2 inputs done, 2 pictures drawn, 0 from the cache\n");
  CHECK(fs::exists(folder / "a.mmd.svg"));
  CHECK(fs::exists(folder / "b.mmd.svg"));
}

TEST_CASE("where the system has no more threads all inputs are drawn by the one there is",
          "[.][large-stack]") {
  const Folder folder;
  for (const char* const name : {"a.mmd", "b.mmd", "c.mmd"}) folder.write(name, diagram);
  // Nowhere is there room for the stack of a thread of 2^48 bytes.
  const Outcome outcome =
      folder.shell("ulimit -s 274877906944; '" MMDC_COMMAND "' ?.mmd -o out/ -j 3");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err.starts_with("mmdc-cpp: 3 of 3 inputs done, "));
}

TEST_CASE("many inputs need a folder, and what a page is asked for must be possible") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  folder.write("page.md", page);
  folder.write("x.mdx", page);
  for (const char* const arguments :
       {"a.mmd page.md -o -", "a.mmd page.md -o all.md", "a.mmd page.md -o all.svg",
        "a.mmd page.md --embed svg", "x.mdx -o outy/ --embed svg", "a.mmd -o out/ -a img"}) {
    CAPTURE(arguments);
    CHECK(folder.run(arguments).exit_code == 2);
    CHECK(folder.count() == 3);
  }
  CHECK(folder.run("a.mmd page.md -o out/ --embed svg").exit_code == 0);
  CHECK(folder.run("a.mmd page.md -o out/ -a img").exit_code == 0);
}

TEST_CASE("inputs are named with -i, without, or both") {
  const Folder folder;
  for (const char* const name : {"a.mmd", "b.mmd", "c.mmd"}) folder.write(name, diagram);
  REQUIRE(folder.run("a.mmd -i b.mmd -i c.mmd -o out/").exit_code == 0);
  for (const char* const name : {"out/a.svg", "out/b.svg", "out/c.svg"}) {
    CHECK(fs::exists(folder / name));
  }
}

TEST_CASE("a folder is drawn into another, below the same names") {
  const Folder folder;
  fs::create_directories(folder / "docs/deep");
  folder.write("docs/a.mmd", diagram);
  folder.write("docs/other.txt", "no diagram");
  folder.write("docs/deep/page.md", page);
  CHECK(folder.run("docs -o out/").exit_code == 0);
  CHECK(fs::exists(folder / "out/a.svg"));
  CHECK_FALSE(fs::exists(folder / "out/deep"));
  CHECK(folder.run("docs -r -o out/ -e png").exit_code == 0);
  CHECK(read(folder / "out/a.png").starts_with("\x89PNG"));
  CHECK(read(folder / "out/deep/page.md") == "# Page\n\n![diagram](./page-1.png)\n");
  CHECK(fs::exists(folder / "out/deep/page-1.png"));
  CHECK(read(folder / "docs/deep/page.md") == page);
}

TEST_CASE("patterns are resolved where the shell has not done it") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  folder.write("b.mmd", diagram);
  folder.write("[x].mmd", diagram);
  CHECK(folder.run("'?.mmd' -o out/").exit_code == 0);
  CHECK(fs::exists(folder / "out/a.svg"));
  CHECK(fs::exists(folder / "out/b.svg"));
  CHECK(folder.run("'[x].mmd' -o x.svg").exit_code == 0);
  CHECK(folder.run("'*.none' -o out/").exit_code == 3);
}

TEST_CASE("a folder or pattern that finds nothing is told by name, and the others are drawn") {
  const Folder folder;
  fs::create_directories(folder / "empty");
  folder.write("a.mmd", diagram);
  const Outcome outcome = folder.run("empty a.mmd '*.none' -o out/");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.err ==
        "mmdc-cpp: there is no diagram and no page in 'empty'\n"
        "mmdc-cpp: there is no diagram and no page in '*.none'\n");
  CHECK(fs::exists(folder / "out/a.svg"));
  for (const std::string word : {"empty", "'*.none'"}) {
    CAPTURE(word);
    CHECK(folder.run(word + " -o other/").exit_code == 3);
    CHECK_FALSE(fs::exists(folder / "other"));
  }
}

TEST_CASE("two stars are told to be no more than one where they find nothing") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  const Outcome outcome = folder.run("'**/*.mmd' -o out/");
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.err ==
        "mmdc-cpp: there is no diagram and no page in '**/*.mmd': `**` is no more than `*`; "
        "`-r` with a folder looks into folders of folders\n");
}

TEST_CASE("folders are searched whatever the case of endings, also those that a pattern matches") {
  const Folder folder;
  fs::create_directories(folder / "docs");
  folder.write("docs/UP.MMD", diagram);
  folder.write("docs/page.MD", page);
  REQUIRE(folder.run("docs -o out/").exit_code == 0);
  CHECK(fs::exists(folder / "out/UP.svg"));
  REQUIRE(folder.run("'d*' -o other/").exit_code == 0);
  CHECK(fs::exists(folder / "other/UP.svg"));
  CHECK(fs::exists(folder / "other/page.MD"));
}

TEST_CASE("hidden folders and node_modules are not searched unless they are named") {
  const Folder folder;
  for (const char* const name : {"docs/.git", "docs/node_modules/x", "docs/deep"}) {
    fs::create_directories(folder / name);
    folder.write(name + std::string("/a.mmd"), diagram);
  }
  REQUIRE(folder.run("docs -r -o out/").exit_code == 0);
  CHECK(fs::exists(folder / "out/deep/a.svg"));
  CHECK_FALSE(fs::exists(folder / "out/.git"));
  CHECK_FALSE(fs::exists(folder / "out/node_modules"));
  CHECK(folder.run("docs/node_modules -r -o modules/").exit_code == 0);
}

TEST_CASE("one bad input fails the run, the others are written, and errors stand in order") {
  const Folder folder;
  std::string expected;
  for (int i = 10; i < 40; ++i) {
    const std::string name = std::to_string(i) + ".mmd";
    folder.write(name, i % 3 == 0 ? bad : diagram);
    if (i % 3 == 0) expected += name + ":2:3 ";
  }
  for (const char* jobs : {"1", "7"}) {
    const Outcome outcome = folder.run("'*.mmd' -o out/ -q -j " + std::string(jobs));
    CHECK(outcome.exit_code == 1);
    std::string places;
    for (std::size_t at = 0; (at = outcome.err.find(".mmd:2:3: error", at)) != std::string::npos;) {
      places += outcome.err.substr(at - 2, 10) + ' ';
      ++at;
    }
    CHECK(places == expected);
    CHECK(fs::exists(folder / "out/10.svg"));
    CHECK_FALSE(fs::exists(folder / "out/12.svg"));
    fs::remove_all(folder / "out");
  }
}

TEST_CASE("two inputs can't become the same output") {
  const Folder folder;
  fs::create_directories(folder / "x");
  folder.write("a.mmd", diagram);
  folder.write("x/a.mmd", diagram);
  const Outcome outcome = folder.run("a.mmd x/a.mmd -o out/");
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.err.find("'a.mmd' and 'x/a.mmd' would both become 'out/a.svg'") !=
        std::string::npos);
  CHECK_FALSE(fs::exists(folder / "out"));
}

TEST_CASE("an output is the same however its path is spelt") {
  const Folder folder;
  folder.write("p.md", page);
  folder.write("p-1.mmd", diagram);
  CHECK(folder.run("p.md p-1.mmd -o out -a ./out").exit_code == 2);
  CHECK_FALSE(fs::exists(folder / "out"));
}

TEST_CASE("a page with its pictures inside clashes with no picture") {
  const Folder folder;
  folder.write("p.md", page);
  folder.write("p-1.mmd", diagram);
  CHECK(folder.run("p.md p-1.mmd -o out/ --embed svg").exit_code == 0);
  CHECK(fs::exists(folder / "out/p-1.svg"));
}

TEST_CASE("inputs of the same name are told how they are kept apart") {
  const Folder folder;
  fs::create_directories(folder / "sub");
  for (const char* const name : {"a.mmd", "sub/a.mmd"}) folder.write(name, diagram);
  for (const char* const name : {"page.md", "sub/page.md"}) folder.write(name, page);
  const Outcome files = folder.run("a.mmd sub/a.mmd -o out/");
  CHECK(files.exit_code == 2);
  CHECK(files.err.find("; name the folder that both are in, with -r, and they keep theirs\n") !=
        std::string::npos);
  const Outcome pictures = folder.run("page.md sub/page.md -a img");
  CHECK(pictures.exit_code == 2);
  CHECK(pictures.err.find("; without -a the pictures of each page are beside it\n") !=
        std::string::npos);
  CHECK(folder.run(". -r -o out/").exit_code == 0);
}

TEST_CASE("pictures of pages in a tree lie in folders of the same names") {
  const Folder folder;
  fs::create_directories(folder / "docs/sub");
  for (const char* const name : {"docs/page.md", "docs/sub/page.md"}) folder.write(name, page);
  REQUIRE(folder.run("docs -r -o out/ -a img").exit_code == 0);
  CHECK(fs::exists(folder / "img/page-1.svg"));
  CHECK(fs::exists(folder / "img/sub/page-1.svg"));
  CHECK(read(folder / "out/sub/page.md").find("(./../../img/sub/page-1.svg)") != std::string::npos);
}

TEST_CASE("--check writes nothing and names what is out of date") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  folder.write("b.mmd", diagram);
  const std::string check = "a.mmd b.mmd -o out/ --check";
  const Outcome missing = folder.run(check);
  CHECK(missing.exit_code == 1);
  CHECK(missing.err == "mmdc-cpp: 'out/a.svg' is missing\nmmdc-cpp: 'out/b.svg' is missing\n");
  CHECK_FALSE(fs::exists(folder / "out"));
  REQUIRE(folder.run("a.mmd b.mmd -o out/").exit_code == 0);
  CHECK(folder.run(check).exit_code == 0);
  folder.write("b.mmd", diagram + "B --> C\n");
  const std::string before = read(folder / "out/b.svg");
  const Outcome stale = folder.run(check);
  CHECK(stale.exit_code == 1);
  CHECK(stale.err == "mmdc-cpp: 'out/b.svg' is out of date\n");
  CHECK(read(folder / "out/b.svg") == before);
}

TEST_CASE("--check tells what it can't look at") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  fs::create_directories(folder / "out");
  const std::string name(253, 'n');
  folder.write(name + ".x", diagram);
  const Outcome outcome = folder.run("a.mmd " + name + ".x -o out/ -j 2 --check");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.err.find("cannot read 'out/" + name + ".svg': File name too long") !=
        std::string::npos);
  CHECK(folder.run("a.mmd -o - --check").exit_code == 2);
}

TEST_CASE("--deps tells Make what outputs depend on") {
  const Folder folder;
  folder.write("a b.mmd", diagram);
  folder.write("page.md", page);
  folder.write("c.json", "{}");
  REQUIRE(folder.run("'a b.mmd' page.md -o out/ -c c.json --deps d.d").exit_code == 0);
  const std::string rules = "out/a\\ b.svg: a\\ b.mmd c.json\nout/page.md: page.md c.json\n";
  CHECK(read(folder / "d.d") == rules);
  folder.write("page.md", "```mermaid\n" + bad + "```\n");
  REQUIRE(folder.run("'a b.mmd' page.md -o out/ -c c.json --deps d.d").exit_code == 1);
  CHECK(read(folder / "d.d") == rules);
}

TEST_CASE("Make reads what --deps says of names with all sorts of characters") {
  const Folder folder;
  folder.write("a:b #1$.mmd", diagram);
  REQUIRE(folder.run("'a:b #1$.mmd' -o 'o:p.svg' --deps d.d").exit_code == 0);
  folder.write("Makefile", "o\\:p.svg:\n\tfalse\ninclude d.d\n");
  CHECK(folder.run("make -q", "/usr/bin/env").exit_code == 0);
  fs::last_write_time(folder / "o:p.svg", fs::file_time_type::clock::now() - std::chrono::hours(1));
  CHECK(folder.run("make -q", "/usr/bin/env").exit_code == 1);
}

// Drawing without any right but the ones that it needs.
#include <catch2/catch.hpp>

#include "tests/cli/folder.hpp"

namespace {

using cli::diagram;
using cli::Folder;
namespace fs = std::filesystem;

}  // namespace

TEST_CASE("in the sandbox every format is drawn as outside", "[.][sandbox]") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  for (const std::string name : {"a.svg", "a.png", "a.pdf", "a.eps"}) {
    CAPTURE(name);
    const auto inside = folder.run("--sandbox a.mmd -o inside-" + name);
    CHECK(inside.err.empty());
    CHECK(inside.exit_code == 0);
    CHECK(folder.run("a.mmd -o outside-" + name).exit_code == 0);
    CHECK(cli::read(folder / ("inside-" + name)) == cli::read(folder / ("outside-" + name)));
  }
}

TEST_CASE("the sandbox holds for all threads and for pages", "[.][sandbox]") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  folder.write("b.md", "# Page\n\n```mermaid\n" + diagram + "```\n");
  CHECK(folder.run("--untrusted -j 2 a.mmd b.md -o out/").exit_code == 0);
  CHECK(fs::exists(folder / "out/b.md"));
}

TEST_CASE("in the sandbox links that a stranger made lead nowhere", "[.][sandbox]") {
  const Folder folder;
  fs::create_directories(folder / "tree");
  fs::create_directories(folder / "victim/deep");
  folder.write("tree/y.mmd", diagram);
  folder.write("victim/secret", "the secret");
  folder.write("victim/deep/z.mmd", "the secret");
  fs::create_symlink("../victim/secret", folder / "tree/x.mmd");
  fs::create_symlink("../victim/secret", folder / "tree/y.mmd.svg");
  fs::create_symlink("../victim/deep", folder / "tree/deep");
  for (const std::string inputs : {"tree", "tree -r", "'tree/*.mmd'", "'tree*'"}) {
    CAPTURE(inputs);
    const auto outcome = folder.run("--sandbox " + inputs);
    CAPTURE(outcome.err);
    CHECK(outcome.exit_code != 0);
    CHECK(outcome.err.find("secret") == std::string::npos);
    CHECK(outcome.err.find("cannot write 'tree/y.mmd.svg': it is a link") != std::string::npos);
    CHECK(cli::read(folder / "victim/secret") == "the secret");
  }
  const auto through_link = folder.run("--sandbox 'tree/*/*.mmd'");
  CHECK(through_link.exit_code == 3);
  CHECK(through_link.err == "mmdc-cpp: there is no diagram and no page in 'tree/*/*.mmd'\n");
}

TEST_CASE("in the sandbox a folder of the outputs that is a link is not written to",
          "[.][sandbox]") {
  const Folder folder;
  fs::create_directories(folder / "tree/deep");
  fs::create_directories(folder / "victim");
  fs::create_directories(folder / "out");
  folder.write("tree/deep/a.mmd", diagram);
  fs::create_symlink("../victim", folder / "out/deep");
  CHECK(folder.run("--sandbox tree -r -o out").exit_code != 0);
  CHECK(fs::is_empty(folder / "victim"));
  CHECK(folder.run("tree -r -o out").exit_code == 0);
}

TEST_CASE("texts of strangers have lower limits", "[.][sandbox]") {
  const Folder folder;
  std::string nodes = "graph TD\n";
  for (int i = 0; i < 3000; ++i) nodes += "n" + std::to_string(i) + "\n";
  folder.write("many.mmd", nodes);
  const auto outcome = folder.run("--untrusted many.mmd -o many.svg");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.err.find("limit.nodes") != std::string::npos);
  CHECK(outcome.err.find("hint: draw it as several diagrams, or without --untrusted") !=
        std::string::npos);
}

TEST_CASE("lower limits hold for what was drawn before without them", "[.][sandbox]") {
  const Folder folder;
  std::string nodes = "graph TD\n";
  for (int i = 0; i < 2100; ++i) nodes += "n" + std::to_string(i) + "\n";
  folder.write("many.mmd", nodes);
  REQUIRE(folder.run("many.mmd -o many.svg --cache cache").exit_code == 0);
  CHECK(folder.run("--untrusted many.mmd -o many.svg --cache cache").exit_code == 1);
}

TEST_CASE("a text without end is read up to the limit") {
  const Folder folder;
  const std::string command = "timeout -s KILL 20 '" MMDC_COMMAND "' ";
  for (const std::string arguments : {"/dev/zero -o o.svg", "- -o - </dev/zero"}) {
    CAPTURE(arguments);
    const auto outcome = folder.shell(command + arguments);
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.err.find("a text may have 4000000 bytes; this one has more [limit.bytes]") !=
          std::string::npos);
  }
}

TEST_CASE("a text or page of a stranger is read up to lower limits", "[.][sandbox]") {
  const Folder folder;
  fs::create_symlink("/dev/zero", folder / "page.md");
  const std::string command = "timeout -s KILL 20 '" MMDC_COMMAND "' ";
  const auto text = folder.shell("yes | " + command + "--untrusted - -o -");
  CHECK(text.exit_code == 1);
  CHECK(text.err.find(" 200000 bytes; this one has more [limit.bytes]") != std::string::npos);
  const auto page = folder.shell(command + "--untrusted page.md -o o.md");
  CHECK(page.exit_code == 1);
  CHECK(page.err.find("page.md:1:2000001: error: a page may have 2000000 bytes") !=
        std::string::npos);
  CHECK(folder.shell(command + "--untrusted --lint --format json page.md")
            .out.find("\"limit.bytes\"") != std::string::npos);
}

TEST_CASE("a page of a stranger may hold more than one text may", "[.][sandbox]") {
  const Folder folder;
  const std::string page = "```mermaid\n" + diagram + "```\n\n" + std::string(300'000, 'x') + "\n";
  folder.write("page.md", page);
  CHECK(folder.run("--untrusted page.md -o o.md").exit_code == 0);
  folder.write("page.md", page + std::string(2'000'000, 'x'));
  CHECK(folder.run("page.md -o o.md").exit_code == 0);
  CHECK(folder.run("--untrusted page.md -o o.md").exit_code == 1);
}

TEST_CASE("the diagrams of a stranger's page have a time in common", "[.][sandbox]") {
  const Folder folder;
  std::string page;
  for (int i = 0; i < 10'000; ++i) page += "```mermaid\nflowchart TD\na --> b & c & d\n```\n";
  folder.write("page.md", page);
  const auto outcome = folder.run("--untrusted --timeout 0.02 page.md -o out.md");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.err.find("limit.time") != std::string::npos);
}

TEST_CASE("a drawing that takes too long ends with an error") {
  const Folder folder;
  std::string messages = "sequenceDiagram\n";
  for (int i = 0; i < 100'000; ++i) messages += "A->>B: x\n";
  folder.write("long.mmd", messages);
  const auto outcome = folder.run("--timeout 0.001 long.mmd -o long.svg");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.err.find("limit.time") != std::string::npos);
  CHECK(outcome.err.find("hint: draw it in parts, or raise --timeout\n") != std::string::npos);
}

TEST_CASE("a page that takes too long to read ends with an error") {
  const Folder folder;
  std::string links;
  for (int i = 0; i < 300'000; ++i) links += "![[]()";
  folder.write("page.md", links);
  const auto outcome = folder.run("--timeout 0.02 page.md -o out.md");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.err.find("limit.time") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(folder / "out.md"));
}

TEST_CASE("what can't be sandboxed is refused") {
  const Folder folder;
  CHECK(folder.run("--sandbox --gallery out").exit_code == 2);
}

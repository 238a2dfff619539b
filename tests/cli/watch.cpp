// Drawing again whenever something changes.
#include <filesystem>

#include <catch2/catch.hpp>

#include "tests/cli/folder.hpp"

namespace fs = std::filesystem;
using cli::diagram;
using cli::Folder;
using cli::Outcome;
using cli::read;

namespace {

/// What every script begins with: the command is watching, and `await` waits for something to hold.
const std::string beginning = R"(
await() { for i in $(seq 400); do eval "$1" && return; sleep 0.02; done; echo "never: $1"; }
eval "timeout -k 5 60 '$1' $2 --watch 2>log & command=\$!"
await 'grep -q waiting log'
)";

const std::string ending = R"(
kill -$3 $command
wait $command
)";

Outcome watch(const Folder& folder, const std::string& arguments, const std::string& script,
              const std::string& signal = "TERM") {
  folder.write(".script.sh", beginning + script + ending);
  return folder.run(".script.sh '" MMDC_COMMAND "' '" + arguments + "' " + signal, "/bin/bash");
}

}  // namespace

TEST_CASE("what is written, replaced, or new is drawn again") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  fs::create_directories(folder / "docs");
  folder.write("docs/b.mmd", diagram);
  const Outcome outcome = watch(folder, "a.mmd docs -r -o out/", R"(
printf 'graph TD\nWritten\n' >a.mmd
await 'grep -q Written out/a.svg'
printf 'graph TD\nReplaced\n' >a.mmd.new && mv a.mmd.new a.mmd
await 'grep -q Replaced out/a.svg'
rm a.mmd && printf 'graph TD\nDeleted\n' >a.mmd
await 'grep -q Deleted out/a.svg'
mkdir docs/deep && printf 'graph TD\nNew\n' >docs/deep/c.mmd
await 'grep -q New out/deep/c.svg'
printf 'graph TD\nDeep\n' >docs/deep/c.mmd
await 'grep -q Deep out/deep/c.svg'
)");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out.empty());
}

TEST_CASE("an error does not end the watch, and only what has changed is drawn") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  folder.write("b.mmd", diagram + "B --> C\n");
  const Outcome outcome = watch(folder, "a.mmd b.mmd -o out/ --no-cache", R"(
printf 'graph TD\nA -> B\n' >a.mmd
await 'grep -q a.mmd:2:3 log'
printf 'graph TD\nBetter\n' >a.mmd
await 'grep -q Better out/a.svg'
await 'grep -q "1 of 1 inputs done, 1 picture drawn" log'
)",
                                "HUP");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out.empty());
}

TEST_CASE("--deps has the rules of what has not changed too") {
  const Folder folder;
  fs::create_directories(folder / "docs");
  folder.write("docs/a.mmd", diagram);
  folder.write("docs/b.mmd", diagram);
  const Outcome outcome = watch(folder, "docs -o out/ --deps d.d", R"(
printf 'graph TD\nBetter\n' >docs/a.mmd
await 'grep -q Better out/a.svg'
printf 'graph TD\nNew\n' >docs/c.mmd
await 'grep -q c.svg d.d'
)");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out.empty());
  CHECK(read(folder / "d.d") ==
        "out/a.svg: docs/a.mmd\nout/b.svg: docs/b.mmd\nout/c.svg: docs/c.mmd\n");
}

TEST_CASE("a configuration that changes draws everything again") {
  const Folder folder;
  folder.write("page.md", "```mermaid\n" + diagram + "```\n");
  folder.write("c.json", "{}");
  const Outcome outcome = watch(folder, "page.md -o out.md -c c.json", R"(
echo '{"theme": "forest"}' >c.json
await 'grep -q "#cde498" out-1.svg'
)");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out.empty());
}

TEST_CASE("what a pipe held is kept while watching") {
  const Folder folder;
  folder.write("a.mmd", diagram + "A@{ icon: \"toy:box\" }\n");
  folder.write("toy.json",
               R"({"prefix": "toy", "icons": {"box": {"body": "<path d=\"M1 2h3v4z\"/>"}}})");
  folder.write("s.css", "text { fill: #123456 }");
  folder.write("c.json", R"({"theme": "forest"})");
  const Outcome outcome = watch(folder,
                                "a.mmd -o a.svg -c <(cat c.json) -C s.css --iconPacks "
                                "<(cat toy.json) --deps d.d",
                                R"(
await 'grep -q M1,2H4V6Z a.svg && grep -q "#cde498" a.svg'
echo 'text { fill: #654321 }' >s.css
await 'grep -q "#654321" a.svg'
grep -q M1,2H4V6Z a.svg && grep -q "#cde498" a.svg || echo "forgotten"
)");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out.empty());
  CHECK(read(folder / "d.d") == "a.svg: a.mmd s.css\n");
}

TEST_CASE("warnings about a configuration are told when it has changed") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  folder.write("c.json", R"({"thme": "dark"})");
  const Outcome outcome = watch(folder, "a.mmd -o a.svg -c c.json", R"(
printf 'graph TD\nBetter\n' >a.mmd
await 'grep -q Better a.svg'
[ $(grep -c unknown-key log) = 1 ] || echo "told again"
echo '{"theem": "forest"}' >c.json
await '[ $(grep -c unknown-key log) = 2 ]'
)");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out.empty());
}

TEST_CASE("a pack of icons that changes draws everything again") {
  const Folder folder;
  folder.write("a.mmd", "graph TD\nA@{ icon: \"toy:box\" }\n");
  const std::string start = R"({"prefix": "toy", "icons": {"box": {"body": "<path d=\")";
  folder.write("toy.json", start + R"(M1 2h3v4z\"/>"}}})");
  folder.write("other.json", start + R"(M1 2h5v6z\"/>"}}})");
  const Outcome outcome = watch(folder, "a.mmd -o a.svg --iconPacks toy.json --deps d.d", R"(
await 'grep -q M1,2H4V6Z a.svg'
mv other.json toy.json
await 'grep -q M1,2H6V8Z a.svg'
)");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out.empty());
  CHECK(read(folder / "d.d") == "a.svg: a.mmd toy.json\n");
}

TEST_CASE("a folder that is not there yet is waited for, and one may be called as a pattern") {
  const Folder folder;
  fs::create_directories(folder / "[x]");
  folder.write("[x]/b.mmd", diagram);
  const Outcome outcome = watch(folder, "later/deep/a.mmd [x] -o out/", R"(
mkdir -p later/deep && printf 'graph TD\nCome\n' >later/deep/a.mmd
await 'grep -q Come out/a.svg'
printf 'graph TD\nBetter\n' >'[x]/b.mmd'
await 'grep -q Better out/b.svg'
)");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out.empty());
}

TEST_CASE("a command line that makes no sense is not watched") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  CHECK(folder.run("a.mmd -o o.jpg --watch").exit_code == 2);
  folder.write("d.mmd", diagram);
  const Outcome standard = folder.run("d.mmd - --watch <d.mmd");
  CHECK(standard.exit_code == 2);
  CHECK(standard.err.find("standard input does not change") != std::string::npos);
}

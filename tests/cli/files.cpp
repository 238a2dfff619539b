// Troubles with files, and runs that are ended in the middle.
#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <thread>

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/cli/folder.hpp"

namespace fs = std::filesystem;
using cli::diagram;
using cli::Folder;
using cli::Outcome;
using cli::read;

namespace {

/// Runs a script for the shell with the command as its first argument.
Outcome shell(const Folder& folder, const std::string& script) {
  folder.write(".script.sh", script);
  return folder.run(".script.sh '" MMDC_COMMAND "'", "/bin/bash");
}

/// Runs the command as a user to whom permissions mean something.
Outcome run_as_nobody(const Folder& folder, const std::string& arguments) {
  fs::permissions(folder / "", fs::perms(0777));
  const std::string as_nobody = ::geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups " : "";
  return shell(folder, "umask 0\n" + as_nobody + "timeout 20 \"$1\" " + arguments + "\n");
}

bool tells(const Outcome& outcome, const std::string& words) {
  CAPTURE(outcome.err);
  return outcome.err.find(words) != std::string::npos;
}

std::map<std::string, std::string> contents_of(const fs::path& folder) {
  std::map<std::string, std::string> contents;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().filename();
    if (entry.is_regular_file() && !name.starts_with('.')) {
      contents[entry.path().lexically_relative(folder)] = read(entry.path());
    }
  }
  return contents;
}

/// Starts the command in a folder; the caller ends it.
pid_t start(const Folder& folder, std::vector<std::string> words, int out = STDOUT_FILENO) {
  words.insert(words.begin(), MMDC_COMMAND);
  const pid_t child = ::fork();
  if (child != 0) return child;
  ::dup2(out, STDOUT_FILENO);
  if (::chdir((folder / "").c_str()) != 0) ::_exit(99);
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  ::execv(argv[0], argv.data());
  ::_exit(99);
}

/// Whether a process waits for something, and not for a processor.
bool is_asleep(pid_t process) {
  const std::string status = read("/proc/" + std::to_string(process) + "/stat");
  return status.find(") S ") != std::string::npos;
}

}  // namespace

TEST_CASE("what can't be read or written is told, and nothing else happens") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  fs::create_directories(folder / "sub");
  const Outcome missing = folder.run("none.mmd -o o.svg");
  CHECK(missing.exit_code == 3);
  CHECK(missing.err == "mmdc-cpp: cannot read 'none.mmd': No such file or directory\n");
  const Outcome no_folder = folder.run("d.mmd -o none/o.svg");
  CHECK(no_folder.exit_code == 3);
  CHECK(no_folder.err ==
        "mmdc-cpp: cannot write 'none/o.svg': No such file or directory\n"
        "  hint: make the folder 'none' first\n");
  fs::create_directories(folder / "out/d.svg");
  const Outcome is_folder = folder.run("d.mmd -o out/");
  CHECK(is_folder.exit_code == 3);
  CHECK(is_folder.err == "mmdc-cpp: cannot write 'out/d.svg': Is a directory\n");
  CHECK(folder.count() == 3);
}

TEST_CASE("an input is not written over") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  fs::create_symlink("a.mmd", folder / "link.svg");
  for (const char* const arguments : {"a.mmd -e svg -o a.mmd", "a.mmd -o link.svg"}) {
    CAPTURE(arguments);
    CHECK(folder.run(arguments).exit_code == 2);
    CHECK(read(folder / "a.mmd") == diagram);
  }
}

TEST_CASE("an input is found among hundreds of outputs, and a folder among hundreds of inputs") {
  const Folder folder;
  constexpr int count = 250;
  for (int i = 0; i < count; ++i) folder.write(std::to_string(i) + ".mmd", diagram);
  fs::create_directories(folder / "out");
  fs::create_symlink("../123.mmd", folder / "out/240.svg");
  fs::create_directories(folder / "200.d");
  folder.write("200.d/x.mmd", diagram);
  const Outcome overwriting = folder.run("?.mmd ??.mmd ???.mmd 200.d -o out/ -j 2");
  CHECK(overwriting.exit_code == 2);
  CHECK(overwriting.err.starts_with("mmdc-cpp: the output 'out/240.svg' is an input"));
  fs::remove(folder / "out/240.svg");
  CHECK(folder.run("?.mmd ??.mmd ???.mmd 200.d -o out/ -j 2").exit_code == 0);
  CHECK(fs::exists(folder / "out/240.svg"));
  CHECK(fs::exists(folder / "out/x.svg"));
}

TEST_CASE("what the settings are read from is not written over") {
  const Folder folder;
  const std::map<std::string, std::string> texts = {{"a.mmd", diagram},
                                                    {"c.json", "{}"},
                                                    {"s.css", "a{}"},
                                                    {"i.json", R"({"prefix":"x","icons":{}})"}};
  for (const auto& [name, text] : texts) folder.write(name, text);
  fs::create_symlink("c.json", folder / "link.json");
  fs::create_hard_link(folder / "s.css", folder / "hard.css");
  for (const std::string arguments :
       {"-c c.json -o c.json", "-c link.json -o c.json", "-C s.css -o hard.css",
        "--iconPacks i.json -o i.json", "-c c.json -o o.svg --deps c.json",
        "-C s.css -o o.svg --deps hard.css", "--iconPacks i.json -o o.svg --deps i.json"}) {
    CAPTURE(arguments);
    const Outcome outcome = folder.run("a.mmd -e svg " + arguments);
    CHECK(outcome.exit_code == 2);
    CHECK_FALSE(fs::exists(folder / "o.svg"));
    for (const auto& [name, text] : texts) CHECK(read(folder / name) == text);
  }
  CHECK(folder.run("a.mmd -e svg -c c.json -o c.json")
            .err.starts_with("mmdc-cpp: the output 'c.json' is the configuration\n"));
}

TEST_CASE("--deps takes the place of no input and no output") {
  const Folder folder;
  const std::string page = "```mermaid\n" + diagram + "```\n";
  folder.write("a.mmd", diagram);
  folder.write("page.md", page);
  fs::create_hard_link(folder / "a.mmd", folder / "hard.d");
  fs::create_symlink("o.svg", folder / "link.d");
  fs::create_symlink(MMDC_COMMAND, folder / "mmdc");
  for (const std::string arguments :
       {"a.mmd -o o.svg --deps a.mmd", "a.mmd -o o.svg --deps hard.d", "page.md --deps page.md",
        "a.mmd -o o.svg --deps ./o.svg", "a.mmd -o o.svg --deps link.d",
        "page.md -o o.md --deps o.md", "page.md -o o.md --deps o-1.svg"}) {
    CAPTURE(arguments);
    CHECK(folder.run(arguments).exit_code == 2);
    CHECK(folder.count() == 5);
    CHECK(read(folder / "a.mmd") == diagram);
    CHECK(read(folder / "page.md") == page);
  }
  CHECK(folder.run("-i a.mmd -o o.svg --deps a.mmd", (folder / "mmdc").string()).exit_code == 1);
  CHECK(folder.run("a.mmd -o o.svg --deps o.d").exit_code == 0);
  CHECK(folder.run("a.mmd -o o.svg --deps o.d").exit_code == 0);
}

TEST_CASE("a folder as the output of a page leaves its pictures unwritten") {
  const Folder folder;
  folder.write("page.md", "```mermaid\n" + diagram + "```\n");
  fs::create_directories(folder / "out/page.md");
  CHECK(folder.run("page.md -o out/").exit_code == 3);
  CHECK_FALSE(fs::exists(folder / "out/page-1.svg"));
}

TEST_CASE("a terminal is not told what it would obey, also in names of files") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  const std::string name = "$'x\\e[31m\\a'";
  for (const std::string& arguments :
       {name + " -o o.svg", "a.mmd -o no/" + name + ".svg", "a.mmd -o " + name + ".svg --check",
        "a.mmd -o " + name, name + "'*.no' -o out/", "a.mmd --" + name, "a.mmd -t " + name,
        "a.mmd --iconPacks " + name, "a.mmd -c " + name, "--sandbox a.mmd -o " + name + ".svg"}) {
    CAPTURE(arguments);
    fs::create_symlink("a.mmd", folder / "x\x1b[31m\a.svg");
    const Outcome outcome = shell(folder, "\"$1\" " + arguments + "\n");
    fs::remove(folder / "x\x1b[31m\a.svg");
    CHECK(outcome.err.find("x\uFFFD[31m\uFFFD") != std::string::npos);
    CHECK(outcome.err.find_first_of("\x1b\a") == std::string::npos);
  }
}

TEST_CASE("a full disk is told, and the old file stays whole") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  folder.write("o.svg", "old");
  // A limit on the size of files is to a writer what a full disk is.
  const Outcome outcome =
      shell(folder, "trap '' XFSZ; ulimit -f 1; \"$1\" d.mmd -o o.svg; echo $? >code\n");
  CHECK(read(folder / "code") == "3\n");
  CHECK(tells(outcome, "mmdc-cpp: cannot write 'o.svg': "));
  CHECK(read(folder / "o.svg") == "old");
  CHECK(folder.count() == 4);
}

TEST_CASE("a full device is told and stays a device") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  fs::create_symlink("/dev/full", folder / "o.svg");
  const Outcome outcome = folder.run("d.mmd -o o.svg");
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.err == "mmdc-cpp: cannot write 'o.svg': No space left on device\n");
  CHECK(fs::is_character_file("/dev/full"));
  const Outcome piped = shell(folder, "\"$1\" d.mmd -o - >/dev/full\n");
  CHECK(piped.exit_code == 3);
  CHECK(piped.err == "mmdc-cpp: cannot write '<stdout>': No space left on device\n");
}

TEST_CASE("whatever is printed, a full device is told") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  for (const std::string arguments :
       {"--lint --format json d.mmd", "--version", "--help", "--man", "--completion bash"}) {
    CAPTURE(arguments);
    const Outcome outcome = shell(folder, "\"$1\" " + arguments + " >/dev/full\n");
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.err == "mmdc-cpp: cannot write '<stdout>': No space left on device\n");
  }
}

TEST_CASE("a full device is told by what is called mmdc too") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  fs::create_symlink(MMDC_COMMAND, folder / "mmdc");
  const Outcome outcome = folder.shell("./mmdc -i d.mmd -o o.svg >/dev/full");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.err == "mmdc-cpp: cannot write '<stdout>': No space left on device\n");
}

TEST_CASE("a reader that has gone leaves no temporary files") {
  const Folder folder;
  folder.write("page.md", "```mermaid\n" + diagram + "```\n");
  shell(folder, "\"$1\" page.md -o - -a img | exec 0<&-\n");
  for (const auto& entry : fs::directory_iterator(folder / "img")) {
    CHECK(entry.path().filename() == "page-1.svg");
  }
}

TEST_CASE("a pipe is written to") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  const Outcome outcome = shell(
      folder, "mkfifo o.svg; cat o.svg >copy & \"$1\" d.mmd -o o.svg && wait && [ -p o.svg ]\n");
  CHECK(outcome.exit_code == 0);
  CHECK(read(folder / "copy").starts_with("<svg "));
}

TEST_CASE("an open pipe is written to by the name that it has as an output") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  for (const std::string output : {"/dev/stdout", "/proc/self/fd/1"}) {
    CAPTURE(output);
    const Outcome outcome = shell(folder, "\"$1\" d.mmd -e svg -o " + output + " | cat\n");
    CHECK(outcome.out.starts_with("<svg "));
    CHECK(outcome.err.empty());
  }
  const Outcome outcome =
      folder.shell("bash -c '\"" MMDC_COMMAND "\" d.mmd -e png -o >(cat >copy) && wait $!'");
  CHECK(outcome.exit_code == 0);
  CHECK(read(folder / "copy").starts_with("\x89PNG"));
}

TEST_CASE("an open file without a name is written to, and none is made") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  const Outcome outcome =
      shell(folder, "exec 3<>gone; rm gone; \"$1\" d.mmd -e svg -o /proc/self/fd/3 && cat <&3\n");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out.starts_with("<svg "));
  CHECK(folder.count() == 2);
}

TEST_CASE("--check is for files, and reads no pipe") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  const Outcome outcome = shell(folder, "\"$1\" d.mmd --check -e svg -o /dev/stdout | cat\n");
  CHECK(outcome.err.starts_with("mmdc-cpp: --check needs an output that is a file\n"));
}

TEST_CASE("a folder that may not be written to is told", "[.][other-user]") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  fs::create_directories(folder / "locked");
  fs::permissions(folder / "locked", fs::perms(0555));
  const Outcome outcome = run_as_nobody(folder, "d.mmd -o locked/o.svg");
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.err == "mmdc-cpp: cannot write 'locked/o.svg': Permission denied\n");
}

TEST_CASE("a folder that may not be read is told as a file is, and the others are drawn",
          "[.][other-user]") {
  const Folder folder;
  const std::string complaint = "mmdc-cpp: cannot read 'docs/locked': Permission denied\n";
  fs::create_directories(folder / "docs/locked");
  fs::create_directories(folder / "docs/open");
  folder.write("docs/open/a.mmd", diagram);
  fs::permissions(folder / "docs/locked", fs::perms(0));
  const Outcome some = run_as_nobody(folder, "docs -r -o out/ --deps d.d");
  const Outcome alone = run_as_nobody(folder, "docs/locked -o out/");
  const Outcome linted = run_as_nobody(folder, "'d*cs' -r --lint");
  fs::permissions(folder / "docs/locked", fs::perms(0755));
  CHECK(some.exit_code == 1);
  CHECK(some.err == complaint);
  CHECK(fs::exists(folder / "out/open/a.svg"));
  CHECK_FALSE(fs::exists(folder / "d.d"));
  CHECK(alone.exit_code == 3);
  CHECK(alone.err == complaint);
  CHECK(linted.exit_code == 1);
  CHECK(linted.err == complaint);
}

TEST_CASE("what can't be watched is told", "[.][other-user]") {
  const Folder folder;
  fs::create_directories(folder / "docs");
  folder.write("docs/a.mmd", diagram);
  fs::permissions(folder / "docs", fs::perms(0311));
  const Outcome outcome = run_as_nobody(folder, "docs/a.mmd -o a.svg --watch");
  fs::permissions(folder / "docs", fs::perms(0755));
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.err == "mmdc-cpp: cannot watch 'docs': Permission denied\n");
}

TEST_CASE("a folder that can't be made is told with the reason") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  const Outcome outcome = folder.run("d.mmd -o d.mmd/deep/");
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.err == "mmdc-cpp: cannot make the folder 'd.mmd/deep': Not a directory\n");
}

TEST_CASE("a folder may not be made in one that may not be written to", "[.][other-user]") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  folder.write("page.md", "```mermaid\n" + diagram + "```\n");
  fs::create_directories(folder / "locked");
  fs::permissions(folder / "locked", fs::perms(0555));
  for (const std::string arguments :
       {"d.mmd -o locked/out/", "page.md -o page.out.md -a locked/out"}) {
    CAPTURE(arguments);
    const Outcome outcome = run_as_nobody(folder, arguments);
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.err == "mmdc-cpp: cannot make the folder 'locked/out': Permission denied\n");
  }
}

TEST_CASE("what goes wrong on one of many threads is told") {
  const Folder folder;
  for (const char* const name : {"a.md", "b.md", "c.md"}) {
    folder.write(name, "```mermaid\n" + diagram + "```\n");
  }
  fs::create_directories(folder / "gone");
  const std::string here = "'" + (folder / "").string() + "'";
  const Outcome outcome = folder.shell("cd gone && rmdir " + here + "gone && '" MMDC_COMMAND "' " +
                                       here + "?.md -o " + here + "out/ -a img -j 3");
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.err.find("mmdc-cpp: filesystem error: ") != std::string::npos);
}

TEST_CASE("a reader that takes its time is waited for") {
  const Folder folder;
  std::string large = "graph TD\n";
  for (int i = 0; i < 300; ++i) large += "A" + std::to_string(i) + "[Some more words]\n";
  folder.write("d.mmd", large);
  REQUIRE(folder.run("d.mmd -o o.svg").exit_code == 0);
  int ends[2] = {};
  REQUIRE(::pipe(ends) == 0);
  REQUIRE(::fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0);
  const pid_t child = start(folder, {"d.mmd", "-o", "-"}, ends[1]);
  ::close(ends[1]);
  constexpr int often = 10;
  int in_a_row = 0;
  for (int i = 0; i < 500 && in_a_row < often; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    in_a_row = is_asleep(child) ? in_a_row + 1 : 0;
  }
  CHECK(in_a_row == often);
  std::string out(1'000'000, '\0');
  std::size_t size = 0;
  for (ssize_t count = 1; count > 0; size += static_cast<std::size_t>(count)) {
    count = ::read(ends[0], out.data() + size, out.size() - size);
  }
  ::close(ends[0]);
  ::waitpid(child, nullptr, 0);
  CHECK(out.substr(0, size) == read(folder / "o.svg"));
}

TEST_CASE("names may be as long as names can be") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  const std::string name = std::string(251, 'n') + ".svg";
  CHECK(folder.run("d.mmd -o " + name).exit_code == 0);
  CHECK(fs::exists(folder / name));
}

TEST_CASE("a killed run leaves every file as it was or as it is to be") {
  const Folder folder;
  std::string large = "graph TD\n";
  for (int i = 0; i < 150; ++i)
    large += "A" + std::to_string(i / 3) + " --> B" + std::to_string(i) + "\n";
  for (int i = 0; i < 12; ++i) {
    const std::string number = std::to_string(i);
    folder.write("p" + number + ".md",
                 "# " + number + "\n\n```mermaid\n" + large + "X --> Y" + number + "\n```\n");
  }
  REQUIRE(folder.run("'p*.md' -o old/ -q --no-cache").exit_code == 0);
  REQUIRE(folder.run("'p*.md' -o new/ -q --no-cache -t dark").exit_code == 0);
  REQUIRE(folder.run("'p*.md' -o out/ -q --no-cache").exit_code == 0);
  const auto old_files = contents_of(folder / "old");
  const auto new_files = contents_of(folder / "new");
  for (int milliseconds = 5; milliseconds < 200; milliseconds += 20) {
    const pid_t child =
        start(folder, {"p*.md", "-o", "out/", "-q", "-t", "dark", "--cache", "cache"});
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    for (const auto& [name, bytes] : contents_of(folder / "out")) {
      CAPTURE(milliseconds, name);
      CHECK((bytes == old_files.at(name) || bytes == new_files.at(name)));
    }
  }
  REQUIRE(folder.run("'p*.md' -o out/ -q -t dark --cache cache").exit_code == 0);
  CHECK(contents_of(folder / "out") == new_files);
}

TEST_CASE("an interrupted run ends by its signal and leaves nothing behind") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  fs::create_directories(folder / "out");
  REQUIRE(::mkfifo((folder / "slow.mmd").c_str(), 0600) == 0);
  const pid_t child =
      start(folder, {"d.mmd", "slow.mmd", "-o", "out/", "-j", "1", "-q", "--no-cache"});
  while (!fs::exists(folder / "out/d.svg"))
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  ::kill(child, SIGTERM);
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGTERM);
  CHECK(contents_of(folder / "out").size() == 1);
}

TEST_CASE("a run that waits for an input ends by its signal") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  for (const char* const name : {"pipe", "in"}) {
    REQUIRE(::mkfifo((folder / name).c_str(), 0600) == 0);
  }
  for (const char* const arguments :
       {"- -o -", "- -o - --sandbox", "pipe -o o.svg", "pipe d.mmd -o out/ -j 2",
        "d.mmd -c pipe -o o.svg", "--pandoc html", "--mdbook"}) {
    CAPTURE(arguments);
    // Standard input has no end here, because its reader might write to it too.
    const Outcome outcome =
        folder.shell("mkfifo -m 600 in; timeout -s INT -k 20 0.3 '" MMDC_COMMAND "' " +
                     std::string(arguments) + " <>in");
    constexpr int ended_by_first_signal = 124;
    CHECK(outcome.exit_code == ended_by_first_signal);
    CHECK(outcome.out.empty());
  }
}

TEST_CASE("a terminal is told how far it is, after half a second") {
  const Folder folder;
  for (const char* name : {"a.mmd", "c.mmd", "d.mmd"}) folder.write(name, diagram);
  const std::string run = "mkfifo slow.mmd; (sleep 0.7; cat a.mmd >slow.mmd) & ";
  const std::string command = "\"$1\" a.mmd slow.mmd c.mmd d.mmd -o out/ -j 1";
  CHECK(shell(folder,
              run + "script -qec \"'$1' a.mmd slow.mmd c.mmd d.mmd -o out/ -j 1\" /dev/null\n")
            .out.find("\r\033[K2 of 4") != std::string::npos);
  fs::remove(folder / "slow.mmd");
  CHECK(shell(folder, run + command + "\n").err.find("2 of 4") == std::string::npos);
}

TEST_CASE("a file that standard output is added to keeps what it had") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  folder.write("all.txt", "before\n");
  CHECK(shell(folder, "\"$1\" d.mmd -o /dev/stdout >>all.txt\n").exit_code == 0);
  CHECK(read(folder / "all.txt").starts_with("before\n<svg "));
}

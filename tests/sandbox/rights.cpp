// Enters the sandbox, in a process of its own because there is no way back, and tries what it has
// to forbid. Exits with 77 on kernels that have none.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/scratch_folder.hpp"
#include "tools/mmdc-cpp/sandbox.hpp"

namespace {

int failures = 0;

void expect(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  ++failures;
}

bool reads(const std::filesystem::path& path) {
  std::ifstream file(path);
  return file.is_open() && file.get() != std::ifstream::traits_type::eof();
}

bool writes(const std::filesystem::path& path) {
  return static_cast<bool>(std::ofstream(path) << "x" << std::flush);
}

/// What the process that is in the sandbox exits with.
int try_rights(const ScratchFolder& folder) {
  const std::string trouble = mmdc_cpp::enter_sandbox(
      {.read = {(folder / "in").string()}, .write = {(folder / "out").string()}});
  if (!trouble.empty()) return std::fprintf(stderr, "%s\n", trouble.c_str()), 77;
  expect(reads(folder / "in"), "an input is read");
  expect(!writes(folder / "in"), "an input is not written");
  expect(!reads(folder / "secret"), "other files are not read");
  expect(!reads("/etc/passwd"), "the system's files are not read");
  expect(writes(folder / "out/a"), "an output is written");
  expect(std::rename((folder / "out/a").c_str(), (folder / "out/b").c_str()) == 0,
         "an output is renamed");
  expect(!writes(folder / "elsewhere"), "nothing is written elsewhere");
  expect(::socket(AF_INET, SOCK_STREAM, 0) < 0, "there is no network");
  expect(::execl("/bin/true", "true", nullptr) < 0, "no program is run");
  return failures == 0 ? 0 : 1;
}

}  // namespace

int main() {
  const ScratchFolder folder;
  std::filesystem::create_directories(folder / "out");
  writes(folder / "in");
  writes(folder / "secret");
  const pid_t child = ::fork();
  if (child == 0) ::_exit(try_rights(folder));
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

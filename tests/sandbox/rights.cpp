// Enters the sandbox, in a process of its own because there is no way back, and tries what it has
// to forbid. Exits with 77 on kernels that have none.
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <sys/xattr.h>
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

/// True for a call that failed because it is forbidden.
bool is_forbidden(long result) {
  return result < 0 && (errno == EPERM || errno == EACCES);
}

/// Files that were neither opened nor named as outputs stay as they are.
void try_changes(const std::string& file) {
  expect(is_forbidden(::truncate(file.c_str(), 0)), "a file is not made shorter");
  expect(is_forbidden(::setxattr(file.c_str(), "user.a", "b", 1, 0)), "it gets no attributes");
  expect(is_forbidden(::removexattr(file.c_str(), "user.a")), "it loses no attributes");
  expect(is_forbidden(::utimensat(AT_FDCWD, file.c_str(), nullptr, 0)), "it gets no other time");
  expect(is_forbidden(::chmod(file.c_str(), 0600)), "it gets no other mode");
  const int open_file = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  const timespec times[2] = {{1, 0}, {1, 0}};
  expect(is_forbidden(::futimens(open_file, times)), "what is open gets no time that is chosen");
  expect(::futimens(open_file, nullptr) == 0, "what is open may be as new as it is now");
  ::close(open_file);
}

void try_others() {
  const pid_t other = ::getppid();
  siginfo_t info{};
  info.si_code = SI_QUEUE;
  char letter = 'x';
  expect(is_forbidden(::kill(other, 0)), "others get no signals by kill");
  expect(is_forbidden(::syscall(SYS_tgkill, other, other, 0)), "others get none by tgkill");
  expect(is_forbidden(::syscall(SYS_rt_sigqueueinfo, other, SIGURG, &info)),
         "others get none by sigqueue");
  expect(is_forbidden(::ioctl(0, TIOCSTI, &letter)), "nothing is put into the terminal");
}

/// What the process that is in the sandbox exits with; an abort if all is well.
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
  try_changes((folder / "in").string());
  try_others();
  if (failures > 0) return 1;
  // That a process may still end itself shows when it does.
  std::abort();
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
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT) return 0;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

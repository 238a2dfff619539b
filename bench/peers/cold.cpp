// Runs a command several times, as processes of their own, and tells what they took:
//
//   mmdc-bench-cold MILLISECONDS COMMAND [ARGUMENT...]
//
// prints `MEDIAN LEAST PEAK`: nanoseconds from start to end, and the most kilobytes that a run had
// in memory. It starts them from a process as small as possible, because the kernel counts the
// memory of the starter too.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

struct Run {
  long long nanoseconds = 0;
  long peak = 0;  ///< kilobytes
  int status = 0;
};

[[noreturn]] void become(char** command) {
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  dup2(nowhere, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  execvp(command[0], command);
  _exit(127);
}

Run run(char** command) {
  const auto begin = Clock::now();
  const pid_t child = vfork();
  if (child == 0) become(command);
  Run result;
  rusage usage{};
  wait4(child, &result.status, 0, &usage);
  result.nanoseconds = std::chrono::nanoseconds(Clock::now() - begin).count();
  result.peak = usage.ru_maxrss;
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::chrono::milliseconds limit(std::atoi(argv[1]));
  const auto start = Clock::now();
  std::vector<long long> times;
  long peak = 0;
  do {
    const Run result = run(argv + 2);
    if (result.status != 0) return 1;
    times.push_back(result.nanoseconds);
    peak = std::max(peak, result.peak);
  } while (Clock::now() - start < limit);
  std::sort(times.begin(), times.end());
  std::printf("%lld %lld %ld\n", times[times.size() / 2], times.front(), peak);
  return 0;
}

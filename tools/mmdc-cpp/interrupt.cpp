#include "interrupt.hpp"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>

#include <sys/eventfd.h>
#include <unistd.h>

namespace mmdc_cpp {
namespace {

// A handler can only leave its word where everybody sees it.
std::atomic<int> caught_signal = 0;
std::atomic<int> descriptor = -1;

void wake() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = ::write(descriptor, &one, sizeof one);
}

void take_signal(int signal) {
  const int saved_errno = errno;
  caught_signal = signal;
  wake();
  errno = saved_errno;
}

void handle_with(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction old {};
    ::sigaction(signal, nullptr, &old);
    // What whoever started us wants ignored stays so.
    if (old.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);
  }
}

}  // namespace

void catch_interrupts() {
  handle_with(take_signal);
}

void release_interrupts() {
  handle_with(SIG_DFL);
}

bool is_interrupted() {
  return caught_signal.load(std::memory_order_relaxed) != 0;
}

int interrupt_descriptor() {
  if (descriptor < 0) {
    descriptor = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (is_interrupted()) wake();
  }
  return descriptor;
}

void end_by_interrupt() {
  std::signal(caught_signal, SIG_DFL);
  std::raise(caught_signal);
  std::abort();
}

}  // namespace mmdc_cpp

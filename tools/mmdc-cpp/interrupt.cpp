#include "interrupt.hpp"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <iterator>

#include <poll.h>
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
  // Without SA_RESTART, because nobody is to go on waiting for who reads what is written.
  action.sa_handler = handler;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction old {};
    ::sigaction(signal, nullptr, &old);
    // What whoever started us wants ignored stays so.
    if (old.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);
  }
}

bool wait_for(int file, short events) {
  pollfd waited[] = {{file, events, 0}, {interrupt_descriptor(), POLLIN, 0}};
  constexpr int forever = -1;
  while (!is_interrupted() && ::poll(waited, std::size(waited), forever) < 0 && errno == EINTR) {
  }
  return !is_interrupted();
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
  static const int created = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (descriptor.exchange(created) < 0 && is_interrupted()) wake();
  return created;
}

bool wait_to_read(int from) {
  return wait_for(from, POLLIN);
}

bool wait_to_write(int to) {
  return wait_for(to, POLLOUT);
}

void end_by_interrupt() {
  std::signal(caught_signal, SIG_DFL);
  std::raise(caught_signal);
  std::abort();
}

}  // namespace mmdc_cpp

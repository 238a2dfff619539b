#include "progress.hpp"

#include <cstdio>

#include <unistd.h>

namespace mmdc_cpp {
namespace {

using namespace std::chrono_literals;

constexpr auto silence = 500ms;
constexpr auto pause = 100ms;

}  // namespace

Progress::Progress(std::size_t count, bool is_wanted)
    : count_(count),
      is_wanted_(is_wanted && count > 1 && ::isatty(STDERR_FILENO) != 0),
      next_(is_wanted_ ? Clock::now() + silence : Clock::time_point{}) {}

void Progress::step() {
  ++done_;
  if (!is_wanted_ || done_ == count_ || Clock::now() < next_) return;
  next_ = Clock::now() + pause;
  std::fprintf(stderr, "\r\033[K%zu of %zu", done_, count_);
  std::fflush(stderr);
  is_shown_ = true;
}

void Progress::clear() {
  if (!is_shown_) return;
  std::fputs("\r\033[K", stderr);
  is_shown_ = false;
}

}  // namespace mmdc_cpp

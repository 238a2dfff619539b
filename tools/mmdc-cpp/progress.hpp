// A line on the terminal that tells how far a long run is.
#pragma once

#include <chrono>
#include <cstddef>

namespace mmdc_cpp {

/// Shows nothing in the first half second, and nothing at all where nobody looks.
class Progress {
 public:
  Progress(std::size_t count, bool is_wanted);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One more is done.
  void step();

  /// Takes the line away, for other lines to be written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::size_t count_;
  std::size_t done_ = 0;
  bool is_shown_ = false;
  bool is_wanted_;
  Clock::time_point next_;
};

}  // namespace mmdc_cpp

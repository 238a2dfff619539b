// Work done side by side whose results come out in order.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "processors.hpp"

namespace mmdc_cpp {

/// Starts threads that all do the same; fewer where the system has no more.
template <typename Run>
std::vector<std::jthread> start_threads(std::size_t count, Run run) {
  std::vector<std::jthread> threads;
  threads.reserve(count);
  try {
    while (threads.size() < count) threads.emplace_back(run);
  } catch (const std::system_error&) {
    // Who waits for the work goes on with those that there are.
  }
  return threads;
}

/// Calls `work(i)` for every i below `count`, on as many threads as `threads` says, the calling one
/// among them, or as there can be, and `take` with each result in the order of i, as soon as it can
/// be, on any of the threads but never on two at a time. After an exception nothing more is begun,
/// and it comes out of here once all threads have ended.
template <typename Result, typename Work, typename Take>
void run_in_order(std::size_t count, unsigned threads, Work work, Take take) {
  std::vector<std::optional<Result>> results(count);
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::size_t taken = 0;
  // Nobody waits for results: to be woken for each takes longer than to draw a small diagram.
  const auto work_on = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      Result result = work(i);
      const std::lock_guard lock(mutex);
      results[i] = std::move(result);
      for (; taken < count && results[taken]; ++taken) {
        take(std::move(*results[taken]));
        results[taken].reset();
      }
    }
  };
  std::exception_ptr trouble;
  const auto run = [&] {
    try {
      work_on();
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!trouble) trouble = std::current_exception();
      next = count;
    }
  };
  {
    const std::size_t helpers =
        std::min<std::size_t>(std::max(threads, 1U), std::max<std::size_t>(count, 1)) - 1;
    std::vector<std::jthread> others = start_threads(helpers, run);
    spread_over_processors(others);
    run();
  }
  if (trouble) std::rethrow_exception(trouble);
}

}  // namespace mmdc_cpp
